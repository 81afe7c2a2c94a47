import type { BindingSubject } from '../../model';
import type { Rule } from '../rule';

export const missingArgument: Rule<BindingSubject> = {
  code: 'missing-argument',
  class: 'refused',
  *check({ place, callee, missing }) {
    for (const { kind, name } of missing) {
      const fix =
        kind === 'parameter'
          ? 'Pass it, or give the input a default.'
          : 'Pass it, or make the input optional.';
      yield { node: place, message: `The ${kind} '${name}' of ${callee} has no argument. ${fix}` };
    }
  },
};
