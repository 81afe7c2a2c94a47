import type { Program } from '../programs/program';
import type { OutputPath } from '../values/output-path';
import type { Reference } from '../values/reference';
import type { Unquoted } from '../values/unquoted';

/**
 * Nothing, if a function returns the fields of a body, and no others. Otherwise, the property with the body has a type
 * that rejects the function: the compiler itself accepts unknown fields in what a function returns. As the type of the
 * property then has only signatures, the error is the one field, not the whole function.
 */
export type CheckedBody<Name extends string, Returned, Fields> = [keyof Returned, Returned] extends [
  PlainKeys<Fields>,
  Fields,
]
  ? unknown
  : [Fields] extends [Returned]
    ? unknown
    : [Returned] extends [Fields & OnlyKnown<Returned, Fields>]
      ? unknown
      : { readonly [Key in Name]: (ports: never) => Fields & OnlyKnown<Returned, Fields> };

/** Rejects fields that `Fields` does not have, at any depth. */
type OnlyKnown<Given, Fields> = {
  readonly [Key in Exclude<keyof Given, PlainKeys<Fields>>]?: Key extends KeysOf<Fields>
    ? OnlyKnownIn<Given[Key], FieldOf<Fields, Key>>
    : `Unknown field '${Key & string}'`;
};

type OnlyKnownIn<Given, Fields> = Given extends Plain
  ? Given
  : Given extends readonly (infer Item)[]
    ? readonly OnlyKnownIn<Item, BodyItem<Fields>>[]
    : OnlyKnown<Given, Exclude<Extract<Fields, object>, Plain | readonly unknown[]>>;

/** The keys of fields that have no fields of their own. */
type PlainKeys<Fields> = {
  [Key in keyof Fields]-?: Fields[Key] extends Plain | readonly Plain[] ? Key : never;
}[keyof Fields];

/** The keys of all members of a union. */
type KeysOf<Fields> = Fields extends unknown ? keyof Fields : never;

type FieldOf<Fields, Key> = Fields extends unknown ? (Key extends keyof Fields ? Fields[Key] : never) : never;

type BodyItem<List> = List extends readonly (infer Item)[] ? Item : never;

type Plain = string | number | boolean | null | undefined | Reference | Unquoted | OutputPath | Program;
