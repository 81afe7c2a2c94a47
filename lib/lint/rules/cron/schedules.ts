import type { JsonNode } from '../../json';
import type { WorkflowSubject } from '../../model';

/** The schedules of a CronWorkflow, including the single one that Argo 4.0 has removed. */
export function schedulesOf({ object: { node } }: WorkflowSubject): JsonNode[] {
  const spec = node.get('spec');
  const single = spec.get('schedule');
  return [...((single.text ?? '') === '' ? [] : [single]), ...spec.get('schedules').items];
}

/** Whether the object is a CronWorkflow. */
export function isCron({ object }: WorkflowSubject): boolean {
  return object.kind === 'CronWorkflow';
}
