import { closestName } from '../../../finding';
import type { FunctionProblem } from '../../../argo/expression';
import { FUNCTION_NAMES, checkFunctions, parseExpression } from '../../../argo/expression';
import type { ExpressionSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * Functions that neither expr-lang nor Argo nor sprig has: "unknown name foo", "cannot call nil". In tags, Argo takes
 * the name for a variable that has no value yet, and leaves the tag in the text (util/template, `expressionReplace`).
 */
export const unknownFunction: Rule<ExpressionSubject> = {
  code: 'unknown-function',
  class: 'fails',
  *check(subject) {
    for (const { name, accepted } of problemsIn(subject)) {
      if (accepted === undefined)
        yield { node: subject.node, message: `Argo has no function '${name}'. ${remedy(name)}` };
    }
  },
};

/** Calls with a wrong number of arguments: "too many arguments to call upper". */
export const argumentCount: Rule<ExpressionSubject> = {
  code: 'invalid-argument-count',
  class: 'fails',
  *check(subject) {
    for (const { name, given, accepted } of problemsIn(subject)) {
      if (accepted === undefined) continue;
      const message = `The function '${name}' is called with ${argumentsOf(given)}. Call it with ${acceptedBy(accepted)}.`;
      yield { node: subject.node, message };
    }
  },
};

function problemsIn({ text, role }: ExpressionSubject): readonly FunctionProblem[] {
  const parsed = role !== 'other' && text.includes('(') ? parseExpression(text) : undefined;
  return parsed?.ok === true ? checkFunctions(parsed.value) : [];
}

function remedy(name: string): string {
  const ofSprig = `sprig.${name}`;
  const close = FUNCTION_NAMES.includes(ofSprig) ? ofSprig : closestName(name, FUNCTION_NAMES);
  return close === undefined ? 'Use one of expr-lang or sprig.' : `Did you mean '${close}'?`;
}

function argumentsOf(count: number): string {
  return count === 1 ? '1 argument' : `${String(count)} arguments`;
}

function acceptedBy({ minimum, maximum }: NonNullable<FunctionProblem['accepted']>): string {
  if (maximum === undefined) return `at least ${String(minimum)}`;
  return minimum === maximum ? String(minimum) : `${String(minimum)} to ${String(maximum)}`;
}
