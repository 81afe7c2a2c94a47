import { markOf } from '../../finding';
import type { Argument, ClosureNode, ExpressionNode } from '../../argo/expression';
import { childrenOf, parseExpression, printExpression } from '../../argo/expression';
import { Expression, expression } from '../values/expression';
import type { ExpressionValue } from '../values/expression';
import { OutputPath } from '../values/output-path';
import { Reference, insert } from '../values/reference';
import { Unquoted } from '../values/unquoted';

/** The syntax trees of expressions and references, as far as they are known. */
const nodes = new WeakMap<Reference, ExpressionNode>();

/** Nodes that are built have no place in a text. */
export const NOWHERE = { start: 0, end: 0 };

/** The expression with a syntax tree. */
export function expressionOf<Result>(node: ExpressionNode): Expression<Result> {
  const result = new Expression<Result>(printExpression(node));
  nodes.set(result, node);
  return result;
}

/** The syntax tree of a value in an expression. */
export function nodeOf(value: ExpressionValue): ExpressionNode {
  if (Reference.isReference(value)) {
    insert(value);
    const node = nodes.get(value) ?? parsed(value.expression);
    nodes.set(value, node);
    return node;
  }
  if (OutputPath.isOutputPath(value)) return textNode(value.path);
  if (Unquoted.isUnquoted(value)) return nodeOf(value.value);
  switch (typeof value) {
    case 'string':
      return textNode(value);
    case 'number':
      return numberNode(value);
    case 'boolean':
      return { kind: 'boolean', value, ...NOWHERE };
    default:
      return value === null || value === undefined ? { kind: 'nil', ...NOWHERE } : objectNode(value);
  }
}

/** A literal, or the concatenation of its parts if it contains references. */
function textNode(value: string): ExpressionNode {
  if (!value.includes('{{')) return { kind: 'string', value, ...NOWHERE };
  return parsed(expression.bare`${value}`);
}

function numberNode(value: number): ExpressionNode {
  if (!Number.isFinite(value)) return unparsed(`<${value}>`);
  if (value < 0) return { kind: 'unary', operator: '-', operand: numberNode(-value), ...NOWHERE };
  if (Number.isSafeInteger(value)) return { kind: 'integer', value: BigInt(value), ...NOWHERE };
  return { kind: 'float', value, ...NOWHERE };
}

/** A list or an object, or the mark of something that is neither. */
function objectNode(
  value: readonly ExpressionValue[] | { readonly [key: string]: ExpressionValue },
): ExpressionNode {
  const mark = markOf(value);
  return mark === undefined ? collectionNode(value) : { kind: 'string', value: mark, ...NOWHERE };
}

function collectionNode(
  value: readonly ExpressionValue[] | { readonly [key: string]: ExpressionValue },
): ExpressionNode {
  if (isList(value)) return { kind: 'array', items: value.map(nodeOf), ...NOWHERE };
  if (!isPlain(value)) return unparsed(`<${value.constructor.name}>`);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => ({
      key: { kind: 'string', value: key, ...NOWHERE } as const,
      value: nodeOf(item),
    }));
  return { kind: 'map', entries, ...NOWHERE };
}

function isList(value: object): value is readonly ExpressionValue[] {
  return Array.isArray(value);
}

/** Whether it is an object without a class. The type of an argument does not say so for what it contains. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function parsed(text: string): ExpressionNode {
  const result = parseExpression(text);
  if (result.ok) return result.value;
  // The text of a user can be a part of a closure, such as `# > 1`.
  const closure = parseExpression(`all([], {${text}})`);
  const body = closure.ok && closure.value.kind === 'call' ? closure.value.arguments[1] : undefined;
  return body?.kind === 'closure' ? body.body : unparsed(text);
}

/** A text that is not valid: it stays so, and a check of the whole expression reports it. */
function unparsed(text: string): ExpressionNode {
  return { kind: 'identifier', name: `(${text})`, ...NOWHERE };
}

/** The arguments of a call, without those that were omitted. */
function withoutOmitted(values: readonly ExpressionValue[]): readonly ExpressionValue[] {
  let end = values.length;
  while (end > 0 && values[end - 1] === undefined) end--;
  return values.slice(0, end);
}

/** `name(a, b)` */
export function call<Result>(name: string, values: readonly ExpressionValue[]): Expression<Result> {
  return callNode(name, withoutOmitted(values).map(nodeOf));
}

/** `name(a, # > 1)` */
export function callNode<Result>(name: string, args: readonly Argument[]): Expression<Result> {
  return expressionOf({ kind: 'call', name, isBuiltin: false, arguments: args, ...NOWHERE });
}

/** `sprig.name(a, b)` */
export function method<Result>(
  object: ExpressionNode,
  name: string,
  values: readonly ExpressionValue[],
): Expression<Result> {
  const args = withoutOmitted(values).map(nodeOf);
  return expressionOf({ kind: 'method', object, name, isOptional: false, arguments: args, ...NOWHERE });
}

/** The variable `name` */
export function identifier(name: string): ExpressionNode {
  return { kind: 'identifier', name, ...NOWHERE };
}

/** What a closure computes from the current item, and from other values such as the index of the item. */
type Body = (...values: Expression<never>[]) => ExpressionValue;

/**
 * A closure, from a function that is called with expressions for its values.
 *
 * @param pointers the names of the values: `''` is the item
 */
export function closure(body: Body, pointers: readonly string[] = ['']): ClosureNode {
  const bodyWith = (values: readonly ExpressionNode[]): ExpressionNode =>
    nodeOf(body(...values.map((node) => expressionOf<never>(node))));
  const probes = pointers.map((_, index) => `probe${index}_${++probeCount}`);
  const probed = bodyWith(probes.map(identifier));
  const values = pointers.map((name): ExpressionNode => ({ kind: 'pointer', name, ...NOWHERE }));
  if (!probes.some((probe) => isCaptured(probed, probe, false)))
    return { kind: 'closure', body: bodyWith(values), ...NOWHERE };
  // In a closure inside of this one, `#` is another item: variables have names there.
  const taken = boundNames(probed);
  const names = values.map((_, index) => freeName(taken, index));
  const declared = values.reduceRight<ExpressionNode>(
    (rest, value, index) => ({ kind: 'let', name: names[index] ?? '', value, body: rest, ...NOWHERE }),
    bodyWith(names.map(identifier)),
  );
  return { kind: 'closure', body: declared, ...NOWHERE };
}

/** Makes the names of variables unique that only show where a closure uses its values, also as a part of a text. */
let probeCount = 0;

/** Whether a closure inside of an expression contains the variable. */
function isCaptured(node: Argument, probe: string, isInside: boolean): boolean {
  if (node.kind === 'identifier' && node.name === probe) return isInside;
  return childrenOf(node).some((child) => isCaptured(child, probe, isInside || node.kind === 'closure'));
}

/** The variables that are declared in an expression: expr does not accept a second one of the same name inside of one. */
function boundNames(node: Argument): ReadonlySet<string> {
  const inside = childrenOf(node).flatMap((child) => [...boundNames(child)]);
  return new Set(node.kind === 'let' ? [node.name, ...inside] : inside);
}

function freeName(taken: ReadonlySet<string>, index: number): string {
  let free = 0;
  for (let number = 1; ; number++) {
    const name = `outer${number}`;
    if (taken.has(name)) continue;
    if (free === index) return name;
    free++;
  }
}

/** Functions that build expressions. */
type Builders<Name extends PropertyKey> = {
  readonly [name in Name]: (...values: never[]) => Expression<unknown>;
};

/**
 * Functions with the types of their operands and results, which the compiler cannot infer.
 *
 * @param builders all of them, so that the compiler finds a missing one
 */
export function withTypes<Functions>(builders: Builders<keyof Functions>): Functions {
  return builders as unknown as Functions;
}

/** Functions by their names: each builds a call with its arguments. */
export function callsOf<Name extends string>(
  names: { readonly [name in Name]: true },
  build: (name: string, values: readonly ExpressionValue[]) => Expression<unknown>,
): Builders<Name> {
  const builders = Object.keys(names).map((name) => [
    name,
    (...values: readonly ExpressionValue[]) => build(name, values),
  ]);
  return Object.fromEntries(builders) as Builders<Name>;
}
