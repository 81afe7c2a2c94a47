import type { Place } from '../../manifest';
import { fieldPath } from '../../manifest';
import type { ResolvedCall, ResolvedTemplate } from '../model/resolved-template';
import { callsIn } from '../model/resolved-template';
import type { ResolvedWorkflow } from '../model/resolved-workflow';

/**
 * Finds the template, task or step that a value in the manifest of a workflow comes from. Patches may have moved it, so
 * templates and calls are found by name.
 *
 * @param spec the keys of `WorkflowSpec` in the manifest
 */
export function findPlace(
  { construct, templates }: ResolvedWorkflow,
  spec: readonly string[],
  pointer: readonly string[],
  manifest: unknown,
): Place {
  const inSpec = spec.every((key, index) => pointer[index] === key);
  const [list, index, ...rest] = inSpec ? pointer.slice(spec.length) : [];
  const given =
    list === 'templates' && index !== undefined ? at(manifest, [...spec, list, index]) : undefined;
  const template = templates.find(({ manifest: { name } }) => name === nameOf(given));
  if (template === undefined) {
    const path = inSpec ? pointer.slice(spec.length) : pointer;
    return { construct, ...(path.length > 0 && { path: fieldPath(path) }) };
  }
  return placeInTemplate(template, rest, given);
}

function placeInTemplate(template: ResolvedTemplate, pointer: readonly string[], given: unknown): Place {
  const place = callIn(pointer);
  const callNode = place === undefined ? undefined : at(given, pointer.slice(0, place.length));
  const call = callsIn(template).find(({ name }) => name === nameOf(callNode));
  if (place === undefined || call === undefined)
    return { construct: template.construct, ...(pointer.length > 0 && { path: fieldPath(pointer) }) };
  return placeInCall(template, call, place.scope, pointer.slice(place.length), callNode);
}

function placeInCall(
  { construct }: ResolvedTemplate,
  { call, name, inline }: ResolvedCall,
  scope: string,
  pointer: readonly string[],
  given: unknown,
): Place {
  const [field, ...rest] = pointer;
  if (field === 'inline' && inline !== undefined) return placeInTemplate(inline, rest, at(given, ['inline']));
  return { construct, path: fieldPath([scope, name, ...pointer]), createdAt: call.createdAt };
}

/** The number of keys that lead to a task or step. */
function callIn(
  keys: readonly string[],
): { readonly scope: 'tasks' | 'steps'; readonly length: number } | undefined {
  if (keys.length < 3) return undefined;
  if (keys[0] === 'steps') return { scope: 'steps', length: 3 };
  return keys[0] === 'dag' && keys[1] === 'tasks' ? { scope: 'tasks', length: 3 } : undefined;
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
