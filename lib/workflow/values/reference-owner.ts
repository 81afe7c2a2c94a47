import type { Problem } from '../../finding';
import { isPlain } from './check-values';
import type { InsertionHome, InsertionOrigin } from './insertions';
import { Reference, declareOrigin } from './reference';

/** What declares the value of a reference: the workflow of an argument, or the template of an input. */
export interface ReferenceOwner extends InsertionHome, InsertionOrigin {}

/** Shared by all references to the ports of one construct. */
const owners = new WeakMap<Reference, ReferenceOwner>();

/** Records which construct declares the references. */
export function setOwner<References extends object>(
  references: References,
  owner: ReferenceOwner,
): References {
  for (const reference of Object.values<unknown>({ ...(references as object) })) {
    if (!Reference.isReference(reference)) continue;
    owners.set(reference, owner);
    declareOrigin(reference, owner);
  }
  return references;
}

/**
 * Finds references to the arguments of another workflow, or to the inputs of another template. Argo would resolve them
 * to those of the same names in this one. In a text, the construct is not known any more.
 *
 * @param allowed the constructs whose references are available
 */
export function checkOwners(value: unknown, allowed: readonly ReferenceOwner[], path: string): Problem[] {
  if (Reference.isReference(value)) {
    const owner = owners.get(value);
    if (owner === undefined || allowed.includes(owner)) return [];
    const message = `${value.toString()} is declared by '${owner.node.path}', but Argo would look it up here. Declare an input, and pass the value where the template is called.`;
    return [{ code: 'forbidden-reference', message, path }];
  }
  if (typeof value !== 'object' || value === null || !isPlain(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => checkOwners(item, allowed, `${path}.${key}`));
}
