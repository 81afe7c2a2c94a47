import type { Api, Type } from './model';

/** An API to import: where it is published, which kinds of it are wanted, and what its schema leaves out. */
export interface Source {
  /** What the API is called in messages and in the header of the generated file. */
  readonly project: string;
  readonly version: string;
  /** The constant in the generated file that tells the version. */
  readonly versionConstant: string;
  readonly url: string;
  /** What the source is called in a folder of downloaded ones. */
  readonly file: string;
  /** The generated file, in `imports/`. */
  readonly output: string;
  readonly read: (text: string) => Api;
  /** What the full names of the project's own definitions begin with: these get the short names. */
  readonly ownPackage: string;
  /** Definitions for which the schema says less, or something else, than the API accepts. */
  readonly corrections: { readonly [name: string]: Type };
  /** Fields, by definition, that the schema requires only because Go always writes them: the API does without them. */
  readonly optional: { readonly [name: string]: readonly string[] };
  /** The values of fields, by definition, that the project knows and the schema does not name; in a list, of each item. */
  readonly enums: { readonly [name: string]: { readonly [field: string]: readonly string[] } };
  /** Whether values that a description enumerates make a union. */
  readonly proseEnums: boolean;
  /** Whether such values, and those of `enums`, may be left to Argo Workflows to fill in: `{{…}}`. */
  readonly templateTags: boolean;
  /** Repairs what the project's own tools did to its descriptions. */
  readonly repairDoc: (doc: string) => string;
}
