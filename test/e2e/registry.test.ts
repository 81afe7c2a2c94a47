import { deleteImage, digestOf } from './cluster/registry';
import { readSettings } from './cluster/settings';

const { registry } = readSettings({
  KUBECONFIG: '/tmp/kubeconfig',
  E2E_GIT_URL: 'http://git.example.com/app.git',
  E2E_IMAGE_PREFIX: 'registry.example.com/team',
  E2E_REGISTRY_USERNAME: 'ada',
  E2E_REGISTRY_PASSWORD: 'pw',
});

const BASIC = `Basic ${Buffer.from('ada:pw').toString('base64')}`;
const MANIFEST = 'https://registry.example.com/v2/team/app/manifests/v1';

/** Mocks a registry with these responses, and returns the requests, each with its authorization. */
function answerWith(...answers: readonly Response[]): string[] {
  const asked: string[] = [];
  const rest = [...answers];
  jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
    const { authorization = 'anonymous' } = Object.fromEntries(new Headers(init?.headers));
    asked.push(`${url instanceof URL ? url.href : JSON.stringify(url)} as ${authorization}`);
    return Promise.resolve(rest.shift() ?? Response.error());
  });
  return asked;
}

const unauthorized = (challenge: string): Response =>
  new Response(null, { status: 401, headers: { 'www-authenticate': challenge } });
const found = (): Response => new Response(null, { headers: { 'docker-content-digest': 'sha256:1' } });

afterEach(() => jest.restoreAllMocks());

test('a registry with anonymous access', async () => {
  const asked = answerWith(found());
  expect(await digestOf(registry, 'app', 'v1')).toBe('sha256:1');
  expect(asked).toEqual([`"${MANIFEST}" as anonymous`]);
});

test('a registry with basic authentication', async () => {
  const asked = answerWith(unauthorized('Basic realm="x"'), found());
  expect(await digestOf(registry, 'app', 'v1')).toBe('sha256:1');
  expect(asked[1]).toBe(`"${MANIFEST}" as ${BASIC}`);
});

test('a registry with tokens, such as Docker Hub', async () => {
  const challenge =
    'Bearer realm="https://auth.example.com/token",service="s",scope="repository:team/app:pull"';
  const asked = answerWith(unauthorized(challenge), Response.json({ token: 't' }), found());
  expect(await digestOf(registry, 'app', 'v1')).toBe('sha256:1');
  expect(asked.slice(1)).toEqual([
    `https://auth.example.com/token?service=s&scope=repository%3Ateam%2Fapp%3Apull as ${BASIC}`,
    `"${MANIFEST}" as Bearer t`,
  ]);
});

test('an image that does not exist, and one that cannot be deleted', async () => {
  answerWith(new Response(null, { status: 404 }), new Response(null, { status: 405 }));
  await expect(digestOf(registry, 'app', 'v1')).rejects.toThrow('The registry has no app:v1: 404');
  expect(await deleteImage(registry, 'app', 'sha256:1')).toBe(false);
});
