import type { Expression, ParameterReference } from '../../../lib';
import { expr, expression, variables } from '../../../lib';
import { MISTAKE } from './mistake';
import type { Random } from '../random';
import type { Kind, Scope } from './values';
import { SAMPLES } from './values';

const { workflow } = variables;

/** What texts are made of if nothing else is known. */
type Others = readonly [ParameterReference | string, ...(ParameterReference | string)[]];

/** Texts without variables, for expressions that can use few of them. */
export const TEXTS: Others = ['hello', 'a-b'];

export const ALWAYS: readonly [ParameterReference, ...ParameterReference[]] = [
  workflow.name,
  workflow.namespace,
  workflow.uid,
  workflow.creationTimestamp,
  workflow.serviceAccountName,
  workflow.duration,
  workflow.mainEntrypoint,
  workflow.creationTimestampAs('Y'),
];

/** Variables that exist in some places only. */
const SOMETIMES: readonly [ParameterReference, ...ParameterReference[]] = [
  workflow.status,
  workflow.failures,
  workflow.priority,
  workflow.scheduledTime,
  workflow.labels,
  workflow.annotations,
  workflow.label('app'),
  workflow.annotation('note'),
  workflow.parameters,
  workflow.parameter('text'),
  workflow.parameter('missing'),
  workflow.outputParameter('global-text'),
  variables.pod.name,
  variables.node.name,
  variables.tasks.name,
  variables.steps.name,
  variables.item,
  variables.retries,
  variables.lastRetry.exitCode,
  variables.lastRetry.message,
  variables.metrics.status,
  variables.metrics.duration,
  variables.metrics.result,
  variables.cronWorkflow.name,
];

/** Tags that a program contains as text, most of them misspelled. */
const RAW: readonly [string, ...string[]] = [
  '{{workflow.name}}',
  '{{ workflow.name }}',
  '{{workflow.parameters.text}}',
  '{{inputs.parameters.text}}',
  '{{inputs.parameter.text}}',
  '{{inputs.parameterss.text}}',
  '{{inputs.artifacts.files.path}}',
  '{{tasks.a0.outputs.result}}',
  '{{steps.a0.outputs.result}}',
  '{{tasks.a1.outputs.parameters.text}}',
  '{{tasks.a0.status}}',
  '{{outputs.parameters.text.path}}',
  '{{item}}',
  '{{item.name}}',
  '{{pod.namex}}',
  '{{pod.name}}',
  '{{=pod.name}}',
  '{{workflow.namee}}',
  '{{=workflow.name}}',
  '{{=inputs.parameters.text}}',
  '{{=inputs.parameters["text"]}}',
  '{{=sprig.upper(workflow.name)}}',
  '{{=workflow.name +}}',
  '{{=1 + 1}}',
  '{{workflow.name',
  'workflow.name}}',
  '{{}}',
  '{{ .Values.image }}',
  '${{ github.sha }}',
  '{{="{{"}}',
  '{{retries}}',
  '{{lastRetry.exitCode}}',
  '{{workflow.status}}',
  '{{workflow.outputs.parameters.global-text}}',
];

/** A text, often with values. */
export function randomText(scope: Scope, random: Random): string {
  const count = random.oneOf([0, 1, 1, 2]);
  const parts = Array.from({ length: count }, () => randomPart(scope, random));
  return `${random.oneOf(['', 'a', 'say ', 'v1-'])}${parts.join(random.oneOf(['', ' ', '-']))}${random.oneOf(['', '', ' b', '.txt'])}`;
}

function randomPart(scope: Scope, random: Random): string {
  if (random.chance(MISTAKE)) return random.oneOf(RAW);
  if (random.chance(MISTAKE)) return String(random.oneOf(SOMETIMES));
  if (random.chance(MISTAKE / 2)) return String(random.maybeOneOf(scope.artifacts) ?? 'x');
  if (random.chance(0.15)) return String(randomTextExpression(scope, random));
  return String(randomReference(scope, random));
}

/** A reference to any value. */
export function randomReference(scope: Scope, random: Random): ParameterReference {
  const value = random.chance(0.8) ? random.maybeOneOf(scope.values) : undefined;
  return value?.reference ?? random.oneOf(ALWAYS);
}

/** A reference to a value of a kind, if there is one. */
export function referenceOf(kind: Kind, scope: Scope, random: Random): ParameterReference | undefined {
  return random.maybeOneOf(scope.values.filter((value) => value.kind === kind))?.reference;
}

export function randomTextExpression(scope: Scope, random: Random, others: Others = ALWAYS): Expression {
  const text = referenceOf('text', scope, random) ?? random.oneOf(others);
  const count = referenceOf('count', scope, random) ?? '4';
  const list = referenceOf('list', scope, random) ?? '["x"]';
  const makers: [() => Expression, ...(() => Expression)[]] = [
    () => expr.upper(text),
    () => expr.sprig.trunc(5, text),
    () => expr.replace(text, 'a', `${text}"'`),
    () => expr.string(expr.add(expr.asInt(count), 1)),
    () => expr.conditional(randomCondition(scope, random, others), text, 'no'),
    () => expr.join(expr.split(text, '-'), ', '),
    () => expr.string(expr.len(expr.fromJSON<unknown[]>(list))),
    () => expression`${text} + ${'x'}`,
    () => expression`sprig.upper(${text})`,
    () => expression`${list}`,
  ];
  if (random.chance(MISTAKE)) return expression`${text} +`;
  if (random.chance(MISTAKE)) return expression`nothing(${text})`;
  if (random.chance(MISTAKE)) return expression`${count} + 1`;
  if (random.chance(MISTAKE)) return expression`${random.oneOf(SOMETIMES)}`;
  if (random.chance(MISTAKE)) return expression`inputs.parameters.tex`;
  return random.oneOf(makers)();
}

/** An expression that is true or false. */
export function randomCondition(scope: Scope, random: Random, others: Others = ALWAYS): Expression<boolean> {
  const text = referenceOf('text', scope, random) ?? random.oneOf(others);
  const count = referenceOf('count', scope, random) ?? '4';
  const mode = referenceOf('mode', scope, random) ?? 'fast';
  const makers: [() => Expression<boolean>, ...(() => Expression<boolean>)[]] = [
    () => expr.eq(text, 'hello'),
    () => expr.ne(mode, 'full'),
    () => expr.gt(expr.asInt(count), 1),
    () => expr.matches(text, '^h'),
    () => expr.not(expr.eq(text, 'x')),
    () => expr.and(expr.eq(mode, 'fast'), expr.contains(text, 'e')),
    () => expr.isIn(mode, ['fast', 'full']),
  ];
  return random.oneOf(makers)();
}

/** The `when` of a task: a condition in Argo's syntax, or an expression. */
export function randomWhen(scope: Scope, random: Random): Expression<boolean> | string {
  if (random.chance(0.5)) return randomCondition(scope, random);
  const mode = referenceOf('mode', scope, random);
  const count = referenceOf('count', scope, random);
  if (random.chance(MISTAKE * 2))
    return random.oneOf([
      'a ==',
      `${randomText(scope, random)} == b c`,
      'true && ',
      '{{item}} == a',
      `"${randomText(scope, random)}" = x`,
      '{{=true}} == true',
    ]);
  if (mode !== undefined) return `${String(mode)} == ${random.oneOf(SAMPLES.mode)}`;
  if (count !== undefined) return `${String(count)} > 1`;
  return random.oneOf(['true', 'false', '1 < 2', `'${String(workflow.name)}' != x`, '(a == a) || false']);
}
