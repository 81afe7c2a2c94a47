import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { ResolvedTemplate } from '../model/resolved-template';
import { callsIn } from '../model/resolved-template';
import type { Ports } from '../ports/port';
import { listOf } from '../values/list-of';
import type { Templated } from '../values/templated';
import type { VariableUsage } from '../values/variable-usage';
import type { CodeField } from '../programs/code-fields';
import { codeFields } from '../programs/code-fields';
import type { InsertionScope } from './check-insertions';
import { checkInsertions } from './check-insertions';
import { parametersIn } from './called-templates';
import { untrustedValuesOf } from './untrusted-values';

/** What values are inserted into, and how to pass them instead. */
const FIELDS: { readonly [kind in CodeField['kind']]: { readonly noun: string; readonly remedy: string } } = {
  program: { noun: 'program', remedy: 'Write the program with sh`…` or another of these tags' },
  manifest: { noun: 'manifest', remedy: 'Write the manifest as an object' },
  patch: { noun: 'patch', remedy: 'Write expression`toJson(${value})`' },
  // A tag such as sh`…` is not possible here: only containers have an environment.
  exec: { noun: 'program', remedy: 'Set a variable in `env` of the container, and use "$VARIABLE"' },
};

/** Programs, in which JSON is not only data: a shell executes `$(…)` in it. */
const PROGRAMS: readonly CodeField['kind'][] = ['exec', 'program'];

/** Finds values in fields of a template that are executed, or evaluated as expressions. */
export function checkCode(template: Templated<argo.Template>, scope: InsertionScope): Problem[] {
  return [
    ...codeFields(template).flatMap(({ kind, ...field }) =>
      checkInsertions({ ...field, ...FIELDS[kind], place: PROGRAMS.includes(kind) ? 'text' : 'data' }, scope),
    ),
    ...expressionFields(template).flatMap(([path, expression]) =>
      checkInsertions({ path, text: expression, ...EXPRESSION }, scope),
    ),
    ...parametersIn(template.outputs).flatMap(({ name, valueFrom }) =>
      checkInsertions(
        { path: `outputs.${String(name)}.valueFrom.jqFilter`, text: valueFrom?.jqFilter, ...JQ_FILTER },
        scope,
      ),
    ),
  ];
}

/**
 * Finds untrusted global outputs in simple tags, in any field. Argo evaluates a tag in a value that it inserts
 * (util/template, `Replace`). References check that there is none, but a tag that is written by hand does not.
 */
export function checkGlobalOutputTags(
  { simpleTags }: VariableUsage,
  { originsOf }: Pick<InsertionScope, 'originsOf'>,
): Problem[] {
  const outputs = simpleTags.filter(
    ({ variable: [scope, kind] }) => scope === 'workflow' && kind === 'outputs',
  );
  if (outputs.length === 0) return [];
  const originOf = originsOf();
  const origins = new Map(outputs.map(({ variable }) => [variable.join('.'), originOf(variable)]));
  return [...origins].flatMap(([variable, origin]): Problem[] => {
    if (origin === undefined) return [];
    const message = `{{${variable}}} is untrusted, and Argo evaluates a tag in its value. It comes from ${origin}. Use variables.workflow.outputParameter(), which checks the value.`;
    return [{ code: 'forbidden-untrusted-value', message }];
  });
}

/** An expression as a whole field, into which Argo inserts the values of tags before it parses it. */
export const EXPRESSION = {
  noun: 'expression',
  remedy: 'Write expression.bare`…`, or insert expression`toJson(${value})`',
  // JSON is also a literal of the expression language.
  place: 'data',
} as const;

/** A program of jq, whose variable `$ENV` has the environment of Argo's container. JSON is also a literal of jq. */
const JQ_FILTER = {
  noun: 'jq filter',
  remedy: 'Insert expression`toJson(${value})`',
  place: 'data',
} as const;

function expressionFields({
  retryStrategy,
  outputs,
  http,
  data,
}: Templated<argo.Template>): (readonly [path: string, expression: unknown])[] {
  return [
    ['retryStrategy.expression', retryStrategy?.expression],
    ['http.successCondition', http?.successCondition],
    ...listOf(data?.transformation).map(
      (step, index) => [`data.transformation[${String(index)}].expression`, { ...step }.expression] as const,
    ),
    ...parametersIn(outputs).map(
      ({ name, valueFrom }) =>
        [`outputs.${String(name)}.valueFrom.expression`, valueFrom?.expression] as const,
    ),
    ...listOf(outputs?.artifacts).map(
      ({ name, fromExpression }) => [`outputs.${String(name)}.fromExpression`, fromExpression] as const,
    ),
  ];
}

/** What is known about the variables of a template. */
export function scopeOfTemplate(
  template: ResolvedTemplate,
  workflowArguments: Ports,
  inputs: Ports = template.construct.inputs,
): InsertionScope {
  const { construct } = template;
  return {
    ports: {
      inputs,
      arguments: workflowArguments,
      outputsOf: (name) => callsIn(template).find((call) => call.name === name)?.call.template.outputs,
    },
    originsOf: () => untrustedValuesOf(construct).originsIn(construct),
  };
}
