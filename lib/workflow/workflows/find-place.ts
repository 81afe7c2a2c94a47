import type { Place } from '../../manifest';
import { fieldPath } from '../../manifest';
import { Hook } from '../calls/hook';
import type { ResolvedHook } from '../model/resolved-hook';
import type { ResolvedCall, ResolvedTemplate } from '../model/resolved-template';
import { callsIn } from '../model/resolved-template';
import type { Ports } from '../ports/port';
import { portName } from '../ports/port-references';
import type { ResolvedWorkflow } from '../model/resolved-workflow';

/**
 * Finds the template, task or step that a value in the manifest of a workflow comes from. Patches may have moved it, so
 * templates and calls are found by name.
 *
 * @param spec the keys of `WorkflowSpec` in the manifest
 */
export function findPlace(
  { construct, templates, hooks, arguments: ports }: ResolvedWorkflow,
  spec: readonly string[],
  pointer: readonly string[],
  manifest: unknown,
): Place {
  const inSpec = spec.every((key, index) => pointer[index] === key);
  const [list, index, ...rest] = inSpec ? pointer.slice(spec.length) : [];
  const given =
    list === 'templates' && index !== undefined ? at(manifest, [...spec, list, index]) : undefined;
  const template = named(templates, ({ manifest: { name } }) => name, nameOf(given), Number(index));
  if (template !== undefined) return placeInTemplate(template, rest, given);
  const path = pointer[0] === 'spec' ? pointer.slice(1) : pointer;
  const hook = list === 'hooks' ? hooks.find(({ name }) => name === index) : undefined;
  const field = fieldOf(path, at(manifest, ['spec']), portsOf(hook) ?? ports);
  return { construct, ...(path.length > 0 && { path: fieldPath(path), field }), ...creationOf(hook) };
}

/** The item with a name; of several, the one at the index. */
function named<T>(
  items: readonly T[],
  nameOfItem: (item: T) => unknown,
  name: unknown,
  index: number,
): T | undefined {
  const expected = items[index];
  if (expected !== undefined && nameOfItem(expected) === name) return expected;
  return items.find((item) => nameOfItem(item) === name);
}

/** Where the program creates a typed hook. */
function creationOf(hook: ResolvedHook | undefined): Pick<Place, 'createdAt'> {
  return hook !== undefined && Hook.isHook(hook.source) ? { createdAt: hook.source.createdAt } : {};
}

/** The ports that the arguments of a typed hook are for. */
function portsOf(hook: ResolvedHook | undefined): Ports | undefined {
  return hook !== undefined && Hook.isHook(hook.source) ? hook.source.template.inputs : undefined;
}

const PORT_LISTS: ReadonlySet<string> = new Set(['arguments', 'inputs', 'outputs']);

/** A field as the checks of its construct name it: ports by their keys, and a `templateRef` as the template. */
function fieldOf(pointer: readonly string[], given: unknown, ports: Ports): string {
  const index = pointer.findIndex((key) => PORT_LISTS.has(key));
  const [list, kind, position, ...rest] = index < 0 ? [] : pointer.slice(index);
  if (list === undefined || position === undefined)
    return fieldPath(pointer.map((key) => (key === 'templateRef' ? 'template' : key)));
  const name = nameOf(at(given, pointer.slice(0, index + 3)));
  const isPort = ([key, port]: [string, Ports[string]]): boolean =>
    `${port.kind}s` === kind && portName(key, port) === name;
  const key = Object.entries(ports).find(isPort)?.[0] ?? (typeof name === 'string' ? name : position);
  return fieldPath([...pointer.slice(0, index), list, key, ...rest]);
}

function placeInTemplate(template: ResolvedTemplate, pointer: readonly string[], given: unknown): Place {
  const place = callIn(pointer);
  const callNode = place === undefined ? undefined : at(given, pointer.slice(0, place.length));
  const call = place && named(callsIn(template), ({ name }) => name, nameOf(callNode), place.indexIn(given));
  if (place === undefined || call === undefined) {
    const { construct } = template;
    if (pointer.length === 0) return { construct };
    const ports = pointer[0] === 'outputs' ? construct.outputs : construct.inputs;
    return { construct, path: fieldPath(pointer), field: fieldOf(pointer, given, ports) };
  }
  return placeInCall(template, call, place.scope, pointer.slice(place.length), callNode);
}

function placeInCall(
  { construct }: ResolvedTemplate,
  { call, name, inline, hooks }: ResolvedCall,
  scope: string,
  pointer: readonly string[],
  given: unknown,
): Place {
  const [field, ...rest] = pointer;
  if (field === 'inline' && inline !== undefined) return placeInTemplate(inline, rest, at(given, ['inline']));
  const hook = field === 'hooks' ? hooks.find((one) => one.name === rest[0]) : undefined;
  const own = fieldOf(pointer, given, portsOf(hook) ?? call.template.inputs);
  return {
    construct,
    path: fieldPath([scope, name, ...pointer]),
    field: [fieldPath([scope, name]), ...(own === '' ? [] : [own])].join('.'),
    createdAt: call.createdAt,
    ...creationOf(hook),
  };
}

/** The keys that lead to a task or step. */
interface CallPlace {
  readonly scope: 'tasks' | 'steps';
  readonly length: number;

  /** Its position among all tasks or steps of the template. */
  readonly indexIn: (template: unknown) => number;
}

function callIn([field, first, second]: readonly string[]): CallPlace | undefined {
  if (second === undefined) return undefined;
  if (field === 'steps')
    return {
      scope: 'steps',
      length: 3,
      indexIn: (template) => stepsBefore(template, Number(first)) + Number(second),
    };
  return field === 'dag' && first === 'tasks'
    ? { scope: 'tasks', length: 3, indexIn: () => Number(second) }
    : undefined;
}

/** The number of steps in the groups before one. */
function stepsBefore(template: unknown, group: number): number {
  const groups = at(template, ['steps']);
  if (!Array.isArray(groups)) return 0;
  return groups.slice(0, group).flat().length;
}

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as { readonly [key: string]: unknown })[key]
        : undefined,
    value,
  );
}

function nameOf(value: unknown): unknown {
  return at(value, ['name']);
}
