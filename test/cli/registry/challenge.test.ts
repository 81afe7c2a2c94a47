import fc from 'fast-check';
import { parseChallenge } from '../../../lib/cli/registry/challenge';

const REALM = 'https://auth.docker.io/token';

test.each([
  [
    `Bearer realm="${REALM}",service="registry.docker.io",scope="repository:alpine/git:pull"`,
    { scheme: 'bearer', realm: REALM, service: 'registry.docker.io', scope: 'repository:alpine/git:pull' },
  ],
  [`bearer service=a , realm="${REALM}"`, { scheme: 'bearer', realm: REALM, service: 'a' }],
  [`Basic realm="x", Bearer realm="${REALM}"`, { scheme: 'bearer', realm: REALM }],
  ['Basic realm="Registry"', { scheme: 'basic' }],
  ['Basic', { scheme: 'basic' }],
  ['Bearer service="a"', undefined],
  ['Negotiate', undefined],
  ['', undefined],
])('%s', (header, challenge) => {
  expect(parseChallenge(header)).toEqual(challenge);
});

test('any header is parsed quickly', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseChallenge(text);
      parseChallenge(`Bearer ${text}`);
    }),
  );
  const start = Date.now();
  parseChallenge(`Bearer ${'a=a,'.repeat(5000)}"`);
  parseChallenge(`Bearer ${'a='.repeat(10_000)}`);
  expect(Date.now() - start).toBeLessThan(1000);
});
