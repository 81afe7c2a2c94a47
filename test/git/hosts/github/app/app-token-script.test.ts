import { execFileSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { githubApp } from '../../../../../lib';
import { FakeInternet, hasPrograms } from '../../../../support/fake-clouds';
import { SHELLS } from '../../../../support/shells';

/** curl retries after a second. */
jest.setTimeout(60_000);

const TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
const APP = { appId: 123456, installationId: 42, privateKey: { secret: 'app', key: 'key.pem' } };

const ANSWER = JSON.stringify(
  { token: TOKEN, expires_at: '2026-11-28T08:00:00Z', permissions: { contents: 'read' }, repositories: [] },
  null,
  2,
);

interface Jwt {
  readonly header: unknown;
  readonly claims: { readonly iat: number; readonly exp: number; readonly iss: string };
}

(hasPrograms('curl', 'openssl') ? describe : describe.skip).each(SHELLS)('the script in %s', (shell) => {
  const internet = new FakeInternet();

  beforeAll(async () => {
    await internet.start();
    const file = `${internet.folder}/private-key.pem`;
    execFileSync('openssl', ['genrsa', '-traditional', '-out', file, '2048'], { stdio: 'ignore' });
  });
  afterAll(() => {
    internet.stop();
  });
  beforeEach(() => {
    internet.requests.length = 0;
    internet.respond = () => [201, ANSWER];
    for (const file of ['token', 'username']) rmSync(`${internet.folder}/${file}`, { force: true });
  });

  function run(
    environment: { readonly [name: string]: string } = {},
    { issuer } = githubApp(APP),
    access: 'read' | 'status' | 'write' = 'read',
  ) {
    return internet.run(shell, issuer.script, [], {
      REPOSITORY: `${issuer.server}/acme/app.git`,
      SERVER: issuer.server,
      KEY_FILE: `${internet.folder}/private-key.pem`,
      KEY_SOURCE: "Secret 'app' with the key 'key.pem'",
      LOGIN_FILES: internet.folder,
      ...issuer.variables(access),
      ...environment,
    });
  }

  function read(file: string): string {
    return readFileSync(`${internet.folder}/${file}`, 'utf8');
  }

  /** The JWT of the request, whose signature must be that of the key. */
  function jwtOf(authorization = ''): Jwt {
    const [header = '', claims = '', signature = ''] = authorization.replace(/^Bearer /, '').split('.');
    const key = createPublicKey(read('private-key.pem'));
    const signed = Buffer.from(`${header}.${claims}`);
    expect(verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true);
    const parse = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
    return { header: parse(header), claims: parse(claims) as Jwt['claims'] };
  }

  test('gets a token for one repository, and writes it to files that only its user reads', async () => {
    const { code, output } = await run();
    expect(output).toBe("The App has got a token for 'acme/app.git', which is valid for an hour.\n");
    expect(code).toBe(0);
    expect([read('username'), read('token')]).toEqual(['x-access-token', TOKEN]);
    expect(statSync(`${internet.folder}/token`).mode & 0o777).toBe(0o600);
    expect(existsSync(`${internet.folder}/signature`)).toBe(false);
    const [request] = internet.requests;
    expect(request).toMatchObject({
      method: 'POST',
      url: 'https://api.github.com/app/installations/42/access_tokens',
      headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      repositories: ['app'],
      permissions: { contents: 'read' },
    });
    const { header, claims } = jwtOf(request?.headers.authorization);
    expect(header).toEqual({ alg: 'RS256', typ: 'JWT' });
    expect(claims.iss).toBe('123456');
    expect(claims.exp - claims.iat).toBe(360);
    expect(Math.abs(Date.now() / 1000 - 60 - claims.iat)).toBeLessThan(30);
  });

  test.each([
    ['write', { contents: 'write' }],
    ['status', { statuses: 'write' }],
  ] as const)('asks for the permission to %s', async (access, permissions) => {
    await run({}, githubApp(APP), access);
    expect(JSON.parse(internet.requests[0]?.body ?? '')).toMatchObject({ permissions });
  });

  test.each([
    ['https://git.acme.dev/', 'https://git.acme.dev/api/v3/'],
    ['https://acme.ghe.com', 'https://api.acme.ghe.com/'],
  ])('uses the API of the server %s', async (server, api) => {
    expect(await run({}, githubApp({ ...APP, server }))).toMatchObject({ code: 0 });
    expect(internet.requests[0]?.url).toBe(`${api}app/installations/42/access_tokens`);
  });

  test.each([
    'https://github.com.evil.dev/acme/app.git',
    'https://evil.dev/acme/app.git',
    'https://github.com@evil.dev/acme/app',
    'git@github.com:acme/app.git',
    'https://github.com/acme/app/../../evil',
    'https://github.com/acme/app"],"x":["',
    'https://github.com/acme/$(id)',
    'https://github.com/acme/a\nb',
    'https://github.com/acme',
  ])('sends nothing for the URL %j', async (REPOSITORY) => {
    const { code, output } = await run({ REPOSITORY });
    expect(code).toBe(1);
    expect(output).toContain('Use ');
    expect(internet.requests).toEqual([]);
  });

  test('says that the key is missing, or is not one', async () => {
    const missing = await run({ KEY_FILE: '/nowhere' });
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.output).toBe(
      "There is no private key of the App. Check that the Secret 'app' with the key 'key.pem' is in this namespace and has the key.\n",
    );
    const wrong = await run({ KEY_FILE: internet.file('wrong.pem', 'hunter2') });
    expect(wrong.output).toContain('The private key of the App cannot sign.');
    expect(wrong.output).not.toContain('hunter2');
    expect(internet.requests).toEqual([]);
  });

  test.each([
    [401, "Check that the private key is one of the App '123456', and that the clock of the node is right"],
    [403, "Check that the installation '42' is not suspended"],
    [404, "Check that the App '123456' has the installation '42'."],
    [422, "Check that the installation has access to the repository 'app'"],
    [302, 'Redirects are not followed.'],
  ])('says what to do about the answer %i, without the JWT', async (status, hint) => {
    internet.respond = () => [status, '{"message":"Why"}', { location: 'https://evil.dev/' }];
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain(hint);
    expect(output).toContain('{"message":"Why"}');
    expect(internet.requests).toHaveLength(1);
    expect(output).not.toContain(internet.requests[0]?.headers.authorization?.slice(-40));
    expect(existsSync(`${internet.folder}/token`)).toBe(false);
  });

  test('accepts no token with other characters', async () => {
    internet.respond = () => [201, '{"token":"$(id)"}'];
    expect(await run()).toMatchObject({ code: 1 });
  });
});

test('the options are checked', () => {
  const codes = (options: Partial<typeof APP & { server: string; apiUrl: string }>) =>
    githubApp({ ...APP, ...options })
      .issuer.check('credentials')
      .map(({ code, path }) => `${code} at ${path ?? ''}`);
  expect(codes({})).toEqual([]);
  const invalid = { appId: Number.NaN, installationId: 1.5, server: 'github.com', apiUrl: 'x' };
  expect(codes(invalid)).toEqual(
    ['appId', 'installationId', 'server', 'apiUrl'].map(
      (field) => `invalid-git-credentials at credentials.${field}`,
    ),
  );
  expect(codes({ privateKey: { secret: '-----BEGIN RSA', key: 'x' } })).toEqual([
    'forbidden-secret-literal at credentials.privateKey',
  ]);
});
