import type { JsonNode } from '../json';
import type { TriggerResource } from './sensor';

const KINDS = ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'] as const;

/** The kinds of Argo Workflows with templates. */
export type WorkflowKind = (typeof KINDS)[number];

/** An object with templates. */
export interface WorkflowObject {
  readonly kind: WorkflowKind;
  readonly node: JsonNode;
  readonly name: string;
  readonly namespace: string | undefined;

  /** The specification of the workflow; of a CronWorkflow, `spec.workflowSpec`. */
  readonly spec: JsonNode;

  /** The resource of a trigger that it is; undefined if it is a manifest of its own. */
  readonly resource?: TriggerResource;
}

/** The object that a value is, if it has templates. */
export function workflowObject(node: JsonNode): WorkflowObject | undefined {
  const group = node.get('apiVersion').text?.split('/')[0];
  const kind = KINDS.find((one) => one === node.get('kind').text);
  if (kind === undefined || group !== 'argoproj.io') return undefined;
  const metadata = node.get('metadata');
  const spec = node.get('spec');
  return {
    kind,
    node,
    name: metadata.get('name').text ?? '',
    namespace: metadata.get('namespace').text,
    spec: kind === 'CronWorkflow' ? spec.get('workflowSpec') : spec,
  };
}

/** Whether the object is a template for workflows, whose arguments may come from the workflow that uses it. */
export function isReusable({ kind }: WorkflowObject): boolean {
  return kind === 'WorkflowTemplate' || kind === 'ClusterWorkflowTemplate';
}

/** A template of an object by name; the first of those that have it. */
export function templateNamed({ spec }: WorkflowObject, name: string): JsonNode | undefined {
  return spec.get('templates').items.find((template) => (template.get('name').text ?? '') === name);
}
