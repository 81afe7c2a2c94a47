import type { Span } from './parsed';

/** `a && b && c` or `a || b || c`: two operands or more, none of the same kind. */
export interface LogicNode<Node> {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Node[];
  /** Where it was parsed; not set where a program has built it. */
  readonly span?: Span;
}

/** Joins expressions by `&&` or `||`. Those that are already joined by the same operator are merged. */
export function joinLogic<Node extends { readonly kind: string }>(
  kind: 'and' | 'or',
  [first, ...others]: readonly [Node, ...Node[]],
  span?: Span,
): Node | LogicNode<Node> {
  if (others.length === 0) return first;
  const operands = [first, ...others].flatMap((term) => (isJoinedBy(kind, term) ? term.operands : [term]));
  return { kind, operands, ...(span !== undefined && { span }) };
}

function isJoinedBy<Node extends { readonly kind: string }>(
  kind: 'and' | 'or',
  term: Node,
): term is Node & LogicNode<Node> {
  return term.kind === kind;
}
