import type { LogicNode } from '../join-logic';
import type { Span } from '../parsed';

/** A depends expression: when a task of a DAG starts. */
export type DependsNode =
  DependsTaskNode | DependsNotNode | DependsLogicNode | DependsComparisonNode | DependsConditionalNode;

/** A task and one of its results (`a.Failed`), or a task alone: `a` is short for `a.Succeeded || a.Skipped || a.Daemoned`. */
export interface DependsTaskNode {
  readonly kind: 'task';
  readonly name: string;
  /** `Succeeded`, `Failed`, …: any word that starts with a capital letter. */
  readonly result?: string;
  /** Where it was parsed; not set where a program has built it. */
  readonly span?: Span;
}

/** `!a` */
export interface DependsNotNode {
  readonly kind: 'not';
  readonly operand: DependsNode;
  readonly span?: Span;
}

/** `a && b && c`, `a || b || c` */
export interface DependsLogicNode extends LogicNode<DependsNode> {}

/**
 * `a == b`: true if both are true or both are false. Argo's documentation does not mention it, but its controller
 * evaluates it.
 */
export interface DependsComparisonNode {
  readonly kind: 'comparison';
  readonly operator: '==' | '!=';
  readonly left: DependsNode;
  readonly right: DependsNode;
  readonly span?: Span;
}

/** `a ? b : c`. Argo's documentation does not mention it, but its controller evaluates it. */
export interface DependsConditionalNode {
  readonly kind: 'conditional';
  readonly condition: DependsNode;
  readonly consequent: DependsNode;
  readonly alternate: DependsNode;
  readonly span?: Span;
}
