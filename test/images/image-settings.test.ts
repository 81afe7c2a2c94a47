import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import fc from 'fast-check';
import type { ImageSettings } from '../../lib';
import {
  BuildKitBuildTemplate,
  BuildahBuildTemplate,
  CancelSuperseded,
  CiCdPipeline,
  GitCloneTemplate,
  GitOpsUpdateTemplate,
  ImageIndexTemplate,
  KanikoBuildTemplate,
  MinioServer,
  SeaweedFsServer,
  SbomTemplate,
  SignTemplate,
  VulnerabilityScanTemplate,
  configureImages,
  findingsOf,
  githubApp,
  githubRepository,
  helmValues,
} from '../../lib';
import { IMAGES, libraryImages, referenceOf } from '../../lib/images/image-list';
import { printLock } from '../../lib/images/image-lock';
import type { ImageMirror } from '../../lib/images/image-mirror';
import { mirroredRepository } from '../../lib/images/image-mirror';
import { parseReference } from '../../lib/kubernetes/image-reference';
import { codesIn, errorsOf, synthChart } from '../support';

const UPDATES = [helmValues('values.yaml', { tag: 'image.tag' })];
const TOKEN = { token: { secret: 'config', key: 'token' } };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'images-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A digest that differs for each image. */
function digestOf(reference: string): string {
  return `sha256:${Buffer.from(reference).toString('hex').padEnd(64, '0').slice(-64)}`;
}

/** A lock file with all images, except for those that are changed: another reference, or undefined to leave one out. */
function lockFile(changes: { readonly [reference: string]: string | undefined } = {}): string {
  const references = libraryImages().flatMap((image) => {
    const reference = referenceOf(image);
    return reference in changes ? (changes[reference] ?? []) : reference;
  });
  const digests = new Map(references.map((reference) => [reference, digestOf(reference)]));
  return writeLock(printLock(digests));
}

function writeLock(text: string): string {
  const file = join(folder, 'images.lock');
  writeFileSync(file, text);
  return file;
}

const APP = githubApp({ appId: 1, installationId: 2, privateKey: { secret: 'app', key: 'key.pem' } });

/** Each construct that runs an image of the library. */
function addAll(chart: Chart): void {
  new CiCdPipeline(chart, 'web', {
    repository: githubRepository('https://github.com/acme/web'),
    webhookSecret: { secret: 'webhook', key: 'secret' },
    branches: ['main'],
    imageName: 'ghcr.io/acme/web',
    deploy: { repository: 'https://github.com/acme/config.git', credentials: TOKEN, updates: UPDATES },
    commitStatus: { token: { secret: 'status', key: 'token' }, argoUrl: 'https://argo.acme.dev' },
  });
  new CancelSuperseded(chart, 'cancel');
  new MinioServer(chart, 'minio');
  new SeaweedFsServer(chart, 'seaweedfs');
  new KanikoBuildTemplate(chart, 'separate', { separatePush: true });
  new BuildKitBuildTemplate(chart, 'buildkit', { metadata: { name: 'buildkit' } });
  new BuildahBuildTemplate(chart, 'buildah', { metadata: { name: 'buildah' } });
  new ImageIndexTemplate(chart, 'image-index', { platforms: ['linux/amd64', 'linux/arm64'] });
  new GitCloneTemplate(chart, 'app-clone', { metadata: { name: 'app-clone' }, credentials: APP });
  new SbomTemplate(chart, 'sbom');
  new VulnerabilityScanTemplate(chart, 'scan', { gate: 'report-only' });
  const privateKey = { secret: 'cosign', key: 'cosign.key' };
  new SignTemplate(chart, 'sign', { key: { privateKey, transparencyLog: 'none' } });
}

/** The images of all containers in a value. */
function imagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'image' in value && 'name' in value && typeof value.image === 'string' ? [value.image] : [];
  const withoutName = 'image' in value && 'command' in value && !('name' in value) ? [value.image] : [];
  return [
    ...own,
    ...withoutName.filter((image) => typeof image === 'string'),
    ...Object.values(value).flatMap(imagesIn),
  ];
}

/** The images that the constructs render with the settings. */
function rendered(settings: ImageSettings | undefined, build = addAll): string[] {
  const app = new App();
  if (settings !== undefined) configureImages(app, settings);
  const chart = new Chart(app, 'test');
  build(chart);
  return [...new Set(imagesIn(synthChart(chart)))].sort();
}

/** The findings of the app, without the path of the temporary folder. */
function findings(build: (app: App) => void): string[] {
  const app = new App();
  build(app);
  return findingsOf(app)
    .filter(({ code }) => code.includes('image'))
    .map(({ construct, path = '', message, code }) =>
      `[${construct}] ${path}: ${message} [${code}]`.replaceAll(folder, '<folder>'),
    );
}

const ALL = [
  'alpine/git:v2.49.1',
  'chrislusf/seaweedfs:4.53',
  'curlimages/curl:8.16.0',
  'ghcr.io/anchore/grype:v0.121.3-debug',
  'ghcr.io/anchore/syft:v1.57.1-debug',
  'ghcr.io/osscontainertools/kaniko:v1.28.3',
  'ghcr.io/regclient/regctl:v0.11.7-alpine',
  'ghcr.io/sigstore/cosign/cosign:v3.1.3-dev',
  'mikefarah/yq:4.47.2',
  'minio/minio:RELEASE.2025-09-07T16-13-09Z',
  'moby/buildkit:v0.29.0-rootless',
  'node:24.11.1-alpine3.22',
  'quay.io/argoproj/argocli:v3.7.6',
  'quay.io/buildah/stable:v1.43.1',
  'quay.io/skopeo/stable:v1.20.0',
];

describe('the images of the constructs', () => {
  test('are those of the list, as they are usually written', () => {
    expect(rendered(undefined)).toEqual(ALL);
    expect(ALL).toHaveLength(Object.keys(IMAGES).length);
  });

  test('have the digests of the lock file', () => {
    const images = rendered({ lockFile: lockFile() });
    expect(images).toEqual(
      ALL.map((image) => {
        const parts = image.split('/').length;
        const reference = parts === 3 ? image : `docker.io/${parts === 1 ? 'library/' : ''}${image}`;
        return `${image}@${digestOf(reference)}`;
      }),
    );
  });

  test('are pulled from a mirror, below the names of their registries', () => {
    expect(rendered({ mirror: 'registry.acme.dev/mirror' })).toEqual([
      'registry.acme.dev/mirror/docker.io/alpine/git:v2.49.1',
      'registry.acme.dev/mirror/docker.io/chrislusf/seaweedfs:4.53',
      'registry.acme.dev/mirror/docker.io/curlimages/curl:8.16.0',
      'registry.acme.dev/mirror/docker.io/library/node:24.11.1-alpine3.22',
      'registry.acme.dev/mirror/docker.io/mikefarah/yq:4.47.2',
      'registry.acme.dev/mirror/docker.io/minio/minio:RELEASE.2025-09-07T16-13-09Z',
      'registry.acme.dev/mirror/docker.io/moby/buildkit:v0.29.0-rootless',
      'registry.acme.dev/mirror/ghcr.io/anchore/grype:v0.121.3-debug',
      'registry.acme.dev/mirror/ghcr.io/anchore/syft:v1.57.1-debug',
      'registry.acme.dev/mirror/ghcr.io/osscontainertools/kaniko:v1.28.3',
      'registry.acme.dev/mirror/ghcr.io/regclient/regctl:v0.11.7-alpine',
      'registry.acme.dev/mirror/ghcr.io/sigstore/cosign/cosign:v3.1.3-dev',
      'registry.acme.dev/mirror/quay.io/argoproj/argocli:v3.7.6',
      'registry.acme.dev/mirror/quay.io/buildah/stable:v1.43.1',
      'registry.acme.dev/mirror/quay.io/skopeo/stable:v1.20.0',
    ]);
  });

  test('are pulled from the mirror of their registry', () => {
    const mirror = { 'docker.io': 'harbor.acme.dev/hub', 'quay.io': undefined };
    expect(rendered({ mirror })).toEqual([
      'ghcr.io/anchore/grype:v0.121.3-debug',
      'ghcr.io/anchore/syft:v1.57.1-debug',
      'ghcr.io/osscontainertools/kaniko:v1.28.3',
      'ghcr.io/regclient/regctl:v0.11.7-alpine',
      'ghcr.io/sigstore/cosign/cosign:v3.1.3-dev',
      'harbor.acme.dev/hub/alpine/git:v2.49.1',
      'harbor.acme.dev/hub/chrislusf/seaweedfs:4.53',
      'harbor.acme.dev/hub/curlimages/curl:8.16.0',
      'harbor.acme.dev/hub/library/node:24.11.1-alpine3.22',
      'harbor.acme.dev/hub/mikefarah/yq:4.47.2',
      'harbor.acme.dev/hub/minio/minio:RELEASE.2025-09-07T16-13-09Z',
      'harbor.acme.dev/hub/moby/buildkit:v0.29.0-rootless',
      'quay.io/argoproj/argocli:v3.7.6',
      'quay.io/buildah/stable:v1.43.1',
      'quay.io/skopeo/stable:v1.20.0',
    ]);
  });

  test('have the same digests on a mirror', () => {
    const images = rendered({ lockFile: lockFile(), mirror: 'registry.acme.dev' });
    expect(images[0]).toBe(
      `registry.acme.dev/docker.io/alpine/git:v2.49.1@${digestOf('docker.io/alpine/git:v2.49.1')}`,
    );
  });

  test('of users remain unchanged, and need no digest', () => {
    const settings = { lockFile: writeLock(''), mirror: 'registry.acme.dev' };
    const image = 'alpine/git:v2.49.1';
    const images = rendered(settings, (chart) => {
      new GitCloneTemplate(chart, 'clone', { container: { image } });
      new GitOpsUpdateTemplate(chart, 'update', {
        repository: 'https://github.com/acme/config.git',
        updates: UPDATES,
        images: { git: image, yq: 'acme/yq:1' },
      });
      new KanikoBuildTemplate(chart, 'build', { image: 'acme/kaniko:1' });
      new CancelSuperseded(chart, 'cancel', { container: { image: 'acme/argo:1' } });
      new MinioServer(chart, 'minio', {
        image: 'acme/minio:1',
        expiration: { days: 7, image: 'acme/curl:1' },
      });
      new KanikoBuildTemplate(chart, 'separate', {
        metadata: { name: 'separate' },
        image: 'acme/kaniko:1',
        separatePush: { image: 'acme/skopeo:1' },
      });
    });
    expect(images).toEqual([
      'acme/argo:1',
      'acme/curl:1',
      'acme/kaniko:1',
      'acme/minio:1',
      'acme/skopeo:1',
      'acme/yq:1',
      image,
    ]);
  });

  test('in a chart have its own settings', () => {
    const app = new App();
    configureImages(app, { lockFile: lockFile(), mirror: 'one.acme.dev' });
    const chart = new Chart(app, 'test');
    configureImages(chart, { mirror: 'first.acme.dev' });
    configureImages(chart, { mirror: 'two.acme.dev' });
    new GitCloneTemplate(chart, 'clone');
    const other = new Chart(app, 'other');
    new GitCloneTemplate(other, 'clone');
    const digest = digestOf('docker.io/alpine/git:v2.49.1');
    expect(imagesIn(synthChart(chart))).toEqual([`two.acme.dev/docker.io/alpine/git:v2.49.1@${digest}`]);
    expect(imagesIn(synthChart(other))).toEqual([`one.acme.dev/docker.io/alpine/git:v2.49.1@${digest}`]);
  });
});

describe('the lock file', () => {
  test('has to exist', () => {
    const found = findings((app) => {
      configureImages(app, { lockFile: join(folder, 'images.lock') });
      new GitCloneTemplate(new Chart(app, 'test'), 'clone');
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^\[\] lockFile: There is no file '<folder>\/images\.lock'\. Run `npx cdk8s-argo-ci images --resolve --lock .*images\.lock` to write it\. \[missing-image-lock\]$/,
      ),
    ]);
  });

  test('in the working directory is the default of the command', () => {
    const [found] = findings((app) => {
      configureImages(app, { lockFile: 'images.lock' });
    });
    expect(found).toContain('Run `npx cdk8s-argo-ci images --resolve` to write it.');
  });

  test('has to be readable', () => {
    const [found] = findings((app) => {
      configureImages(app, { lockFile: folder });
    });
    expect(found).toMatch(/'<folder>' cannot be read: EISDIR.*\[invalid-image-lock\]$/);
  });

  test('must not be corrupt, and the error has the position', () => {
    const file = writeLock(`docker.io/alpine/git:v2.49.1@sha256:12\n<<<<<<< HEAD\n`);
    const found = findings((app) => {
      configureImages(app, { lockFile: file });
      new GitCloneTemplate(new Chart(app, 'test'), 'clone');
    });
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(`images.lock:1:30: 'sha256:12' is not a digest. Delete the file, and run`);
    expect(found[1]).toContain('images.lock:2:1: a merge conflict. Delete the file, and run');
  });

  test('has to contain each image that is used, in its version', () => {
    const file = lockFile({
      'docker.io/alpine/git:v2.49.1': 'docker.io/alpine/git:v2.47.0',
      'docker.io/mikefarah/yq:4.47.2': undefined,
      'quay.io/argoproj/argocli:v3.7.6': undefined,
    });
    const found = findings((app) => {
      configureImages(app, { lockFile: file });
      for (const name of ['one', 'two']) {
        const chart = new Chart(app, name);
        new GitCloneTemplate(chart, 'clone');
        new GitOpsUpdateTemplate(chart, 'update', {
          repository: 'https://github.com/acme/config.git',
          credentials: TOKEN,
          updates: UPDATES,
        });
      }
    });
    expect(found.map((line) => line.replace(/ Run .*? \[/, ' […] ['))).toEqual([
      "[] lockFile: '<folder>/images.lock' has no digest of 'docker.io/alpine/git:v2.49.1', only of 'docker.io/alpine/git:v2.47.0'. […] [missing-image-digest]",
      "[] lockFile: '<folder>/images.lock' has no digest of 'docker.io/mikefarah/yq:4.47.2'. […] [missing-image-digest]",
    ]);
  });

  test('is missing an image that is used after the findings were read', () => {
    const app = new App();
    configureImages(app, { lockFile: writeLock('') });
    expect(findingsOf(app)).toEqual([]);
    new GitCloneTemplate(new Chart(app, 'test'), 'clone');
    expect(findingsOf(app).map(({ code }) => code)).toEqual(['missing-image-digest']);
  });

  test('stops the synth, with the position of the call', () => {
    const errors = errorsOf((chart) => {
      configureImages(chart, { lockFile: writeLock('') });
      new GitCloneTemplate(chart, 'clone');
    });
    expect(codesIn(errors)).toEqual(['missing-image-digest']);
  });
});

describe('a mirror', () => {
  test.each([
    ['mirror', 'mirror'],
    ['https://registry.acme.dev', 'mirror'],
    [{ 'ghcr.io': 'harbor.acme.dev/' } as const, 'mirror.ghcr.io'],
  ])('%j is not a registry', (mirror, path) => {
    const [found] = findings((app) => {
      configureImages(app, { mirror });
    });
    expect(found).toContain(`[] ${path}: '`);
    expect(found).toContain('is not a registry with an optional path. Use no scheme');
    expect(found).toContain('[invalid-image-mirror]');
  });

  test('of a registry without images is a warning', () => {
    const mirror: { readonly [registry: string]: string } = { 'docker.com': 'harbor.acme.dev/hub' };
    const found = findings((app) => {
      configureImages(app, { mirror });
    });
    expect(found).toEqual([
      "[] mirror.docker.com: No image of this library is in the registry 'docker.com'. Did you mean 'docker.io'? [unused-image-mirror]",
    ]);
  });

  test('of an unknown registry does not compile', () => {
    // @ts-expect-error -- no image of the library is there
    const mirror: ImageMirror = { 'index.docker.io': 'harbor.acme.dev/hub' };
    expect(mirror).toBeDefined();
  });

  test('keeps the path, so that two images never get the same name', () => {
    const path = fc.stringMatching(/^[a-z]{1,3}(\/[a-z]{1,3}){0,2}$/);
    const registry = fc.constantFrom('docker.io', 'ghcr.io', 'quay.io');
    const repository = fc.tuple(registry, path).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(repository, repository, (one, other) => {
        const [first, second] = [one, other].map((name) => mirroredRepository(name, 'm.acme.dev/x'));
        expect(first === second).toBe(one === other);
        expect(parseReference(first ?? '')).toMatchObject({ domain: 'm.acme.dev', path: `x/${one}` });
      }),
    );
  });
});

test('settings after the constructs that they are for are an error', () => {
  const found = findings((app) => {
    const chart = new Chart(app, 'test');
    new GitCloneTemplate(chart, 'clone');
    configureImages(new Chart(app, 'other'), { mirror: 'registry.acme.dev' });
    configureImages(app, { mirror: 'registry.acme.dev' });
  });
  expect(found).toEqual([
    "[] : 'test/clone' was created before these settings, which do not apply to it. Call configureImages() first. [unused-image-settings]",
  ]);
});
