/** Why an image should not be used any longer, and what to use instead. */
interface Archived {
  /** The names of the images, as `familiarName` returns them. */
  readonly images: RegExp;
  readonly reason: string;
  readonly remedy: string;
}

const ARCHIVED: readonly Archived[] = [
  {
    images: /^gcr\.io\/kaniko-project\//,
    reason: 'was archived in June 2025',
    remedy: "Use the fork 'ghcr.io/osscontainertools/kaniko', or BuildKit.",
  },
  {
    images: /^minio\/(?:minio|mc)$|^quay\.io\/minio\/(?:minio|mc)$/,
    reason: 'gets no updates since the community edition of MinIO was archived in April 2026',
    remedy: "Use another S3 server or client, such as 'chrislusf/seaweedfs' or 'rclone/rclone'.",
  },
  {
    images: /^bitnami\//,
    reason: 'was withdrawn in 2025: only a few images without versions remain',
    remedy: "Use the image of the project itself, or its last build in 'bitnamilegacy'.",
  },
  {
    images: /^k8s\.gcr\.io\//,
    reason: 'is in a registry that Kubernetes froze in April 2023',
    remedy: "Use 'registry.k8s.io'.",
  },
  {
    images: /^docker\/whalesay$/,
    reason: 'has the image format of 2015, which containerd 2 cannot pull',
    remedy: "Use 'busybox' with the command 'echo'.",
  },
  {
    images: /^(?:openjdk|java)$/,
    reason: 'is deprecated, and gets no updates',
    remedy: "Use 'eclipse-temurin' or another build of OpenJDK.",
  },
  {
    images: /^centos$/,
    reason: 'is of a distribution that ended in June 2024',
    remedy: "Use 'almalinux', 'rockylinux' or CentOS Stream.",
  },
];

/** Why an image should not be used any longer; undefined if there is no reason. */
export function successorOf(image: string): Archived | undefined {
  return ARCHIVED.find(({ images }) => images.test(image));
}
