import { BUILTINS } from './builtins';
import type { Builtins } from './builtins';
import { METHODS } from './methods';
import type { Methods } from './methods';
import { OPERATORS } from './operators';
import type { Operators } from './operators';
import { PREDICATES } from './predicates';
import type { Predicates } from './predicates';
import { SPRIG } from './sprig';
import type { Sprig } from './sprig';

/** The operators and functions of expressions. */
export interface ExpressionFunctions extends Operators, Predicates, Builtins {
  /** A method of a time or a duration: `(now() - created).Hours()`. */
  readonly method: Methods;

  /** The functions of sprig: `sprig.trunc(40, text)`. */
  readonly sprig: Sprig;
}

/**
 * The operators and functions of [Argo's expression language](https://expr-lang.org/docs/language-definition), with the types
 * of their operands and results. Functions have the names that they have there; operators are written as functions.
 *
 * ```ts
 * import { expr, inputs, parameter } from 'cdk8s-argo-ci';
 *
 * const { branch, coverage } = inputs({ branch: parameter(), coverage: parameter() });
 * const { and, asFloat, eq, gte, sprig } = expr;
 *
 * // {{=inputs.parameters.branch == "main" && asFloat(inputs.parameters.coverage) >= 80}}
 * const isReleased = and(eq(branch, 'main'), gte(asFloat(coverage), 80));
 * const tag = sprig.trunc(40, expr.replace(branch, '/', '-'));
 * ```
 */
export const expr: ExpressionFunctions = {
  ...OPERATORS,
  ...PREDICATES,
  ...BUILTINS,
  method: METHODS,
  sprig: SPRIG,
};
