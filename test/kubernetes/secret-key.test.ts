import { Chart, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { checkSecretKey, keySelector, secretKeySelector } from '../../lib/kubernetes/secret-key';

function codesFor(given: unknown, use = {}): string[] {
  return checkSecretKey(given, 'token', use).map(({ code, path }) => `${code} at ${path ?? ''}`);
}

test('a Secret is referred to by its name, as a construct, or as an object with a name', () => {
  const chart = new Chart(Testing.app(), 'chart');
  const construct = new Secret(chart, 'secret', { metadata: { name: 'github' } });
  for (const secret of ['github', construct, { name: 'github' }]) {
    expect(secretKeySelector({ secret, key: 'token' })).toEqual({ name: 'github', key: 'token' });
    expect(codesFor({ secret, key: 'token' })).toEqual([]);
  }
  expect(keySelector({ configMap: { name: 'hosts' }, key: 'k' }, 'configMap')).toEqual({
    name: 'hosts',
    key: 'k',
  });
});

test.each([undefined, null, 7, {}, { secret: null }, { secret: 7, key: 7 }])(
  '%j is not a reference to a key',
  (given) => {
    expect(codesFor(given)).not.toEqual([]);
    expect(keySelector(given, 'secret')).toEqual({ name: '', key: '' });
  },
);

test('variables are allowed where Argo substitutes them', () => {
  const given = { secret: '{{workflow.parameters.Secret_Name}}', key: '{{workflow.parameters.key}}' };
  expect(codesFor(given, { isTemplated: true, isVolume: true })).toEqual([]);
  expect(codesFor(given)).toEqual(['invalid-name at token.secret', 'invalid-key at token.key']);
});

test.each([
  'ghp_0123456789',
  'github_pat_0123',
  'glpat-0123',
  'ATBB0123',
  'xoxb-0123',
  'correct horse battery staple',
  '-----BEGIN OPENSSH PRIVATE KEY-----',
])('a string that looks like a secret is not repeated: %s', (text) => {
  for (const given of [text, { secret: text, key: 'token' }, { secret: { name: text }, key: 'token' }]) {
    expect(codesFor(given)).toEqual(['forbidden-secret-literal at token']);
    expect(JSON.stringify(checkSecretKey(given, 'token'))).not.toContain(text);
  }
});

test('an invalid name is not repeated either', () => {
  const problems = checkSecretKey({ secret: 'pass_word', key: 'p@ss' }, 'token');
  expect(problems.map(({ code }) => code)).toEqual(['invalid-name', 'invalid-key']);
  expect(JSON.stringify(problems)).not.toMatch(/pass_word|p@ss/);
});
