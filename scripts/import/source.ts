import type { Api, Type } from './model';

/** Definitions of a schema that are already generated in another file, under the same short names. */
export interface SharedDefinitions {
  /** The module of that file, next to the generated one. */
  readonly module: string;
  /** The full names. */
  readonly names: readonly string[];
}

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
  /** Full names of definitions that are generated although no kind of this API needs them. */
  readonly definitions?: readonly string[];
  /** Definitions that another generated file already has: they are imported from it. */
  readonly shared?: SharedDefinitions;
  /** Repairs what the project's own tools did to its descriptions. */
  readonly repairDoc: (doc: string) => string;
}
