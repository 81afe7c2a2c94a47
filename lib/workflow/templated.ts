import type { JsonValue } from '../../imports/argoproj.io';
import type { ParameterReference } from './reference';

/** JSON with references allowed wherever it has a string. */
export type TemplatedJson =
  | string
  | number
  | boolean
  | null
  | ParameterReference
  | readonly TemplatedJson[]
  | { readonly [key: string]: TemplatedJson };

/**
 * `T` with references allowed wherever it has a string: Argo fills them in before it reads the field.
 */
export type Templated<T> = [JsonValue] extends [T] ? TemplatedJson : TemplatedParts<T>;

type TemplatedParts<T> = T extends string
  ? T | ParameterReference
  : T extends number | boolean | null | undefined
    ? T
    : TemplatedFields<T>;

/** The fields of an object or the items of a list; its own name, so that editors and documentation can show it. */
export type TemplatedFields<T> = { [Key in keyof T]: Templated<T[Key]> };
