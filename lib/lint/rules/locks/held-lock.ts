import type { RunSubject, SettingsSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import { locksIn, locksOf, mutexesIn } from './locks';

/**
 * Templates that wait without an end for a mutex that their caller, or the workflow, holds until they have completed
 * ("Waiting for default/Mutex/a lock"). Argo's holders are nodes, and the workflow (workflow/sync, `getHolderKey`).
 */
export const heldByCaller: Rule<RunSubject> = {
  code: 'forbidden-held-lock',
  class: 'fails',
  *check(run) {
    for (const [name, { node }] of mutexesIn(locksOf(run))) {
      const inner = runsBelow(run).find((other) => mutexesIn(locksOf(other)).has(name));
      if (inner === undefined) continue;
      const called = inner.template.get('name').text ?? '';
      yield { node, message: messageOf(name, `the template holds it while it runs '${called}'`) };
    }
  },
};

/** The same for the mutexes of the workflow. Callers of a WorkflowTemplate do not take its mutexes. */
export const heldByWorkflow: Rule<SettingsSubject> = {
  code: 'forbidden-held-lock',
  class: 'fails',
  needs: ['synchronization'],
  *check({ settings, kind, runs, object }): Generator<RuleFinding> {
    if (kind !== 'workflow' || object.isReusable) return;
    for (const [name, { node }] of mutexesIn(locksIn(settings))) {
      const inner = runs.find((run) => mutexesIn(locksOf(run)).has(name));
      if (inner === undefined) continue;
      const called = inner.template.get('name').text ?? '';
      yield { node, message: messageOf(name, `the workflow holds it while it runs '${called}'`) };
    }
  },
};

function messageOf(name: string, reason: string): string {
  return `The mutex '${name.slice(name.indexOf('/') + 1)}' is never free: ${reason}, which needs it too. Remove one of them.`;
}

/** The templates that run while a template runs. */
export function runsBelow(run: RunSubject): RunSubject[] {
  const found = new Set<RunSubject>();
  const waiting = [...run.called];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...next.called);
  }
  return [...found];
}
