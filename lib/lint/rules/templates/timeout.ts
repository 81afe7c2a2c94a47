import { isWholeNumber } from '../../../argo/duration';
import { isLeafType } from '../../model';
import type { TemplateVisit } from '../../model';
import { withArticle } from './type-names';
import type { Rule } from '../rule';

export const forbiddenTimeout: Rule<TemplateVisit> = {
  code: 'forbidden-field',
  class: 'refused',
  readsExpressions: true,
  *check({ template, type }) {
    const node = template.get('timeout');
    if ((node.text ?? '') === '' || isLeafType(type)) return;
    const message = `${withArticle(type)} template cannot have a 'timeout'. Set it in the templates that it calls.`;
    yield { node, message };
  },
};

export const timeoutUnit: Rule<TemplateVisit> = {
  code: 'invalid-duration',
  class: 'refused',
  *check({ template, type }) {
    const node = template.get('timeout');
    const text = node.text ?? '';
    if (!isLeafType(type) || !isWholeNumber(text)) return;
    yield { node, message: `The timeout '${text}' has no unit. Write '${text}s' for seconds.` };
  },
};
