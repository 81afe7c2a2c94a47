import type { Client } from './client';
import { fieldsOf, itemsOf } from './json';
import { until } from './wait';

const SUSPENDED_SECONDS = 120;

/**
 * Sets an output of a suspended step and resumes it, like `argo node set … --output-parameter NAME=VALUE --phase
 * Succeeded`: Argo stores such outputs in the status of the workflow.
 */
export async function resume(
  client: Client,
  namespace: string,
  name: string,
  [parameter, value]: readonly [parameter: string, value: string],
): Promise<void> {
  const { PatchStrategy } = await import('@kubernetes/client-node');
  const kind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata: { name, namespace } };
  const [id, outputs] = await until(`a suspended step in ${name}`, SUSPENDED_SECONDS, async () => {
    const workflow: unknown = await client.objects.read(kind);
    const nodes = Object.entries(fieldsOf(fieldsOf(fieldsOf(workflow).status).nodes));
    const suspended = nodes.find(([, node]) => {
      const { type, phase } = fieldsOf(node);
      return type === 'Suspend' && phase === 'Running';
    });
    return suspended === undefined ? undefined : [suspended[0], fieldsOf(fieldsOf(suspended[1]).outputs)];
  });
  const parameters = itemsOf(outputs.parameters)
    .map(fieldsOf)
    .map(({ valueFrom, ...one }) => (one.name === parameter ? { ...one, value } : { ...one, valueFrom }));
  const node = {
    phase: 'Succeeded',
    finishedAt: new Date().toISOString(),
    outputs: { ...outputs, parameters },
  };
  const patch = { ...kind, status: { nodes: { [id]: node } } };
  await client.objects.patch(patch, undefined, undefined, undefined, undefined, PatchStrategy.MergePatch);
}
