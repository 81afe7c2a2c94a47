import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = resolve(__dirname, '../..');

/** The names of the published packages. */
export const LIBRARY = 'cdk8s-argo-ci';
export const IMPORTER = 'cdk8s-argo-ci-importer';

/** The environment variable with the folder of the tarballs and the apps. */
export const PACKED_FOLDER = 'PACKED_FOLDER';

/** A stale file that is put in build/ before packing. */
export const STALE_FILE = 'build/stale.js';

/** The apps into which the packages are installed. */
export const APPS = {
  /** An app with all compilers and loaders, cdk8s-plus-27 and the importer, in the versions of this repository. */
  complete: 'app',
  /** An app with the oldest peers that the library supports. */
  oldestPeers: 'app-with-oldest-peers',
  /** An app with current tools: TypeScript 7, tsx, every cdk8s-plus except 27, no importer. */
  today: 'app-of-today',
  /** No app: the supported versions of Node. */
  nodes: 'nodes',
} as const;

/** The supported versions of TypeScript, by the names under which they are installed. */
export const COMPILERS = {
  'typescript-5.4': '~5.4.5',
  'typescript-5.9': '~5.9.3',
  'typescript-6': '~6.0.3',
  'typescript-7': '^7.0.2',
} as const;

/** The versions of cdk8s-plus other than 27. */
export const OTHER_PLUS = ['28', '29', '30', '31', '32', '33', '34'].map(
  (version) => `cdk8s-plus-${version}`,
);

/** The folder of the tarballs and the apps. */
export function packedFolder(): string {
  const folder = process.env[PACKED_FOLDER];
  if (folder === undefined)
    throw new Error('Run these tests with `npm run check:package`, which packs first.');
  return folder;
}

/** The folder of an app. */
export function appFolder(app: keyof typeof APPS = 'complete'): string {
  return join(packedFolder(), APPS[app]);
}

/** The folder of a package that is installed in an app. */
export function installedFolder(name: string, app: keyof typeof APPS = 'complete'): string {
  return join(appFolder(app), 'node_modules', name);
}

/** The version of a package that is installed in an app. */
export function installedVersion(name: string, app: keyof typeof APPS = 'complete'): string {
  const manifest = readFileSync(join(installedFolder(name, app), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

/** The tarball of a package that `npm publish` would upload. */
export function tarball(name: string): string {
  const pattern = new RegExp(`^${name}-\\d+\\.\\d+\\.\\d+.*\\.tgz$`);
  const file = readdirSync(packedFolder()).find((found) => pattern.test(found));
  if (file === undefined) throw new Error(`There is no tarball of ${name}.`);
  return join(packedFolder(), file);
}

/** The files of a folder, each with its text. */
export function readFolder(folder: string): { readonly [file: string]: string } {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
