import type { TemplateVisit } from '../../model';
import type { Rule } from '../rule';

export const missingImage: Rule<TemplateVisit> = {
  code: 'missing-image',
  class: 'refused',
  needs: ['container', 'script'],
  *check({ template, base, object }) {
    for (const field of ['container', 'script']) {
      const container = template.get(field);
      if (!container.exists || (container.get('image').text ?? '') !== '') continue;
      // Argo does not look at the defaults of another ClusterWorkflowTemplate.
      const inherited = base.spec.get('templateDefaults').get(field).get('image').text ?? '';
      if (inherited !== '' && (base === object || base.kind !== 'ClusterWorkflowTemplate')) continue;
      yield { node: container, message: `The ${field} has no image. Set 'image'.` };
    }
  },
};
