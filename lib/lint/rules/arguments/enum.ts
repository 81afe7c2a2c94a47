import type { JsonNode } from '../../json';
import type { ArgumentsSubject } from '../../model';
import { oneOf } from '../../structure/describe';
import type { Rule, RuleFinding } from '../rule';
import { checkedParameters } from './checked-parameters';

export const enumValue: Rule<ArgumentsSubject> = {
  code: 'invalid-argument',
  class: 'refused',
  *check(subject) {
    for (const parameter of checkedParameters(subject)) {
      if (Array.isArray(parameter.get('enum').value)) yield* checkEnum(parameter, subject);
    }
  },
};

function* checkEnum(parameter: JsonNode, { of, isOpen }: ArgumentsSubject): Generator<RuleFinding> {
  const name = parameter.get('name').text ?? '';
  const value = parameter.get('value');
  const allowed = parameter.get('enum').items.map((item) => item.anyText ?? '');
  if (allowed.length === 0) {
    if (of === 'call') return;
    yield {
      node: parameter.get('enum'),
      message: `The enum of '${name}' is empty. Add its values, or remove it.`,
    };
  } else if (!value.exists) {
    if (!isOpen)
      yield { node: parameter, message: `The argument '${name}' with an enum has no value. Set 'value'.` };
  } else if (!allowed.includes(value.anyText ?? '')) {
    yield {
      node: value,
      message: `'${value.anyText ?? ''}' is not in the enum of '${name}'. Use ${oneOf(allowed)}.`,
    };
  }
}
