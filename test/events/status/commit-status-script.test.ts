import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { commitStatusScript } from '../../../lib/events/status/commit-status-script';
import { SHELLS } from '../../support/shells';
import type { Outcome } from '../../support/child-outcome';
import { outcomeOf } from '../../support/child-outcome';
import { PrivateAuthority } from '../../support/private-authority';

/** The script for a host that expects the token in a header, as most do. */
const PLAIN = commitStatusScript({ token: { prefix: 'Authorization: Bearer ', encoding: 'plain' } });

/** The script for a host that expects it as a password, and responds with a sign-in page if it is not valid. */
const BASIC = commitStatusScript({
  token: { prefix: 'Authorization: Basic ', encoding: 'basic' },
  signInCodes: [203, 302],
});

const COMMIT = 'e9b2d8d93de3588a0498f9e2f15ec543c36d73e6';
const TOKEN = 'ghx_"\\$HOME`x`-token';

const ENVIRONMENT = {
  COMMIT,
  STATUS: 'Succeeded',
  STOPPED: 'false',
  TESTS: '',
  URL_START: 'http://127.0.0.1:1/statuses/',
  URL_END: '/build',
  BODY_PENDING: '{"state":"pending@tests@"}',
  BODY_SUCCEEDED: '{"state":"succeeded@tests@"}',
  BODY_FAILED: '{"state":"failed@tests@"}',
  BODY_ERROR: '{"state":"error@tests@"}',
  BODY_STOPPED: '{"state":"stopped@tests@"}',
  TOKEN_HEADER: 'Authorization: Bearer ',
  TOKEN_SECRET: 'github',
  TOKEN_KEY: 'token',
  TOKEN,
};

/** Runs a script while this process serves its request. */
function run(
  shell: string,
  environment: { readonly [name: string]: string },
  {
    script = PLAIN,
    path = process.env.PATH ?? '',
  }: { readonly script?: string; readonly path?: string } = {},
): Promise<Outcome> {
  const [program = '', ...args] = shell.split(' ');
  const env = { ...ENVIRONMENT, ...environment, PATH: path };
  const child = spawn(program, [...args, '-c', script], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return outcomeOf(child);
}

function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}

/** curl waits for a second or more before it retries. */
jest.setTimeout(30_000);

(has('curl', '--version') ? describe : describe.skip).each(SHELLS)('the script in %s', (shell) => {
  interface Call {
    readonly method: string | undefined;
    readonly url: string | undefined;
    readonly headers: IncomingMessage['headers'];
    readonly body: string;
  }
  let calls: Call[] = [];
  let responses: number[] = [];
  const respond: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      calls.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(responses.shift() ?? 201).end('{"message":"details"}');
    });
  };
  const server = createServer(respond);
  let start = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    start = `http://127.0.0.1:${(server.address() as AddressInfo).port}/repos/a%2Fb/statuses/`;
  });
  afterAll(() => {
    server.close();
  });
  beforeEach(() => {
    calls = [];
    responses = [];
  });

  const report = (environment: { readonly [name: string]: string } = {}, script = PLAIN): Promise<Outcome> =>
    run(shell, { URL_START: start, ...environment }, { script });

  test('sends the body with the token in the header', async () => {
    const { code, output } = await report();
    expect(code).toBe(0);
    expect(output).toContain('Succeeded was reported: POST');
    expect(output).not.toContain('ghx_');
    expect(calls).toMatchObject([
      {
        method: 'POST',
        url: `/repos/a%2Fb/statuses/${COMMIT}/build`,
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: '{"state":"succeeded"}',
      },
    ]);
  });

  test('reads a token from a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'token-'));
    writeFileSync(join(folder, 'token'), 'ghs_abc');
    const { output } = await report({ TOKEN: '', TOKEN_FILE: join(folder, 'token') });
    rmSync(folder, { recursive: true });
    expect(calls[0]?.headers.authorization).toBe('Bearer ghs_abc');
    expect(output).not.toContain('ghs_');
  });

  test('accepts a token with a trailing newline', async () => {
    await report({ TOKEN: 'abc\r\n', TOKEN_HEADER: 'PRIVATE-TOKEN: ' });
    expect(calls[0]?.headers['private-token']).toBe('abc');
  });

  test('sends the token as the password of an empty user name', async () => {
    const long = `${TOKEN}${'x'.repeat(100)}`;
    for (const token of [TOKEN, long]) {
      const { code, output } = await report({ TOKEN: token, TOKEN_HEADER: 'Authorization: Basic ' }, BASIC);
      expect(code).toBe(0);
      expect(output).not.toContain('ghx_');
      expect(output).not.toContain(Buffer.from(`:${token}`).toString('base64'));
    }
    expect(calls.map(({ headers }) => headers.authorization)).toEqual(
      [TOKEN, long].map((token) => `Basic ${Buffer.from(`:${token}`).toString('base64')}`),
    );
  });

  test('treats a sign-in page as an error', async () => {
    for (const status of [203, 302]) {
      responses = [status];
      const { code, output } = await report({}, BASIC);
      expect(code).toBe(1);
      expect(output).toContain(
        `was answered ${String(status)}, with a page to sign in. Check that the token is valid`,
      );
    }
    expect(calls).toHaveLength(2);
    responses = [203];
    expect((await report()).code).toBe(0);
  });

  test('reports the status of the workflow', async () => {
    for (const [STATUS, STOPPED] of [
      ['Pending', 'false'],
      ['Running', 'true'],
      ['Succeeded', 'true'],
      ['Failed', 'false'],
      ['Error', 'false'],
      ['Failed', 'true'],
      ['Error', 'true'],
    ] as const) {
      await report({ STATUS, STOPPED });
    }
    expect(calls.map(({ body }) => body.replace(/.*:"|"}/g, ''))).toEqual([
      'pending',
      'pending',
      'succeeded',
      'failed',
      'error',
      'stopped',
      'stopped',
    ]);
  });

  test('inserts summaries of tests into the description, cut to what Git hosts accept', async () => {
    const long = `unit: 9 of 120 tests failed (${'x'.repeat(100)})`;
    for (const TESTS of ['unit: 2 of 5 tests failed (math.add, a/b #3), 80.1% covered', long]) {
      await report({ TESTS });
    }
    expect(calls.map(({ body }) => body)).toEqual([
      '{"state":"succeeded. unit: 2 of 5 tests failed (math.add, a/b #3), 80.1% covered"}',
      `{"state":"succeeded. ${long.slice(0, 75)}..."}`,
    ]);
  });

  test.each(['x', 'xy', 'xyz'])('cuts a summary between letters of several bytes: %s', async (start) => {
    await report({ TESTS: `${start} ${'덧셈'.repeat(10)}` });
    await report({ TESTS: `${start} ${'덧셈'.repeat(20)}` });
    const summaries = calls.map(({ body }) => /\. (.*)"}/.exec(body)?.[1] ?? '');
    expect(summaries[0]).toBe(`${start} ${'덧셈'.repeat(10)}`);
    expect(summaries[1]).toMatch(new RegExp(`^${start} (덧셈)+덧?\\.\\.\\.$`));
  });

  test.each(['{{=sprig.env}}', 'a", "x": "b', 'a\\', 'a\nb', 'a\n', '$(id)', '"ä'])(
    'inserts no summary with other characters: %j',
    async (TESTS) => {
      await report({ TESTS });
      expect(calls.map(({ body }) => body)).toEqual(['{"state":"succeeded"}']);
    },
  );

  // curl's own delays take seconds, and do not depend on the shell.
  if (shell === SHELLS[0])
    test('retries if the server is busy', async () => {
      responses = [503, 429];
      expect((await report()).code).toBe(0);
      expect(calls).toHaveLength(3);
    });

  test('fails if the server refuses, with its response', async () => {
    responses = [401];
    const { code, output } = await report();
    expect(code).toBe(1);
    expect(calls).toHaveLength(1);
    expect(output).toBe(
      `The commit status was not reported: POST ${start}${COMMIT}/build was answered 401. Look whether the token may write commit statuses there. {"message":"details"}\n`,
    );
    responses = [301];
    expect((await report()).output).toContain(
      "was answered 301. Redirects are not followed: give the repository an 'apiUrl'.",
    );
  });

  test('sends nothing without a commit or a token', async () => {
    for (const commit of ['main', '', COMMIT.slice(1), `${COMMIT}/`, '$(touch harm)', '../..']) {
      const { code, output } = await report({ COMMIT: commit });
      expect(code).toBe(1);
      expect(output).toContain(`'${commit}' is not the full hash of a commit.`);
    }
    expect(await report({ TOKEN: '' })).toEqual({
      code: 1,
      output:
        "The commit status was not reported: the Secret 'github' is not in this namespace, or has nothing under the key 'token'.\n",
    });
    expect(calls).toEqual([]);
  });

  test('accepts a SHA-256 hash', async () => {
    expect((await report({ COMMIT: 'a1'.repeat(32) })).code).toBe(0);
  });

  (has('openssl', 'version') ? describe : describe.skip)('to a private authority (needs openssl)', () => {
    const authority = new PrivateAuthority();
    const secure = createHttpsServer(authority.server, respond);
    const once = PLAIN.replace('--retry 5', '--retry 0');

    beforeAll(async () => {
      await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => {
      secure.close();
      authority.remove();
    });

    const send = (CA_FILE: string): Promise<Outcome> => {
      const URL_START = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/statuses/`;
      return report({ URL_START, CA_FILE }, once);
    };

    test('sends the status with its certificate', async () => {
      expect(await send(authority.file)).toMatchObject({ code: 0 });
      expect(calls).toHaveLength(1);
    });

    test('sends nothing without it, and says what to do', async () => {
      const { code, output } = await send('');
      expect(code).toBe(1);
      expect(output).toContain(
        `/statuses/${COMMIT}/build. If a private authority has signed the certificate of the server, set 'ca' to that of the authority.`,
      );
      expect((await send('/nowhere')).output).toContain("the ConfigMap that 'ca' names");
      expect((await send(authority.write('wrong', 'MIIB'))).output).toContain('not in PEM format');
      expect(calls).toEqual([]);
    });
  });

  test.each([
    ['plain', PLAIN],
    ['basic', BASIC],
  ])('%s: shows the token to no other process', async (_, script) => {
    const folder = mkdtempSync(join(tmpdir(), 'commit-status-'));
    try {
      const log = join(folder, 'arguments');
      writeFileSync(
        join(folder, 'curl'),
        `#!/bin/sh\nprintf '%s\\n' "$@" >'${log}'\ncat >/dev/null\nprintf '\\n201'\n`,
      );
      chmodSync(join(folder, 'curl'), 0o755);
      const path = [folder, process.env.PATH].join(delimiter);
      expect((await run(shell, {}, { script, path })).code).toBe(0);
      expect(readFileSync(log, 'utf8')).toContain('--header\n@-\n');
      expect(readFileSync(log, 'utf8')).not.toContain('ghx_');
      expect(readFileSync(log, 'utf8')).not.toContain(Buffer.from(`:${TOKEN}`).toString('base64'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test.each([
  ['plain', PLAIN],
  ['basic', BASIC],
])('%s: the script has valid syntax', (_, script) => {
  expect(execFileSync('sh', ['-n', '-c', script], { encoding: 'utf8' })).toBe('');
});
