import type { JsonNode } from '../json';
import { ANY_ITEM } from './scope';
import type { Scope } from './scope';
import type { TemplateType } from './template-type';
import { isLeafType, isPodType } from './template-type';

const RETRY_VARIABLES = [
  'retries',
  'lastRetry.exitCode',
  'lastRetry.status',
  'lastRetry.duration',
  'lastRetry.message',
];

/** The variables of a template that are neither global nor inputs. */
export function localVariables(template: JsonNode, type: TemplateType): string[] {
  return [
    ...(isPodType(type) ? ['pod.name'] : []),
    ...(template.get('retryStrategy').exists ? RETRY_VARIABLES : []),
  ];
}

/** The variables of a template, without those of its tasks. */
export function templateScope(
  template: JsonNode,
  type: TemplateType,
  locals: readonly string[],
  globals: Scope,
): Scope {
  const scope = globals.inner();
  const inputs = template.get('inputs');
  for (const name of locals) scope.add(name);
  const parameters = inputs.get('parameters').items;
  for (const parameter of parameters) scope.add(`inputs.parameters.${parameter.get('name').text ?? ''}`);
  if (parameters.length > 0) scope.add('inputs.parameters');
  for (const artifact of inputs.get('artifacts').items) {
    const name = artifact.get('name').text ?? '';
    scope.add(`inputs.artifacts.${name}`);
    if (isLeafType(type)) scope.add(`inputs.artifacts.${name}.path`);
  }
  if (isLeafType(type)) addOutputPaths(template.get('outputs'), scope);
  return scope;
}

function addOutputPaths(outputs: JsonNode, scope: Scope): void {
  for (const artifact of outputs.get('artifacts').items)
    if ((artifact.get('path').text ?? '') !== '')
      scope.add(`outputs.artifacts.${artifact.get('name').text ?? ''}.path`);
  for (const parameter of outputs.get('parameters').items)
    if ((parameter.get('valueFrom').get('path').text ?? '') !== '')
      scope.add(`outputs.parameters.${parameter.get('name').text ?? ''}.path`);
}

/** Adds the inputs of the inline template of a task or step, which count as its own. */
export function addInlineInputs(call: JsonNode, scope: Scope): void {
  for (const parameter of call.get('inline').get('inputs').get('parameters').items)
    scope.add(`inputs.parameters.${parameter.get('name').text ?? ''}`);
}

/** Adds the variables of a loop. */
export function addItems(call: JsonNode, scope: Scope): void {
  const items = call.get('withItems').items;
  if (items.length > 0) {
    for (const item of items) addItem(item, scope);
  } else if ((call.get('withParam').text ?? '') !== '') {
    scope.add('item');
    scope.add(ANY_ITEM);
  } else if (call.get('withSequence').exists) scope.add('item');
}

function addItem(item: JsonNode, scope: Scope): void {
  if (typeof item.value !== 'object') scope.add('item');
  else if (Array.isArray(item.value))
    for (const index of item.value.keys()) scope.add(`item.[${String(index)}]`);
  else for (const name of item.fieldNames) scope.add(`item.${name}`);
}
