import type { WorkflowSubject } from '../../model';
import { duplicateNames, invalidFieldNames, missingNames } from '../names';
import type { NamedItems } from '../names';
import type { Rule } from '../rule';

function templatesOf({ object: { spec } }: WorkflowSubject): NamedItems {
  return { items: spec.get('templates').items, noun: 'template' };
}

export const missingTemplateName: Rule<WorkflowSubject> = {
  code: 'missing-name',
  class: 'refused',
  check: (subject) => missingNames(templatesOf(subject)),
};

export const invalidTemplateName: Rule<WorkflowSubject> = {
  code: 'invalid-name',
  class: 'refused',
  check: (subject) => invalidFieldNames(templatesOf(subject)),
};

export const duplicateTemplate: Rule<WorkflowSubject> = {
  code: 'duplicate-template',
  class: 'refused',
  check: (subject) => duplicateNames(templatesOf(subject)),
};
