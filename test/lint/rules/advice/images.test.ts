import { container, found, workflow } from './support';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

const WITHOUT_VERSION = ['alpine', 'alpine:latest', 'ghcr.io/acme/app', 'localhost:5000/app'];
const ARCHIVED = [
  'gcr.io/kaniko-project/executor:v1.24.0',
  'minio/mc:RELEASE.2025-08-13T08-35-41Z',
  'docker.io/minio/minio',
  'bitnami/kubectl:1.33',
  'docker/whalesay',
  'k8s.gcr.io/pause:3.9',
  'openjdk:21',
  'centos:7',
];
const RIGHT = [
  'alpine:3.22',
  'localhost:5000/app:1',
  `alpine@${DIGEST}`,
  `alpine:latest@${DIGEST}`,
  '{{inputs.parameters.image}}',
  'acme/app:{{inputs.parameters.tag}}',
  'bitnamilegacy/kubectl:1.33',
  'quay.io/centos/centos:stream9',
  'acme/openjdk:21',
];

function imagesIn(image: string): object[] {
  const inputs = {
    parameters: [
      { name: 'image', default: 'a' },
      { name: 'tag', default: 'b' },
    ],
  };
  return [workflow([container({ image }, { inputs })])];
}

test.each(WITHOUT_VERSION)('%s has no version', (image) => {
  expect(found(imagesIn(image))).toEqual([
    'advice warning missing-image-tag /spec/templates/0/container/image',
  ]);
});

test.each(ARCHIVED)('%s is archived', (image) => {
  expect(found(imagesIn(image))).toEqual([
    'advice warning forbidden-archived-image /spec/templates/0/container/image',
  ]);
});

test.each(RIGHT)('%s is accepted', (image) => {
  expect(found(imagesIn(image))).toEqual([]);
});

test('all containers have images', () => {
  const image = 'alpine';
  const containers = workflow([
    container({ image }, { initContainers: [{ name: 'a', image }], sidecars: [{ name: 'b', image }] }),
    { name: 'script', script: { image, source: '' } },
    { name: 'set', containerSet: { containers: [{ name: 'main', image }] } },
  ]);
  expect(found([containers])).toHaveLength(5);
});

test('digests are optional', () => {
  const optional = (image: string): string[] =>
    found(imagesIn(image), { advice: 'all' }).filter((one) => one.includes('missing-pinned-digest'));
  expect(optional('alpine:3.22')).toHaveLength(1);
  expect(optional(`alpine:3.22@${DIGEST}`)).toEqual([]);
});
