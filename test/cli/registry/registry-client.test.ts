import type { RegistryOptions } from '../../../lib/cli/registry/registry-client';
import { RegistryClient } from '../../../lib/cli/registry/registry-client';
import type { Credentials } from '../../../lib/cli/registry/docker-config';
import { IDENTITY_TOKEN, LOGIN, LocalRegistry, digestOf, hangUp, keepSilent, status } from './local-registry';

const PATH = '/v2/team/app/manifests/v1';

let registry: LocalRegistry;

beforeEach(async () => {
  registry = await LocalRegistry.start();
});

afterEach(async () => {
  jest.restoreAllMocks();
  await registry.stop();
});

/** Looks up an image of the registry. */
function lookUp(options: Partial<RegistryOptions> = {}, repository = `${registry.host}/team/app`) {
  const retries = { timeout: 30_000, delays: [1, 1] };
  const client = new RegistryClient({ credentials: () => undefined, plainHttp: [], retries, ...options });
  return client.digestOf(repository, 'v1');
}

/** The credentials for the registry, which are never sent anywhere else. */
function loggedIn(credentials: Credentials = LOGIN): Partial<RegistryOptions> {
  return { credentials: (host) => (host === registry.host ? credentials : undefined) };
}

describe('a registry', () => {
  test('is asked for the digest, without a download', async () => {
    const digest = registry.add('team/app', 'v1');
    expect(await lookUp()).toBe(digest);
    expect(registry.requests).toEqual([`HEAD ${PATH} anonymous`]);
  });

  test.each([
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json; charset=utf-8',
    'application/vnd.docker.distribution.manifest.v2+json',
  ])('may have images of the type %s', async (type) => {
    const digest = registry.add('team/app', 'v1', { type });
    expect(await lookUp()).toBe(digest);
  });

  test('that omits the digest is asked for the manifest', async () => {
    const digest = registry.add('team/app', 'v1', { digest: null });
    expect(await lookUp()).toBe(digest);
    expect(registry.requests).toEqual([`HEAD ${PATH} anonymous`, `GET ${PATH} anonymous`]);
  });

  test('that does not support HEAD is asked for the manifest', async () => {
    const digest = registry.add('team/app', 'v1');
    registry.once(`HEAD ${PATH}`, status(405));
    expect(await lookUp()).toBe(digest);
  });

  test('may use another algorithm', async () => {
    const body = '{"schemaVersion":2}';
    const digest = digestOf(body, 'sha512');
    registry.add('team/app', 'v1', { body, digest });
    expect(await lookUp()).toBe(digest);
    registry.once(`HEAD ${PATH}`, status(405));
    expect(await lookUp()).toBe(digest);
  });

  test.each([
    [{ digest: 'sha256:12' }, "reports an invalid digest (HTTP 200): 'sha256:12'"],
    [
      { type: 'application/vnd.docker.distribution.manifest.v1+prettyjws' },
      "no image of a supported format there, but 'application/vnd.docker.distribution.manifest.v1+prettyjws'",
    ],
    [{ type: 'text/html' }, "but 'text/html'"],
  ])('that answers with %j is refused', async (manifest, message) => {
    registry.add('team/app', 'v1', manifest);
    await expect(lookUp()).rejects.toThrow(message);
  });

  test('whose digest is not that of the manifest is refused', async () => {
    const wrong = digestOf('something else');
    registry.add('team/app', 'v1', { body: '{}', digest: wrong });
    registry.once(`HEAD ${PATH}`, status(405));
    await expect(lookUp()).rejects.toThrow(
      `reports the digest '${wrong}', but its manifest has '${digestOf('{}')}'`,
    );
  });

  test.each(['', '<html></html>', '{}', '[]'])('with %j in place of a manifest is refused', async (body) => {
    registry.add('team/app', 'v1', { body, digest: null });
    await expect(lookUp()).rejects.toThrow('something else than a manifest (HTTP 200)');
  });

  test('with a digest that a terminal would interpret is refused without it', async () => {
    registry.add('team/app', 'v1', { digest: 'sha256:\u009b31m' });
    await expect(lookUp()).rejects.toThrow("'sha256:?31m'");
  });

  test('with a manifest of unlimited size is refused', async () => {
    registry.add('team/app', 'v1', { body: ' '.repeat(5 << 20), digest: null });
    await expect(lookUp()).rejects.toThrow('larger than 4 MiB');
  });
});

describe('errors', () => {
  test.each([
    [404, {}, 'the registry has no such image (HTTP 404 Not Found).'],
    [403, {}, "denies access, or has no such image (HTTP 403 Forbidden). Try 'docker login 127.0.0.1:"],
    [400, {}, 'answers with HTTP 400 Bad Request.'],
    [
      429,
      { 'retry-after': '3600' },
      'limits requests (HTTP 429 Too Many Requests). Try again in 3600 s, log in',
    ],
    [429, {}, 'Try again later, log in with'],
  ])('HTTP %i with %j is final', async (code, headers, message) => {
    registry.once(`HEAD ${PATH}`, status(code, headers));
    await expect(lookUp()).rejects.toThrow(message);
    expect(registry.requests).toHaveLength(1);
  });

  test.each([
    ['HTTP 503', status(503)],
    ['HTTP 429 for a moment', status(429, { 'retry-after': '0' })],
    ['a closed connection', hangUp],
  ])('%s is tried again', async (_, handler) => {
    const digest = registry.add('team/app', 'v1');
    registry.once(`HEAD ${PATH}`, handler, handler);
    expect(await lookUp()).toBe(digest);
    expect(registry.requests).toHaveLength(3);
  });

  test('that remain are reported after the last attempt', async () => {
    registry.once(`HEAD ${PATH}`, status(502), status(502), status(502));
    await expect(lookUp()).rejects.toThrow('the registry answers with HTTP 502 Bad Gateway.');
    registry.once(`HEAD ${PATH}`, hangUp, hangUp, hangUp);
    await expect(lookUp()).rejects.toThrow(`${registry.host} cannot be reached: `);
    expect(registry.requests).toHaveLength(6);
  });

  test('a registry that does not answer', async () => {
    registry.once(`HEAD ${PATH}`, keepSilent);
    await expect(lookUp({ retries: { timeout: 100, delays: [] } })).rejects.toThrow(
      `${registry.host} cannot be reached: no answer within 0.1 s.`,
    );
  });

  test('an answer that ends early', async () => {
    registry.add('team/app', 'v1', { digest: null });
    registry.once(`GET ${PATH}`, (request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{', () => request.socket.destroy());
    });
    await expect(lookUp()).rejects.toThrow('the response ended early: ');
  });

  test('a registry that does not exist', async () => {
    const { host } = registry;
    await registry.stop();
    await expect(lookUp({}, `${host}/team/app`)).rejects.toThrow(/cannot be reached: connect ECONNREFUSED/);
    registry = await LocalRegistry.start();
  });

  test('a host that is none', async () => {
    await expect(lookUp({}, '[a]:5000/team/app')).rejects.toThrow("'[a]:5000' is not a valid host.");
  });
});

describe('a protected registry', () => {
  test('issues tokens to everyone', async () => {
    registry.protection = 'token';
    const digest = registry.add('team/app', 'v1');
    expect(await lookUp()).toBe(digest);
    expect(registry.requests).toEqual([
      `HEAD ${PATH} anonymous`,
      'GET /token anonymous',
      `HEAD ${PATH} Bearer`,
    ]);
  });

  test('issues tokens for a password', async () => {
    registry.protection = 'token';
    registry.anonymous = false;
    const digest = registry.add('team/app', 'v1');
    expect(await lookUp(loggedIn())).toBe(digest);
    expect(registry.requests[1]).toBe('GET /token Basic');
  });

  test('issues tokens for an identity token', async () => {
    registry.protection = 'token';
    registry.anonymous = false;
    const digest = registry.add('team/app', 'v1');
    expect(await lookUp(loggedIn({ identityToken: IDENTITY_TOKEN }))).toBe(digest);
    expect(registry.requests[1]).toBe('POST /token anonymous');
  });

  test('accepts a token that is stored', async () => {
    registry.protection = 'token';
    const digest = registry.add('team/app', 'v1');
    const registryToken = 'token-for-repository:team/app:pull-at-local';
    expect(await lookUp(loggedIn({ registryToken }))).toBe(digest);
  });

  test('accepts a password', async () => {
    registry.protection = 'basic';
    const digest = registry.add('team/app', 'v1');
    expect(await lookUp(loggedIn())).toBe(digest);
  });

  test('keeps the login for the manifest', async () => {
    registry.protection = 'token';
    const digest = registry.add('team/app', 'v1', { digest: null });
    expect(await lookUp()).toBe(digest);
    expect(registry.requests.slice(2)).toEqual([`HEAD ${PATH} Bearer`, `GET ${PATH} Bearer`]);
  });

  test.each([
    ['basic', "denies access, or has no such image (HTTP 401 Unauthorized). Try 'docker login 127.0.0.1:"],
    ['token', "refuses anonymous access (HTTP 401). Run 'docker login 127.0.0.1:"],
  ] as const)('(%s) needs a login', async (protection, message) => {
    registry.protection = protection;
    registry.anonymous = false;
    await expect(lookUp()).rejects.toThrow(message);
  });

  test.each(['basic', 'token'] as const)(
    '(%s) refuses a wrong password, which is not printed',
    async (protection) => {
      registry.protection = protection;
      registry.anonymous = false;
      const error = await lookUp(loggedIn({ username: 'ada', password: 'wrong-secret' })).catch(String);
      expect(error).toMatch(/denies access|refuses the stored credentials/);
      expect(error).not.toMatch(/wrong-secret|YWRh/);
    },
  );

  test.each([
    [status(200), 'issues no token.'],
    [status(500), 'issues no token (HTTP 500).'],
    [status(302, { location: 'https://example.com' }), 'issues no token (HTTP 302).'],
    [status(429, { 'retry-after': '60' }), 'limits logins (HTTP 429). Try again in 60 s.'],
  ])('may issue no token (%#)', async (handler, message) => {
    registry.protection = 'token';
    registry.once('GET /token', handler, handler, handler);
    await expect(lookUp()).rejects.toThrow(message);
  });

  test('sends nobody to a service without TLS', async () => {
    registry.protection = 'token';
    registry.realm = 'http://registry.acme.dev/token';
    await expect(lookUp(loggedIn())).rejects.toThrow(
      "the registry asks to log in at http://registry.acme.dev, without TLS. If that is intended, use '--plain-http registry.acme.dev'.",
    );
    registry.realm = 'not a URL';
    await expect(lookUp(loggedIn())).rejects.toThrow('names no valid URL to get a token from');
  });
});

describe('a redirect', () => {
  let other: LocalRegistry;

  beforeEach(async () => {
    other = await LocalRegistry.start();
  });

  afterEach(async () => {
    await other.stop();
  });

  test('is followed, without the credentials of the registry', async () => {
    registry.protection = 'basic';
    const digest = other.add('other/app', 'v1');
    const location = `http://${other.host}/v2/other/app/manifests/v1`;
    registry.once(
      `HEAD ${PATH}`,
      status(401, { 'www-authenticate': 'Basic realm="x"' }),
      status(307, { location }),
    );
    expect(await lookUp(loggedIn())).toBe(digest);
    expect(registry.requests).toEqual([`HEAD ${PATH} anonymous`, `HEAD ${PATH} Basic`]);
    expect(other.requests).toEqual(['HEAD /v2/other/app/manifests/v1 anonymous']);
  });

  test('may be relative', async () => {
    const digest = registry.add('moved/app', 'v1');
    registry.once(`HEAD ${PATH}`, status(308, { location: '/v2/moved/app/manifests/v1' }));
    expect(await lookUp()).toBe(digest);
  });

  test('must use TLS', async () => {
    registry.once(`HEAD ${PATH}`, status(307, { location: 'http://registry.acme.dev/v2/' }));
    await expect(lookUp()).rejects.toThrow('the registry redirects to http://registry.acme.dev, without TLS');
    registry.once(`HEAD ${PATH}`, status(307, { location: 'file:///etc/passwd' }));
    await expect(lookUp()).rejects.toThrow('redirects to file://');
    registry.once(`HEAD ${PATH}`, status(307, { location: 'http://[' }));
    await expect(lookUp()).rejects.toThrow('redirects to no valid URL');
  });

  test('must end', async () => {
    const again = Array.from({ length: 6 }, () => status(307, { location: PATH }));
    registry.once(`HEAD ${PATH}`, ...again);
    await expect(lookUp()).rejects.toThrow(`${registry.host} redirects more than 5 times.`);
  });
});

describe('the URL', () => {
  /** The URLs that are requested, for images that are found at once. */
  async function urlsOf(repository: string, plainHttp: readonly string[] = []): Promise<string[]> {
    const urls: string[] = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation((url) => {
      urls.push(url instanceof URL ? url.href : '');
      const digest = digestOf('');
      return Promise.resolve(new Response(null, { headers: { 'docker-content-digest': digest } }));
    });
    await lookUp({ plainHttp }, repository);
    return urls;
  }

  test.each([
    ['docker.io/alpine/git', 'https://registry-1.docker.io/v2/alpine/git/manifests/v1'],
    ['docker.io/busybox', 'https://registry-1.docker.io/v2/library/busybox/manifests/v1'],
    ['docker.io/library/busybox', 'https://registry-1.docker.io/v2/library/busybox/manifests/v1'],
    ['ghcr.io/a/b', 'https://ghcr.io/v2/a/b/manifests/v1'],
    ['registry.acme.dev:5000/a', 'https://registry.acme.dev:5000/v2/a/manifests/v1'],
    ['localhost:5000/a', 'http://localhost:5000/v2/a/manifests/v1'],
    ['[::1]:5000/a', 'http://[::1]:5000/v2/a/manifests/v1'],
    ['10.0.0.1:5000/a', 'https://10.0.0.1:5000/v2/a/manifests/v1'],
  ])('of %s is %s', async (repository, url) => {
    expect(await urlsOf(repository)).toEqual([url]);
  });

  test('of a registry without TLS', async () => {
    const urls = await urlsOf('registry.acme.dev:5000/a', ['registry.acme.dev:5000']);
    expect(urls).toEqual(['http://registry.acme.dev:5000/v2/a/manifests/v1']);
  });

  test('of Docker Hub belongs to the credentials of docker.io', async () => {
    const hosts: string[] = [];
    const challenge = 'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"';
    const answers = [
      new Response(null, { status: 401, headers: { 'www-authenticate': challenge } }),
      Response.json({ token: 't' }),
      new Response(null, { headers: { 'docker-content-digest': digestOf('') } }),
    ];
    const urls: string[] = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation((url) => {
      urls.push(url instanceof URL ? url.href : '');
      return Promise.resolve(answers.shift() ?? Response.error());
    });
    const credentials = (host: string): undefined => {
      hosts.push(host);
    };
    await lookUp({ credentials }, 'docker.io/alpine/git');
    expect(hosts).toEqual(['docker.io']);
    expect(urls[1]).toBe(
      'https://auth.docker.io/token?service=registry.docker.io&scope=repository%3Aalpine%2Fgit%3Apull',
    );
  });
});
