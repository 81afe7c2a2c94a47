import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AppVersions } from '../output/app-files';

interface PackageManifest {
  readonly version: string;
  readonly peerDependencies: { readonly [name: string]: string };
}

/** The manifest of the package: the nearest one above this file, as source and as published. */
export function packageManifest(): PackageManifest {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as PackageManifest;
  }
  throw new Error('The package has no package.json.');
}

/** The versions for an imported app. The importer and the library have the same version. */
export function appVersions(): AppVersions {
  const { version, peerDependencies } = packageManifest();
  const { cdk8s = '*', constructs = '*' } = peerDependencies;
  return { library: version, peers: { cdk8s, constructs } };
}
