import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AppVersions } from '../index';

interface PackageManifest {
  readonly version: string;
  readonly peerDependencies: { readonly [name: string]: string };
}

/** This package's own manifest: above `lib/` of the sources, above `build/lib/` of what is published. */
export function packageManifest(): PackageManifest {
  for (let folder = dirname(__dirname); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as PackageManifest;
  }
  throw new Error('this package has no package.json');
}

/** The versions for the app of an import. */
export function appVersions(): AppVersions {
  const { version, peerDependencies } = packageManifest();
  return { library: version, peers: peerDependencies };
}
