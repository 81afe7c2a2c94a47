import type { ComputedValue, ExpressionNode } from '../../argo/expression';
import { evaluateExpression, parseExpression } from '../../argo/expression';

/** The values of some variables, such as `tasks.a.status`. */
export type KnownVariables = (variable: string) => string | undefined;

/** What an expression evaluates to, whatever the variables are whose values are not known; undefined if it depends on them. */
export function knownValue(
  node: ExpressionNode,
  variables: KnownVariables = () => undefined,
): ComputedValue | undefined {
  return evaluateExpression(node, {
    variable: (path) => variables(path.join('.')),
    isExact: () => true,
    assumesBooleans: true,
  });
}

/** Whether the expression of a hook is true for a status, whatever its other variables are. */
export function isTrueFor(expression: string, variable: string, status: string): boolean {
  const parsed = parseExpression(expression);
  return parsed.ok && knownValue(parsed.value, (name) => (name === variable ? status : undefined)) === true;
}
