import type { TemplateSubject } from '../../model';
import { missingNames } from '../names';
import type { Rule } from '../rule';

export const initContainerName: Rule<TemplateSubject> = {
  code: 'missing-name',
  class: 'refused',
  needs: ['initContainers'],
  check: ({ template }) =>
    missingNames({ items: template.get('initContainers').items, noun: 'init container' }),
};
