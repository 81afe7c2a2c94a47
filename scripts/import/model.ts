import type { Schema } from './schema';

/** An API as its source describes it, whatever the source's format: named definitions, and the kinds made of them. */
export interface Api {
  readonly kinds: readonly Kind[];
  /** By their full names: those that the specs of the kinds need, and no others. */
  readonly definitions: ReadonlyMap<string, Schema>;
}

/** A kind of Kubernetes object. */
export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly doc: string;
  readonly spec: Schema;
}

/** A type, as TypeScript will spell it. */
export type Type =
  | { readonly is: 'boolean' | 'number' | 'string' }
  | { readonly is: 'json' | 'json-object' | 'empty-object' | 'manifest' }
  | { readonly is: 'number-or-string' }
  | { readonly is: 'literals'; readonly values: readonly string[]; readonly orTag: boolean }
  | { readonly is: 'list' | 'map'; readonly of: Type }
  | { readonly is: 'named'; readonly name: string };

/** A type with a name: an object with fields, or another name for a type. */
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
