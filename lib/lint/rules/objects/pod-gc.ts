import type { WorkflowSubject } from '../../model';
import { oneOf } from '../../structure/describe';
import type { Rule } from '../rule';

const STRATEGIES = ['OnPodCompletion', 'OnPodSuccess', 'OnWorkflowCompletion', 'OnWorkflowSuccess'];

export const podGcStrategy: Rule<WorkflowSubject> = {
  code: 'unknown-pod-gc-strategy',
  class: 'refused',
  *check({ object: { spec } }) {
    const node = spec.get('podGC').get('strategy');
    const strategy = node.text ?? '';
    if (strategy === '' || STRATEGIES.includes(strategy)) return;
    yield { node, message: `Argo has no pod GC strategy '${strategy}'. Use ${oneOf(STRATEGIES)}.` };
  },
};
