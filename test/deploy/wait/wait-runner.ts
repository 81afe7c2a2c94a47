import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICATION_WAIT_SCRIPT, READ_SCRIPT } from '../../../lib/deploy/wait/script/index';
import type { ConfigRepository } from '../gitops/script-runner';
import { YQ } from '../../support/yq';

/** A state of an Application, as far as the script reads it. */
export interface ApplicationState {
  readonly sync?: string;
  readonly revision?: string;
  readonly revisions?: readonly string[];
  readonly health?: string;
  readonly phase?: string;
  readonly message?: string;
  /** The revision of the last operation, by default the compared one. */
  readonly operated?: string;
  readonly resources?: readonly object[];
  readonly conditions?: readonly object[];
  /** Whether an operation was requested that has not begun. */
  readonly isRequested?: boolean;
  readonly isManual?: boolean;
}

/** An answer of the API server: a state, or a status code with a body. */
export type Answer = ApplicationState | { readonly code: number; readonly body: string };

/** The result of a run of the script. */
export interface WaitRun {
  readonly ok: boolean;
  readonly log: string;
  readonly syncedRevision: string;
}

let runs = 0;

/**
 * Runs the script of the container in a directory with the repository. Each of its looks finds the next of the answers,
 * and the last one again. The clock goes on by three seconds between two looks.
 */
export function waitFor(
  config: ConfigRepository,
  answers: readonly Answer[],
  variables: { readonly [name: string]: string },
  [shell = 'sh', ...options]: readonly string[] = ['sh'],
): WaitRun {
  const folder = join(config.folder, `wait-${String(runs++)}`);
  const workspace = join(folder, 'workspace');
  mkdirSync(join(folder, 'answers'), { recursive: true });
  for (const [index, answer] of answers.entries())
    writeFileSync(
      join(folder, index === 0 ? 'answers/application' : `next-${String(index)}`),
      render(answer),
    );
  writeFileSync(join(folder, 'looks'), '');
  config.program('date', `echo $(($(wc -l < '${folder}/looks') * 3))`);
  config.program(
    'sleep',
    `echo >> '${folder}/looks'
     next='${folder}/next-'$(($(wc -l < '${folder}/looks')))
     [ ! -e "$next" ] || cp "$next" '${folder}/answers/application'`,
  );
  const ended = spawnSync(shell, [...options, '-c', APPLICATION_WAIT_SCRIPT, 'application-wait'], {
    encoding: 'utf8',
    cwd: folder,
    env: {
      PATH: `${join(config.folder, 'bin')}:${process.env.PATH ?? ''}`,
      HOME: workspace,
      APPLICATION: 'web',
      NAMESPACE: 'argocd',
      ANSWERS: join(folder, 'answers'),
      INTERVAL: '3',
      REPOSITORY: config.url,
      BRANCH: 'main',
      LOGIN: 'none',
      LOGIN_FILES: join(config.folder, 'login'),
      TIMEOUT: '60',
      DEGRADED: '30',
      WORKSPACE: workspace,
      YQ: YQ ?? 'yq',
      ...variables,
    },
  });
  const output = join(workspace, 'synced-revision');
  return {
    ok: ended.status === 0,
    log: ended.stdout + ended.stderr,
    syncedRevision: existsSync(output) ? readFileSync(output, 'utf8') : '',
  };
}

function render(answer: Answer): string {
  if ('code' in answer) return `${String(answer.code)}\n${answer.body}`;
  const { sync = 'Synced', revision, revisions, health = 'Healthy', phase, message, conditions } = answer;
  const { operated = revision, resources = [], isRequested = false, isManual = false } = answer;
  const application = {
    spec: { syncPolicy: isManual ? undefined : { automated: {} } },
    operation: isRequested ? { sync: {} } : undefined,
    status: {
      sync: { status: sync, revision, revisions },
      health: { status: health },
      conditions,
      operationState:
        phase === undefined ? undefined : { phase, message, syncResult: { revision: operated, resources } },
    },
  };
  return `200\n${JSON.stringify(application)}`;
}

/**
 * Runs the script of the sidecar until its second pause, with a stub for curl that answers `codes` in their order.
 * Returns the arguments and the standard input of each call, and the answers that it has written.
 */
export function readApplication(
  config: ConfigRepository,
  codes: readonly string[],
  variables: { readonly [name: string]: string } = {},
): { readonly calls: string; readonly answer: string; readonly log: string } {
  const folder = join(config.folder, `read-${String(runs++)}`);
  mkdirSync(join(folder, 'answers'), { recursive: true });
  mkdirSync(join(folder, 'token'));
  writeFileSync(join(folder, 'token/token'), 'the-token');
  writeFileSync(join(folder, 'codes'), `${codes.join('\n')}\n`);
  writeFileSync(join(folder, 'calls'), '');
  config.program(
    'curl',
    `{ printf '%s|' "$@"; echo; cat; echo; } >> '${folder}/calls'
     code=$(sed -n "$(grep -c '^--' '${folder}/calls')p" '${folder}/codes')
     [ "$code" != fail ] || { echo 'curl: (7) no connection' >&2; exit 7; }
     while [ "$1" != --output ]; do shift; done
     printf '{"answer":%s}' "$code" > "$2"
     printf %s "$code"`,
  );
  config.program(
    'sleep',
    `echo >> '${folder}/pauses'; [ "$(wc -l < '${folder}/pauses')" -lt 2 ] || kill $PPID`,
  );
  const ended = spawnSync('sh', ['-c', READ_SCRIPT, 'application'], {
    encoding: 'utf8',
    env: {
      PATH: `${join(config.folder, 'bin')}:${process.env.PATH ?? ''}`,
      KUBERNETES_SERVICE_HOST: '10.0.0.1',
      KUBERNETES_SERVICE_PORT: '443',
      APPLICATION: 'web',
      NAMESPACE: 'argocd',
      ANSWERS: join(folder, 'answers'),
      TOKEN: join(folder, 'token'),
      REFRESH: 'false',
      INTERVAL: '3',
      ...variables,
    },
  });
  return {
    calls: readFileSync(join(folder, 'calls'), 'utf8'),
    answer: readFileSync(join(folder, 'answers/application'), 'utf8'),
    log: ended.stdout + ended.stderr,
  };
}
