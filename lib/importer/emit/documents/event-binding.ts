import ts from 'typescript';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { call, field, id, object } from '../../code/build';
import type { CrossReferences } from './cross-references';
import type { DocumentPart } from '../analysis/document-part';
import { fieldsOf, listIn, objectIn, objectsIn, textIn } from '../analysis/document-part';
import type { DocumentPlan, TypedPlan } from './document-plan';
import type { PortInfo } from '../analysis/signature';
import { portNamed } from '../analysis/signature';
import { submittedTemplate } from './submission';
import { unresolved } from '../values/text-code';
import { objectCode } from '../values/value-code';

/** The fields of a WorkflowEventBinding. The submission is typed if the template is part of the import. */
export function eventBinding(
  { writer }: DocumentPlan,
  { spec }: TypedPlan,
  references: CrossReferences,
): readonly ts.ObjectLiteralElementLike[] {
  const context = { writer, resolve: unresolved };
  const submit = objectIn(spec, 'submit');
  const typed = submit === undefined ? undefined : submitFields(submit, references);
  if (submit === undefined || typed === undefined) return objectCode(fieldsOf(spec), context).properties;
  const rest = fieldsOf(spec).filter(([name]) => name !== 'submit');
  const others = fieldsOf(submit).filter(([name]) => name !== 'workflowTemplateRef' && name !== 'arguments');
  const code = writer.anchor(submit.pointer, field(['submit', objectCode(others, context, typed)]));
  return [...objectCode(rest, context).properties, code];
}

function submitFields(submit: DocumentPart<JsonObject>, references: CrossReferences): Field[] | undefined {
  const template = submittedTemplate(submit, references);
  const values = template === undefined ? undefined : eventArguments(submit, template.typed.arguments);
  if (template === undefined || values === undefined) return undefined;
  return [
    ['template', template.code()],
    ...(values.length === 0 ? [] : [['arguments', object(values)] as const]),
  ];
}

/** The arguments, if all are expressions over the event without further fields, and none is missing. */
function eventArguments(submit: DocumentPart<JsonObject>, ports: readonly PortInfo[]): Field[] | undefined {
  const args = objectIn(submit, 'arguments');
  const list = listIn(args, 'parameters');
  const isUsual =
    args === undefined || (list !== undefined && list.value.length > 0 && fieldsOf(args).length === 1);
  if (!isUsual) return undefined;
  const fields = objectsIn(list).map((parameter): Field | undefined => {
    const name = textIn(parameter, 'name') ?? '';
    const valueFrom = objectIn(parameter, 'valueFrom');
    const event = textIn(valueFrom, 'event');
    const port = portNamed(ports, 'parameter', name);
    const isPlain =
      fieldsOf(parameter).length === 2 && valueFrom !== undefined && fieldsOf(valueFrom).length === 1;
    if (port === undefined || event === undefined || !isPlain) return undefined;
    const unchecked = object([['unchecked', ts.factory.createTrue()]]);
    // As it is: a check would be another expression.
    return [port.key, call(id('fromEvent'), stringLiteral(event), unchecked)];
  });
  const known = fields.filter((value) => value !== undefined);
  const keys = new Set(known.map(([key]) => key));
  const isComplete = ports.every(({ key, isOptional }) => isOptional || keys.has(key));
  const items = list?.value.length ?? 0;
  return known.length === items && keys.size === items && isComplete ? known : undefined;
}
