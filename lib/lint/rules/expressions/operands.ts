import type { TypeProblem, Typed } from '../../../argo/expression';
import { inferTypes, parseExpression } from '../../../argo/expression';
import type { SettingsSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import type { ExpressionText } from './expressions-in';
import { conditionsIn, tagsIn, valuesIn } from './expressions-in';
import { variableType } from './variable-types';

/**
 * Operators in expressions that do not accept their operands, and comparisons that are always false. Argo's variables
 * are texts: `lastRetry.exitCode > 1` ends with "invalid operation: string > int", and `lastRetry.exitCode == 1` is
 * false for any exit code. In a tag of a container, an expression that fails is not replaced.
 */
export const invalidOperand: Rule<SettingsSubject> = {
  code: 'invalid-operand',
  class: 'fails',
  *check(subject) {
    for (const { node, text } of [...conditionsIn(subject), ...valuesIn(subject), ...taggedIn(subject)]) {
      const typed = typesOf(text);
      for (const problem of typed?.problems ?? []) yield { node, message: messageOf(problem, text) };
    }
  },
};

/** Conditions that are no booleans ("unable to cast expression result 'Failed' to bool"; argoexpr, `EvalBool`). */
export const invalidCondition: Rule<SettingsSubject> = {
  code: 'invalid-condition',
  class: 'fails',
  *check(subject): Generator<RuleFinding> {
    for (const { node, text } of conditionsIn(subject)) {
      const typed = typesOf(text);
      if (typed?.type === undefined || typed.type === 'boolean' || typed.problems.length > 0) continue;
      yield {
        node,
        message: `'${text}' is a ${typed.type}, not a condition. Compare it, as in ${text} == 'a'.`,
      };
    }
  },
};

/** Those of a workflow are replaced with other variables than those of its templates. */
function taggedIn(subject: SettingsSubject): ExpressionText[] {
  if (subject.kind === 'workflow') return [];
  return tagsIn(subject).map(({ node, tag }) => ({ node, text: tag.expression.trim() }));
}

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
