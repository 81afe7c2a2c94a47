import type { Schema } from './read/schema';

/** An API, independent of the format of its source: kinds, and the definitions that they use. */
export interface Api {
  readonly kinds: readonly Kind[];
  /** The definitions that the specs of the kinds use, by their full names. */
  readonly definitions: ReadonlyMap<string, Schema>;
}

/** A kind of Kubernetes object. */
export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly doc: string;
  readonly spec: Schema;
}

/** A type of TypeScript. */
export type Type =
  | { readonly is: 'boolean' | 'number' | 'string' }
  | { readonly is: 'json' | 'json-object' | 'empty-object' | 'manifest' }
  | { readonly is: 'number-or-string' }
  | { readonly is: 'literals'; readonly values: readonly string[]; readonly orTag: boolean }
  | { readonly is: 'list' | 'map'; readonly of: Type }
  | { readonly is: 'named'; readonly name: string };

/** A named type: an object with fields, or an alias of another type. */
export type NamedType =
  | { readonly name: string; readonly doc: string; readonly fields: readonly Field[] }
  | { readonly name: string; readonly doc: string; readonly alias: Type };

export interface Field {
  readonly name: string;
  readonly doc: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly default?: unknown;
}
