import { suggestNames } from '../../../finding';
import type { ReferenceSubject } from '../../model';
import type { Rule } from '../rule';

export const unknownWorkflowTemplate: Rule<ReferenceSubject> = {
  code: 'unknown-workflow-template',
  class: 'refused',
  *check({ failure }) {
    if (failure.kind !== 'unknown-object') return;
    const kind = failure.clusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate';
    const name = failure.node.text ?? '';
    const hint = failure.isOfOtherScope
      ? failure.clusterScope
        ? `Remove 'clusterScope' to use the WorkflowTemplate.`
        : `Set 'clusterScope: true' to use the ClusterWorkflowTemplate.`
      : suggestNames(name, failure.known, 'Add its file, or correct the name.');
    yield { node: failure.node, message: `There is no ${kind} '${name}' among the manifests. ${hint}` };
  },
};

/** "workflow template nope not found" (workflow/templateresolution, `GetTemplateFromRef`), when the hook runs. */
export const unknownHookObject: Rule<ReferenceSubject> = { ...unknownWorkflowTemplate, class: 'fails' };
