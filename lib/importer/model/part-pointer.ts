import type { JsonValue } from '../json/json';
import { isJsonObject } from '../json/json';
import { parsePointer, valueAt } from '../json/pointer';

const SPEC = String.raw`/spec(?:/workflowSpec)?`;
const TASK_OR_STEP = String.raw`(?:dag/tasks/\d+|steps/\d+/\d+)`;
const CALL = String.raw`${SPEC}/templates/\d+/${TASK_OR_STEP}(?:/inline/${TASK_OR_STEP})*`;

/** A template of a Workflow or a CronWorkflow, or a part of it. */
const IN_TEMPLATE = new RegExp(String.raw`^(${SPEC}/templates/\d+)(?:/|$)`);

/** A task or a step, or a part of it. The innermost one, if templates are inline. */
const IN_CALL = new RegExp(String.raw`^(${CALL})(?:/|$)`);

/** A hook of a call or of a workflow, or a part of it. */
const IN_HOOK = new RegExp(String.raw`^((?:${CALL}|${SPEC})/hooks/([^/]+))(?:/|$)`);

/** An argument of a call or of a hook, or a part of it. */
const IN_ARGUMENT = new RegExp(
  String.raw`^((?:${CALL}(?:/hooks/[^/]+)?|${SPEC}/hooks/[^/]+)/arguments/(?:parameters|artifacts)/\d+)(?:/|$)`,
);

/** The pointer to the template that contains a part, or is that part. */
export function enclosingTemplate(pointer: string): string | undefined {
  return IN_TEMPLATE.exec(pointer)?.[1];
}

/** Whether a pointer refers to a whole template. */
export function isTemplate(pointer: string): boolean {
  return enclosingTemplate(pointer) === pointer;
}

/** The pointer to the task or step that contains a part, or is that part. */
export function enclosingCall(pointer: string): string | undefined {
  return IN_CALL.exec(pointer)?.[1];
}

/** Whether a part is another one, or inside of it. */
export function isInside(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** Parts that only contain others: a fallback for one of them is a fallback for what contains it. */
const STRUCTURE =
  /^\/(?:(?:inputs|outputs|arguments)(?:\/(?:parameters|artifacts))?|dag(?:\/tasks)?|steps(?:\/\d+)?|name|template|templateRef|inline|hooks)$/;

/** The bodies of templates: a template without its body has no type. */
const BODY = /^\/(?:container|containerSet|data|http|plugin|resource|script|suspend)$/;

/** A port in the list of its template, and an item of another list: only the former can be patched alone. */
const PORT = /\/(?:inputs|outputs)\/(?:parameters|artifacts)\/\d+$/;

/** The smallest part that contains a part, or is that part, and can be written by a fallback of its own. */
export function patchablePart(pointer: string): string {
  const argument = IN_ARGUMENT.exec(pointer)?.[1];
  const hook = IN_HOOK.exec(pointer)?.[1];
  const outer = enclosingCall(pointer) ?? enclosingTemplate(pointer);
  if (argument === pointer || PORT.test(pointer)) return pointer;
  const field = pointer.replace(/(?:\/\d+)+$/, '');
  if (argument !== undefined) return field;
  if (hook !== undefined)
    return field.length > hook.length && !STRUCTURE.test(field.slice(hook.length)) ? field : hook;
  if (outer === undefined) return patchableOutside(field);
  const rest = pointer.slice(outer.length).replace(/^\/inline(?=\/)/, '');
  if (rest === '' || STRUCTURE.test(rest) || STRUCTURE.test(field.slice(outer.length)) || BODY.test(rest))
    return outer;
  return field;
}

/** Outside of templates: a field of the document, or '' for the document. */
function patchableOutside(field: string): string {
  if (/^\/spec(?:\/workflowSpec)?(?:\/templates)?$/.test(field)) return '';
  const args = /^(\/spec(?:\/workflowSpec)?\/arguments)(?:\/(?:parameters|artifacts))?$/.exec(field)?.[1];
  return args ?? field;
}

/** The next larger part, if a fallback for this one does not help. '' is the document. */
export function largerPart(pointer: string): string {
  const [argument, call, template] = [
    IN_ARGUMENT.exec(pointer)?.[1],
    enclosingCall(pointer),
    enclosingTemplate(pointer),
  ];
  return [argument, call, template].find((part) => part !== undefined && part !== pointer) ?? '';
}

/** What a part of a call is, for the reasons of fallbacks: "the argument 'text' of the task 'say'". */
export function describePart(document: JsonValue, pointer: string): string | undefined {
  const call = enclosingCall(pointer);
  const hook = IN_HOOK.exec(pointer);
  const argument = IN_ARGUMENT.exec(pointer)?.[1];
  const owners = [
    ...(argument === undefined ? [] : [`the argument '${nameAt(document, argument)}'`]),
    ...(hook === null ? [] : [`the hook '${hook[2] ?? ''}'`]),
    ...(call === undefined ? [] : [describeCall(document, call)]),
  ];
  return owners.length === 0 ? undefined : owners.join(' of ');
}

/** "the task 'say'". */
export function describeCall(document: JsonValue, call: string): string {
  const what = /\/steps\/\d+\/\d+$/.test(call) ? 'step' : 'task';
  return `the ${what} '${nameAt(document, call)}'`;
}

function nameAt(document: JsonValue, pointer: string): string {
  const value = valueAt(document, parsePointer(pointer));
  const name = isJsonObject(value) ? value.name : undefined;
  return typeof name === 'string' ? name : pointer;
}
