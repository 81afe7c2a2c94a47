import type { GitCredentials } from '../../lib/ci/git-credentials';
import { checkGitCredentials, gitLogin, renderGitCredentials } from '../../lib/ci/git-credentials';

const token = { secret: 'github', key: 'token' };
const sshKey = { secret: 'deploy-key', key: 'ssh-privatekey' };

function problemsIn(credentials: GitCredentials): string[] {
  return checkGitCredentials(credentials, 'credentials').map(
    ({ path, message }) => `${path ?? ''}: ${message}`,
  );
}

test('a token, with the user name beside it', () => {
  expect(problemsIn({ token })).toEqual([]);
  expect(renderGitCredentials({ token })).toEqual({
    usernameSecret: { name: 'github', key: 'username' },
    passwordSecret: { name: 'github', key: 'token' },
  });
});

test('a token, with the user name elsewhere', () => {
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

test("how they log in, also where Argo's own fields say it", () => {
  expect(gitLogin(undefined)).toBeUndefined();
  expect(gitLogin({ token })).toBe('token');
  expect(gitLogin({ sshKey })).toBe('sshKey');
  expect(gitLogin(undefined, { passwordSecret: { name: 'github', key: 'token' } })).toBe('token');
  expect(gitLogin(undefined, { sshPrivateKeySecret: { name: 'deploy-key', key: 'key' } })).toBe('sshKey');
});

test('both, from plain JavaScript', () => {
  // @ts-expect-error: the compiler refuses it.
  expect(problemsIn({ token, sshKey })).toEqual([
    "credentials: Both 'token' and 'sshKey' are given: the URL takes one of them, leave the other out.",
  ]);
});

test('none, from plain JavaScript', () => {
  // @ts-expect-error: the compiler refuses it.
  expect(problemsIn({})).toEqual([
    "credentials: Give 'token' (for https) or 'sshKey' (for ssh), each a key of a Secret.",
  ]);
});

test('each part has a Secret and a key', () => {
  const empty = 'The name of the Secret and its key must not be empty.';
  expect(problemsIn({ token: { secret: '', key: 'token' }, username: { secret: 'users', key: '' } })).toEqual(
    [`credentials.token: ${empty}`, `credentials.username: ${empty}`],
  );
  expect(problemsIn({ sshKey: { secret: { name: '' }, key: 'key' } })).toEqual([
    `credentials.sshKey: ${empty}`,
  ]);
});

test.each(['github.com', 'GitHub', '-github', 'g'.repeat(64)])(
  'Argo has no volume for a Secret %s',
  (secret) => {
    expect(problemsIn({ token: { secret, key: 'token' } })).toEqual([
      `credentials.token: Argo can't mount the Secret '${secret}' into the pod that clones: keep the credentials in one whose name has at most 63 lower-case letters, digits and '-', and no dot.`,
    ]);
  },
);

test.each(['g', 'git-hub-2', 'g'.repeat(63), '{{workflow.parameters.secret}}'])(
  'it has one for %s',
  (secret) => {
    expect(problemsIn({ sshKey: { secret, key: 'key' } })).toEqual([]);
  },
);
