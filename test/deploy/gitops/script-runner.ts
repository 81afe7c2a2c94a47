import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileUpdate } from '../../../lib/deploy/gitops/file-update';
import { UPDATE_SCRIPT } from '../../../lib/deploy/gitops/script/index';
import { YQ, versionOf } from '../../support/yq';

/** Programs that the tests need but this machine does not have. */
export const MISSING_PROGRAMS = [
  ...(YQ === undefined ? ['mikefarah/yq'] : []),
  ...(versionOf('git') === '' ? ['git'] : []),
];

/** The shells of this machine that must be able to run the script, as words before `-c`. Alpine has BusyBox. */
export const SHELLS = [['dash'], ['bash'], ['busybox', 'sh']].filter(
  ([program = '', ...options]) => spawnSync(program, [...options, '-c', 'true']).status === 0,
);

/** The result of a run of the script. */
export interface ScriptRun {
  readonly ok: boolean;
  readonly log: string;
  readonly commit: string;
  readonly changed: string;
  readonly outcome: string;
}

/** A configuration repository in a temporary directory, and the script that updates it. */
export class ConfigRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'gitops-'));
  readonly url = join(this.folder, 'config.git');
  private runs = 0;

  constructor(files: { readonly [file: string]: string }) {
    this.git('init', '--quiet', '--bare', '--initial-branch=main', this.url);
    this.commit(files);
    this.program('sleep', `echo "slept $1" >> ${this.folder}/sleeps`);
  }

  /** Installs a program that the script finds before all others with the same name. */
  program(name: string, script: string): void {
    const file = join(this.folder, 'bin', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** Pushes files as another user. */
  commit(files: { readonly [file: string]: string }, branch = 'main'): void {
    this.change('Change', branch, files, (text, path) => {
      writeFileSync(path, text);
    });
  }

  /** Pushes symbolic links as another user. */
  link(targets: { readonly [file: string]: string }): void {
    this.change('Link', 'main', targets, (target, path) => {
      symlinkSync(target, path);
    });
  }

  /** Reverts the last commit as another user. */
  revert(): void {
    this.inClone('main', (git) => {
      git('revert', '--no-edit', 'HEAD');
    });
  }

  private change(
    message: string,
    branch: string,
    files: { readonly [file: string]: string },
    write: (content: string, path: string) => void,
  ): void {
    this.inClone(branch, (git, clone) => {
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(clone, file)), { recursive: true });
        write(content, join(clone, file));
      }
      git('add', '--all');
      git('commit', '-qm', message);
    });
  }

  private inClone(branch: string, work: (git: (...words: string[]) => void, clone: string) => void): void {
    const clone = mkdtempSync(join(this.folder, 'clone-'));
    this.git('clone', '--quiet', this.url, clone);
    const user = ['-c', 'user.name=ada', '-c', 'user.email=ada@acme.dev'];
    const git = (...words: string[]): void => {
      this.git('-C', clone, ...user, ...words);
    };
    git('checkout', '--quiet', '-B', branch);
    work(git, clone);
    git('push', '--quiet', 'origin', branch);
  }

  /** Runs the script like the template, with other environment variables. */
  update(
    updates: readonly FileUpdate[],
    variables: { readonly [name: string]: string } = {},
    shell: readonly string[] = ['sh'],
  ): ScriptRun {
    const workspace = join(this.folder, `run-${this.runs++}`);
    const [program = 'sh', ...options] = shell;
    const steps = updates.flatMap(({ steps }) => steps.flat());
    const ended = spawnSync(program, [...options, '-c', UPDATE_SCRIPT, 'gitops-update', ...steps], {
      encoding: 'utf8',
      cwd: this.folder,
      env: { ...this.usualVariables(workspace), ...variables },
    });
    const output = (file: string) =>
      existsSync(join(workspace, file)) ? readFileSync(join(workspace, file), 'utf8') : '';
    return {
      ok: ended.status === 0,
      log: ended.stdout + ended.stderr,
      commit: output('commit'),
      changed: output('changed'),
      outcome: output('outcome'),
    };
  }

  private usualVariables(workspace: string): { readonly [name: string]: string } {
    return {
      PATH: `${join(this.folder, 'bin')}:${process.env.PATH ?? ''}`,
      IMAGE: 'ghcr.io/acme/web',
      TAG: 'v2.0.0',
      DIGEST,
      MESSAGE: '',
      REPOSITORY: this.url,
      BRANCH: 'main',
      ATTEMPTS: '3',
      GIT_AUTHOR_NAME: 'argo-ci',
      GIT_AUTHOR_EMAIL: 'argo-ci@localhost',
      GIT_COMMITTER_NAME: 'argo-ci',
      GIT_COMMITTER_EMAIL: 'argo-ci@localhost',
      LOGIN: 'none',
      LOGIN_FILES: join(this.folder, 'login'),
      SOURCE: '',
      SOURCE_COMMIT: '',
      SOURCE_LOGIN: 'none',
      SOURCE_LOGIN_FILES: join(this.folder, 'source-login'),
      TARGET: '',
      ORDER: 'newer',
      ROLLBACK: 'false',
      WORKSPACE: workspace,
      HOME: workspace,
      YQ: YQ ?? 'yq',
    };
  }

  /** Creates the files with the credentials. */
  logIn(files: { readonly [file: string]: string }, folder = 'login'): void {
    mkdirSync(join(this.folder, folder));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(this.folder, folder, file), text);
  }

  /** The credentials that git used for a URL in the last run, in one of its repositories. */
  loginFor(url: string, repository = 'repository'): string {
    const workspace = join(this.folder, `run-${this.runs - 1}`);
    const words = ['-C', join(workspace, repository), 'credential', 'fill'];
    const env = { ...this.usualVariables(workspace), GIT_TERMINAL_PROMPT: '0' };
    return spawnSync('git', words, { input: `url=${url}\n\n`, encoding: 'utf8', env }).stdout;
  }

  /** A file on the branch. */
  read(file: string, branch = 'main'): string {
    return this.git('-C', this.url, 'show', `${branch}:${file}`);
  }

  /** The log of the branch, latest commit first. */
  history(format = '%s', branch = 'main'): string[] {
    return this.git('-C', this.url, 'log', `--format=${format}`, branch).trim().split('\n');
  }

  git(...words: readonly string[]): string {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

export const DIGEST = `sha256:${'0a'.repeat(32)}`;
