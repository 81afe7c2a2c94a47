import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';

export const missingEntrypoint: Rule<WorkflowSubject> = {
  code: 'missing-entrypoint',
  class: 'refused',
  *check({ object, referenced }) {
    const { spec } = object;
    if (object.isReusable) return;
    // An unknown WorkflowTemplate may have one.
    if (spec.get('workflowTemplateRef').exists && referenced === undefined) return;
    const specs = [spec, ...(referenced === undefined ? [] : [referenced.spec])];
    if (specs.some((one) => (one.get('entrypoint').text ?? '') !== '')) return;
    const node = referenced === undefined ? spec : spec.get('workflowTemplateRef');
    const message =
      referenced === undefined
        ? `The workflow has no entrypoint. Set 'entrypoint' to the name of the template to run.`
        : `Neither the workflow nor the ${referenced.kind} '${referenced.name}' has an entrypoint. Set 'entrypoint'.`;
    yield { node, message };
  },
};
