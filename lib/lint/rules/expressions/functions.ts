import { closestName } from '../../../finding';
import type { FunctionProblem } from '../../../argo/expression';
import { FUNCTION_NAMES, checkFunctions, parseExpression } from '../../../argo/expression';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';
import { conditionsIn, tagsIn, valuesIn } from './expressions-in';

/**
 * Functions that neither expr-lang nor Argo nor sprig has: "unknown name foo", "cannot call nil". In tags, Argo takes
 * the name for a variable that has no value yet, and leaves the tag in the text (util/template, `expressionReplace`).
 */
export const unknownFunction: Rule<SettingsSubject> = {
  code: 'unknown-function',
  class: 'fails',
  *check(subject) {
    for (const { node, problem } of problemsIn(subject)) {
      if (problem.accepted === undefined)
        yield { node, message: `Argo has no function '${problem.name}'. ${remedy(problem.name)}` };
    }
  },
};

/** Calls with a wrong number of arguments: "too many arguments to call upper". */
export const argumentCount: Rule<SettingsSubject> = {
  code: 'invalid-argument-count',
  class: 'fails',
  *check(subject) {
    for (const { node, problem } of problemsIn(subject)) {
      if (problem.accepted === undefined) continue;
      const { name, given } = problem;
      const message = `The function '${name}' is called with ${argumentsOf(given)}. Call it with ${acceptedBy(problem.accepted)}.`;
      yield { node, message };
    }
  },
};

function problemsIn(
  subject: SettingsSubject,
): { readonly node: JsonNode; readonly problem: FunctionProblem }[] {
  const tagged = tagsIn(subject).map(({ node, tag }) => ({ node, text: tag.expression }));
  return [...conditionsIn(subject), ...valuesIn(subject), ...tagged].flatMap(({ node, text }) => {
    const parsed = text.includes('(') ? parseExpression(text) : undefined;
    return parsed?.ok === true ? checkFunctions(parsed.value).map((problem) => ({ node, problem })) : [];
  });
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
