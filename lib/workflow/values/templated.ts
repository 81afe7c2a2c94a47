import type { JsonValue } from '../../../imports/argoproj.io';
import type { ParameterReference } from './reference';
import type { Unquoted } from './unquoted';

/** JSON with references allowed wherever it has a string. */
export type TemplatedJson =
  | string
  | number
  | boolean
  | null
  | ParameterReference
  | Unquoted
  | readonly TemplatedJson[]
  | { readonly [key: string]: TemplatedJson };

/**
 * `T` with references allowed wherever it has a string: Argo fills them in before it reads the field. So are numbers
 * and booleans that are to be written without quotes.
 */
export type Templated<T> = [JsonValue] extends [T] ? TemplatedJson : TemplatedParts<T>;

type TemplatedParts<T> = T extends string
  ? T | ParameterReference | Unquoted
  : T extends number | boolean | null | undefined
    ? T
    : TemplatedFields<T>;

/** The fields of an object or the items of a list; its own name, so that editors and documentation can show it. */
export type TemplatedFields<T> = { [Key in keyof T]: Templated<T[Key]> };
