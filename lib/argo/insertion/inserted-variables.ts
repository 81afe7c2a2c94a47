import type {
  Argument,
  BinaryOperator,
  CallNode,
  ExpressionNode,
  MethodNode,
  VariablePath,
} from '../expression';
import { parseExpression, variablesOf } from '../expression';
import { parseTags } from '../tag';
import { isTemplated } from '../templated-text';
import { NO_TAGS_PATTERN } from './no-tags';

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

/** The variables whose values can become a part of the result of an expression. */
export function variablesInResult(expression: string, place: InsertionPlace = 'text'): VariablePath[] {
  const parsed = parseExpression(expression);
  return parsed.ok ? inResult(parsed.value, place) : [];
}

/**
 * Functions whose result contains no text of their arguments: numbers, truth values, hashes, and text in an alphabet
 * without special characters. Those of sprig are methods: `sprig.sha256sum(x)`. Any other function can return its arguments.
 */
const LIMITING_FUNCTIONS = new Set(
  (
    'abs adler32sum all any asFloat asInt atoi b32enc b64enc bitand bitnand bitnot bitor bitshl bitshr bitushr bitxor ceil ' +
    'contains count deepEqual div duration empty fail findIndex findLastIndex float float64 floor has hasKey hasPrefix ' +
    'hasSuffix indexOf int int64 isAbs isEmpty kindIs kindOf lastIndexOf len mean median mod mul mustRegexMatch none now ' +
    'one regexMatch round semverCompare sha1sum sha256sum sha512sum sub sum toBase64 toDecimal type typeIs typeIsLike ' +
    'typeOf urlquery'
  ).split(' '),
);

/** Whether the result of a function contains no text of its arguments. */
function isLimiting(node: CallNode | MethodNode): boolean {
  // The date of expr has none; sprig's writes one in a layout, which can contain any text.
  return LIMITING_FUNCTIONS.has(node.name) || (node.kind === 'call' && node.name === 'date');
}

/** Functions whose result is JSON that contains their arguments. */
const JSON_FUNCTIONS = new Set(['toJson', 'toJSON', 'toPrettyJson', 'toRawJson']);

const TEXT_OPERATORS: ReadonlySet<BinaryOperator> = new Set(['+', '??', 'or', '||', 'and', '&&']);

function inResult(node: Argument, place: InsertionPlace): VariablePath[] {
  const inAll = (nodes: readonly (Argument | undefined)[]): VariablePath[] =>
    nodes.flatMap((one) => (one === undefined ? [] : inResult(one, place)));
  switch (node.kind) {
    case 'identifier':
    case 'member':
    case 'index':
    case 'slice':
      return variablesOf(node).map(({ path }) => path);
    case 'binary':
      return TEXT_OPERATORS.has(node.operator) ? inAll([node.left, node.right]) : [];
    case 'conditional':
    case 'if':
      return [
        ...(node.then === undefined
          ? inResult(node.condition, place)
          : resultIf(node.condition, node.then, place)),
        ...inResult(node.otherwise, place),
      ];
    case 'call':
    case 'method':
      if (isLimiting(node) || (place === 'data' && JSON_FUNCTIONS.has(node.name))) return [];
      return inAll([...(node.kind === 'method' ? objectOf(node) : []), ...node.arguments]);
    case 'closure':
      return inResult(node.body, place);
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

/** The object of a method, unless it is a variable with functions, such as `sprig`. */
function objectOf({ object }: MethodNode): ExpressionNode[] {
  return object.kind === 'identifier' ? [] : [object];
}

/** The variables in the result of a node that is evaluated if a condition is true. */
function resultIf(condition: ExpressionNode, node: ExpressionNode, place: InsertionPlace): VariablePath[] {
  const limited = limitedBy(condition);
  if (limited.some((one) => isSame(one, node))) return [];
  const variables = limited.filter(isVariable).flatMap(variablesOf);
  return without(
    inResult(node, place),
    variables.map(({ path }) => path),
  );
}

/** The values that a condition limits to certain ones if it is true. */
function limitedBy(condition: ExpressionNode): ExpressionNode[] {
  if (condition.kind !== 'binary') return [];
  const { operator, left, right } = condition;
  if (operator === '&&' || operator === 'and') return [left, right].flatMap(limitedBy);
  if (operator === 'matches') return isPatternOfWhole(right) ? [left] : [];
  if (operator !== '==' && operator !== 'in') return [];
  if (variablesOf(right).length === 0) return [left, ...convertedBy(left)];
  return operator === '==' && variablesOf(left).length === 0 ? [right] : [];
}

/** What a call of `string` converts. */
function convertedBy(node: ExpressionNode): ExpressionNode[] {
  if (node.kind !== 'call' || node.name !== 'string') return [];
  return node.arguments.filter((one): one is ExpressionNode => one.kind !== 'closure');
}

/** Whether a node is a variable; a part of its text says nothing about the rest. */
function isVariable(node: ExpressionNode): boolean {
  if (node.kind === 'index') return node.index.kind === 'string';
  return node.kind === 'identifier' || node.kind === 'member';
}

/** Whether two nodes compute the same, wherever they are written. */
function isSame(one: ExpressionNode, other: ExpressionNode): boolean {
  const text = (node: ExpressionNode): string =>
    JSON.stringify(node, (key, value: unknown) => {
      if (key === 'start' || key === 'end') return undefined;
      return typeof value === 'bigint' ? value.toString() : value;
    });
  return text(one) === text(other);
}

/** Whether a pattern limits the whole value. That for any text without tags does not. */
function isPatternOfWhole(node: ExpressionNode): boolean {
  if (node.kind !== 'string' || node.value === `^(?:${NO_TAGS_PATTERN})$`) return false;
  const [, inner] = /^(?:\(\?[is]+\))?(?:\^|\\A)([^]*)(?:\$|\\z)$/.exec(node.value) ?? [];
  return inner !== undefined && !/\(\?[a-z]*m/.test(inner) && !hasAlternatives(inner);
}

/** Whether a regular expression has a `|` outside of groups, which its anchors do not apply to as a whole. */
function hasAlternatives(pattern: string): boolean {
  let depth = 0;
  for (const [token] of pattern.matchAll(/\\[^]|\[\^?\]?(?:\\[^]|[^\]\\])*\]|[^]/g)) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (token === '|' && depth === 0) return true;
  }
  return false;
}

function without(variables: readonly VariablePath[], others: readonly VariablePath[]): VariablePath[] {
  const keys = new Set(others.map((path) => path.join('\0')));
  return variables.filter((path) => !keys.has(path.join('\0')));
}
