import type { LintDocument } from '../json';
import { JsonNode, isOfArgo } from '../json';
import type { TriggerResource } from './sensor';

const KINDS = ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'] as const;

/** The kinds of Argo Workflows with templates. */
export type WorkflowKind = (typeof KINDS)[number];

/** An object with templates. */
export interface WorkflowObject {
  readonly kind: WorkflowKind;
  readonly node: JsonNode;
  readonly name: string;

  /** Empty if none is set. */
  readonly namespace: string;

  /** The specification of the workflow; of a CronWorkflow, `spec.workflowSpec`. */
  readonly spec: JsonNode;

  /** The resource of a trigger that it is; undefined if it is a manifest of its own. */
  readonly resource?: TriggerResource;
}

/** The object of a document, if it has templates. */
export function workflowObject(document: LintDocument): WorkflowObject | undefined {
  return workflowObjectIn(JsonNode.root(document));
}

/** The object that a value is, if it has templates. */
export function workflowObjectIn(node: JsonNode): WorkflowObject | undefined {
  const kind = KINDS.find((one) => one === node.get('kind').text);
  if (kind === undefined || !isOfArgo(node.get('apiVersion').value)) return undefined;
  const metadata = node.get('metadata');
  const spec = node.get('spec');
  return {
    kind,
    node,
    name: metadata.get('name').text ?? '',
    namespace: metadata.get('namespace').text ?? '',
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

/** The names of the templates of an object. */
export function templateNames({ spec }: WorkflowObject): string[] {
  return spec
    .get('templates')
    .items.map((template) => template.get('name').text ?? '')
    .filter((name) => name !== '');
}
