import type { Client } from './client';
import { fieldsOf, itemsOf, textOf } from './json';

/** Values by the names of their parameters. */
export interface Parameters {
  readonly [name: string]: string | undefined;
}

/** The state of a step of a workflow. */
export interface WorkflowNode {
  /** The name of the task; for the DAG as a whole, that of the workflow. */
  readonly name: string;
  readonly type: string;
  readonly phase: string;
  readonly message: string | undefined;
  readonly startedAt: string | undefined;
  readonly finishedAt: string | undefined;
  readonly inputs: Parameters;
  /** Its outputs. `result` is its standard output. */
  readonly outputs: Parameters;
}

/** The state of a workflow. */
export interface WorkflowState {
  readonly name: string;
  /** `Pending` until the controller has processed it. */
  readonly phase: string;
  readonly message: string | undefined;
  readonly nodes: readonly WorkflowNode[];
  /** The outputs of the workflow. */
  readonly outputs: Parameters;
}

/** The phases of a completed workflow. */
const END_PHASES: readonly string[] = ['Succeeded', 'Failed', 'Error'];

export function hasEnded({ phase }: { readonly phase: string }): boolean {
  return END_PHASES.includes(phase);
}

/** Reads the state of a workflow from the cluster. */
export async function readWorkflow(client: Client, namespace: string, name: string): Promise<WorkflowState> {
  const workflow: unknown = await client.objects.read({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name, namespace },
  });
  const status = fieldsOf(fieldsOf(workflow).status);
  return {
    name,
    phase: textOf(status.phase) ?? 'Pending',
    message: textOf(status.message),
    nodes: Object.values(fieldsOf(status.nodes)).map(readNode),
    outputs: readParameters(status.outputs),
  };
}

function readNode(value: unknown): WorkflowNode {
  const node = fieldsOf(value);
  return {
    name: textOf(node.displayName) ?? '',
    type: textOf(node.type) ?? '',
    phase: textOf(node.phase) ?? 'Pending',
    message: textOf(node.message),
    startedAt: textOf(node.startedAt),
    finishedAt: textOf(node.finishedAt),
    inputs: readParameters(node.inputs),
    outputs: { ...readParameters(node.outputs), result: textOf(fieldsOf(node.outputs).result) },
  };
}

/** The values of parameters, such as a workflow's arguments. */
export function readParameters(ports: unknown): Parameters {
  const parameters = itemsOf(fieldsOf(ports).parameters).map(fieldsOf);
  return Object.fromEntries(parameters.map(({ name, value }) => [textOf(name) ?? '', textOf(value)]));
}

/** The step with this name. */
export function nodeOf(state: WorkflowState, name: string): WorkflowNode {
  const node = state.nodes.find((one) => one.name === name);
  if (node !== undefined) return node;
  throw new Error(`${state.name} has no step '${name}': ${state.nodes.map((one) => one.name).join(', ')}`);
}

/** The last attempt of a step that can be repeated: its node `name` has the attempts `name(0)`, `name(1)`, … */
export function lastAttemptOf(state: WorkflowState, name: string): WorkflowNode {
  const attempts = state.nodes.filter((one) => one.name.startsWith(`${name}(`));
  return attempts.sort((a, b) => a.name.localeCompare(b.name, 'en')).at(-1) ?? nodeOf(state, name);
}
