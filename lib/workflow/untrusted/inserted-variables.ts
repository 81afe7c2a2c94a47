import type { Argument, BinaryOperator, ExpressionNode, VariablePath } from '../../argo/expression';
import { parseExpression, printExpression, variablesOf } from '../../argo/expression';
import { parseTags } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import { NO_TAGS } from '../ports/guards';
import { resolveToken } from '../values/variable-usage';

/** What a text with variables becomes. */
export type InsertionPlace =
  /** JSON or YAML, in which the result of `toJson` is a value. */
  | 'data'
  /** Any other text. */
  | 'text';

/**
 * The variables whose values can become a part of a text, in the order of their tags. An expression limits a value by a
 * comparison, or by a function such as `asInt`: its result is not a text that whoever chooses the value can choose.
 */
export function insertedVariables(text: string, place: InsertionPlace = 'text'): VariablePath[] {
  if (!isTemplated(text)) return [];
  return parseTags(text).flatMap((part): VariablePath[] => {
    if (part.kind === 'expression') return variablesInResult(part.expression, place);
    if (part.kind !== 'simple') return [];
    return part.name.startsWith('=') ? variablesInResult(part.name.slice(1), place) : [part.name.split('.')];
  });
}

/** The variables whose values can become a part of a value in a manifest, which may be a reference or a list. */
export function insertedVariablesIn(value: unknown): VariablePath[] {
  if (typeof value === 'string') return insertedVariables(value);
  if (typeof value !== 'object' || value === null) return [];
  const resolved = resolveToken(value);
  return resolved === value
    ? Object.values(value).flatMap(insertedVariablesIn)
    : insertedVariablesIn(resolved);
}

/** The variables whose values can become a part of the result of an expression. */
export function variablesInResult(expression: string, place: InsertionPlace = 'text'): VariablePath[] {
  const parsed = parseExpression(expression);
  return parsed.ok ? inResult(parsed.value, place) : [];
}

/**
 * Functions whose result whoever chooses their arguments cannot choose: numbers, booleans, hashes, and Base64. Any other
 * function may return a part of its arguments. Those of sprig are methods: `sprig.atoi(x)`.
 */
const LIMITING_FUNCTIONS = new Set(
  (
    'asInt asFloat int int64 float float64 atoi toDecimal len count indexOf lastIndexOf sum mean median abs ceil floor ' +
    'round add add1 sub mul div mod min max all any one none hasPrefix hasSuffix contains regexMatch semverCompare empty ' +
    'type typeOf typeIs kindOf kindIs adler32sum sha1sum sha256sum sha512sum toBase64 b64enc b32enc'
  ).split(' '),
);

/** Functions whose result is JSON that contains their arguments. */
const JSON_FUNCTIONS = new Set(['toJson', 'toJSON', 'toPrettyJson', 'toRawJson']);

const TEXT_OPERATORS: ReadonlySet<BinaryOperator> = new Set(['+', '??', 'or', '||', 'and', '&&']);

/** @param limited expressions, as they are printed, whose values are limited by the conditions around the node */
function inResult(
  node: Argument,
  place: InsertionPlace,
  limited: ReadonlySet<string> = NOTHING,
): VariablePath[] {
  const inAll = (nodes: readonly (Argument | undefined)[]): VariablePath[] =>
    nodes.flatMap((one) => (one === undefined ? [] : inResult(one, place, limited)));
  if (node.kind !== 'closure' && limited.size > 0 && limited.has(printExpression(node))) return [];
  switch (node.kind) {
    case 'identifier':
    case 'member':
    case 'index':
    case 'slice':
      return variablesOf(node).map(({ path }) => path);
    case 'binary':
      return TEXT_OPERATORS.has(node.operator) ? inAll([node.left, node.right]) : [];
    case 'conditional':
    case 'if': {
      const { condition, then, otherwise } = node;
      if (then === undefined) return inAll([condition, otherwise]);
      const limits = new Set([...limited, ...limitedBy(condition)]);
      return [...inResult(then, place, limits), ...inAll([otherwise])];
    }
    case 'call':
    case 'method':
      if (LIMITING_FUNCTIONS.has(node.name)) return [];
      return place === 'data' && JSON_FUNCTIONS.has(node.name) ? [] : inAll(node.arguments);
    case 'closure':
      return inAll([node.body]);
    case 'array':
      return place === 'text' ? inAll(node.items) : [];
    case 'map':
      return place === 'text' ? inAll(node.entries.flatMap(({ key, value }) => [key, value])) : [];
    case 'let':
      return inAll([node.value, node.body]);
    case 'sequence':
      return inAll(node.items.slice(-1));
    default:
      return [];
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** The expressions, as they are printed, that a condition limits to certain values if it is true. */
function limitedBy(condition: ExpressionNode): string[] {
  if (condition.kind !== 'binary') return [];
  const { operator, left, right } = condition;
  if (operator === '&&' || operator === 'and') return [left, right].flatMap(limitedBy);
  if (!isLimit(operator, right)) return [];
  const isConverted = left.kind === 'call' && left.name === 'string';
  return [left, ...(isConverted ? left.arguments : [])].flatMap((node) =>
    node.kind === 'closure' ? [] : [printExpression(node)],
  );
}

/** Whether what is compared in this way has one of certain values. */
function isLimit(operator: BinaryOperator, right: ExpressionNode): boolean {
  if (operator === '==' || operator === 'in') return variablesOf(right).length === 0;
  return (
    operator === 'matches' && right.kind === 'string' && isAnchored(right.value) && !isNoTags(right.value)
  );
}

/** Whether a regular expression describes the whole text: `^[a-z]+$`, but not `^a|b$`. */
function isAnchored(pattern: string): boolean {
  let outside = pattern.replace(/\\./gs, '').replace(/\[\^?\]?[^\]]*\]/g, '');
  for (let before = ''; before !== outside;) {
    before = outside;
    outside = before.replace(/\([^()]*\)/g, '');
  }
  const isMultiline = /\(\?[a-zA-Z]*m/.test(pattern);
  return (
    /^(?:\(\?[is]+\))?\^/.test(pattern) && outside.endsWith('$') && !outside.includes('|') && !isMultiline
  );
}

/** Whether it is the pattern for any text without tags. */
function isNoTags(pattern: string): boolean {
  return pattern === `^(?:${NO_TAGS.pattern})$`;
}
