import { stripVTControlCharacters } from 'node:util';
import type { Chart } from 'cdk8s';
import type { Manifest, WorkflowManifest } from '../../support';
import { synthChart, workflowIn } from '../../support';
import { applyManifests } from './apply';
import type { Client } from './client';
import type { WorkflowNode, WorkflowState } from './workflow-state';
import { hasEnded, readWorkflow } from './workflow-state';
import { say, secondsSince, until } from './wait';

/** The number of lines to print from the end of a long message. */
const MESSAGE_LINES = 5;

/** Creates the workflow with values for its arguments, like `argo submit -p`. Returns its name. */
export async function submit(
  client: Client,
  workflow: WorkflowManifest,
  values: { readonly [argument: string]: string } = {},
): Promise<string> {
  const declared = workflow.spec.arguments?.parameters ?? [];
  const unknown = Object.keys(values).filter((name) => !declared.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`The workflow has no argument ${unknown.join(', ')}`);
  const parameters = declared.map((one) => ({ ...one, value: values[one.name] ?? one.value }));
  const spec = { ...workflow.spec, arguments: { ...workflow.spec.arguments, parameters } };
  const created = await client.objects.create({ ...workflow, spec });
  const name = created.metadata.name ?? '';
  say(`    0 s  ${name}  submitted`);
  return name;
}

/** Applies the WorkflowTemplates of a chart, and creates its workflow. Returns the name of the workflow. */
export function submitChart(client: Client, chart: Chart): Promise<string> {
  return submitManifests(client, synthChart(chart));
}

/** Applies the WorkflowTemplates, and creates the workflow. Returns its name. */
export async function submitManifests(client: Client, manifests: readonly Manifest[]): Promise<string> {
  await applyManifests(
    client,
    manifests.filter(({ kind }) => kind === 'WorkflowTemplate'),
  );
  return submit(client, workflowIn(manifests.filter(({ kind }) => kind === 'Workflow')));
}

/** Waits until the workflow has completed, in any phase, and prints each change of a step. */
export async function watchWorkflow(
  client: Client,
  namespace: string,
  name: string,
  seconds: number,
): Promise<WorkflowState> {
  const start = Date.now();
  const printed = new Map<string, string>();
  const sayChange = (step: string, change: string): void => {
    if (printed.get(step) === change) return;
    printed.set(step, change);
    say(`${String(secondsSince(start)).padStart(5)} s  ${name}  ${step}${change}`);
  };
  return until(`the completion of the workflow ${name}`, seconds, async () => {
    const state = await readWorkflow(client, namespace, name);
    for (const node of state.nodes.filter((one) => one.name !== name)) sayChange(node.name, changeOf(node));
    sayChange('', changeOf(state));
    return hasEnded(state) ? state : undefined;
  });
}

function changeOf({ phase, message }: Pick<WorkflowNode, 'phase' | 'message'>): string {
  return message === undefined ? `  ${phase}` : `  ${phase}: ${shorten(message)}`;
}

/** The end of a long message, without colors: often it is the end of a log. */
function shorten(message: string): string {
  const lines = stripVTControlCharacters(message).trim().split('\n');
  const end = lines.slice(-MESSAGE_LINES).map((line) => line.trim());
  return [...(lines.length > MESSAGE_LINES ? ['…'] : []), ...end].join('\n          ');
}
