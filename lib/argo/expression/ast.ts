import type { Span } from '../parsed';

/**
 * An expression of [expr-lang](https://expr-lang.org/docs/language-definition), the language that Argo evaluates in
 * `{{=…}}` and in fields such as `fromExpression`. Parentheses, blanks and comments are not part of it. A pipe (`a |
 * f(b)`) is represented as the call `f(a, b)`, as in expr's own syntax tree.
 */
export type ExpressionNode =
  | NilNode
  | BooleanNode
  | IntegerNode
  | FloatNode
  | StringNode
  | BytesNode
  | IdentifierNode
  | PointerNode
  | ArrayNode
  | MapNode
  | UnaryNode
  | BinaryNode
  | ComparisonNode
  | ConditionalNode
  | IfNode
  | MemberNode
  | IndexNode
  | SliceNode
  | CallNode
  | MethodNode
  | LetNode
  | SequenceNode;

/** `nil` */
export interface NilNode extends Span {
  readonly kind: 'nil';
}

/** `true`, `false` */
export interface BooleanNode extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `42`, `1_000`, `0x2A`, `0o52`, `0b101010`: a signed 64-bit integer. */
export interface IntegerNode extends Span {
  readonly kind: 'integer';
  readonly value: bigint;
}

/** `0.5`, `.5`, `1e3` */
export interface FloatNode extends Span {
  readonly kind: 'float';
  readonly value: number;
}

/** `"text"`, `'text'`, `` `text` `` */
export interface StringNode extends Span {
  readonly kind: 'string';
  readonly value: string;
}

/** `b"bytes"`, since expr 1.17.8 (Argo 4.1). */
export interface BytesNode extends Span {
  readonly kind: 'bytes';
  readonly value: readonly number[];
}

/** `tasks` */
export interface IdentifierNode extends Span {
  readonly kind: 'identifier';
  readonly name: string;
}

/** `#`, the current item of a closure, and `#acc`, `#index`. In `.name` the pointer is implied. */
export interface PointerNode extends Span {
  readonly kind: 'pointer';

  /** The name after the `#`; empty for the item itself. */
  readonly name: string;
}

/** `[a, b]` */
export interface ArrayNode extends Span {
  readonly kind: 'array';
  readonly items: readonly ExpressionNode[];
}

/** `{key: value, "a key": value, (expression): value}` */
export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

/** One pair of a map. A key that is a name or a number in the source is a string here. */
export interface MapEntry {
  readonly key: ExpressionNode;
  readonly value: ExpressionNode;
}

/** `not a`, `-a` */
export interface UnaryNode extends Span {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: ExpressionNode;
}

export type UnaryOperator = 'not' | '!' | '-' | '+';

/** `a + b`, `a not in b` */
export interface BinaryNode extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

export type BinaryOperator =
  | 'or'
  | '||'
  | 'and'
  | '&&'
  | '=='
  | '!='
  | ComparisonOperator
  | NegatableOperator
  | `not ${NegatableOperator}`
  | '..'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '**'
  | '^'
  | '??';

/** Operators that can follow `not`: `a not in b`. */
export type NegatableOperator = 'in' | 'matches' | 'contains' | 'startsWith' | 'endsWith';

/** `a < b <= c`, which stands for `a < b && b <= c`: two operators or more. */
export interface ComparisonNode extends Span {
  readonly kind: 'comparison';
  readonly first: ExpressionNode;
  readonly rest: readonly ComparisonPart[];
}

/** An operator of a chain of comparisons, and the operand after it. */
export interface ComparisonPart {
  readonly operator: ComparisonOperator;
  readonly operand: ExpressionNode;
}

export type ComparisonOperator = '<' | '>' | '<=' | '>=';

/** `a ? b : c`, and `a ?: c`, which has no `then`. */
export interface ConditionalNode extends Span {
  readonly kind: 'conditional';
  readonly condition: ExpressionNode;
  readonly then?: ExpressionNode;
  readonly otherwise: ExpressionNode;
}

/** `if a { b } else { c }` */
export interface IfNode extends Span {
  readonly kind: 'if';
  readonly condition: ExpressionNode;
  readonly then: ExpressionNode;
  readonly otherwise: ExpressionNode;
}

/** `a.b`, `a?.b` */
export interface MemberNode extends Span {
  readonly kind: 'member';
  readonly object: ExpressionNode;
  readonly name: string;
  readonly isOptional: boolean;
}

/** `a[b]`, `a?.[b]` */
export interface IndexNode extends Span {
  readonly kind: 'index';
  readonly object: ExpressionNode;
  readonly index: ExpressionNode;
  readonly isOptional: boolean;
}

/** `a[1:2]`, `a[:2]`, `a[1:]`, `a[:]` */
export interface SliceNode extends Span {
  readonly kind: 'slice';
  readonly object: ExpressionNode;
  readonly from?: ExpressionNode;
  readonly to?: ExpressionNode;
}

/** `f(a)`, and `::f(a)`, which is the built-in function even if a variable has its name. */
export interface CallNode extends Span {
  readonly kind: 'call';
  readonly name: string;

  /** Whether it is written with `::`. */
  readonly isBuiltin: boolean;

  readonly arguments: readonly Argument[];
}

/** `a.f(b)`, `a?.f(b)` */
export interface MethodNode extends Span {
  readonly kind: 'method';
  readonly object: ExpressionNode;
  readonly name: string;
  readonly isOptional: boolean;
  readonly arguments: readonly ExpressionNode[];
}

/** An argument; built-in functions such as `filter` accept a closure in its place. */
export type Argument = ExpressionNode | ClosureNode;

/** `# > 1`, `{# > 1}`: evaluated by a built-in function for each item of a list. */
export interface ClosureNode extends Span {
  readonly kind: 'closure';
  readonly body: ExpressionNode;
}

/** `let x = 1; x + 1` */
export interface LetNode extends Span {
  readonly kind: 'let';
  readonly name: string;
  readonly value: ExpressionNode;
  readonly body: ExpressionNode;
}

/** `a; b`, whose value is the last one's: two expressions or more. */
export interface SequenceNode extends Span {
  readonly kind: 'sequence';
  readonly items: readonly ExpressionNode[];
}
