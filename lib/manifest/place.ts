import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { sharedState } from '../identity';

/** The part of the program that a value in a manifest comes from. */
export interface Place {
  readonly construct: IConstruct;

  /** The field of the construct; undefined for the construct as a whole. */
  readonly path?: string;

  /**
   * The field as the checks of the construct name it, with the keys of ports.
   *
   * @default - `path`
   */
  readonly field?: string;

  /** Captured in the call that it comes from, such as `dag.task(…)`. */
  readonly createdAt?: Error;
}

/**
 * Finds where a value in the manifest of an object comes from.
 *
 * @param pointer the keys that lead to the value
 * @param manifest the object as it is rendered
 */
export type FindPlace = (pointer: readonly string[], manifest: unknown) => Place;

/** What a construct knows about the manifest of its object. */
interface ManifestSource {
  find?: FindPlace;
}

function sourceOf(construct: IConstruct): ManifestSource {
  return sharedState<ManifestSource>(construct, 'manifest-source', () => ({}));
}

/** Records how values in the manifest of the object in a construct are found in the program. */
export function recordPlaces(construct: IConstruct, find: FindPlace): void {
  sourceOf(construct).find = find;
}

/** Whether a construct has recorded how values in the manifest of an object are found. */
export function hasPlaces({ node: { scope } }: ApiObject): boolean {
  return scope !== undefined && sourceOf(scope).find !== undefined;
}

/** The ids of an object that is all that its scope consists of (constructs, `node.defaultChild`). */
const DEFAULT_IDS: ReadonlySet<string> = new Set(['Resource', 'Default']);

/** Where a value in the manifest of an object comes from: without further knowledge, a field of the object. */
export function placeOf(object: ApiObject, pointer: readonly string[], manifest: unknown): Place {
  const { scope } = object.node;
  const find = scope === undefined ? undefined : sourceOf(scope).find;
  if (find !== undefined) return find(pointer, manifest);
  const construct = DEFAULT_IDS.has(object.node.id) && scope !== undefined ? scope : object;
  return { construct, ...(pointer.length > 0 && { path: fieldPath(pointer) }) };
}

/** The path of a field, as messages name it: `spec.templates[0].container`. */
export function fieldPath(pointer: readonly string[]): string {
  return pointer
    .map((key, index) => (/^\d+$/.test(key) ? `[${key}]` : `${index > 0 ? '.' : ''}${key}`))
    .join('');
}
