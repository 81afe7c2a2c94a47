import { checkGitCa, renderGitCa } from '../../lib/git/certificate-authority';

const LOGIN = { name: 'git-login', path: '/run/git-login' };
const ca = { configMap: 'company-ca', key: 'ca.crt' };
const token = { secret: 'git', key: 'token' };
const sshKey = { secret: 'git', key: 'ssh-privatekey' };

test('the certificate is mounted from a separate, optional volume', () => {
  expect(renderGitCa(LOGIN, undefined)).toEqual({ volumes: [], mounts: [] });
  expect(renderGitCa(LOGIN, { configMap: { name: 'company-ca' }, key: 'root.pem' })).toEqual({
    volumes: [
      {
        name: 'git-login-ca',
        configMap: { name: 'company-ca', items: [{ key: 'root.pem', path: 'ca.crt' }], optional: true },
      },
    ],
    mounts: [{ name: 'git-login-ca', mountPath: '/run/git-login-ca', readOnly: true }],
    file: '/run/git-login-ca/ca.crt',
  });
});

function codesFor(...args: Parameters<typeof checkGitCa>): string[] {
  return checkGitCa(...args).map(({ code, path }) => `${code} at ${path ?? ''}`);
}

test.each([
  undefined,
  'https://git.acme.dev/acme/app.git',
  'https://git.acme.dev:8443/acme/app.git',
  '{{inputs.parameters.git-url}}',
])('is for the URL %s', (url) => {
  expect(checkGitCa(ca, 'ca', { url, credentials: { token } })).toEqual([]);
  expect(checkGitCa(ca, 'ca', { url })).toEqual([]);
});

test.each([
  'http://git.acme.dev/acme/app.git',
  'git@git.acme.dev:acme/app.git',
  'ssh://git@git.acme.dev/acme/app.git',
])('is not for the URL %s', (url) => {
  expect(checkGitCa(undefined, 'ca', { url })).toEqual([]);
  expect(checkGitCa(ca, 'ca', { url })).toEqual([
    {
      code: 'unused-ca',
      path: 'ca',
      message:
        "Only an https server has a certificate, so 'ca' would not be used. Use the https URL, or remove 'ca'; 'knownHosts' has the host keys of an SSH server.",
    },
  ]);
});

test('is not for a key', () => {
  expect(codesFor(ca, 'source.ca', { url: undefined, credentials: { sshKey } })).toEqual([
    'unused-ca at source.ca',
  ]);
});

test('must name a key of a ConfigMap', () => {
  const server = { url: 'https://git.acme.dev/acme/app.git' };
  expect(codesFor({ configMap: '', key: 'ca.crt' }, 'ca', server)).toEqual(['missing-name at ca.configMap']);
  expect(codesFor({ configMap: 'Company CA', key: 'a/b' }, 'ca', server)).toEqual([
    'invalid-name at ca.configMap',
    'invalid-key at ca.key',
  ]);
  expect(codesFor({ configMap: '{{workflow.parameters.ca}}', key: 'ca.crt' }, 'ca', server)).toEqual([]);
  // @ts-expect-error: the compiler rejects it.
  expect(codesFor('company-ca', 'ca', server)).toContain('missing-name at ca.configMap');
});
