import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HAS_NODES, NODE_DEPENDENCIES } from './nodes';
import {
  APPS,
  COMPILERS,
  IMPORTER,
  LIBRARY,
  OTHER_PLUS,
  PACKED_FOLDER,
  ROOT,
  STALE_FILE,
  tarball,
} from './packed';
import { run } from './run';
import teardown from './teardown';

interface Dependencies {
  readonly [name: string]: string;
}

/** Packs the packages as `npm publish` does, and installs them into apps as users do. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  process.env[PACKED_FOLDER] = folder;
  try {
    await packAndInstall(folder);
  } catch (error) {
    teardown();
    throw error;
  }
}

async function packAndInstall(folder: string): Promise<void> {
  await pack(folder);
  const library = `file:${tarball(LIBRARY)}`;
  await install(join(folder, APPS.complete), {
    ...locked('cdk8s', 'cdk8s-plus-27', 'constructs', 'ts-node', 'tsx', '@types/node'),
    ...Object.fromEntries(
      Object.entries(COMPILERS).map(([name, range]) => [name, `npm:typescript@${range}`]),
    ),
    // Required by ts-node.
    typescript: COMPILERS['typescript-5.9'],
    [LIBRARY]: library,
    [IMPORTER]: `file:${tarball(IMPORTER)}`,
  });
  await install(join(folder, APPS.oldestPeers), { ...oldestPeers(), [LIBRARY]: library });
  await install(join(folder, APPS.today), {
    ...locked('cdk8s', 'constructs', 'tsx', '@types/node'),
    ...Object.fromEntries(OTHER_PLUS.map((name) => [name, '*'])),
    typescript: COMPILERS['typescript-7'],
    [LIBRARY]: library,
  });
  if (HAS_NODES) await install(join(folder, APPS.nodes), NODE_DEPENDENCIES);
  writeSources(join(folder, APPS.complete));
}

async function pack(folder: string): Promise<void> {
  // Files of an older build must not be published.
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  writeFileSync(join(ROOT, STALE_FILE), 'exports.stale = true;\n');
  await run(ROOT, 'npm', ['pack', '--pack-destination', folder]);
  // The build of the library also builds the importer.
  await run(join(ROOT, 'packages/importer'), 'npm', [
    'pack',
    '--ignore-scripts',
    '--pack-destination',
    folder,
  ]);
}

async function install(app: string, dependencies: Dependencies): Promise<void> {
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await run(app, 'npm', ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']);
}

/** The lowest version of each peer that the library supports. */
function oldestPeers(): Dependencies {
  const { peerDependencies = {} } = readManifest(ROOT);
  return Object.fromEntries(
    Object.entries(peerDependencies).map(([name, range]) => [name, range.replace(/^\^/, '')]),
  );
}

/** Packages in the versions of this repository. */
function locked(...names: readonly string[]): Dependencies {
  const versionOf = (name: string): string => readManifest(join(ROOT, 'node_modules', name)).version;
  return Object.fromEntries(names.map((name) => [name, versionOf(name)]));
}

interface Manifest {
  readonly version: string;
  readonly peerDependencies?: Dependencies;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The tutorial's program and the examples, as in a user's app. */
function writeSources(app: string): void {
  const main = readFileSync(join(ROOT, 'main.ts'), 'utf8');
  writeFileSync(join(app, 'main.ts'), main.replace("from './lib'", `from '${LIBRARY}'`));
  cpSync(join(ROOT, 'examples'), join(app, 'examples'), { recursive: true });
}
