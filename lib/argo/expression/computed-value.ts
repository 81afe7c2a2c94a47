/** The value of an expression: integers are `bigint`, so that they are no floats. */
export type ComputedValue = string | bigint | number | boolean | null | readonly ComputedValue[];
