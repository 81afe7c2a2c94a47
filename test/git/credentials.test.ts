import type { GitCredentials, GitSshKey, GitToken } from '../../lib/git/credentials';
import { checkGitCredentials, gitLogin, renderGitCredentials } from '../../lib/git/credentials';

const token = { secret: 'github', key: 'token' };
const sshKey = { secret: 'deploy-key', key: 'ssh-privatekey' };

function problemsIn(credentials: GitCredentials): string[] {
  return checkGitCredentials(credentials, 'credentials').map(
    ({ path, message }) => `${path ?? ''}: ${message}`,
  );
}

function codesFor(credentials: GitCredentials): string[] {
  return checkGitCredentials(credentials, 'credentials').map(({ code, path }) => `${code} at ${path ?? ''}`);
}

test('a token, with the user name in the same Secret', () => {
  expect(problemsIn({ token })).toEqual([]);
  expect(renderGitCredentials({ token })).toEqual({
    usernameSecret: { name: 'github', key: 'username' },
    passwordSecret: { name: 'github', key: 'token' },
  });
});

test('a token, with the user name in another Secret', () => {
  const username = { secret: { name: 'users' }, key: 'bot' };
  expect(problemsIn({ token, username })).toEqual([]);
  expect(renderGitCredentials({ token, username })).toEqual({
    usernameSecret: { name: 'users', key: 'bot' },
    passwordSecret: { name: 'github', key: 'token' },
  });
});

test('a key for ssh', () => {
  expect(problemsIn({ sshKey })).toEqual([]);
  expect(renderGitCredentials({ sshKey })).toEqual({
    sshPrivateKeySecret: { name: 'deploy-key', key: 'ssh-privatekey' },
  });
});

test("the way to log in, also by Argo's own fields", () => {
  expect(gitLogin(undefined)).toBeUndefined();
  expect(gitLogin({ token })).toBe('token');
  expect(gitLogin({ sshKey })).toBe('sshKey');
  expect(gitLogin(undefined, { passwordSecret: { name: 'github', key: 'token' } })).toBe('token');
  expect(gitLogin(undefined, { sshPrivateKeySecret: { name: 'deploy-key', key: 'key' } })).toBe('sshKey');
});

test('host keys that would not be verified', () => {
  const knownHosts = { configMap: 'git-hosts', key: 'known_hosts' };
  expect(problemsIn({ sshKey, knownHosts, insecureIgnoreHostKey: false })).toEqual([]);
  expect(problemsIn({ sshKey, knownHosts, insecureIgnoreHostKey: true })).toEqual([
    "credentials.insecureIgnoreHostKey: The host keys in 'knownHosts' would not be verified. Remove 'insecureIgnoreHostKey', or 'knownHosts'.",
  ]);
});

test('both, from plain JavaScript', () => {
  // @ts-expect-error: the compiler rejects it.
  expect(problemsIn({ token, sshKey })).toEqual([
    "credentials: Both 'token' and 'sshKey' are set. Set 'token' for an https URL, 'sshKey' for an SSH URL.",
  ]);
});

test('neither, from plain JavaScript', () => {
  // @ts-expect-error: the compiler rejects it.
  expect(problemsIn({})).toEqual([
    "credentials: Neither 'token' nor 'sshKey' is set. Set 'token' for an https URL, 'sshKey' for an SSH URL, to a key of a Secret.",
  ]);
});

test('each part must have a Secret and a key', () => {
  expect(codesFor({ token: { secret: '', key: 'token' }, username: { secret: 'users', key: '' } })).toEqual([
    'missing-name at credentials.token.secret',
    'invalid-key at credentials.username.key',
  ]);
  expect(codesFor({ sshKey: { secret: { name: '' }, key: 'key' } })).toEqual([
    'missing-name at credentials.sshKey.secret',
  ]);
});

// Invented tokens in the format of real ones.
const TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';

test.each([
  [{ token: TOKEN }, 'token'],
  [{ token: { secret: TOKEN, key: 'token' } }, 'token'],
  [{ token: { secret: 'github', key: TOKEN } }, 'token'],
  [{ token, username: 'ada' }, 'username'],
  [{ sshKey: `-----BEGIN OPENSSH PRIVATE KEY-----\n${TOKEN}` }, 'sshKey'],
  [{ sshKey: { secret: `-----BEGIN OPENSSH PRIVATE KEY-----\n${TOKEN}`, key: 'key' } }, 'sshKey'],
])('the secret itself, from plain JavaScript: %j', (credentials, field) => {
  // @ts-expect-error: the compiler rejects some of it.
  const given: GitSshKey | GitToken = credentials;
  expect(codesFor(given)).toEqual([`forbidden-secret-literal at credentials.${field}`]);
  expect(problemsIn(given).join()).not.toContain(TOKEN);
  expect(renderGitCredentials(given)).toBeDefined();
});

test.each(['github.com', 'g'.repeat(64)])('Argo cannot mount a Secret %s', (secret) => {
  expect(problemsIn({ token: { secret, key: 'token' } })).toEqual([
    "credentials.token.secret: Argo mounts this Secret as a volume, whose name cannot be this long or have a dot. Use a Secret with at most 63 lower-case letters, digits and '-' in its name.",
  ]);
  expect(checkGitCredentials({ token: { secret, key: 'token' } }, 'credentials', {})).toEqual([]);
});

test.each(['GitHub', '-github'])('%s is not a valid name of a Secret', (secret) => {
  expect(codesFor({ token: { secret, key: 'token' } })).toEqual(['invalid-name at credentials.token.secret']);
});

test.each(['g', 'git-hub-2', 'g'.repeat(63), '{{workflow.parameters.secret}}'])(
  '%s is a valid name of a Secret',
  (secret) => {
    expect(problemsIn({ sshKey: { secret, key: 'key' } })).toEqual([]);
  },
);
