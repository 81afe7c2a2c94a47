import { suggestNames } from '../../../finding';
import type { VariableSubject } from '../../model';
import type { Rule } from '../rule';

export const unknownVariable: Rule<VariableSubject> = {
  code: 'unknown-variable',
  class: 'refused',
  readsExpressions: true,
  *check({ node, name, known, object, base }) {
    const where = base === object ? 'here' : `in a template that the ${object.kind} '${object.name}' calls`;
    const hint = suggestNames(name, similar(name, known()), 'Remove the tag, or correct the name.');
    yield { node, message: `There is no variable '${name}' ${where}. ${hint}` };
  },
};

/** The variables with the same first part, or else all: one is suggested only if it is close. */
function similar(name: string, known: readonly string[]): string[] {
  const [first = ''] = name.split('.');
  const candidates = known.filter((one) => one.startsWith(`${first}.`));
  return candidates.length > 0 ? candidates : [...known];
}
