import type { CallSubject } from '../../model';
import { hooksWithoutExpression } from '../hooks';
import type { Rule } from '../rule';

/** Argo validates the hooks of steps only. */
export const stepHooks: Rule<CallSubject> = {
  code: 'missing-hook-expression',
  class: 'refused',
  needs: ['hooks'],
  check: ({ kind, call }) => (kind === 'step' ? hooksWithoutExpression(call.get('hooks')) : []),
};

/** "Expression required for hook" (workflow/controller/hooks.go, `executeTmplLifeCycleHook`). */
export const taskHooks: Rule<CallSubject> = {
  code: 'missing-hook-expression',
  class: 'fails',
  needs: ['hooks'],
  check: ({ kind, call }) => (kind === 'task' ? hooksWithoutExpression(call.get('hooks')) : []),
};
