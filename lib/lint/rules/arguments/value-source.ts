import type { ArgumentsSubject } from '../../model';
import type { Rule } from '../rule';
import { checkedParameters } from './checked-parameters';

const SOURCES = ['configMapKeyRef', 'event', 'supplied'];
const FORBIDDEN = ['path', 'jsonPath', 'parameter', 'expression'];

export const valueSource: Rule<ArgumentsSubject> = {
  code: 'forbidden-source',
  class: 'refused',
  *check(subject) {
    for (const parameter of checkedParameters(subject)) {
      const node = parameter.get('valueFrom');
      if (!node.exists) continue;
      const isSet = (field: string): boolean => node.get(field).exists && node.get(field).value !== '';
      const name = parameter.get('name').text ?? '';
      const forbidden = FORBIDDEN.find(isSet);
      if (forbidden !== undefined) {
        const message = `The argument '${name}' cannot have 'valueFrom.${forbidden}'. Pass a 'value' with a tag instead.`;
        yield { node: node.get(forbidden), message };
      } else if (!SOURCES.some(isSet)) {
        const message = `The 'valueFrom' of the argument '${name}' has no source. Use 'configMapKeyRef', 'supplied' or a 'value'.`;
        yield { node, message };
      }
    }
  },
};
