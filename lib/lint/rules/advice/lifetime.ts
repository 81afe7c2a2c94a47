import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';

/** Workflows that are kept forever. Optional: `workflowDefaults` of the controller may have a TTL. */
export const missingTtl: Rule<WorkflowSubject> = {
  code: 'missing-ttl',
  class: 'advice',
  isOptional: true,
  *check(subject) {
    // A CronWorkflow keeps as many workflows as its history limits say.
    if (subject.object.kind === 'CronWorkflow' || !startsWorkflows(subject) || isSet(subject, 'ttlStrategy'))
      return;
    const { spec } = subject.object;
    yield { node: spec, message: `Workflows are never deleted. Set 'ttlStrategy'.` };
  },
};

/** Pods that exist as long as their workflow. Optional: `workflowDefaults` of the controller may delete them. */
export const missingPodGc: Rule<WorkflowSubject> = {
  code: 'missing-pod-gc',
  class: 'advice',
  isOptional: true,
  *check(subject) {
    if (!startsWorkflows(subject) || isSet(subject, 'podGC')) return;
    const { spec } = subject.object;
    yield { node: spec, message: `Pods are not deleted before their workflow. Set 'podGC.strategy'.` };
  },
};

/** Workflows that may run forever. Optional: the deadline of a build is known only to who wrote it. */
export const missingDeadline: Rule<WorkflowSubject> = {
  code: 'missing-deadline',
  class: 'advice',
  isOptional: true,
  *check(subject) {
    if (!startsWorkflows(subject) || isSet(subject, 'activeDeadlineSeconds')) return;
    const { spec } = subject.object;
    yield { node: spec, message: `The workflow may run forever. Set 'activeDeadlineSeconds'.` };
  },
};

/** Whether the object is run as a workflow: a WorkflowTemplate without an entrypoint has templates for others. */
function startsWorkflows({ object: { spec } }: WorkflowSubject): boolean {
  return spec.get('entrypoint').exists || spec.get('workflowTemplateRef').exists;
}

function isSet({ object, referenced }: WorkflowSubject, field: string): boolean {
  return [object, referenced].some((one) => one?.spec.get(field).exists === true);
}
