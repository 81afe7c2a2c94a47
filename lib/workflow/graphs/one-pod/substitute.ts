import { quoteString } from '../../../argo/expression';
import { parseTags, printTag } from '../../../argo/tag';
import type { ExpressionTag, TextPart } from '../../../argo/tag';
import { variablesInText } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import { ParameterReference } from '../../values/reference';
import type { PodTask } from './pod-task';
import { NotInOnePod } from './pod-task';

/**
 * Replaces the variables of a template by their values in the pod: inputs by the arguments of the task, paths of artifacts and
 * outputs by the paths themselves. Other variables remain.
 */
export function substitutePorts<Value>(value: Value, task: PodTask): Value {
  const values = portValues(task);
  const text = JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'string' && isTemplated(item) ? substituteText(item, values, task) : item,
  );
  return JSON.parse(text) as Value;
}

function substituteText(text: string, values: ReadonlyMap<string, string>, task: PodTask): string {
  const parts = parseTags(text).map((part) => substitutePart(part, values, task));
  return parts.join('');
}

function substitutePart(part: TextPart, values: ReadonlyMap<string, string>, { name }: PodTask): string {
  if (part.kind === 'literal' || part.kind === 'unclosed') return printTag(part);
  if (part.kind === 'simple' && part.enclosing === '') {
    const value = values.get(part.name);
    if (value !== undefined) return value;
  }
  const printed = part.kind === 'expression' ? substituteExpression(part, values) : printTag(part);
  const own = variablesInText(printed).find(({ path: [scope] }) => scope === 'inputs' || scope === 'outputs');
  if (own === undefined) return printed;
  const variable = own.path.join('.');
  throw new NotInOnePod(`'${variable}' has no value that is known before the pod starts`, name);
}

/** Replaces the variables of an expression by expressions for their values. */
function substituteExpression(tag: ExpressionTag, values: ReadonlyMap<string, string>): string {
  const text = printTag(tag);
  let substituted = '';
  let end = 0;
  for (const variable of variablesInText(text)) {
    const value = values.get(variable.path.join('.'));
    if (value === undefined) continue;
    substituted += text.slice(end, variable.start) + expressionOf(value);
    end = variable.end;
  }
  return substituted + text.slice(end);
}

/** An expression for a text with tags. */
function expressionOf(text: string): string {
  const terms = parseTags(text).map((part) => {
    if (part.kind === 'expression') return `(${part.expression})`;
    if (part.kind === 'simple' && part.enclosing === '') return new ParameterReference(part.name).expression;
    return quoteString(printTag(part));
  });
  if (terms.length < 2) return terms[0] ?? quoteString('');
  return `(${terms.join(' + ')})`;
}

/** The values of the variables by their names. */
function portValues({ name, template, arguments: given }: PodTask): Map<string, string> {
  const values = new Map<string, string>();
  const passed = new Map(given.parameters?.map((parameter) => [parameter.name, parameter.value]));
  for (const parameter of template.inputs?.parameters ?? []) {
    const given = passed.get(parameter.name);
    if (given === undefined && parameter.valueFrom !== undefined) {
      throw new NotInOnePod(`the input '${parameter.name}' has 'valueFrom'`, name);
    }
    const value = given ?? parameter.value ?? parameter.default;
    if (value === undefined) continue;
    const consumed = variablesInText(value).find(({ path: [scope] }) => scope === 'tasks');
    if (consumed !== undefined) {
      const reason = `'${consumed.path.join('.')}' is a parameter of another task, which is known only after the pod has started`;
      throw new NotInOnePod(reason, name);
    }
    values.set(`inputs.parameters.${parameter.name}`, value);
  }
  const inputs = template.inputs?.artifacts ?? [];
  for (const { name: port, path } of inputs)
    if (path !== undefined) values.set(`inputs.artifacts.${port}.path`, path);
  for (const { name: port, path } of template.outputs?.artifacts ?? [])
    if (path !== undefined) values.set(`outputs.artifacts.${port}.path`, path);
  for (const { name: port, valueFrom } of template.outputs?.parameters ?? [])
    if (valueFrom?.path !== undefined) values.set(`outputs.parameters.${port}.path`, valueFrom.path);
  return values;
}
