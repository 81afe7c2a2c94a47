import type { JsonNode } from '../../json';
import type { GraphCall, GraphSubject } from '../../model';
import { isLoop, requiredVariables } from '../../model';
import { callVariablesIn } from '../graphs/used-calls';
import type { Rule } from '../rule';

/**
 * Artifacts of a task or step with a loop: each item has its own, and Argo aggregates only parameters and results
 * (workflow/controller/operator.go, `processAggregateNodeOutputs`). It ends with `Unable to resolve:
 * "tasks.a.outputs.artifacts.o"` (scope.go, `resolveArtifact`); with `optional`, there is no artifact. This is so
 * in 3.7.18 and 4.0.5, also with one item and with items that are all skipped. In 3.7, an exit hook of a task does not run.
 */
export const loopedArtifact: Rule<GraphSubject> = {
  code: 'forbidden-looped-artifact',
  class: 'fails',
  readsExpressions: true,
  *check({ kind, template, calls }) {
    const looped = new Set(calls.filter(({ node }) => isLoop(node)).map(({ name }) => name));
    if (looped.size === 0) return;
    for (const { artifact, caller } of artifactsOf(template, calls)) {
      for (const { node, names } of sourcesOf(artifact, `${kind}s`)) {
        // Another rule finds the call itself in its hooks.
        const found = names.find((name) => looped.has(name) && name !== caller);
        if (found === undefined) continue;
        const message = `The ${kind} '${found}' runs for several items, and artifacts of several items have no reference. Output a parameter, or store the artifacts under a key that contains the item.`;
        yield { node, message };
      }
    }
  },
};

/** An artifact that can be that of a task or step. */
interface Destination {
  readonly artifact: JsonNode;

  /** The task or step, for an argument. */
  readonly caller?: string;
}

/** The arguments of tasks, steps and their hooks, and the outputs. */
function artifactsOf(template: JsonNode, calls: readonly GraphCall[]): Destination[] {
  const ofCalls = calls.flatMap(({ name, node }) =>
    [node, ...node.get('hooks').fields.map(([, hook]) => hook)].flatMap((one) =>
      one
        .get('arguments')
        .get('artifacts')
        .items.map((artifact) => ({ artifact, caller: name })),
    ),
  );
  const outputs = template.get('outputs').get('artifacts').items;
  return [...ofCalls, ...outputs.map((artifact) => ({ artifact }))];
}

/** Where an artifact comes from, with the tasks or steps whose artifacts are named there. */
function sourcesOf(
  artifact: JsonNode,
  scope: 'tasks' | 'steps',
): { readonly node: JsonNode; readonly names: readonly string[] }[] {
  const from = artifact.get('from');
  const expression = artifact.get('fromExpression');
  const named = callVariablesIn(from.text ?? '', scope).filter(({ field }) => isArtifact(field));
  const required = requiredVariables(expression.text ?? '').filter(
    ([first, , ...field]) => first === scope && isArtifact(field.join('.')),
  );
  return [
    { node: from, names: named.map(({ name }) => name) },
    { node: expression, names: required.map(([, name = '']) => name) },
  ];
}

function isArtifact(field: string): boolean {
  return field.startsWith('outputs.artifacts.');
}
