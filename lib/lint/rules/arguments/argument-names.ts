import type { ArgumentsSubject } from '../../model';
import { duplicateNames, invalidPortNames, missingNames } from '../names';
import type { NamedItems } from '../names';
import type { Rule } from '../rule';

function argumentsIn({ parameters, artifacts }: ArgumentsSubject): NamedItems[] {
  return [
    { items: parameters, noun: 'parameter' },
    { items: artifacts, noun: 'artifact' },
  ];
}

export const missingArgumentName: Rule<ArgumentsSubject> = {
  code: 'missing-name',
  class: 'refused',
  check: (subject) => argumentsIn(subject).flatMap((items) => [...missingNames(items)]),
};

export const invalidArgumentName: Rule<ArgumentsSubject> = {
  code: 'invalid-name',
  class: 'refused',
  check: (subject) => argumentsIn(subject).flatMap((items) => [...invalidPortNames(items)]),
};

export const duplicateArgument: Rule<ArgumentsSubject> = {
  code: 'duplicate-port',
  class: 'refused',
  check: (subject) => argumentsIn(subject).flatMap((items) => [...duplicateNames(items)]),
};
