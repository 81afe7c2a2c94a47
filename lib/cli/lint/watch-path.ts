import type { FSWatcher } from 'node:fs';
import { statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Calls a function when a file, or one in a folder, changes. The folder of a file is watched, because many editors
 * replace the file by another one.
 */
export function watchPath(path: string, changed: () => void): FSWatcher {
  if (statSync(path).isDirectory()) return watch(path, { recursive: true }, changed);
  return watch(dirname(path), (_event, name) => {
    if (name === null || name === basename(path)) changed();
  });
}
