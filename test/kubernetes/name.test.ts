import { App, Chart } from 'cdk8s';
import fc from 'fast-check';
import type { NameFormat } from '../../lib/kubernetes/name';
import { checkDataKey, checkMetadata, checkName, named, namespaceOf } from '../../lib/kubernetes/name';
import { k8s } from 'cdk8s-plus-27';

function accepts(format: NameFormat, name: string): boolean {
  return checkName(name, format, 'Secret', 'name').length === 0;
}

test.each<[NameFormat, string]>([
  ['subdomain', 'docker-secret'],
  ['subdomain', 'a.b-c.9'],
  ['subdomain', 'a'.repeat(253)],
  ['label', '9lives'],
  ['label', 'a'.repeat(63)],
  ['service', 'minio'],
  ['segment', 'system:Node_Reader'],
])('%s: %s is a valid name', (format, name) => {
  expect(accepts(format, name)).toBe(true);
});

test.each<[NameFormat, string]>([
  ['subdomain', 'Docker_Secret'],
  ['subdomain', 'a..b'],
  ['subdomain', '-a'],
  ['subdomain', 'a.'],
  ['subdomain', 'a'.repeat(254)],
  ['label', 'a.b'],
  ['label', 'a'.repeat(64)],
  ['service', '9lives'],
  ['segment', 'a/b'],
  ['segment', '100%'],
  ['segment', '..'],
])('%s: %s is not a valid name', (format, name) => {
  expect(accepts(format, name)).toBe(false);
});

test('an empty name is reported as missing', () => {
  expect(checkName('', 'segment', 'Role', 'metadata.name')).toEqual([
    {
      code: 'missing-name',
      path: 'metadata.name',
      message: 'The name of the Role is empty. Set it or omit it.',
    },
  ]);
});

test('a name that is valid in a strict format is valid in all others', () => {
  const service = fc.stringMatching(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
  fc.assert(
    fc.property(service, (name) => {
      expect(
        (['service', 'label', 'subdomain', 'segment'] as const).filter((format) => !accepts(format, name)),
      ).toEqual([]);
    }),
  );
});

test('the name and the namespace of an object are both checked', () => {
  expect(checkMetadata(undefined, 'subdomain', 'Secret')).toEqual([]);
  expect(checkMetadata({ name: 'a', namespace: '1-b' }, 'subdomain', 'Secret')).toEqual([]);
  const paths = checkMetadata({ name: 'A', namespace: 'a.b' }, 'subdomain', 'Secret').map(
    (problem) => problem.path,
  );
  expect(paths).toEqual(['metadata.name', 'metadata.namespace']);
});

test.each(['.dockerconfigjson', 'root-user', 'A_1'])('%s is a valid key', (key) => {
  expect(checkDataKey(key, 'key')).toEqual([]);
});

test.each(['', '.', '..a', 'a/b', 'a b', 'a'.repeat(254)])('%p is not a valid key', (key) => {
  expect(checkDataKey(key, 'key').map((problem) => problem.code)).toEqual(['invalid-key']);
});

test('the default name applies only if no name is set', () => {
  expect(named(undefined, 'minio')).toEqual({ name: 'minio' });
  expect(named({ name: undefined, labels: { a: 'b' } }, 'minio')).toEqual({
    name: 'minio',
    labels: { a: 'b' },
  });
  expect(named({ name: 'mine' }, 'minio')).toEqual({ name: 'mine' });
});

test('an object without a namespace has that of its chart', () => {
  const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
  expect(namespaceOf(new k8s.KubeSecret(chart, 'a'))).toBe('ci');
  expect(namespaceOf(new k8s.KubeSecret(chart, 'b', { metadata: { namespace: 'other' } }))).toBe('other');
  expect(namespaceOf(new k8s.KubeSecret(new Chart(new App(), 'test'), 'c'))).toBeUndefined();
});
