import type { JsonValue } from '../../../imports/argoproj.io';
import type { ParameterReference } from './reference';
import type { Unquoted } from './unquoted';

/** JSON in which a reference can replace any string. */
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
 * `T` in which a reference can replace any string: Argo substitutes them before it parses the field. So can numbers and
 * booleans that are to be rendered without quotes.
 */
export type Templated<T> = [JsonValue] extends [T] ? TemplatedJson : TemplatedParts<T>;

type TemplatedParts<T> = T extends string
  ? T | ParameterReference | Unquoted
  : T extends number | boolean | null | undefined
    ? T
    : TemplatedFields<T>;

/** The fields that are quantities, or contain them: Argo parses quantities before it replaces variables. */
type QuantityField = 'divisor' | 'limits' | 'requests' | 'sizeLimit';

/** The fields of an object or the items of a list. It has a name so that editors and documentation can show it. */
export type TemplatedFields<T> = {
  [Key in keyof T]: Key extends QuantityField ? T[Key] : Templated<T[Key]>;
};
