import type { ArgoVersion } from '../argo-version';

export type StructureCode =
  | 'unknown-field'
  | 'missing-field'
  | 'invalid-field-type'
  | 'missing-quotes'
  | 'invalid-field-value'
  | 'duplicate-list-item'
  | 'conflicting-fields';

/**
 * Who refuses an object:
 *
 * - `decoder`: Argo's own decoder. `argo lint`, `argo submit` and the controller cannot read the object.
 * - `schema`: the API server, by the full CustomResourceDefinitions of Argo 4, or kubectl, which refuses fields that
 *   are not in them. `argo lint` accepts the object.
 * - `none`: the field is ignored.
 */
export type RefusedBy = 'decoder' | 'schema' | 'none';

/** A difference between an object and the API of its kind. */
export interface StructureProblem {
  readonly code: StructureCode;
  /** Sentences that name the field, but not the path of the object that contains it. */
  readonly message: string;
  /** The JSON pointer (RFC 6901) of the field. For a missing field, it is that of the object without it. */
  readonly pointer: string;
  /** The versions of Argo Workflows that refuse the object, or ignore the field. */
  readonly versions: readonly ArgoVersion[];
  readonly refusedBy: RefusedBy;
}
