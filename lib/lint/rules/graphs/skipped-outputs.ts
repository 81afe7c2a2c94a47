import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { GraphCall, GraphSubject } from '../../model';
import { LOOP_FIELDS, readVariables, taggedTextsBelow, usualStarts } from '../../model';
import type { Rule } from '../rule';
import { absenceOf, hasCondition } from './absent-outputs';
import type { UsedOutput } from './missing-default';
import { absenceFromOutputs, hasDefault, missingDefault, outputsIn, usedOutputs } from './missing-default';

/**
 * Outputs of a task or step that may be skipped, although they have a default: before 4.0.7, Argo 4.0 has no outputs of
 * it at all. An output of the template ends with "Unable to resolve", or "cannot fetch parameters from <nil>", and a later
 * step waits without an end (4.0.5, workflow/controller/operator.go, `getTemplateOutputsFromScope`; steps.go).
 */
export const skippedOutput: Rule<GraphSubject> = {
  code: 'missing-default',
  class: { '4.0': 'fails' },
  fixedIn: '4.0.7',
  readsExpressions: true,
  *check(graph) {
    const byName = new Map(graph.calls.map((call) => [call.name, call]));
    const startsOf = usualStarts(byName);
    const find = (node: JsonNode): UsedOutput[] => usedOutputs(node, graph.kind, byName);
    const used = [
      ...outputsOf(graph, byName, find).filter(
        ({ producer }) => absenceFromOutputs(producer, graph.kind, startsOf)?.isDeclared === true,
      ),
      ...(graph.kind === 'step' ? graph.calls.flatMap((step) => argumentsOf(step, find)) : []).filter(
        ({ producer }) => absenceOf(producer, 'step')?.isDeclared === true,
      ),
    ];
    if (used.length === 0) return;
    const found = new Set([...missingDefault.check(graph)].map(({ node }) => node.pointer));
    for (const { node, producer, output } of used) {
      if (found.has(node.pointer)) continue;
      found.add(node.pointer);
      const message = `The ${graph.kind} '${producer.name}' may not run, and then has no 'outputs.${output}' in Argo 4.0 before 4.0.7, also with a default. Use the same 'when' here, or update Argo.`;
      yield { node, message };
    }
  },
};

/** Where an output is used. */
interface Use extends UsedOutput {
  readonly node: JsonNode;
}

type Find = (node: JsonNode) => readonly UsedOutput[];

/** The outputs that the outputs of a template consist of. */
function outputsOf(
  { template, kind }: GraphSubject,
  byName: ReadonlyMap<string, GraphCall>,
  find: Find,
): Use[] {
  return template
    .get('outputs')
    .get('parameters')
    .items.map((output) => output.get('valueFrom'))
    .filter((from) => !from.get('default').exists)
    .flatMap((from) => {
      const [parameter, node] = [from.get('parameter'), from.get('expression')];
      const text = node.text ?? '';
      const read = isTemplated(text) ? [] : outputsIn(readVariables(text), true, kind, byName);
      return [
        ...find(parameter)
          .filter(hasDefault)
          .map((one) => ({ ...one, node: parameter })),
        ...read.map((one) => ({ ...one, node })),
      ];
    });
}

/** The outputs with a default in the arguments and the loop of a step without a condition. */
function argumentsOf(step: GraphCall, find: Find): Use[] {
  if (hasCondition(step)) return [];
  const fields = ['arguments', ...LOOP_FIELDS].map((field) => step.node.get(field));
  return fields
    .flatMap((field) => taggedTextsBelow(field, []))
    .flatMap((node) =>
      find(node)
        .filter((one) => hasDefault(one) && one.producer.name !== step.name)
        .map((one) => ({ ...one, node })),
    );
}
