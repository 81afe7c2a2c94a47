import fc from 'fast-check';
import { GIT_URL, gitUrlFor } from '../../lib/git/url';

const SECRET = 'hunter2';

test.each([
  'https://github.com/acme/app.git',
  'https://github.com/acme/app',
  'HTTPS://GitHub.com/acme/app',
  'http://git.local:3000/app.git',
  'http://[::1]:3000/app.git',
  'https://dev.azure.com/acme/My%20Project/_git/app',
  'git://git.kernel.org/pub/scm/git/git.git',
  'ssh://git@github.com/acme/app.git',
  'ssh://git@github.com:2222/acme/app.git',
  'ssh://github.com/~ada/app',
  'git@github.com:acme/app.git',
  'github.com:acme/app.git',
  'git@localhost:app',
  'git@github.com:2222:acme/app.git',
  'git@github.com:1234/app.git',
  'git@github.com:/srv/app.git',
  'org-1234@github.com:acme/app.git',
])('%s is a Git URL', (url) => {
  expect(GIT_URL.check(url)).toBeUndefined();
});

test.each([
  '',
  'app',
  'acme/app',
  '/srv/git/app.git',
  './app:latest',
  'file:///srv/git/app.git',
  'file:/srv/git/app.git',
  'ftp://github.com/acme/app.git',
  'javascript:alert(1)',
  'https:/github.com/acme/app.git',
  'https:github.com/acme/app.git',
  'https:///github.com/acme/app.git',
  'https:\\\\github.com\\acme\\app.git',
  'https://github.com\\acme\\app.git',
  'https://github.com/acme/my app.git',
  ' https://github.com/acme/app.git',
  'https://github.com/acme/app.git\n',
  'https://github.com:port/acme/app.git',
  'localhost:3000/acme/app.git',
  'C:\\code\\app',
  'C:/code/app',
  'git@github.com:acme\\app.git',
  'git@github.com:',
  'git @github.com:acme/app.git',
])('%j is not a Git URL', (url) => {
  expect(GIT_URL.check(url)).toBe(
    "The Git URL is not valid. Use one such as 'https://git.acme.dev/acme/app.git' or 'git@git.acme.dev:acme/app.git'",
  );
});

test.each(['https://github.com', 'https://github.com/', 'ssh://git@github.com//'])(
  '%s names no repository',
  (url) => {
    expect(GIT_URL.check(url)).toContain("names no repository on 'github.com'");
  },
);

describe('credentials', () => {
  test.each([
    `https://ada:${SECRET}@github.com/acme/app.git`,
    `https://${SECRET}@github.com/acme/app.git`,
    `https://:${SECRET}@github.com/acme/app.git`,
    `http://ada:${SECRET}@git.local/acme/app.git`,
    `ssh://git:${SECRET}@github.com/acme/app.git`,
    `git://ada:${SECRET}@github.com/acme/app.git`,
    `https://ada:${SECRET}@github.com`,
  ])('in %s are found', (url) => {
    const message = GIT_URL.check(url) ?? '';
    expect(message).toContain("Remove them and set 'credentials'");
    expect(message).not.toContain(SECRET);
  });

  test.each([
    `https://github.com/acme/app.git?access_token=${SECRET}`,
    `https://github.com/acme/app.git#${SECRET}`,
  ])('a query or fragment, as in %s, is refused', (url) => {
    const message = GIT_URL.check(url) ?? '';
    expect(message).toContain('has a query or a fragment');
    expect(message).not.toContain(SECRET);
  });

  test.each([
    `ada:${SECRET}@github.com/acme/app.git`,
    `ada:${SECRET}@github.com:acme/app.git`,
    `https:${SECRET}@github.com/acme/app.git`,
    `https:ada:${SECRET}@github.com/acme/app.git`,
    `ssh:${SECRET}@github.com/acme/app.git`,
    `https:\\\\ada:${SECRET}@github.com/acme/app.git`,
    `https://ada:${SECRET}@`,
    ` https://ada:${SECRET}@github.com/acme/app.git`,
  ])('are not repeated for an invalid URL: %s', (url) => {
    const message = GIT_URL.check(url) ?? '';
    expect(message).toContain('The Git URL is not valid');
    expect(message).not.toContain(SECRET);
  });
});

describe('credentials in a URL with tags', () => {
  test.each([
    `https://ada:${SECRET}@{{workflow.parameters.host}}/acme/app.git`,
    `https://${SECRET}@github.com/{{workflow.parameters.path}}`,
    'https://{{workflow.parameters.token}}@github.com/acme/app.git',
    `https://ada:{{workflow.parameters.token}}@github.com/acme/app.git`,
    `ssh://git:${SECRET}@{{workflow.parameters.host}}/acme/app.git`,
    `HTTPS://${SECRET}@{{workflow.parameters.host}}/app`,
  ])('in %s are found, and not repeated', (url) => {
    const message = gitUrlFor('token').checkTemplated?.(url) ?? '';
    expect(message).toContain("Remove them and set 'credentials'");
    expect(message).not.toContain(SECRET);
  });

  test.each([
    '{{workflow.parameters.git-url}}',
    'https://{{workflow.parameters.host}}/acme/app.git',
    'https://{{workflow.parameters.host}}:3000/acme/app.git',
    'https://github.com/{{workflow.parameters.team}}/app@{{workflow.parameters.version}}.git',
    'ssh://git@{{workflow.parameters.host}}/acme/app.git',
    'git@{{workflow.parameters.host}}:acme/app.git',
  ])('are not found in %s', (url) => {
    expect(gitUrlFor('token').checkTemplated?.(url)).toBeUndefined();
  });
});

describe('a URL for credentials', () => {
  const HTTPS = 'https://github.com/acme/app.git';
  const SSH = ['git@github.com:acme/app.git', 'ssh://git@github.com/acme/app.git'];

  test('is accepted if it fits', () => {
    expect(gitUrlFor(undefined).check(HTTPS)).toBeUndefined();
    expect(gitUrlFor('token').check(HTTPS)).toBeUndefined();
    expect(SSH.map((url) => gitUrlFor('sshKey').check(url))).toEqual([undefined, undefined]);
  });

  test('of ssh requires a key', () => {
    for (const url of SSH) {
      expect(gitUrlFor(undefined).check(url)).toContain("Set 'credentials.sshKey'");
      expect(gitUrlFor('token').check(url)).toContain("Set 'credentials.sshKey'");
    }
  });

  test('of https cannot have a key', () => {
    expect(gitUrlFor('sshKey').check(HTTPS)).toContain("set 'credentials.token'");
  });

  test('is refused first if it is not a Git URL', () => {
    expect(gitUrlFor('sshKey').check('app')).toContain('The Git URL is not valid');
  });
});

describe('in general', () => {
  const word = fc.stringMatching(/^[a-z]{2,8}$/);
  const host = fc.stringMatching(/^[a-z]{2,8}(\.[a-z]{2,8}){1,2}$/);
  const path = fc.stringMatching(/^[a-z0-9][-\w.]{0,8}(\/[a-z0-9][-\w.]{0,8}){0,3}$/);
  const port = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 65535 }).map((x) => `:${x}`),
  );

  test('URLs of each form are accepted', () => {
    const scheme = fc.constantFrom('https://', 'http://', 'git://', 'ssh://', 'ssh://git@');
    fc.assert(
      fc.property(scheme, host, port, path, (start, name, at, repository) => {
        expect(GIT_URL.check(`${start}${name}${at}/${repository}`)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(word, host, path, (user, name, repository) => {
        expect(GIT_URL.check(`${user}@${name}:${repository}`)).toBeUndefined();
      }),
    );
  });

  test('a password is refused wherever it is, and never repeated', () => {
    const start = fc.constantFrom('https://', 'http://', 'git://', 'ssh://', 'https:', 'ssh:', '', ' ');
    const separator = fc.constantFrom('/', ':', '', '\\');
    // Characters that occur in no message.
    const password = fc.string({ unit: fc.constantFrom('Q', 'Z', '7', '%', '!', '$'), minLength: 3 });
    fc.assert(
      fc.property(start, word, password, host, separator, path, (...parts) => {
        const [scheme, user, secret, name, between, repository] = parts;
        const message = GIT_URL.check(`${scheme}${user}:${secret}@${name}${between}${repository}`);
        expect(message).toBeDefined();
        expect(message).not.toContain(secret);
      }),
    );
  });

  test('any text is checked without an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })),
        (text) => {
          expect(GIT_URL.check(text) ?? 'The Git URL is valid').toMatch(/^The Git URL /);
        },
      ),
    );
  });
});
