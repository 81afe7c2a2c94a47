import type { Simulation, SimulatedRun } from '../../support/argosim';
import { argosim } from '../../support/argosim';

/** The arguments of the workflow in which expressions are evaluated. */
export type Values = Readonly<{ [key: string]: string }>;

/** The result of an expression as Argo inserts it, or why it has none. */
export type Evaluated = { readonly text: string } | { readonly error: string };

/** Evaluates texts with tags in Argo's controller, as arguments of a container. */
export function evaluate(
  texts: readonly string[],
  values: Values,
  version: '3.7' | '4.0' = '3.7',
): Evaluated[] {
  return evaluateEach(
    texts.map((text) => [text, values]),
    version,
  );
}

/** Evaluates texts with tags, each with values of its own. */
export function evaluateEach(
  cases: readonly (readonly [text: string, values: Values])[],
  version: '3.7' | '4.0' = '3.7',
): Evaluated[] {
  return argosim(
    cases.map(([text, values]) => simulationOf(text, values)),
    version,
  ).map(resultOf);
}

function simulationOf(text: string, values: Values): Simulation {
  const names = Object.keys(values);
  const workflow = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 'w' },
    spec: {
      entrypoint: 'main',
      arguments: { parameters: names.map((name) => ({ name, value: values[name] })) },
      templates: [
        {
          name: 'main',
          inputs: { parameters: names.map((name) => ({ name })) },
          container: { image: 'i', command: ['c'], args: [text] },
        },
      ],
    },
  };
  return { manifests: [workflow], pods: true };
}

function resultOf({ pods = {}, ...run }: SimulatedRun): Evaluated {
  const text = Object.values(pods)[0]?.args?.[0];
  if (text === undefined || text.includes('{{=')) return { error: messageOf(run) };
  return { text };
}

function messageOf({ error, message, nodes = [] }: SimulatedRun): string {
  return error ?? nodes.find((node) => node.message !== undefined)?.message ?? message ?? 'not evaluated';
}
