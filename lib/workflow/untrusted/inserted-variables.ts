import type { Argument, BinaryOperator, ExpressionNode, VariablePath } from '../../argo/expression';
import { parseExpression, variablesOf } from '../../argo/expression';
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

/** Functions whose result contains their arguments. Those of sprig are methods: `sprig.trim(x)`. */
const TEXT_FUNCTIONS = new Set(
  (
    'string trim trimPrefix trimSuffix upper lower split splitAfter replace repeat join concat first last get reverse ' +
    'nospace title untitle trimAll trunc abbrev initials cat indent nindent quote squote default coalesce ternary ' +
    'print printf println list append'
  ).split(' '),
);

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
          : without(inResult(node.then, place), limitedBy(node.condition))),
        ...inResult(node.otherwise, place),
      ];
    case 'call':
    case 'method':
      if (TEXT_FUNCTIONS.has(node.name)) return inAll(node.arguments);
      return place === 'text' && JSON_FUNCTIONS.has(node.name) ? inAll(node.arguments) : [];
    case 'array':
      return place === 'text' ? inAll(node.items) : [];
    case 'map':
      return place === 'text' ? inAll(node.entries.map(({ value }) => value)) : [];
    case 'let':
      return inAll([node.value, node.body]);
    case 'sequence':
      return inAll(node.items.slice(-1));
    default:
      return [];
  }
}

const LIMITS: ReadonlySet<BinaryOperator> = new Set(['==', 'in', 'matches']);

/** The variables that a condition limits to certain values if it is true. */
function limitedBy(condition: ExpressionNode): VariablePath[] {
  if (condition.kind !== 'binary') return [];
  const { operator, left, right } = condition;
  if (operator === '&&' || operator === 'and') return [left, right].flatMap(limitedBy);
  if (!LIMITS.has(operator) || isNoTags(right)) return [];
  return variablesOf(left).map(({ path }) => path);
}

/** Whether it is the pattern for any text without tags. */
function isNoTags(node: ExpressionNode): boolean {
  return node.kind === 'string' && node.value === `^(?:${NO_TAGS.pattern})$`;
}

function without(variables: readonly VariablePath[], others: readonly VariablePath[]): VariablePath[] {
  const keys = new Set(others.map((path) => path.join('\0')));
  return variables.filter((path) => !keys.has(path.join('\0')));
}
