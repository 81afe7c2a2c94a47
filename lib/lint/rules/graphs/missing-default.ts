import { onlySimpleTag, parseTags, variablesInText } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { GraphCall, GraphSubject } from '../../model';
import { alwaysRequired, canStartAfter, hasLoopField } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/**
 * Outputs of tasks that may not run, used without a default. Argo 3.7.18 and 4.0.7 end with "argument references an
 * absent optional"; before, the tag is not replaced, or the value is empty. With a result, the workflow waits without an
 * end.
 */
export const missingDefault: Rule<GraphSubject> = {
  code: 'missing-default',
  class: 'fails',
  *check(graph) {
    const byName = new Map(graph.calls.map((call) => [call.name, call]));
    const find: FindProducer = (node) => usedOutput(node, graph.kind, byName);
    const findInExpression: FindProducer = ({ text = '' }) =>
      isTemplated(text) ? undefined : outputIn(alwaysRequired(text), graph.kind, byName);
    for (const consumer of graph.calls) yield* checkConsumer(consumer, graph.kind, find);
    yield* checkOutputs(graph, find, findInExpression);
  },
};

/** An output of a task or step. */
interface UsedOutput {
  readonly producer: GraphCall;

  /** Such as `parameters.digest`. */
  readonly output: string;
}

/** Finds the output that a string uses, if it is one of the same template. */
type FindProducer = (node: JsonNode) => UsedOutput | undefined;

/** Whether a condition decides if a task runs. That of a loop decides for each item, and the others have outputs. */
function isConditional({ node }: GraphCall): boolean {
  return (node.get('when').text ?? '') !== '' && !hasLoopField(node);
}

/** Whether a condition decides if a task runs, and is the same for all items of a loop. */
function hasCondition({ node }: GraphCall): boolean {
  const { text = '' } = node.get('when');
  return text !== '' && !variablesInText(text).some(({ path: [scope] }) => scope === 'item');
}

/** Whether other tasks decide if it runs. */
function isAwaited({ node }: GraphCall): boolean {
  return (node.get('depends').text ?? '') !== '' || node.get('dependencies').items.length > 0;
}

function* checkConsumer(
  consumer: GraphCall,
  kind: 'task' | 'step',
  find: FindProducer,
): Generator<RuleFinding> {
  // Its own condition may be false whenever the other task does not run.
  if (hasCondition(consumer)) return;
  const given = consumer.node.get('arguments');
  const values = [
    ...given.get('parameters').items.map((argument) => ({ argument, node: argument.get('value') })),
    ...given.get('artifacts').items.map((argument) => ({ argument, node: argument.get('from') })),
    { argument: undefined, node: consumer.node.get('withParam') },
  ];
  for (const { argument, node } of values) {
    const used = find(node);
    if (used === undefined || hasDefault(used) || !startsWithout(used.producer, consumer, kind)) continue;
    const input = argument?.get('name').text;
    const isWhole = onlySimpleTag(node.text ?? '') !== undefined;
    if (input === undefined || !isWhole || !isOptional(consumer, input)) yield finding(node, used, kind);
  }
}

function startsWithout(producer: GraphCall, consumer: GraphCall, kind: 'task' | 'step'): boolean {
  if (consumer === producer) return false;
  if (kind === 'step') return isConditional(producer);
  const { name } = producer;
  return (
    (isConditional(producer) && canStartAfter(consumer.node, name, 'Skipped')) ||
    (isAwaited(producer) && canStartAfter(consumer.node, name, 'Omitted'))
  );
}

function* checkOutputs(
  { template, kind }: GraphSubject,
  find: FindProducer,
  findInExpression: FindProducer,
): Generator<RuleFinding> {
  const outputs = template.get('outputs');
  for (const output of [...outputs.get('parameters').items, ...outputs.get('artifacts').items]) {
    const from = output.get('valueFrom');
    if (from.get('default').exists || output.get('optional').value === true) continue;
    const node = from.exists ? from.get('parameter') : output.get('from');
    const expression = from.get('expression');
    const used = find(node) ?? findInExpression(expression);
    if (used !== undefined && isConditional(used.producer) && !hasDefault(used))
      yield finding(expression.exists ? expression : node, used, kind);
  }
}

/** The output in a tag of a text. Expressions can handle a missing value. */
function usedOutput(
  { text = '' }: JsonNode,
  kind: 'task' | 'step',
  byName: ReadonlyMap<string, GraphCall>,
): UsedOutput | undefined {
  if (!isTemplated(text)) return undefined;
  const paths = parseTags(text).flatMap((part): (readonly string[])[] => {
    if (part.kind === 'expression') return alwaysRequired(part.expression);
    return part.kind === 'simple' ? [part.name.split('.')] : [];
  });
  return outputIn(paths, kind, byName);
}

function outputIn(
  paths: readonly (readonly string[])[],
  kind: 'task' | 'step',
  byName: ReadonlyMap<string, GraphCall>,
): UsedOutput | undefined {
  for (const [scope, name = '', outputs, ...output] of paths) {
    const producer = scope === `${kind}s` && outputs === 'outputs' ? byName.get(name) : undefined;
    if (producer !== undefined) return { producer, output: output.join('.') };
  }
  return undefined;
}

/** Whether an output has a value if the task does not run. */
function hasDefault({ producer: { template }, output }: UsedOutput): boolean {
  const [kind, name] = output.split('.');
  if (kind !== 'parameters' || template === undefined) return false;
  const found = template
    .get('outputs')
    .get('parameters')
    .items.find((parameter) => parameter.get('name').text === name);
  return found?.get('valueFrom').get('default').exists === true;
}

/** Whether the called template does without an argument. */
function isOptional({ template }: GraphCall, name: string): boolean {
  const inputs = template?.get('inputs');
  const parameter = inputs?.get('parameters').items.find((input) => input.get('name').text === name);
  const artifact = inputs?.get('artifacts').items.find((input) => input.get('name').text === name);
  return (
    parameter?.get('default').exists === true ||
    parameter?.get('value').exists === true ||
    artifact?.get('optional').value === true
  );
}

function finding(
  node: JsonNode,
  { output, producer: { name } }: UsedOutput,
  kind: 'task' | 'step',
): RuleFinding {
  const remedy = output.startsWith('parameters.')
    ? `Set 'valueFrom.default' on the output, or use the same 'when' here.`
    : `Use the same 'when' here.`;
  return {
    node,
    message: `The ${kind} '${name}' may not run, and then has no 'outputs.${output}'. ${remedy}`,
  };
}
