import type { TemplateSubject } from '../../model';
import type { Rule } from '../rule';

const TYPES =
  "'container', 'containerSet', 'script', 'steps', 'dag', 'resource', 'data', 'suspend', 'http' or 'plugin'";

export const missingTemplateType: Rule<TemplateSubject> = {
  code: 'missing-template-type',
  class: 'refused',
  *check({ template, types }) {
    if (types.length > 0) return;
    yield { node: template, message: `The template has no type. Set ${TYPES}.` };
  },
};

export const conflictingTemplateTypes: Rule<TemplateSubject> = {
  code: 'conflicting-template-types',
  class: 'refused',
  *check({ template, types: [first, second] }) {
    if (first === undefined || second === undefined) return;
    const message = `The template has both '${first}' and '${second}'. Move one of them to another template.`;
    yield { node: template.get(second), message };
  },
};
