/** The versions of Argo Workflows that findings name, oldest first. */
export const VERSIONS = ['3.7', '4.0', '4.1'] as const;
export type Version = (typeof VERSIONS)[number];

/** A field of a definition in some versions. */
export interface Field {
  readonly name: string;
  readonly type: string;
  /** The versions with this field, or undefined for all. */
  readonly versions: readonly Version[] | undefined;
  readonly constraints: readonly string[];
}

/** A Go struct: the fields, and the names of the rules for the whole object. */
export interface Definition {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly rules: readonly string[];
}
