import type { Span } from '../parsed';

/** A depends expression: when a task of a DAG starts. */
export type Depends = DependsTask | DependsNot | DependsLogic | DependsComparison | DependsConditional;

/** A task and one of its results (`a.Failed`), or a task alone: `a` is short for `a.Succeeded || a.Skipped || a.Daemoned`. */
export interface DependsTask {
  readonly kind: 'task';
  readonly name: string;
  /** `Succeeded`, `Failed`, …: any word that begins with a capital letter. */
  readonly result?: string;
  /** Where it was parsed; not set where a program has built it. */
  readonly span?: Span;
}

/** `!a` */
export interface DependsNot {
  readonly kind: 'not';
  readonly operand: Depends;
  readonly span?: Span;
}

/** `a && b && c`: two operands or more, none of the same kind. */
export interface DependsLogic {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Depends[];
  readonly span?: Span;
}

/** `a == b`: whether both hold or neither does. Argo's documentation does not mention it, but its controller evaluates it. */
export interface DependsComparison {
  readonly kind: 'comparison';
  readonly operator: '==' | '!=';
  readonly left: Depends;
  readonly right: Depends;
  readonly span?: Span;
}

/** `a ? b : c`. Argo's documentation does not mention it, but its controller evaluates it. */
export interface DependsConditional {
  readonly kind: 'conditional';
  readonly condition: Depends;
  readonly consequent: Depends;
  readonly alternate: Depends;
  readonly span?: Span;
}

/** Joins expressions by `&&` or `||`; those that are joined by the same operator already are merged. */
export function joinDepends(kind: 'and' | 'or', [first, ...others]: DependsTerms, span?: Span): Depends {
  if (others.length === 0) return first;
  const operands = [first, ...others].flatMap((term) => (term.kind === kind ? term.operands : [term]));
  return { kind, operands, ...(span !== undefined && { span }) };
}

/** One expression or more. */
type DependsTerms = readonly [Depends, ...Depends[]];
