import type { TemplateSubject } from '../../model';
import type { Rule } from '../rule';

export const inputFrom: Rule<TemplateSubject> = {
  code: 'forbidden-source',
  class: 'refused',
  needs: ['inputs'],
  readsExpressions: true,
  *check({ template }) {
    for (const artifact of template.get('inputs').get('artifacts').items) {
      const node = artifact.get('from');
      if ((node.text ?? '') === '') continue;
      const name = artifact.get('name').text ?? '';
      const message = `The input artifact '${name}' cannot have 'from'. Set it in the arguments of the calls.`;
      yield { node, message };
    }
  },
};
