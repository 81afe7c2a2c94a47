import type { WorkflowSubject } from '../../model';
import { oneOf } from '../../structure/describe';
import type { Rule } from '../rule';
import { isCron } from './schedules';

const POLICIES = ['Allow', 'Forbid', 'Replace'];

export const concurrencyPolicy: Rule<WorkflowSubject> = {
  code: 'unknown-concurrency-policy',
  class: 'refused',
  *check(subject) {
    if (!isCron(subject)) return;
    const node = subject.object.node.get('spec').get('concurrencyPolicy');
    const policy = node.text ?? '';
    if (policy === '' || POLICIES.includes(policy)) return;
    yield { node, message: `Argo has no concurrency policy '${policy}'. Use ${oneOf(POLICIES)}.` };
  },
};
