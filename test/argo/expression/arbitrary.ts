import fc from 'fast-check';
import type { Argument, BinaryOperator, ExpressionNode } from '../../../lib/argo/expression';

/** The span of nodes that were not parsed. */
const NOWHERE = { start: 0, end: 0 } as const;

const NAMES = ['a', 'b', 'tasks', 'inputs', '_x1', '$env', 'é', 'map', 'string', '日本'] as const;
const name = fc.constantFrom(...NAMES);

/** Members can have the names of operators and constants. */
const memberName = fc.constantFrom(...NAMES, 'not', 'in', 'let', 'if', 'nil');

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('{{', '}}', '{{{', '"', "'", '\\', '`', '\r\n', '\0', '//', '/*', 'name', '1'),
);

const BINARY: readonly BinaryOperator[] = [
  ...(['or', '||', 'and', '&&', '==', '!=', '<', '>', '<=', '>=', '..', '+', '-', '*', '/', '%'] as const),
  ...(['**', '^', '??', 'in', 'matches', 'contains', 'startsWith', 'endsWith'] as const),
  ...(['not in', 'not matches', 'not contains', 'not startsWith', 'not endsWith'] as const),
];

/** One operator of each precedence or rule for parentheses. */
const PECULIAR: readonly BinaryOperator[] = ['and', '<', '+', '**', '??'];

const LEAF: fc.Arbitrary<ExpressionNode> = fc.oneof(
  fc.constant({ kind: 'nil', ...NOWHERE } as const),
  fc.boolean().map((value) => ({ kind: 'boolean', value, ...NOWHERE }) as const),
  fc.bigInt(0n, 2n ** 63n - 1n).map((value) => ({ kind: 'integer', value, ...NOWHERE }) as const),
  fc
    .double({ min: 0, noDefaultInfinity: true, noNaN: true })
    .map((value) => ({ kind: 'float', value: Math.abs(value), ...NOWHERE }) as const),
  text.map((value) => ({ kind: 'string', value, ...NOWHERE }) as const),
  fc.uint8Array({ maxLength: 4 }).map((value) => ({ kind: 'bytes', value: [...value], ...NOWHERE }) as const),
  name.map((identifier) => ({ kind: 'identifier', name: identifier, ...NOWHERE }) as const),
);

const POINTER: fc.Arbitrary<ExpressionNode> = fc
  .constantFrom('', 'acc', 'index', 'in')
  .map((of) => ({ kind: 'pointer', name: of, ...NOWHERE }) as const);

/** Any expression. Pointers occur only in closures, as the language requires. */
export const anyExpression: fc.Arbitrary<ExpressionNode> = fc.letrec<{
  outside: ExpressionNode;
  inside: ExpressionNode;
}>((tie) => ({
  outside: nested(LEAF, nodes(tie('outside'), tie('inside'))),
  inside: nested(fc.oneof(LEAF, POINTER), nodes(tie('inside'), tie('inside'))),
})).outside;

/** Mostly an expression with sub-expressions, up to a maximum depth. */
function nested(
  leaf: fc.Arbitrary<ExpressionNode>,
  node: fc.Arbitrary<ExpressionNode>,
): fc.Arbitrary<ExpressionNode> {
  return fc.oneof(
    { maxDepth: 4, depthSize: 'max' },
    { arbitrary: leaf, weight: 1 },
    { arbitrary: node, weight: 3 },
  );
}

/** Operands with operators around them, which may need parentheses. */
export const anyOperation: fc.Arbitrary<ExpressionNode> = fc.letrec<{ operation: ExpressionNode }>((tie) => ({
  operation: nested(
    name.map((identifier) => ({ kind: 'identifier', name: identifier, ...NOWHERE }) as const),
    fc.oneof(unary(tie('operation')), binary(tie('operation')), conditional(tie('operation'))),
  ),
})).operation;

/** Expressions with sub-expressions. */
function nodes(
  node: fc.Arbitrary<ExpressionNode>,
  item: fc.Arbitrary<ExpressionNode>,
): fc.Arbitrary<ExpressionNode> {
  const list = fc.array(node, { maxLength: 3 });
  const optional = fc.option(node, { nil: undefined });
  return fc.oneof(
    list.map((items) => ({ kind: 'array', items, ...NOWHERE }) as const),
    fc
      .array(fc.record({ key: node, value: node }), { maxLength: 3 })
      .map((entries) => ({ kind: 'map', entries, ...NOWHERE }) as const),
    unary(node),
    // Weighted like six other kinds of nodes: binary operators decide where parentheses are needed.
    ...Array.from({ length: 6 }, () => binary(node)),
    fc
      .record({ first: node, rest: fc.array(comparisonPart(node), { minLength: 2, maxLength: 3 }) })
      .map((parts) => ({ kind: 'comparison', ...parts, ...NOWHERE }) as const),
    conditional(node),
    fc
      .record({ condition: node, then: node, otherwise: node })
      .map((parts) => ({ kind: 'if', ...parts, ...NOWHERE }) as const),
    fc
      .record({ object: node, name: memberName, isOptional: fc.boolean() })
      .map((parts) => ({ kind: 'member', ...parts, ...NOWHERE }) as const),
    fc
      .record({ object: node, name: memberName, isOptional: fc.boolean(), arguments: list })
      .map((parts) => ({ kind: 'method', ...parts, ...NOWHERE }) as const),
    fc
      .record({ object: node, index: node, isOptional: fc.boolean() })
      .map((parts) => ({ kind: 'index', ...parts, ...NOWHERE }) as const),
    fc
      .record({ object: node, from: optional, to: optional })
      .map((parts) => ({ kind: 'slice', ...parts, ...NOWHERE }) as const),
    call(fc.constantFrom('f', 'asInt', 'trim'), list),
    call(fc.constantFrom('filter', 'map', 'count', 'reduce'), fc.tuple(node, closure(item))),
    fc
      .record({ name, value: node, body: node })
      .map((parts) => ({ kind: 'let', ...parts, ...NOWHERE }) as const),
    fc
      .array(node, { minLength: 2, maxLength: 3 })
      .filter((items) => items.slice(0, -1).every(({ kind }) => kind !== 'sequence'))
      .map((items) => ({ kind: 'sequence', items, ...NOWHERE }) as const),
  );
}

function unary(operand: fc.Arbitrary<ExpressionNode>): fc.Arbitrary<ExpressionNode> {
  return fc
    .record({ operator: fc.constantFrom('not', '!', '-', '+'), operand })
    .map((parts) => ({ kind: 'unary', ...parts, ...NOWHERE }) as const);
}

function conditional(node: fc.Arbitrary<ExpressionNode>): fc.Arbitrary<ExpressionNode> {
  return fc
    .record({ condition: node, then: fc.option(node, { nil: undefined }), otherwise: node })
    .map((parts) => ({ kind: 'conditional', ...parts, ...NOWHERE }) as const);
}

function binary(node: fc.Arbitrary<ExpressionNode>): fc.Arbitrary<ExpressionNode> {
  return fc
    .record({
      operator: fc.oneof(fc.constantFrom(...PECULIAR), fc.constantFrom(...BINARY)),
      left: node,
      right: node,
    })
    .map((parts) => ({ kind: 'binary', ...parts, ...NOWHERE }) as const);
}

function comparisonPart(operand: fc.Arbitrary<ExpressionNode>) {
  return fc.record({ operator: fc.constantFrom('<', '>', '<=', '>='), operand });
}

function closure(body: fc.Arbitrary<ExpressionNode>): fc.Arbitrary<Argument> {
  return body.map((expression) => ({ kind: 'closure', body: expression, ...NOWHERE }) as const);
}

function call(
  callee: fc.Arbitrary<string>,
  args: fc.Arbitrary<readonly Argument[]>,
): fc.Arbitrary<ExpressionNode> {
  return fc
    .record({ name: callee, isBuiltin: fc.boolean(), arguments: args })
    .map((parts) => ({ kind: 'call', ...parts, ...NOWHERE }) as const);
}

/** Valid and invalid tokens, in any order. */
export const tokenSoup: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...['a', 'filter(', 'nil', '#', '#acc', 'not', 'in', 'let', 'if', 'else', '1', '.5', '1.', '0x', '1_0'],
      ...['"a"', "'b'", '`c`', '"', "'", '`', '\\', 'b"x"', '/*', '*/', '//', '\n', ' ', '(', ')', '[', ']'],
      ...['{', '}', ',', ';', ':', '::', '?', '?.', '??', '.', '..', '|', '||', '&&', '=', '==', '<', '**'],
      ...['-', '!', '@', '\ud800', '\u0085'],
    ),
    { maxLength: 12 },
  )
  .map((tokens) => tokens.join(''));

/** Any JavaScript string, including lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0xffff })), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
