import fc from 'fast-check';
import {
  familiarName,
  isRegistryPrefix,
  parseReference,
  pathOf,
  registryOf,
} from '../../lib/kubernetes/image-reference';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

test('parses each part of a reference', () => {
  expect(parseReference(`registry.acme.dev:5000/team/app:v1@${DIGEST}`)).toEqual({
    name: 'registry.acme.dev:5000/team/app',
    domain: 'registry.acme.dev:5000',
    path: 'team/app',
    tag: 'v1',
    digest: DIGEST,
  });
  expect(parseReference('alpine/git')).toEqual({ name: 'alpine/git', path: 'alpine/git' });
});

test.each([
  ['docker.io/library/busybox', 'busybox'],
  ['docker.io/alpine/git', 'alpine/git'],
  ['docker.io/library/a/b', 'library/a/b'],
  ['ghcr.io/acme/app', 'ghcr.io/acme/app'],
  ['ghcr.io/library/app', 'ghcr.io/library/app'],
])('%s is usually written as %s', (repository, short) => {
  expect(familiarName(repository)).toBe(short);
});

test.each(['registry.acme.dev', 'localhost:5000', 'registry:5000/a/b', '[::1]:5000', 'harbor.acme.dev/hub'])(
  '%s can be a prefix of images',
  (text) => {
    expect(isRegistryPrefix(text)).toBe(true);
  },
);

test.each([
  '',
  'mirror', // It would be a user of Docker Hub.
  'https://registry.acme.dev',
  'registry.acme.dev/',
  'registry.acme.dev/Hub',
  'registry.acme.dev/hub:v1',
  'registry.acme.dev//hub',
  `registry.acme.dev/hub@${DIGEST}`,
  'registry.acme.dev/hub\n',
  `registry.acme.dev/${'a'.repeat(255)}`,
])('%j cannot be a prefix of images', (text) => {
  expect(isRegistryPrefix(text)).toBe(false);
});

const host = fc.stringMatching(/^[a-z0-9]{1,8}\.[a-z]{2,4}(:[0-9]{2,4})?$/);
const path = fc.stringMatching(/^[a-z0-9]{1,6}(\/[a-z0-9]{1,6}){0,2}$/);
const tag = fc.stringMatching(/^[\w][\w.-]{0,10}$/);

test('what is put together is taken apart again', () => {
  fc.assert(
    fc.property(host, path, tag, (registry, repository, version) => {
      const name = `${registry}/${repository}`;
      expect(parseReference(`${name}:${version}@${DIGEST}`)).toEqual({
        name,
        domain: registry,
        path: repository,
        tag: version,
        digest: DIGEST,
      });
      expect([registryOf(name), pathOf(name)]).toEqual([registry, repository]);
      expect(isRegistryPrefix(name)).toBe(true);
    }),
  );
});
