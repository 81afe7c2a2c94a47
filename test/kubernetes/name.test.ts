import { App, Chart } from 'cdk8s';
import fc from 'fast-check';
import type { NameRule } from '../../lib/kubernetes/name';
import { checkDataKey, checkMetadata, checkName, named, namespaceOf } from '../../lib/kubernetes/name';
import { k8s } from 'cdk8s-plus-27';

function accepts(rule: NameRule, name: string): boolean {
  return checkName(name, rule, 'Secret', 'name').length === 0;
}

test.each<[NameRule, string]>([
  ['subdomain', 'docker-secret'],
  ['subdomain', 'a.b-c.9'],
  ['subdomain', 'a'.repeat(253)],
  ['label', '9lives'],
  ['label', 'a'.repeat(63)],
  ['service', 'minio'],
  ['segment', 'system:Node_Reader'],
])('as a %s, %s is a name', (rule, name) => {
  expect(accepts(rule, name)).toBe(true);
});

test.each<[NameRule, string]>([
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
])('as a %s, %s is refused', (rule, name) => {
  expect(accepts(rule, name)).toBe(false);
});

test('an empty name has a code of its own', () => {
  expect(checkName('', 'segment', 'Role', 'metadata.name')).toEqual([
    {
      code: 'missing-name',
      path: 'metadata.name',
      message: 'The name of the Role is empty. Give it one, or leave it out.',
    },
  ]);
});

test('each rule takes what a stricter one takes', () => {
  const service = fc.stringMatching(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
  fc.assert(
    fc.property(service, (name) => {
      expect(
        (['service', 'label', 'subdomain', 'segment'] as const).filter((rule) => !accepts(rule, name)),
      ).toEqual([]);
    }),
  );
});

test('name and namespace are both checked, where they are given', () => {
  expect(checkMetadata(undefined, 'subdomain', 'Secret')).toEqual([]);
  expect(checkMetadata({ name: 'a', namespace: '1-b' }, 'subdomain', 'Secret')).toEqual([]);
  const paths = checkMetadata({ name: 'A', namespace: 'a.b' }, 'subdomain', 'Secret').map(
    (problem) => problem.path,
  );
  expect(paths).toEqual(['metadata.name', 'metadata.namespace']);
});

test.each(['.dockerconfigjson', 'root-user', 'A_1'])('%s is a key', (key) => {
  expect(checkDataKey(key, 'key')).toEqual([]);
});

test.each(['', '.', '..a', 'a/b', 'a b', 'a'.repeat(254)])('%p is no key', (key) => {
  expect(checkDataKey(key, 'key').map((problem) => problem.code)).toEqual(['invalid-key']);
});

test('the default name gives way to any other', () => {
  expect(named(undefined, 'minio')).toEqual({ name: 'minio' });
  expect(named({ name: undefined, labels: { a: 'b' } }, 'minio')).toEqual({
    name: 'minio',
    labels: { a: 'b' },
  });
  expect(named({ name: 'mine' }, 'minio')).toEqual({ name: 'mine' });
});

test('an object has the namespace of its chart unless it has its own', () => {
  const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
  expect(namespaceOf(new k8s.KubeSecret(chart, 'a'))).toBe('ci');
  expect(namespaceOf(new k8s.KubeSecret(chart, 'b', { metadata: { namespace: 'other' } }))).toBe('other');
  expect(namespaceOf(new k8s.KubeSecret(new Chart(new App(), 'test'), 'c'))).toBeUndefined();
});
