import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { spawn } from 'node:child_process';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, statSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { githubApp } from '../../../../../lib';
import type { Outcome } from '../../../../support/child-outcome';
import { outcomeOf } from '../../../../support/child-outcome';
import { hasPrograms } from '../../../../support/fake-clouds';
import { PrivateAuthority } from '../../../../support/private-authority';

/** The program repeats some requests after a second. */
jest.setTimeout(30_000);

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

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  const requests: Received[] = [];
  let respond: () => readonly [code: number, body: string];
  const answer: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method, url, headers } = request;
      requests.push({ method, url, headers, body });
      const [code, text] = respond();
      response.writeHead(code, { location: 'http://127.0.0.1:1/', connection: 'close' }).end(text);
    });
  };
  const api = createServer(answer);

  beforeAll(async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(join(folder, 'private-key.pem'), privateKey.export({ type: 'pkcs1', format: 'pem' }));
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    api.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    requests.length = 0;
    respond = () => [201, ANSWER];
    for (const file of ['token', 'username']) rmSync(join(folder, file), { force: true });
  });

  /** Runs the program while this process serves its request. */
  function run(
    environment: { readonly [name: string]: string } = {},
    access: 'read' | 'status' | 'write' = 'read',
  ): Promise<Outcome> {
    const apiUrl = `http://127.0.0.1:${String((api.address() as AddressInfo).port)}`;
    const { issuer } = githubApp({ ...APP, apiUrl });
    const env = {
      REPOSITORY: 'https://github.com/acme/app.git',
      SERVER: issuer.server,
      KEY_FILE: join(folder, 'private-key.pem'),
      KEY_SOURCE: "Secret 'app' with the key 'key.pem'",
      LOGIN_FILES: folder,
      ...issuer.variables(access),
      ...environment,
    };
    const child = spawn(process.execPath, ['--eval', issuer.program], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return outcomeOf(child);
  }

  function wrongKey(): string {
    const file = join(folder, 'wrong.pem');
    writeFileSync(file, 'hunter2');
    return file;
  }

  function read(file: string): string {
    return readFileSync(join(folder, file), 'utf8');
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
    expect(output).toBe("The App has got a token for 'acme/app', which is valid for an hour.\n");
    expect(code).toBe(0);
    expect([read('username'), read('token')]).toEqual(['x-access-token', TOKEN]);
    expect(statSync(join(folder, 'token')).mode & 0o777).toBe(0o600);
    const [request] = requests;
    expect(request).toMatchObject({
      method: 'POST',
      url: '/app/installations/42/access_tokens',
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
    await run({}, access);
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({ permissions });
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
    expect(requests).toEqual([]);
  });

  test('says that the key is missing, or is not one', async () => {
    const missing = await run({ KEY_FILE: '/nowhere' });
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.output).toBe(
      "There is no private key of the App. Check that the Secret 'app' with the key 'key.pem' is in this namespace and has the key.\n",
    );
    const wrong = await run({ KEY_FILE: wrongKey() });
    expect(wrong.output).toContain('The private key of the App cannot be read.');
    expect(wrong.output).not.toContain('hunter2');
    expect(requests).toEqual([]);
  });

  test.each([
    [401, "Check that the private key is one of the App '123456', and that the clock of the node is right"],
    [403, "Check that the installation '42' is not suspended"],
    [404, "Check that the App '123456' has the installation '42'."],
    [422, "Check that the installation has access to the repository 'app'"],
    [302, 'Redirects are not followed.'],
  ])('says what to do about the answer %i, without the JWT', async (status, hint) => {
    respond = () => [status, '{"message":"Why"}'];
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain(hint);
    expect(output).toContain('{"message":"Why"}');
    expect(requests).toHaveLength(1);
    expect(output).not.toContain(requests[0]?.headers.authorization?.slice(-40));
    expect(existsSync(join(folder, 'token'))).toBe(false);
  });

  test.each([200, 203])('does not repeat the answer %i, which may have a token', async (status) => {
    respond = () => [status, ANSWER];
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain(`was answered ${String(status)} instead of 201.`);
    expect(output).not.toContain(TOKEN);
  });

  test('repeats a request that fails for a moment', async () => {
    respond = () => (requests.length === 1 ? [502, ''] : [201, ANSWER]);
    expect(await run()).toMatchObject({ code: 0 });
    expect(requests).toHaveLength(2);
  });

  (hasPrograms('openssl') ? describe : describe.skip)(
    'at a server of a private authority (needs openssl)',
    () => {
      const authority = new PrivateAuthority();
      const secure = createHttpsServer(authority.server, answer);
      let API_URL = '';

      beforeAll(async () => {
        await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
        API_URL = `https://127.0.0.1:${String((secure.address() as AddressInfo).port)}`;
      });
      afterAll(() => {
        secure.close();
        authority.remove();
      });

      const CA_SOURCE = "ConfigMap 'ca' with the key 'ca.crt'";

      test('gets a token with its certificate', async () => {
        const { code, output } = await run({ API_URL, NODE_EXTRA_CA_CERTS: authority.file, CA_SOURCE });
        expect(output).toContain('The App has got a token');
        expect(code).toBe(0);
        expect(read('token')).toBe(TOKEN);
      });

      test('sends nothing without it, and says what to do', async () => {
        const { code, output } = await run({ API_URL });
        expect(code).toBe(1);
        expect(output).toMatch(
          /^There is no answer from .*: .*certificate.*[.] If a private authority has signed the certificate of the server, set 'ca' to that of the authority[.]\n$/,
        );
        expect(requests).toEqual([]);
      });

      test('says that the certificate is missing, or is not one', async () => {
        const missing = await run({ API_URL, NODE_EXTRA_CA_CERTS: '/nowhere', CA_SOURCE });
        expect(missing.code).toBe(1);
        expect(missing.output).toContain(
          "There is no certificate of the authority. Check that the ConfigMap 'ca' with the key 'ca.crt' is in this namespace and has the key.",
        );
        const NODE_EXTRA_CA_CERTS = authority.write('wrong', 'MIIB');
        const wrong = await run({ API_URL, NODE_EXTRA_CA_CERTS, CA_SOURCE });
        expect(wrong.output).toContain('The certificate of the authority is not in PEM format.');
        expect(requests).toEqual([]);
      });
    },
  );

  test('accepts no token with other characters', async () => {
    respond = () => [201, '{"token":"$(id)"}'];
    expect(await run()).toMatchObject({ code: 1 });
  });
});

test.each([
  ['https://github.com', 'https://api.github.com'],
  ['https://git.acme.dev/', 'https://git.acme.dev/api/v3'],
  ['https://acme.ghe.com', 'https://api.acme.ghe.com'],
])('the API of the server %s', (server, api) => {
  expect(githubApp({ ...APP, server }).issuer.variables('read').API_URL).toBe(api);
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
