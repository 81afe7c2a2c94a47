import type { JsonNode } from '../../json';
import type { TemplateVisit } from '../../model';
import { duplicateNames, invalidFieldNames, missingNames } from '../names';
import type { NamedItems } from '../names';
import type { Rule } from '../rule';

function stepsOf({ template, type }: TemplateVisit): NamedItems {
  const steps: JsonNode[] = type === 'steps' ? template.get('steps').items.flatMap(({ items }) => items) : [];
  return { items: steps, noun: 'step' };
}

export const missingStepName: Rule<TemplateVisit> = {
  code: 'missing-name',
  class: 'refused',
  needs: ['steps'],
  check: (visit) => missingNames(stepsOf(visit)),
};

export const invalidStepName: Rule<TemplateVisit> = {
  code: 'invalid-name',
  class: 'refused',
  needs: ['steps'],
  check: (visit) => invalidFieldNames(stepsOf(visit)),
};

export const duplicateStep: Rule<TemplateVisit> = {
  code: 'duplicate-step',
  class: 'refused',
  needs: ['steps'],
  check: (visit) => duplicateNames(stepsOf(visit)),
};
