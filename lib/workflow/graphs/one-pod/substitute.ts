import { parseTags, printTag } from '../../../argo/tag';
import type { TextPart } from '../../../argo/tag';
import { variablesInText } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
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
  const printed = printTag(part);
  if (part.kind === 'literal' || part.kind === 'unclosed') return printed;
  if (part.kind === 'simple' && part.enclosing === '') {
    const value = values.get(part.name);
    if (value !== undefined) return value;
  }
  const own = variablesInText(printed).find(({ path: [scope] }) => scope === 'inputs' || scope === 'outputs');
  if (own === undefined) return printed;
  const variable = own.path.join('.');
  const reason =
    part.kind === 'simple' ? 'has no value that is known before the pod starts' : 'is used in an expression';
  throw new NotInOnePod(`'${variable}' ${reason}`, name);
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
