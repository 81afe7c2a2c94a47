import type { Client } from './client';
import { fieldsOf, itemsOf, textOf } from './json';

/** Values by the names of their parameters. */
export interface Parameters {
  readonly [name: string]: string | undefined;
}

/** One step of a workflow, as far as it has come. */
export interface WorkflowNode {
  /** The task's name; that of the workflow for the DAG as a whole. */
  readonly name: string;
  readonly type: string;
  readonly phase: string;
  readonly message: string | undefined;
  readonly startedAt: string | undefined;
  readonly finishedAt: string | undefined;
  readonly inputs: Parameters;
  /** What it has handed out; `result` is what it has printed. */
  readonly outputs: Parameters;
}

/** A workflow, as far as it has come. */
export interface WorkflowState {
  readonly name: string;
  /** `Pending` until the controller has seen it. */
  readonly phase: string;
  readonly message: string | undefined;
  readonly nodes: readonly WorkflowNode[];
  /** Its own outputs. */
  readonly outputs: Parameters;
}

/** How a workflow can end. */
const END_PHASES: readonly string[] = ['Succeeded', 'Failed', 'Error'];

export function hasEnded({ phase }: { readonly phase: string }): boolean {
  return END_PHASES.includes(phase);
}

/** Asks the cluster how far a workflow has come. */
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

/** The values of ports, such as a workflow's arguments. */
export function readParameters(ports: unknown): Parameters {
  const parameters = itemsOf(fieldsOf(ports).parameters).map(fieldsOf);
  return Object.fromEntries(parameters.map(({ name, value }) => [textOf(name) ?? '', textOf(value)]));
}

/** The step of this name. */
export function nodeOf(state: WorkflowState, name: string): WorkflowNode {
  const node = state.nodes.find((one) => one.name === name);
  if (node !== undefined) return node;
  throw new Error(`${state.name} has no step '${name}': ${state.nodes.map((one) => one.name).join(', ')}`);
}
