import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import type { DependencyCaches } from '../../../lib/ci/cache/cached-container-template';
import { CachedContainerTemplate, WorkflowTemplate } from '../../../lib';
import { synth, templateIn, workflowIn } from '../../support';

/** A run of a command with caches. */
export interface CacheRun {
  readonly status: number | null;
  readonly stderr: string;
  readonly stdout: string;
  /** The pod's directory for a cache. */
  readonly folder: (name: string) => string;
}

/** A source, and a claim that runs share, as folders of this machine. */
export class CacheMachine {
  readonly folder = mkdtempSync(join(tmpdir(), 'caches-'));
  readonly source = join(this.folder, 'source');
  readonly claim = join(this.folder, 'claim');
  private pods = 0;

  constructor(private readonly shell: string) {
    for (const folder of [this.source, this.claim]) mkdirSync(folder);
  }

  /** Writes a file of the source. */
  write(file: string, text: string): void {
    mkdirSync(join(this.source, file, '..'), { recursive: true });
    writeFileSync(join(this.source, file), text);
  }

  /** The command and the environment of a new pod, with its directories in place of those of the container. */
  pod(cache: DependencyCaches, command: readonly string[]): Pod {
    const manifests = synth((chart) => {
      const workflow = new WorkflowTemplate(chart, 'checks');
      new CachedContainerTemplate(workflow, 'test', { cache, container: { image: 'node:24', command } });
    });
    const { container } = templateIn(workflowIn(manifests));
    this.pods += 1;
    const folder = join(this.folder, `pod-${String(this.pods)}`);
    const mounts = (container?.volumeMounts ?? []).map(({ mountPath, subPath }) => {
      const path =
        subPath === undefined ? join(folder, posix.basename(mountPath)) : join(this.claim, subPath);
      mkdirSync(path, { recursive: true });
      return [mountPath, path] as const;
    });
    const local = (text = ''): string =>
      mounts.reduce(
        (all, [mountPath, path]) => all.replaceAll(new RegExp(`(?<=^|[:=])${mountPath}\\b`, 'g'), path),
        text,
      );
    const [program = '', ...options] = this.shell.split(' ');
    const [, ...words] = container?.command ?? [];
    const variables = (container?.env ?? []).map(({ name, value }) => [name, local(value)] as const);
    return { folder, program, args: [...options, ...words.map(local)], env: Object.fromEntries(variables) };
  }

  /** Runs a command with caches, in a new pod. */
  run(cache: DependencyCaches, ...command: string[]): CacheRun {
    const pod = this.pod(cache, command);
    return this.start(pod);
  }

  start({ program, args, env, folder }: Pod): CacheRun {
    const { status, stderr, stdout } = spawnSync(program, args, {
      cwd: this.source,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { status, stderr, stdout, folder: (name) => join(folder, name) };
  }

  /** The keys of the entries in the claim. */
  entries(name: string): string[] {
    return readdirSync(join(this.claim, name, 'entries')).sort();
  }

  /** Makes all entries older, so that the order of their times is that of the runs. */
  age(name: string, seconds: number): void {
    for (const entry of this.entries(name)) {
      const path = join(this.claim, name, 'entries', entry);
      const time = statSync(path).mtimeMs / 1000 - seconds;
      utimesSync(path, time, time);
    }
  }

  remove(): void {
    spawnSync('chmod', ['-R', 'u+rwx', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Makes a folder read-only. */
  protect(name: string): void {
    chmodSync(join(this.claim, name), 0o555);
  }
}

/** What runs in a pod. */
export interface Pod {
  readonly folder: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: { readonly [name: string]: string };
}
