import type { Argument, ConditionalNode, IfNode, VariablePath } from '../../argo/expression';
import { childrenOf, parseExpression, variablesOf } from '../../argo/expression';
import { handlesMissing, isOfScope } from './expression-variables';
import { knownValue } from './known-value';

/**
 * The variables that the value of an expression is made of, whatever its conditions are: not those that are used only if
 * a condition is true, and not those of conditions, which can compare a missing one. None if it handles missing ones.
 */
export function evaluatedVariables(source: string): (readonly string[])[] {
  const parsed = parseExpression(source);
  if (!parsed.ok || handlesMissing(parsed.value)) return [];
  return evaluatedIn(parsed.value).filter(isOfScope);
}

function evaluatedIn(node: Argument): VariablePath[] {
  if (!isConditional(node)) return node.kind === 'closure' ? evaluatedIn(node.body) : pathsIn(node);
  switch (node.kind) {
    case 'conditional':
    case 'if':
      return ofBranches(node);
    case 'binary':
      return LOGIC.has(node.operator) ? [] : childrenOf(node).flatMap(evaluatedIn);
    default:
      return childrenOf(node).flatMap(evaluatedIn);
  }
}

/** The variables of the branch that is evaluated, or of both. */
function ofBranches({ condition, then, otherwise }: ConditionalNode | IfNode): VariablePath[] {
  const value = knownValue(condition);
  const [ofThen, ofOther] = [then === undefined ? [] : evaluatedIn(then), evaluatedIn(otherwise)];
  if (typeof value === 'boolean') return value ? ofThen : ofOther;
  const names = new Set(ofOther.map((path) => path.join('.')));
  return ofThen.filter((path) => names.has(path.join('.')));
}

function pathsIn(node: Exclude<Argument, { readonly kind: 'closure' }>): VariablePath[] {
  return variablesOf(node).map(({ path }) => path);
}

const LOGIC: ReadonlySet<string> = new Set(['&&', '||', 'and', 'or']);

/** Whether conditions decide which parts of an expression are evaluated. */
function isConditional(expression: Argument): boolean {
  const open: Argument[] = [expression];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'conditional' || node.kind === 'if') return true;
    if (node.kind === 'binary' && LOGIC.has(node.operator)) return true;
    open.push(...childrenOf(node));
  }
  return false;
}
