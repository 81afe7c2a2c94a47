import { onlySimpleTag, parseTags } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { GraphCall, GraphSubject } from '../../model';
import {
  LOOP_FIELDS,
  canStartAfter,
  comparedVariables,
  evaluatedVariables,
  isLoop,
  readVariables,
  requiredVariables,
  taggedTextsBelow,
  usualStarts,
} from '../../model';
import type { Rule, RuleFinding } from '../rule';
import type { Absence } from './absent-outputs';
import { absenceOf, hasCondition } from './absent-outputs';

/**
 * Outputs of tasks that may not run, used without a default. Argo 3.7.18 and 4.0.7 end with "argument references an
 * absent optional"; before, the tag is not replaced, or the value is empty. With a result, or an output of a loop whose
 * items are all skipped, the workflow waits without an end.
 */
export const missingDefault: Rule<GraphSubject> = {
  code: 'missing-default',
  class: 'fails',
  *check(graph) {
    const byName = new Map(graph.calls.map((call) => [call.name, call]));
    const find: FindProducers = (node) => usedOutputs(node, graph.kind, byName);
    const findInExpression: FindProducers = ({ text = '' }) =>
      isTemplated(text) ? [] : outputsIn(evaluatedVariables(text), true, graph.kind, byName);
    const startsOf = usualStarts(byName);
    for (const consumer of graph.calls) yield* checkConsumer(consumer, graph.kind, find, startsOf);
    yield* checkOutputs(graph, find, findInExpression, startsOf);
  },
};

/** An output of a task or step. */
export interface UsedOutput {
  readonly producer: GraphCall;

  /** Such as `parameters.digest`, or `exitCode`, which is absent with the outputs. */
  readonly output: string;

  /** Whether its value is needed. Otherwise, it can be `nil`, but Argo still looks for it. */
  readonly isNeeded: boolean;
}

/** Finds the outputs of calls of the same template that a string uses. */
type FindProducers = (node: JsonNode) => readonly UsedOutput[];

/** Whether a task starts, or is omitted, if no task fails. */
type StartsOf = (name: string) => readonly boolean[];

/** A task that runs only if another one fails. */
const OMITTED: Absence = { result: 'Omitted', isDeclared: true, isLoop: false, lacks: () => true };

/** Whether other tasks decide if it runs. */
function isAwaited({ node }: GraphCall): boolean {
  return (node.get('depends').text ?? '') !== '' || node.get('dependencies').items.length > 0;
}

function* checkConsumer(
  consumer: GraphCall,
  kind: 'task' | 'step',
  find: FindProducers,
  startsOf: StartsOf,
): Generator<RuleFinding> {
  // Argo reads the condition first, which may be false whenever the other task does not run.
  const when = consumer.node.get('when');
  const condition = firstMissing(find(when), consumer, kind, startsOf);
  if (condition !== undefined) yield finding(when, condition);
  if (hasCondition(consumer)) return;
  const given = consumer.node.get('arguments');
  const values = [
    ...given.get('parameters').items.map((argument) => ({ argument, node: argument.get('value') })),
    ...given.get('artifacts').items.map((argument) => ({ argument, node: argument.get('from') })),
    ...LOOP_FIELDS.flatMap((field) => taggedTextsBelow(consumer.node.get(field), [])).map((node) => ({
      argument: undefined,
      node,
    })),
  ];
  for (const { argument, node } of values) {
    const missing = firstMissing(find(node), consumer, kind, startsOf);
    if (missing === undefined) continue;
    const input = argument?.get('name').text;
    const isWhole = onlySimpleTag(node.text ?? '') !== undefined;
    const canDefault = isWhole && isNil(missing);
    if (input === undefined || !canDefault || !isOptional(consumer, input)) yield finding(node, missing);
  }
}

/** An output that a consumer may have to do without. */
interface MissingOutput extends UsedOutput {
  readonly kind: 'task' | 'step';
  readonly isLoop: boolean;

  /** Whether Argo knows that it is absent, so that the input can have a default. It never knows that of a result. */
  readonly isDeclared: boolean;
}

function firstMissing(
  used: readonly UsedOutput[],
  consumer: GraphCall,
  kind: 'task' | 'step',
  startsOf: StartsOf,
): MissingOutput | undefined {
  for (const one of used) {
    const missing = missingFrom(one, consumer, kind, startsOf);
    if (missing !== undefined && (one.isNeeded || !isNil(missing))) return missing;
  }
  return undefined;
}

/** Whether Argo knows that an output is absent: in expressions, it is `nil`. */
function isNil({ isDeclared, output }: MissingOutput): boolean {
  return isDeclared && /^(?:parameters|artifacts)\b/.test(output);
}

/** The output if the consumer can start without it. */
function missingFrom(
  used: UsedOutput,
  { name, node }: GraphCall,
  kind: 'task' | 'step',
  startsOf: StartsOf,
): MissingOutput | undefined {
  const { producer } = used;
  if (name === producer.name) return undefined;
  const absence = absenceOf(producer, kind);
  const isAbsent =
    absence !== undefined && (kind === 'step' || canStartAfter(node, producer.name, absence.result));
  if (isAbsent && isMissing(absence, used)) return { ...used, ...absence, kind };
  if (kind === 'step' || !isAwaited(producer) || hasDefault(used)) return undefined;
  const isOmitted =
    canStartAfter(node, producer.name, 'Omitted') ||
    (!startsOf(producer.name).includes(true) && !startsOf(name).includes(false));
  return isOmitted ? { ...used, ...OMITTED, kind } : undefined;
}

function isMissing({ lacks, isDeclared }: Absence, used: UsedOutput): boolean {
  return lacks(used.output) && !(isDeclared && hasDefault(used));
}

function* checkOutputs(
  { template, kind }: GraphSubject,
  find: FindProducers,
  findInExpression: FindProducers,
  startsOf: StartsOf,
): Generator<RuleFinding> {
  const outputs = template.get('outputs');
  for (const output of [...outputs.get('parameters').items, ...outputs.get('artifacts').items]) {
    const from = output.get('valueFrom');
    if (from.get('default').exists || output.get('optional').value === true) continue;
    const node = from.exists ? from.get('parameter') : output.get('from');
    const expression = from.get('expression');
    const [used] = [...find(node), ...findInExpression(expression)];
    const absence = used === undefined ? undefined : absenceFromOutputs(used.producer, kind, startsOf);
    // An expression gets the declared parameters as a map.
    const isMap =
      expression.exists &&
      used?.output === 'parameters' &&
      absence?.isDeclared === true &&
      hasParameters(used.producer);
    if (used !== undefined && absence !== undefined && !isMap && isMissing(absence, used))
      yield finding(expression.exists ? expression : node, { ...used, ...absence, kind });
  }
}

/** How a task or step can be without outputs when all of them are over. */
export function absenceFromOutputs(
  producer: GraphCall,
  kind: 'task' | 'step',
  startsOf: StartsOf,
): Absence | undefined {
  const isOmitted = kind === 'task' && !startsOf(producer.name).includes(true);
  return isOmitted ? OMITTED : absenceOf(producer, kind);
}

/** Fields that a task has only if it has run. */
const OF_RUN: ReadonlySet<string> = new Set(['exitCode', 'hostNodeName']);

/**
 * The outputs in the tags of a text. In an expression, Argo looks for all of them, whatever its conditions are, unless it
 * handles missing ones (util/template/expression_template.go, `expressionReplaceStrict`).
 */
export function usedOutputs(
  { text = '' }: JsonNode,
  kind: 'task' | 'step',
  byName: ReadonlyMap<string, GraphCall>,
): UsedOutput[] {
  if (!isTemplated(text)) return [];
  return parseTags(text).flatMap((part) => {
    if (part.kind === 'simple') return outputsIn([part.name.split('.')], true, kind, byName);
    if (part.kind !== 'expression') return [];
    return [
      ...outputsIn(evaluatedVariables(part.expression), true, kind, byName),
      ...outputsIn(requiredVariables(part.expression), false, kind, byName),
      ...awaitedResults(part.expression, kind, byName),
    ];
  });
}

/**
 * The results that Argo waits for although the expression handles missing ones: those that it compares with `nil`, for a
 * task also if its conditions do not read them. With `??`, they are `nil` in Argo 3.7 if the template has output
 * parameters, except for a loop of steps.
 */
function awaitedResults(
  expression: string,
  kind: 'task' | 'step',
  byName: ReadonlyMap<string, GraphCall>,
): UsedOutput[] {
  const hasFallback = expression.includes('??');
  const paths = hasFallback || kind === 'step' ? readVariables(expression) : comparedVariables(expression);
  return outputsIn(paths, true, kind, byName).filter(
    ({ producer, output }) =>
      output === 'result' &&
      !(hasFallback && hasParameters(producer) && !(kind === 'step' && isLoop(producer.node))),
  );
}

export function outputsIn(
  paths: readonly (readonly string[])[],
  isNeeded: boolean,
  kind: 'task' | 'step',
  byName: ReadonlyMap<string, GraphCall>,
): UsedOutput[] {
  return paths.flatMap(([scope, name = '', field = '', ...output]) => {
    const producer = scope === `${kind}s` ? byName.get(name) : undefined;
    if (producer === undefined) return [];
    if (field === 'outputs') return [{ producer, output: output.join('.'), isNeeded }];
    // Another rule finds those of loops.
    return OF_RUN.has(field) && !isLoop(producer.node) ? [{ producer, output: field, isNeeded }] : [];
  });
}

/** Whether an output has a value if the task does not run. */
export function hasDefault({ producer: { template }, output }: UsedOutput): boolean {
  const [kind, name] = output.split('.');
  if (kind !== 'parameters' || template === undefined) return false;
  const found = template
    .get('outputs')
    .get('parameters')
    .items.find((parameter) => parameter.get('name').text === name);
  return found?.get('valueFrom').get('default').exists === true;
}

function hasParameters({ template }: GraphCall): boolean {
  return template === undefined || template.get('outputs').get('parameters').items.length > 0;
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

function finding(node: JsonNode, { output, producer: { name }, kind, isLoop }: MissingOutput): RuleFinding {
  const reason = isLoop ? `The loop '${name}' may run no item` : `The ${kind} '${name}' may not run`;
  const remedy =
    output.startsWith('parameters.') && !isLoop
      ? `Set 'valueFrom.default' on the output, or use the same 'when' here.`
      : `Use the same 'when' here.`;
  return { node, message: `${reason}, and then has no 'outputs.${output}'. ${remedy}` };
}
