declare const type: unique symbol;

/** The result of an expression that is an integer to Argo. `asInt` converts any number to one. */
export type Integer = number & {
  /** Only for the compiler. */
  readonly [type]: 'integer';
};

/** A point in time in an expression, such as `now()`. */
export interface Time {
  /** Only for the compiler. */
  readonly [type]: 'time';
}

/** The duration between two points in time. */
export interface Duration {
  /** Only for the compiler. */
  readonly [type]: 'duration';
}

/** A time zone in an expression. */
export interface Timezone {
  /** Only for the compiler. */
  readonly [type]: 'timezone';
}

declare const json: unique symbol;

/** A string that contains an object or a list as JSON: the value of a parameter that is declared with `parameter.json`. */
export type JsonText<Value> = string & {
  /** Only for the compiler. */
  readonly [json]: Value;
};

/** The text of the result of an expression: Argo inserts strings as they are, and anything else as JSON. */
export type ResultText<Result> = Result extends string
  ? Result
  : Result extends Integer
    ? `${bigint}`
    : Result extends number | boolean
      ? `${Result}`
      : JsonText<Result>;
