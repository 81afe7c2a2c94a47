import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { APP, APP_WITH_OLDEST_PEERS, PACKED_FOLDER, PACKAGE, ROOT, STALE_FILE } from './packed';
import { run } from './run';

/** What the fresh app has beside this package: the versions that this repository is locked to. */
const LOCKED = ['cdk8s', 'cdk8s-plus-27', 'constructs', 'ts-node', 'tsx', 'typescript', '@types/node'];

/** The oldest TypeScript that the types work with: it is the first with NoInfer. */
const OLDEST_TYPESCRIPT = '~5.4.5';

/** Packs the package as `npm publish` does, and installs it into fresh apps as users do. */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  process.env[PACKED_FOLDER] = folder;
  // What an older build left behind must not be published.
  const stale = join(ROOT, STALE_FILE);
  mkdirSync(dirname(stale), { recursive: true });
  writeFileSync(stale, 'exports.stale = true;\n');
  await run(ROOT, 'npm', ['pack', '--pack-destination', folder]);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');

  await install(join(folder, APP), tarball, {
    ...Object.fromEntries(LOCKED.map((name) => [name, lockedVersion(name)])),
    'typescript-oldest': `npm:typescript@${OLDEST_TYPESCRIPT}`,
  });
  await install(join(folder, APP_WITH_OLDEST_PEERS), tarball, oldestPeers());
  writeSources(join(folder, APP));
  return () => {
    rmSync(folder, { recursive: true });
  };
}

async function install(
  app: string,
  tarball: string,
  dependencies: { readonly [name: string]: string },
): Promise<void> {
  mkdirSync(app);
  const manifest = { private: true, dependencies: { ...dependencies, [PACKAGE]: `file:../${tarball}` } };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
  await run(app, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund']);
}

/** The lowest version of each peer that the package says it works with. */
function oldestPeers(): { readonly [name: string]: string } {
  const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly peerDependencies: { readonly [name: string]: string };
  };
  return Object.fromEntries(
    Object.entries(peerDependencies).map(([name, range]) => [name, range.replace(/^\^/, '')]),
  );
}

function lockedVersion(name: string): string {
  const manifest = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The tutorial's program and the examples, as they look in a user's app. */
function writeSources(app: string): void {
  const main = readFileSync(join(ROOT, 'main.ts'), 'utf8');
  writeFileSync(join(app, 'main.ts'), main.replace("from './lib'", `from '${PACKAGE}'`));
  cpSync(join(ROOT, 'examples'), join(app, 'examples'), { recursive: true });
}
