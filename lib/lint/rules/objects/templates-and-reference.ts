import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';

export const templatesAndReference: Rule<WorkflowSubject> = {
  code: 'conflicting-templates-and-reference',
  class: 'refused',
  *check({ object: { spec } }) {
    const templates = spec.get('templates');
    if (!spec.get('workflowTemplateRef').exists || templates.items.length === 0) return;
    const message = `A workflow with a 'workflowTemplateRef' has no templates of its own. Move them to the WorkflowTemplate, or remove the reference.`;
    yield { node: templates, message };
  },
};
