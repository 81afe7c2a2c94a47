import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '../../lib';
import { MinioServer, SeaweedFsServer } from '../../lib';
import {
  IMAGES,
  imageRegistries,
  libraryImages,
  referenceOf,
  shortReference,
} from '../../lib/images/image-list';
import { parseReference } from '../../lib/kubernetes/image-reference';

const ROOT = join(__dirname, '../..');

const keys = Object.keys(IMAGES) as (keyof typeof IMAGES)[];

test.each(keys)('%s has a registry, a fixed version, and a description', (key) => {
  const image = IMAGES[key];
  const { domain, tag, digest } = parseReference(referenceOf(image)) ?? {};
  expect(domain).toMatch(/\./);
  expect(tag).toMatch(/\d+\.\d+|\d{4}-\d\d-\d\d/);
  expect(digest).toBeUndefined();
  for (const text of [image.purpose, image.property, image.upstream]) expect(text).not.toBe('');
  expect(image.usedBy.filter((name) => !(name in library))).toEqual([]);
});

test('the images are sorted', () => {
  const references = libraryImages().map(referenceOf);
  expect(references).toEqual([...references].sort());
  expect(references).toHaveLength(keys.length);
  expect(imageRegistries()).toEqual(['docker.io', 'ghcr.io', 'quay.io']);
});

test('the images of the servers are those of the list', () => {
  expect(MinioServer.IMAGE).toBe('minio/minio:RELEASE.2025-09-07T16-13-09Z');
  expect(SeaweedFsServer.IMAGE).toBe('chrislusf/seaweedfs:4.53');
});

/** The code of the library without comments, whose examples contain images of users. */
function codeOf(file: string): string {
  return readFileSync(join(ROOT, 'lib', file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|.* such as .*/g, '');
}

test('no image with a tag is anywhere else in the code', () => {
  const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('importer'),
  );
  expect(sources.length).toBeGreaterThan(100);
  const found = sources.flatMap((file) =>
    [...codeOf(file).matchAll(/'([\w.-]+(?:\/[\w.-]+)+:[\w.-]+|\w+:\d+\.\d+[\w.-]*)'/g)].map(
      ([, image]) => `${file}: ${image}`,
    ),
  );
  expect(found).toEqual([]);
});

test('the documentation has a row for each image', () => {
  const page = readFileSync(join(ROOT, 'docs/images.md'), 'utf8');
  const rows = page.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' '));
  for (const image of libraryImages()) {
    const { purpose, usedBy, property, upstream } = image;
    const constructs = usedBy.map((name) => `\`${name}\``).join(', ');
    expect(rows).toContain(
      `| \`${referenceOf(image)}\` | ${purpose} | ${constructs}: ${property} | ${upstream} |`,
    );
  }
});

test('the short form has no host of Docker Hub', () => {
  expect(keys.map(shortReference)).toEqual([
    'alpine/git:v2.49.1',
    'mikefarah/yq:4.47.2',
    'ghcr.io/osscontainertools/kaniko:v1.28.3',
    'moby/buildkit:v0.29.0-rootless',
    'quay.io/buildah/stable:v1.43.1',
    'quay.io/skopeo/stable:v1.20.0',
    'ghcr.io/regclient/regctl:v0.11.7-alpine',
    'ghcr.io/anchore/syft:v1.57.1-debug',
    'ghcr.io/anchore/grype:v0.121.3-debug',
    'ghcr.io/sigstore/cosign/cosign:v3.1.3-dev',
    'curlimages/curl:8.16.0',
    'node:24.11.1-alpine3.22',
    'quay.io/argoproj/argocli:v3.7.6',
    'minio/minio:RELEASE.2025-09-07T16-13-09Z',
    'chrislusf/seaweedfs:4.53',
  ]);
});
