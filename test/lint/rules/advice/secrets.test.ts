import { lint } from '../../../../lib/lint';
import { container, found, workflow } from './support';

/** Texts that look like secrets. They are put together, so that no scanner reports this file. */
const SECRETS = [
  `ghp_${'a1B2'.repeat(9)}`,
  `github_pat_${'a1B2'.repeat(20)}`,
  `glpat-${'a1B2'.repeat(5)}`,
  `xoxb-${'1234'.repeat(4)}`,
  `AKIA${'Q2W3'.repeat(4)}`,
  `npm_${'a1B2'.repeat(9)}`,
  ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' '),
  ['postgres://admin:', 'hunter42x@db:5432/app'].join(''),
];

const NO_SECRETS = [
  'ghp_token',
  ['AKIAIOSFODNN7', 'EXAMPLE'].join(''),
  'postgres://admin:$(PASSWORD)@db/app',
  'postgres://admin:${PASSWORD}@db/app',
  'https://x-access-token:{{inputs.parameters.token}}@github.com',
  'https://user:****@host',
  'https://example.com:8080/path@1',
  '-----BEGIN CERTIFICATE-----',
];

test.each(SECRETS)('%j is a secret', (text) => {
  const findings = lint([workflow([container({ args: [text] })])]);
  expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'missing-secret-reference /spec/templates/0/container/args/0',
  ]);
  // The message must not repeat it.
  expect(findings[0]?.message).not.toContain(text);
});

test.each(NO_SECRETS)('%j is no secret', (text) => {
  const manifest = workflow([
    container({ args: [text] }, { inputs: { parameters: [{ name: 'token', default: 'x' }] } }),
  ]);
  expect(found([manifest])).toEqual([]);
});

test('any manifest but a Secret is searched', () => {
  const [data = ''] = SECRETS;
  const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { data } };
  expect(found([map])).toEqual(['advice warning missing-secret-reference /data/data']);
  expect(found([{ ...map, kind: 'Secret' }])).toEqual([]);
});

function variable(name: string, value: string): object {
  return workflow([container({ env: [{ name, value }] })]);
}

const PASSWORD = ['hunter2', '-99'].join('');

test.each(['DB_PASSWORD', 'API_KEY', 'apiKey', 'GITHUB_TOKEN', 'client-secret'])(
  '%s has a password',
  (name) => {
    expect(found([variable(name, PASSWORD)])).toEqual([
      'advice warning missing-secret-reference /spec/templates/0/container/env/0/value',
    ]);
  },
);

test.each([
  ['DB_PASSWORD', '$(OTHER)'],
  ['DB_PASSWORD', '{{workflow.name}}-1'],
  ['TOKEN', 'github-token'],
  ['TOKEN', '/var/run/secrets/token1'],
  ['TOKEN', 'false'],
  ['PASSWORD_FILE', PASSWORD],
  ['TOKENIZER', PASSWORD],
])('%s: %s is no password', (name, value) => {
  expect(found([variable(name, value)])).toEqual([]);
});

test('arguments and inputs have passwords, too', () => {
  const parameters = [{ name: 'password', value: PASSWORD }];
  const inputs = { parameters: [{ name: 'password', default: PASSWORD }] };
  expect(found([workflow([container({}, { inputs })], { arguments: { parameters } })])).toEqual([
    'advice warning missing-secret-reference /spec/arguments/parameters/0/value',
    'advice warning missing-secret-reference /spec/templates/0/inputs/parameters/0/default',
  ]);
});
