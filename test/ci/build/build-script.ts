import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type * as argo from '../../../imports/argoproj.io';

/** A directory for a run of a script: its source, stub programs, and outputs. */
export class ScriptRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'build-'));

  /** Writes a file, relative to the directory. */
  write(name: string, content: string): void {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** Writes a stub program, which is found before those of the machine. */
  program(name: string, script: string): void {
    this.write(`bin/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(join(this.folder, 'bin', name), 0o755);
  }

  /** The content of a file, if it exists. */
  read(name: string): string | undefined {
    const file = join(this.folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /** Runs the command of a container in the directory `source`. Paths of the system are in the directory instead. */
  run(shell: string, container: argo.Container | undefined, env: { readonly [name: string]: string } = {}) {
    const [, , script = '', name = ''] = container?.command ?? [];
    const [program = '', ...first] = shell.split(' ');
    const local = (text: string): string => text.replaceAll(/\/(tmp|run|etc)\//g, `${this.folder}/$1/`);
    for (const folder of ['source', 'tmp', 'run', 'etc', 'home'])
      mkdirSync(join(this.folder, folder), { recursive: true });
    const variables = (container?.env ?? []).map(({ name, value = '' }) => [name, local(value)] as const);
    return spawnSync(program, [...first, '-c', local(script), name, ...(container?.args ?? [])], {
      cwd: join(this.folder, 'source'),
      encoding: 'utf8',
      env: {
        ...Object.fromEntries<string>(variables),
        HOME: join(this.folder, 'home'),
        LOG: join(this.folder, 'log'),
        PATH: `${join(this.folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
        ...env,
      },
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
