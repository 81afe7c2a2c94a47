import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The first mikefarah/yq in PATH. Other programs have the same name. */
export const YQ = (process.env.PATH ?? '')
  .split(':')
  .map((folder) => join(folder, 'yq'))
  .find((file) => existsSync(file) && versionOf(file).includes('mikefarah'));

/** What a program prints about its version; nothing if it does not exist. */
export function versionOf(program: string): string {
  const { error, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return error === undefined ? stdout : '';
}
