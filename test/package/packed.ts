import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = resolve(__dirname, '../..');

/** The name under which users import this package. */
export const PACKAGE = 'cdk8s-argo-ci';

/** The environment variable with the folder of the tarball and of the fresh app. */
export const PACKED_FOLDER = 'PACKED_FOLDER';

/** A file that lies in build/ before the package is packed, and that no source makes. */
export const STALE_FILE = 'build/lib/stale.js';

/** The folder of the fresh app. */
export const APP = 'app';

/** The folder of an app whose peers are as old as this package allows. */
export const APP_WITH_OLDEST_PEERS = 'app-with-oldest-peers';

function packedFolder(): string {
  const folder = process.env[PACKED_FOLDER];
  if (folder === undefined)
    throw new Error('run these tests with `npm run check:package`, which packs first');
  return folder;
}

/** A fresh app that the package is installed in. */
export function appFolder(name = APP): string {
  return join(packedFolder(), name);
}

/** The package as it is installed. */
export function installedFolder(): string {
  return join(appFolder(), 'node_modules', PACKAGE);
}

/** The tarball that `npm publish` would upload. */
export function tarball(): string {
  const [name] = readdirSync(packedFolder()).filter((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error('there is no tarball');
  return join(packedFolder(), name);
}
