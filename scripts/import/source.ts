import type { Api, Type } from './model';

/** Definitions that another generated file contains, with the same short names. */
export interface SharedDefinitions {
  /** The module of the other file, relative to the generated one. */
  readonly module: string;
  /** The full names of the definitions. */
  readonly names: readonly string[];
}

/** An API to import: its URL, its kinds, and corrections of its schema. */
export interface Source {
  /** The name of the API in messages and in the header of the generated file. */
  readonly project: string;
  readonly version: string;
  /** The constant with the version in the generated file. */
  readonly versionConstant: string;
  readonly url: string;
  /** The name of the file in a folder of downloaded sources. */
  readonly file: string;
  /** The generated file, in `imports/`. */
  readonly output: string;
  readonly read: (text: string) => Api;
  /** The prefix of the full names of the project's own definitions, which get the short names. */
  readonly ownPackage: string;
  /** Definitions whose schema differs from what the API accepts. */
  readonly corrections: { readonly [name: string]: Type };
  /** Fields, by definition, that the schema requires only because Go always writes them. */
  readonly optional: { readonly [name: string]: readonly string[] };
  /** The values of fields, by definition, that the schema does not list. For a list, they are those of the items. */
  readonly enums: { readonly [name: string]: { readonly [field: string]: readonly string[] } };
  /** Whether values that a description lists become a union. */
  readonly proseEnums: boolean;
  /** Whether such values, and those of `enums`, may also be tags of Argo Workflows: `{{…}}`. */
  readonly templateTags: boolean;
  /** The full names of definitions to generate although no kind of this API uses them. */
  readonly definitions?: readonly string[];
  /** Definitions to import from another generated file. */
  readonly shared?: SharedDefinitions;
  /** Corrects errors in descriptions that the project's tools cause. */
  readonly repairDoc: (doc: string) => string;
}
