import type { Argument, ConditionalNode, IfNode, VariablePath } from '../../argo/expression';
import { childrenOf, parseExpression, someNode, variablesOf } from '../../argo/expression';
import { handlesMissing, isOfScope } from './expression-variables';
import { knownValue } from './known-value';

/**
 * The variables that the value of an expression is made of, whatever its conditions are: not those that are used only if
 * a condition is true, and not those of conditions and comparisons, in which a missing one is `nil`. None if the
 * expression handles missing ones.
 */
export function evaluatedVariables(source: string): (readonly string[])[] {
  const parsed = parseExpression(source);
  if (!parsed.ok || handlesMissing(parsed.value)) return [];
  return evaluatedIn(parsed.value).filter(isOfScope);
}

/**
 * The variables that Argo reads whatever the values of others are, also those of conditions and comparisons, in which
 * their value can be `nil`. None if it reads some of them with `?.`.
 */
export function readVariables(source: string): (readonly string[])[] {
  const parsed = parseExpression(source);
  if (!parsed.ok || hasOptional(parsed.value)) return [];
  return readIn(parsed.value).filter(isOfScope);
}

/** All variables of an expression that handles missing ones only by comparing them with `nil`; none of others. */
export function comparedVariables(source: string): (readonly string[])[] {
  const parsed = parseExpression(source);
  if (!parsed.ok || !someNode(parsed.value, ({ kind }) => kind === 'nil') || hasOptional(parsed.value))
    return [];
  return variablesOf(parsed.value)
    .map(({ path }) => path)
    .filter(isOfScope);
}

function readIn(node: Argument): VariablePath[] {
  switch (node.kind) {
    case 'closure':
      return [];
    case 'conditional':
    case 'if':
      return [...readIn(node.condition), ...ofBranches(node, readIn)];
    case 'binary':
      return LOGIC.has(node.operator) || node.operator === '??'
        ? readIn(node.left)
        : childrenOf(node).flatMap(readIn);
    default:
      return isVariable(node) ? pathsIn(node) : childrenOf(node).flatMap(readIn);
  }
}

function hasOptional(expression: Argument): boolean {
  return someNode(expression, (node) => 'isOptional' in node && node.isOptional);
}

function evaluatedIn(node: Argument): VariablePath[] {
  if (!isConditional(node)) return node.kind === 'closure' ? evaluatedIn(node.body) : pathsIn(node);
  switch (node.kind) {
    case 'conditional':
    case 'if':
      return ofBranches(node, evaluatedIn);
    case 'binary':
      if (LOGIC.has(node.operator)) return [];
      return childrenOf(node)
        .filter((operand) => !EQUALITY.has(node.operator) || !isVariable(operand))
        .flatMap(evaluatedIn);
    default:
      return childrenOf(node).flatMap(evaluatedIn);
  }
}

/** The variables of the branch that is evaluated, or of both. */
function ofBranches(
  { condition, then, otherwise }: ConditionalNode | IfNode,
  variablesIn: (node: Argument) => VariablePath[],
): VariablePath[] {
  const value = knownValue(condition);
  const [ofThen, ofOther] = [then === undefined ? [] : variablesIn(then), variablesIn(otherwise)];
  if (typeof value === 'boolean') return value ? ofThen : ofOther;
  const names = new Set(ofOther.map((path) => path.join('.')));
  return ofThen.filter((path) => names.has(path.join('.')));
}

function pathsIn(node: Exclude<Argument, { readonly kind: 'closure' }>): VariablePath[] {
  return variablesOf(node).map(({ path }) => path);
}

const LOGIC: ReadonlySet<string> = new Set(['&&', '||', 'and', 'or']);

const EQUALITY: ReadonlySet<string> = new Set(['==', '!=', 'in', 'not in']);

function isVariable({ kind }: Argument): boolean {
  return kind === 'member' || kind === 'index';
}

/** Whether parts of an expression may not be evaluated, or can be `nil`. */
function isConditional(expression: Argument): boolean {
  return someNode(
    expression,
    (node) =>
      node.kind === 'conditional' ||
      node.kind === 'if' ||
      (node.kind === 'binary' && (LOGIC.has(node.operator) || EQUALITY.has(node.operator))),
  );
}
