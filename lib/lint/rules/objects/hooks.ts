import type { WorkflowSubject } from '../../model';
import { hooksWithoutExpression } from '../hooks';
import type { Rule } from '../rule';

export const workflowHooks: Rule<WorkflowSubject> = {
  code: 'missing-hook-expression',
  class: 'refused',
  check: ({ object: { spec } }) => hooksWithoutExpression(spec.get('hooks')),
};
