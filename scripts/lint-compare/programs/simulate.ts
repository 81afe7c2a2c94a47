import type { Outcome, Simulation } from '../../../test/support/argosim';
import { argosim } from '../../../test/support/argosim';
import type { Version } from '../judge';
import type { Json, JsonObject } from '../json';
import { isObject, textOf } from '../json';
import { SAMPLES } from './values';

/** How a workflow has ended in Argo's controller. */
export interface Ending {
  /** The object that was run, and what happened to its pods. */
  readonly run: string;

  /** Why it has ended in an error, or not at all. */
  readonly problem: string | undefined;
}

/** Runs all workflows of each program, once with pods that succeed, and once with some that fail. */
export function simulate(programs: readonly (readonly Json[])[], version: Version): Ending[][] {
  const runs = programs.flatMap((manifests, program) =>
    manifests.filter(isRunnable).flatMap((object) =>
      SCENARIOS.map(({ name, outcomes }) => ({
        program,
        run: `${nameOf(object)}, ${name}`,
        canFail: name !== 'success',
        simulation: simulationOf(manifests, object, outcomes),
      })),
    ),
  );
  if (runs.length === 0) return programs.map(() => []);
  const results = argosim(
    runs.map(({ simulation }) => simulation),
    version,
  );
  return programs.map((_, index) =>
    runs.flatMap(({ program, run, canFail }, position) => {
      const result = results[position];
      if (program !== index || result === undefined) return [];
      return [{ run, problem: problemOf(result, canFail) }];
    }),
  );
}

const PARAMETERS = Object.fromEntries(
  Object.entries(SAMPLES).flatMap(([kind, [value]]) => [
    [kind, value],
    [`${kind}-name`, value],
  ]),
);

/** Each template outputs what its ports and its name promise. */
const SUCCESS: readonly Outcome[] = [
  { node: 'count-*', result: SAMPLES.count[0], parameters: PARAMETERS },
  { node: 'list-*', result: SAMPLES.list[0], parameters: PARAMETERS },
  { node: '*', result: SAMPLES.text[0], parameters: PARAMETERS },
];

/**
 * A program that fails after it has written its outputs. Argo's executor saves these, too (cmd/argoexec/commands/wait.go,
 * `waitContainer`). Which programs fail before is not seen in a manifest.
 */
const FAILURE: Outcome = {
  node: 'text-*',
  exitCode: 1,
  result: SAMPLES.text[0],
  parameters: PARAMETERS,
  artifacts: true,
};

const SCENARIOS: readonly { readonly name: string; readonly outcomes: readonly Outcome[] }[] = [
  { name: 'success', outcomes: SUCCESS },
  { name: 'failures', outcomes: [FAILURE, ...SUCCESS] },
];

function simulationOf(
  manifests: readonly Json[],
  object: JsonObject,
  outcomes: readonly Outcome[],
): Simulation {
  const named = { ...object, metadata: { ...metadataOf(object), name: nameOf(object) } };
  const others = manifests.filter(isObject).filter((other) => other !== object);
  return {
    manifests: [...others, named].map(withNodeNames),
    workflow: `${textOf(object.kind)}/${nameOf(object)}`,
    arguments: missingArguments(object),
    outcomes,
  };
}

/** The pods of the simulator have no node, whose name that of a cluster has wherever it has an `id`. */
function withNodeNames(manifest: JsonObject): JsonObject {
  const text = JSON.stringify(manifest);
  return text.includes('hostNodeName')
    ? (JSON.parse(text.replaceAll('.hostNodeName', '.id')) as JsonObject)
    : manifest;
}

function metadataOf({ metadata }: JsonObject): JsonObject {
  return isObject(metadata) ? metadata : {};
}

/** The name, which the API server would generate for some. */
function nameOf(object: JsonObject): string {
  const { name, generateName } = metadataOf(object);
  return name === undefined ? `${textOf(generateName)}sim` : textOf(name);
}

function specOf(object: JsonObject): JsonObject {
  const spec = isObject(object.spec) ? object.spec : {};
  return isObject(spec.workflowSpec) ? spec.workflowSpec : spec;
}

function isRunnable(object: Json): object is JsonObject {
  if (!isObject(object) || !['Workflow', 'CronWorkflow'].includes(textOf(object.kind))) return false;
  const { entrypoint, workflowTemplateRef } = specOf(object);
  return entrypoint !== undefined || workflowTemplateRef !== undefined;
}

/** Values for the arguments that whoever submits it has to pass. */
function missingArguments(object: JsonObject): { [name: string]: string } {
  const { arguments: args } = specOf(object);
  const parameters = isObject(args) && Array.isArray(args.parameters) ? args.parameters.filter(isObject) : [];
  const missing = parameters.filter(({ value, default: other, valueFrom }) =>
    [value, other, valueFrom].every((one) => one === undefined),
  );
  return Object.fromEntries(missing.map(({ name }) => [textOf(name), PARAMETERS[textOf(name)] ?? 'x']));
}

function problemOf(result: ReturnType<typeof argosim>[number], canFail: boolean): string | undefined {
  const { phase = '', message = '', nodes = [], stalled, error } = result;
  if (error !== undefined) return `not run: ${error}`;
  const failed = nodes.filter((node) => node.phase === 'Error');
  if (failed.length > 0)
    return `node: ${failed.map((node) => node.message ?? '').find((text) => text !== '') ?? message}`;
  if (stalled === true) return `stalled: ${nodes.map((node) => node.message ?? '').join(' ')}`;
  const isOver =
    phase === 'Succeeded' || (phase === 'Failed' && canFail && !message.startsWith('invalid spec'));
  return isOver ? undefined : `${phase}: ${message} ${nodes.map((node) => node.message ?? '').join(' ')}`;
}
