import type * as argo from '../../imports/argoproj.io';

/** Any Kubernetes object, as it is written to a file. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name?: string;
    readonly generateName?: string;
    readonly namespace?: string;
    readonly labels?: { readonly [key: string]: string };
    readonly annotations?: { readonly [key: string]: string };
  };
  readonly [field: string]: unknown;
}

/** The manifest of a Workflow or a WorkflowTemplate. */
export interface WorkflowManifest extends Manifest {
  readonly kind: 'Workflow' | 'WorkflowTemplate';
  readonly spec: argo.WorkflowSpec;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isManifest(value: unknown): value is Manifest {
  return (
    isObject(value) &&
    typeof value.apiVersion === 'string' &&
    typeof value.kind === 'string' &&
    isObject(value.metadata)
  );
}

function isWorkflowManifest(manifest: Manifest): manifest is WorkflowManifest {
  return ['Workflow', 'WorkflowTemplate'].includes(manifest.kind) && isObject(manifest.spec);
}

/** The value as a manifest, converted to JSON and back as on its way to the cluster. */
export function readManifest(value: unknown): Manifest {
  const parsed: unknown = JSON.parse(JSON.stringify(value));
  if (!isManifest(parsed)) throw new Error(`not a manifest: ${JSON.stringify(value)}`);
  return parsed;
}

/** The workflow with this name among the manifests; without a name, the only one. */
export function workflowIn(manifests: readonly Manifest[], name?: string): WorkflowManifest {
  const all = manifests.filter(isWorkflowManifest);
  const found = name === undefined ? all : all.filter((manifest) => manifest.metadata.name === name);
  const [workflow] = found;
  if (workflow !== undefined && found.length === 1) return workflow;
  const names = all.map((manifest) => manifest.metadata.name ?? manifest.metadata.generateName);
  throw new Error(`there is not exactly one workflow '${name ?? ''}' among: ${names.join(', ')}`);
}

/** The template of a workflow with this name; without a name, the only one. */
export function templateIn(workflow: WorkflowManifest, name?: string): argo.Template {
  const all = workflow.spec.templates ?? [];
  const found = name === undefined ? all : all.filter((template) => template.name === name);
  const [template] = found;
  if (template !== undefined && found.length === 1) return template;
  throw new Error(
    `there is not exactly one template '${name ?? ''}' among: ${all.map((x) => x.name).join()}`,
  );
}

/** The task of a DAG template with this name. */
export function taskIn(template: argo.Template, name: string): argo.DAGTask {
  const tasks = template.dag?.tasks ?? [];
  const task = tasks.find((one) => one.name === name);
  if (task === undefined)
    throw new Error(`there is no task '${name}' among: ${tasks.map((x) => x.name).join()}`);
  return task;
}
