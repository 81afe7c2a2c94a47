import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Chart } from 'cdk8s';
import type * as argo from '../../../imports/argoproj.io';
import { synth, templateIn, workflowIn } from '../../support';
import { outcomeOf } from '../../support/child-outcome';

/** The image of the tests, which need not exist. */
export const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
export const IMAGE = `ghcr.io/acme/app@${DIGEST}`;

/** The only template of the constructs that `build` creates. */
export function templateOf(build: (chart: Chart) => void): argo.Template {
  return templateIn(workflowIn(synth(build)));
}

/** The variables of the container with a value. */
export function variablesOf({ container }: argo.Template): { readonly [name: string]: string } {
  const env = container?.env ?? [];
  return Object.fromEntries(env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

/** How a script is run. */
export interface StepOptions {
  readonly shell?: string;
  /** The values of variables, instead of those in the manifest. */
  readonly variables?: { readonly [name: string]: string };
  /** Programs that the script finds before those of this machine: shell scripts. */
  readonly programs?: { readonly [name: string]: string };
  /** Files that exist when the script starts, relative to the folder. */
  readonly files?: { readonly [file: string]: string };
}

/** What a script has done. */
export interface StepResult {
  readonly code: number | null;
  readonly output: string;
  /** The content of a file in the workspace, or undefined. */
  readonly read: (file: string) => string | undefined;
}

/** A folder for the files of a pod, in which scripts of templates run as in a container. */
export class Pod {
  readonly folder = mkdtempSync(join(tmpdir(), 'provenance-'));

  /** Runs the script of a template in an empty workspace. Its paths are below the folder instead of `/provenance`. */
  async run({ container }: argo.Template, options: StepOptions = {}): Promise<StepResult> {
    const { shell = 'sh', variables = {}, programs = {}, files = {} } = options;
    const [, , script = '', name = ''] = container?.command ?? [];
    const workspace = join(this.folder, 'workspace');
    rmSync(workspace, { recursive: true, force: true });
    mkdirSync(workspace);
    const bin = join(this.folder, 'bin');
    mkdirSync(bin, { recursive: true });
    for (const [program, text] of Object.entries(programs)) {
      writeFileSync(join(bin, program), `#!/bin/sh\n${text}`);
      chmodSync(join(bin, program), 0o755);
    }
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(this.folder, file, '..'), { recursive: true });
      writeFileSync(join(this.folder, file), text);
    }
    const inPod = (value: string): string => value.replace(/^\/provenance\//, `${this.folder}/`);
    const rendered = Object.entries(variablesOf({ container }))
      .filter(([, value]) => !value.startsWith('{{'))
      .map(([key, value]) => [key, inPod(value)] as const);
    const env = {
      IMAGE,
      ...Object.fromEntries(rendered),
      LOG: join(this.folder, 'log'),
      PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
      ...variables,
    };
    const [program = '', ...first] = shell.split(' ');
    const child = spawn(program, [...first, '-c', script, name, ...(container?.args ?? [])], {
      cwd: workspace,
      env,
    });
    const { code, output } = await outcomeOf(child);
    const read = (file: string): string | undefined => {
      const path = join(workspace, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    };
    return { code, output, read };
  }

  /** What the stub programs have logged in all runs. */
  get log(): string {
    return readFileSync(join(this.folder, 'log'), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
