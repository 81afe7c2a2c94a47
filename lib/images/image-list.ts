import { familiarName } from '../kubernetes/image-reference';

/** An image that constructs of this library run. */
export interface LibraryImage {
  /** The repository, with its registry. */
  readonly repository: `${string}.${string}/${string}`;
  readonly tag: string;
  /** What the image is for. */
  readonly purpose: string;
  /** The constructs that run it. */
  readonly usedBy: readonly string[];
  /** The property that replaces it. */
  readonly property: string;
  /** Whether the image is still maintained, and by whom. */
  readonly upstream: string;
}

/**
 * All images that the constructs run. `npx cdk8s-argo-ci images` prints this list, and docs/images.md contains it. There
 * are no digests here: users look them up themselves, in the registries that they trust.
 */
export const IMAGES = {
  git: {
    repository: 'docker.io/alpine/git',
    tag: 'v2.49.1',
    purpose: 'Git and a POSIX shell',
    usedBy: [
      'GitCloneTemplate',
      'GitOpsUpdateTemplate',
      'ArgoApplicationWaitTemplate',
      'ChangedProjectsTemplate',
    ],
    property:
      '`container.image` of the clone, `image` of `ChangedProjectsTemplate`, `images.git` of the others',
    upstream: 'maintained by alpine-docker',
  },
  yq: {
    repository: 'docker.io/mikefarah/yq',
    // The tests run the script with this version.
    tag: '4.47.2',
    purpose: 'yq, which reads JSON and edits YAML files',
    usedBy: [
      'GitOpsUpdateTemplate',
      'ArgoApplicationWaitTemplate',
      'CiWorkflow',
      'CiWorkflowTemplate',
      'ImageBuildTemplate',
    ],
    property: '`images.yq`, also of `addTest`, only `configureImages` for builds',
    upstream: 'maintained by the author of yq',
  },
  kaniko: {
    repository: 'ghcr.io/osscontainertools/kaniko',
    tag: 'v1.28.3',
    purpose: 'builds and pushes images',
    usedBy: ['KanikoBuildTemplate'],
    property: '`image`',
    upstream: 'maintained fork: the original project was archived in June 2025, at v1.24.0',
  },
  buildkit: {
    repository: 'docker.io/moby/buildkit',
    tag: 'v0.29.0-rootless',
    purpose: 'builds and pushes images',
    usedBy: ['BuildKitBuildTemplate'],
    property: '`image`',
    upstream: 'maintained by the Moby project',
  },
  buildah: {
    repository: 'quay.io/buildah/stable',
    tag: 'v1.43.1',
    purpose: 'builds and pushes images',
    usedBy: ['BuildahBuildTemplate'],
    property: '`image`',
    upstream: 'maintained by the Containers project',
  },
  skopeo: {
    repository: 'quay.io/skopeo/stable',
    tag: 'v1.20.0',
    purpose: 'pushes images that were built without credentials',
    usedBy: ['KanikoBuildTemplate', 'BuildKitBuildTemplate', 'BuildahBuildTemplate'],
    property: '`separatePush.image`',
    upstream: 'maintained by the Containers project',
  },
  regctl: {
    repository: 'ghcr.io/regclient/regctl',
    // The image without the suffix has no shell.
    tag: 'v0.11.7-alpine',
    purpose: 'regctl, which merges images of several platforms, and a POSIX shell',
    usedBy: ['ImageIndexTemplate'],
    property: '`image`',
    upstream: 'maintained by the regclient project',
  },
  syft: {
    repository: 'ghcr.io/anchore/syft',
    // The image without the suffix has no shell.
    tag: 'v1.57.1-debug',
    purpose: 'syft, which lists the packages of an image, and a POSIX shell',
    usedBy: ['SbomTemplate'],
    property: '`image`',
    upstream: 'maintained by Anchore',
  },
  grype: {
    repository: 'ghcr.io/anchore/grype',
    // The image without the suffix has no shell.
    tag: 'v0.121.3-debug',
    purpose: 'grype, which finds known vulnerabilities, and a POSIX shell',
    usedBy: ['VulnerabilityScanTemplate'],
    property: '`image`',
    upstream: 'maintained by Anchore',
  },
  cosign: {
    repository: 'ghcr.io/sigstore/cosign/cosign',
    // The image without the suffix has no shell.
    tag: 'v3.1.3-dev',
    purpose: 'cosign, which signs and verifies images, and a POSIX shell',
    usedBy: ['SignTemplate', 'VerifyTemplate'],
    property: '`image`',
    upstream: 'maintained by the Sigstore project',
  },
  curl: {
    repository: 'docker.io/curlimages/curl',
    tag: '8.16.0',
    purpose: 'curl and a POSIX shell',
    usedBy: [
      'CommitStatus',
      'MinioServer',
      'SeaweedFsServer',
      'ArgoApplicationWaitTemplate',
      'ImageBuildTemplate',
    ],
    property:
      '`container.image` of the status, `expiration.image` of the server, `images.curl` of the template, only `configureImages` for builds',
    upstream: 'maintained by the curl project',
  },
  node: {
    repository: 'docker.io/library/node',
    tag: '24.11.1-alpine3.22',
    purpose: 'Node.js, which requests a token for an App of a Git host',
    usedBy: ['GitCloneTemplate', 'GitOpsUpdateTemplate', 'ArgoApplicationWaitTemplate', 'CommitStatus'],
    property: 'only `configureImages`',
    upstream: 'maintained by the Node.js project',
  },
  argo: {
    repository: 'quay.io/argoproj/argocli',
    tag: 'v3.7.6',
    purpose: 'the Argo CLI, which stops workflows',
    usedBy: ['CancelSuperseded'],
    property: '`container.image`',
    upstream: 'maintained by the Argo project',
  },
  minio: {
    repository: 'docker.io/minio/minio',
    tag: 'RELEASE.2025-09-07T16-13-09Z',
    purpose: 'stores artifacts (S3)',
    usedBy: ['MinioServer'],
    property: '`image`',
    upstream: 'archived in April 2026: the last image that MinIO published of its community edition',
  },
  seaweedfs: {
    repository: 'docker.io/chrislusf/seaweedfs',
    tag: '4.53',
    purpose: 'stores artifacts (S3)',
    usedBy: ['SeaweedFsServer'],
    property: '`image`',
    upstream: 'maintained by the SeaweedFS project',
  },
} as const satisfies { readonly [key: string]: LibraryImage };

/** The name of an image in the list. */
export type ImageKey = keyof typeof IMAGES;

type RegistryIn<Repository extends string> = Repository extends `${infer Registry}/${string}`
  ? Registry
  : never;

/** The registries of the images. */
export type ImageRegistry = RegistryIn<(typeof IMAGES)[ImageKey]['repository']>;

/** The images, sorted by their references. */
export function libraryImages(): LibraryImage[] {
  return Object.values<LibraryImage>(IMAGES).sort((one, other) =>
    referenceOf(one) < referenceOf(other) ? -1 : 1,
  );
}

/** The registries of the images. */
export function imageRegistries(): string[] {
  const registries = libraryImages().map(({ repository }) => repository.split('/')[0] ?? '');
  return [...new Set(registries)];
}

/** The reference of an image with its registry: `docker.io/alpine/git:v2.49.1`. */
export function referenceOf({ repository, tag }: LibraryImage): string {
  return `${repository}:${tag}`;
}

/** The reference of an image as it is usually written: `alpine/git:v2.49.1`. */
export function shortReference(key: ImageKey): string {
  const { repository, tag } = IMAGES[key];
  return `${familiarName(repository)}:${tag}`;
}
