import type { RunSubject, SettingsSubject } from '../../model';
import { callsIn, itemCount, knownCondition, runOf } from '../../model';
import type { Rule } from '../rule';
import { runsPod } from './hooks';

/**
 * Daemons that take all places of `parallelism`. Argo looks at a DAG or steps again only if there is a place left, and so
 * neither starts the others nor ends the daemons (workflow/controller/operator.go, `checkParallelism`).
 */
export const daemonParallelism: Rule<SettingsSubject> = {
  code: 'conflicting-parallelism-and-daemon',
  class: 'fails',
  needs: ['parallelism'],
  *check({ settings, kind, runs }) {
    const node = settings.get('parallelism');
    const limit = node.value;
    if (typeof limit !== 'number' || limit < 1 || kind === 'defaults') return;
    const daemons = Math.max(0, ...runs.map(daemonsOf));
    if (daemons < limit) return;
    const message = `Daemons take all places of 'parallelism', so that Argo waits for one without an end. Use at least ${String(daemons + 1)}.`;
    yield { node, message };
  },
};

/** How many daemons of a DAG or of steps run at the same time: each until all have ended. */
function daemonsOf(run: RunSubject): number {
  return callsIn(run.template)
    .filter((call) => knownCondition(call.get('when').text ?? '') !== false)
    .filter((call) => isDaemon(runOf(call, run)))
    .reduce((sum, call) => sum + itemCount(call), 0);
}

function isDaemon(run: RunSubject | undefined): boolean {
  return runsPod(run) && run?.template.get('daemon').value === true;
}
