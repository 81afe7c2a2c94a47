import { lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runImages } from '../../../lib/cli/images/run-images';
import { libraryImages, referenceOf } from '../../../lib/images/image-list';
import { parseLock } from '../../../lib/images/image-lock';
import type { AppFolder } from '../fake-importer';
import { createAppFolder } from '../fake-importer';
import { LOGIN, LocalRegistry, status } from '../registry/local-registry';

const GIT = 'docker.io/alpine/git:v2.49.1';
const GIT_PATH = '/v2/mirror/docker.io/alpine/git/manifests/v2.49.1';
const KANIKO = 'ghcr.io/osscontainertools/kaniko:v1.28.3';
const OLD = `sha256:${'0'.repeat(64)}`;

let app: AppFolder;
let registry: LocalRegistry;
/** The digests of the images in the registry. */
let digests: Map<string, string>;

beforeEach(async () => {
  app = createAppFolder();
  registry = await LocalRegistry.start();
  digests = new Map(
    libraryImages().map((image) => [
      referenceOf(image),
      registry.add(`mirror/${image.repository}`, image.tag),
    ]),
  );
});

afterEach(async () => {
  await registry.stop();
  app.remove();
});

async function images(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const output = { stdout: '', stderr: '' };
  const context = {
    stdout: { write: (text: string) => (output.stdout += text) },
    stderr: { write: (text: string) => (output.stderr += text) },
    folder: app.path,
    environment: { HOME: app.path, ...environment },
  };
  const code = await runImages(args, context, { timeout: 30_000, delays: [] });
  return { code, ...output };
}

/** Looks the images up in the registry of the test. */
function lookUp(action: 'check' | 'resolve', ...args: readonly string[]) {
  return images([`--${action}`, '--mirror', `${registry.host}/mirror`, ...args]);
}

function lockText(file = 'images.lock'): string {
  return readFileSync(join(app.path, file), 'utf8');
}

/** The text of a lock file with the digests of the registry, except for those that are changed. */
function lockWith(changes: { readonly [reference: string]: string | undefined } = {}): string {
  const entries = new Map<string, string | undefined>([...digests, ...Object.entries(changes)]);
  const lines = [...entries].map(([reference, digest]) =>
    digest === undefined ? '' : `${reference}@${digest}\n`,
  );
  return lines.join('');
}

describe('images', () => {
  test('lists the images for a review', async () => {
    const { code, stdout, stderr } = await images([]);
    expect(stdout).toContain(
      [
        'ghcr.io/osscontainertools/kaniko:v1.28.3',
        '  purpose:  builds and pushes images',
        '  used by:  KanikoBuildTemplate',
        '  property: image',
        '  upstream: maintained fork: the original project was archived in June 2025, at v1.24.0',
        '  digest:   none',
        '',
      ].join('\n'),
    );
    for (const image of libraryImages()) expect(stdout).toContain(`${referenceOf(image)}\n`);
    expect(stdout).toMatch(
      /\nThere is no images\.lock\. 'npx cdk8s-argo-ci images --resolve' writes it\.\n$/,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(registry.requests).toEqual([]);
  });

  test('shows the digests of the lock file', async () => {
    app.write('images.lock', lockWith());
    const { stdout } = await images([]);
    expect(stdout).toContain(`  digest:   ${digests.get(GIT)}\n`);
    expect(stdout).toMatch(/\nimages\.lock has the digests of all images\.\n$/);
  });

  test('shows what the lock file lacks', async () => {
    app.write('ci.lock', lockWith({ [GIT]: undefined, 'docker.io/alpine/git:v2.47.0': OLD }));
    const { code, stdout } = await images(['--lock', 'ci.lock']);
    expect(stdout).toContain('  digest:   not in ci.lock\n');
    expect(stdout).toContain(
      "ci.lock has 'docker.io/alpine/git:v2.47.0', which this version does not use.\n",
    );
    expect(stdout).toMatch(
      /out of date. 'npx cdk8s-argo-ci images --resolve --lock ci\.lock' updates it\.\n$/,
    );
    expect(code).toBe(0);
  });

  test('prints its help', async () => {
    const { code, stdout } = await images(['--help']);
    expect(stdout).toMatch(/^Usage: cdk8s-argo-ci images .*\n[^]*--resolve[^]*Exit codes:/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(81);
    expect(code).toBe(0);
  });

  test('refuses an invalid command line', async () => {
    expect(await images(['--check', '--resolve'])).toEqual({
      code: 2,
      stdout: '',
      stderr: "--check writes no file: omit --resolve.\nSee 'cdk8s-argo-ci images --help'.\n",
    });
  });
});

describe('images --resolve', () => {
  test('writes the digests of the registry', async () => {
    const { code, stdout, stderr } = await lookUp('resolve');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(new Map(parseLock(lockText()).digests)).toEqual(digests);
    for (const [reference, digest] of digests) expect(stderr).toContain(`${reference} ${digest} (new)\n`);
    expect(stderr).toMatch(/\nWrote images\.lock\.\n$/);
    expect(readdirSync(app.path)).toEqual(['images.lock']);
  });

  test('reports images that have changed under the same tag', async () => {
    app.write('images.lock', lockWith({ [GIT]: OLD, 'docker.io/alpine/git:v2.47.0': OLD }));
    const { stderr } = await lookUp('resolve');
    expect(stderr).toContain(`${GIT} ${digests.get(GIT)} (changed, was ${OLD})\n`);
    expect(stderr).toContain(`${KANIKO} ${digests.get(KANIKO)}\n`);
    expect(new Map(parseLock(lockText()).digests)).toEqual(digests);
  });

  test('changes nothing if nothing has changed', async () => {
    await lookUp('resolve');
    const first = lstatSync(join(app.path, 'images.lock'));
    const { code, stderr } = await lookUp('resolve');
    expect(stderr).toMatch(/\nimages\.lock is up to date\.\n$/);
    expect(lstatSync(join(app.path, 'images.lock')).ino).toBe(first.ino);
    expect(code).toBe(0);
  });

  test('reports all errors, and then writes nothing', async () => {
    app.write('images.lock', lockWith({ [GIT]: OLD }));
    const before = lockText();
    registry.once(`HEAD ${GIT_PATH}`, status(404));
    registry.once('HEAD /v2/mirror/quay.io/argoproj/argocli/manifests/v3.7.6', status(429));
    const { code, stderr } = await lookUp('resolve');
    expect(stderr).toContain(
      [
        `${registry.host}/mirror/${GIT}: the registry has no such image (HTTP 404 Not Found).`,
        `${registry.host}/mirror/quay.io/argoproj/argocli:v3.7.6: the registry limits requests (HTTP 429 Too Many Requests). Try again later, log in with 'docker login ${registry.host}', or use --mirror.`,
        '2 digests could not be looked up. images.lock was not written.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
    expect(lockText()).toBe(before);
    expect(readdirSync(app.path)).toEqual(['images.lock']);
  });

  test('replaces single registries', async () => {
    const prefix = (name: string): string => `${name}=${registry.host}/mirror/${name}`;
    const names = ['docker.io', 'ghcr.io', 'quay.io'];
    const { code } = await images(['--resolve', ...names.flatMap((name) => ['--mirror', prefix(name)])]);
    expect(code).toBe(0);
    expect(new Map(parseLock(lockText()).digests)).toEqual(digests);
  });

  test('uses the credentials of docker login, and prints none', async () => {
    registry.protection = 'token';
    registry.anonymous = false;
    const auth = Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64');
    app.write('docker/config.json', JSON.stringify({ auths: { [registry.host]: { auth } } }));
    const args = ['--resolve', '--mirror', `${registry.host}/mirror`];
    const { code, stderr } = await images(args, { DOCKER_CONFIG: join(app.path, 'docker') });
    expect(code).toBe(0);
    expect(stderr).not.toMatch(new RegExp(`${LOGIN.password}|${auth}|token-for`));
    expect((await images(args)).stderr).toContain(
      "refuses anonymous access (HTTP 401). Run 'docker login 127.",
    );
  });

  test('writes through a link', async () => {
    app.write('shared/images.lock', '');
    symlinkSync('shared/images.lock', join(app.path, 'images.lock'));
    expect((await lookUp('resolve')).code).toBe(0);
    expect(lstatSync(join(app.path, 'images.lock')).isSymbolicLink()).toBe(true);
    expect(lockText('shared/images.lock')).toBe(lockText());
    expect(lockText()).toContain(GIT);
  });

  test.each([
    ['main.ts', 'import x;\n', "main.ts:1:1: 'import x;' is not an image with a registry and a tag\n"],
    ['images.lock', '<<<<<<< HEAD\n', 'images.lock:1:1: a merge conflict\n'],
  ])('does not overwrite %s with the text %j', async (file, text, message) => {
    app.write(file, text);
    const { code, stderr } = await lookUp('resolve', '--lock', file);
    expect(stderr).toBe(`${message}Correct the file, or delete it and use --resolve.\n`);
    expect(code).toBe(1);
    expect(lockText(file)).toBe(text);
    expect(registry.requests).toEqual([]);
  });

  test('reports a file that cannot be read or written', async () => {
    mkdirSync(join(app.path, 'images.lock'));
    const unreadable = await lookUp('resolve');
    expect(unreadable.stderr).toMatch(/^images\.lock cannot be read: EISDIR/);
    const unwritable = await lookUp('resolve', '--lock', 'missing/images.lock');
    expect(unwritable.stderr).toMatch(/\nmissing\/images\.lock cannot be written: ENOENT/);
    expect([unreadable.code, unwritable.code]).toEqual([1, 1]);
  });

  test('reports a docker config that cannot be read', async () => {
    app.write('.docker/config.json', '{');
    const { code, stderr } = await lookUp('resolve');
    expect(stderr).toBe(`${join(app.path, '.docker/config.json')} is not valid JSON.\n`);
    expect(code).toBe(1);
  });

  test('explains how to use a proxy', async () => {
    const { host } = registry;
    await registry.stop();
    const args = ['--resolve', '--mirror', `${host}/mirror`];
    const hint = /\nHTTPS_PROXY is set: to use it, set NODE_USE_ENV_PROXY=1/;
    expect((await images(args, { https_proxy: 'http://proxy' })).stderr).toMatch(hint);
    expect((await images(args)).stderr).not.toMatch(hint);
    registry = await LocalRegistry.start();
  });
});

describe('images --check', () => {
  test('accepts a lock file with the digests of the registry', async () => {
    app.write('images.lock', lockWith());
    const { code, stderr } = await lookUp('check');
    expect(stderr).toMatch(/\nimages\.lock is up to date\.\n$/);
    expect(code).toBe(0);
  });

  test('reports each difference, and writes nothing', async () => {
    const text = lockWith({ [GIT]: OLD, [KANIKO]: undefined, 'docker.io/alpine/git:v2.47.0': OLD });
    app.write('images.lock', text);
    const { code, stderr } = await lookUp('check');
    expect(stderr).toContain(
      [
        'docker.io/alpine/git:v2.47.0: this version does not use it',
        `${GIT}: images.lock has ${OLD}, the registry has ${digests.get(GIT)}`,
        `${KANIKO}: not in images.lock`,
        "images.lock is out of date. Run 'npx cdk8s-argo-ci images --resolve'.",
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
    expect(lockText()).toBe(text);
  });

  test('fails without a lock file, and without a registry', async () => {
    expect((await lookUp('check')).stderr).toContain(`${GIT}: not in images.lock\n`);
    app.write('images.lock', lockWith());
    registry.once(`HEAD ${GIT_PATH}`, status(500));
    const { code, stderr } = await lookUp('check');
    expect(stderr).toMatch(/HTTP 500 Internal Server Error\.\nOne digest could not be looked up\.\n$/);
    expect(code).toBe(1);
  });
});
