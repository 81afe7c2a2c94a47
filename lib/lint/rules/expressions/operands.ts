import type { TypeProblem, Typed } from '../../../argo/expression';
import { inferTypes, parseExpression } from '../../../argo/expression';
import type { ExpressionSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import { variableType } from './variable-types';

/**
 * Operators in expressions that do not accept their operands, and comparisons that are always false. Argo's variables
 * are texts: `lastRetry.exitCode > 1` ends with "invalid operation: string > int", and `lastRetry.exitCode == 1` is
 * false for any exit code. In a tag of a container, an expression that fails is not replaced.
 */
export const invalidOperand: Rule<ExpressionSubject> = {
  code: 'invalid-operand',
  class: 'fails',
  *check({ node, text, role, kind }) {
    // The tags of a workflow are replaced with other variables than those of its templates.
    if (role === 'other' || (role === 'tag' && kind === 'workflow')) return;
    const expression = text.trim();
    for (const problem of typesOf(expression)?.problems ?? [])
      yield { node, message: messageOf(problem, expression) };
  },
};

/** Conditions that are no booleans ("unable to cast expression result 'Failed' to bool"; argoexpr, `EvalBool`). */
export const invalidCondition: Rule<ExpressionSubject> = {
  code: 'invalid-condition',
  class: 'fails',
  *check({ node, text, role }): Generator<RuleFinding> {
    const typed = role === 'condition' ? typesOf(text) : undefined;
    if (typed?.type === undefined || typed.type === 'boolean' || typed.problems.length > 0) return;
    yield {
      node,
      message: `'${text}' is a ${typed.type}, not a condition. Compare it, as in ${text} == 'a'.`,
    };
  },
};

function typesOf(text: string): Typed | undefined {
  const parsed = parseExpression(text);
  return parsed.ok ? inferTypes(parsed.value, variableType) : undefined;
}

function messageOf(problem: TypeProblem, text: string): string {
  const whole = text.slice(problem.start, problem.end);
  const operand = text.slice(problem.operand.start, problem.operand.end);
  switch (problem.kind) {
    case 'number':
      return `'${operand}' is a text, and '${whole}' needs a number. Convert it: 'asInt(${operand})'.`;
    case 'equality':
      return `'${whole}' compares a text with another type, which is never equal. Convert '${operand}', or put the other value in quotes.`;
    case 'condition':
      return `'${operand}' is not a condition. Compare it, as in '${operand} == "true"'.`;
    case 'text':
      return `'${whole}' needs two texts, but '${operand}' is a number. Put it in quotes.`;
    case 'member':
      return `'${operand}' is a text, and has no field in '${whole}'. Parse it: 'jsonpath(${operand}, "$.field")'.`;
  }
}
