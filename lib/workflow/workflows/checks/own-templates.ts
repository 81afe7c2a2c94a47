import type { Construct } from 'constructs';
import type { Problem } from '../../../finding';
import type { Callable } from '../../calls/callable';
import type { WorkflowKind } from '../workflow-kind';
import type { WorkflowSpecProps } from '../workflow-spec';
import type { ReferencedWorkflow, WorkflowReferrer } from './workflow-reference';
import { checkWorkflowReference } from './workflow-reference';

/** Checks whether another workflow may call a template. Only the templates of a reusable workflow can be referenced. */
export function checkTemplateReference(
  template: string,
  { workflow, kind }: { readonly workflow: ReferencedWorkflow; readonly kind: WorkflowKind },
  caller: WorkflowReferrer,
  path: string,
): Problem[] {
  if (kind.isReusable) {
    return checkWorkflowReference(`The template '${template}' is in`, workflow, caller, path);
  }
  const message = `The template '${template}' is in the Workflow '${workflow.node.path}', which other workflows cannot call. Create it in a WorkflowTemplate.`;
  return [{ code: 'forbidden-call', message, path }];
}

/** The fields of a spec that name a template of the same workflow, with the code of an unknown one. */
const TEMPLATE_FIELDS = { entrypoint: 'unknown-entrypoint', onExit: 'unknown-exit-handler' } as const;

/** Checks whether Argo finds a template in the workflow, or in the one that the workflow is a run of. */
export function checkOwnership(
  template: Callable,
  workflow: Construct,
  { workflowTemplateRef }: WorkflowSpecProps,
  path: keyof typeof TEMPLATE_FIELDS,
): Problem[] {
  const { template: own, templateRef } = template.templateCall(workflow);
  const run = workflowTemplateRef?.name;
  if (own !== undefined || (run !== undefined && run === templateRef?.name)) return [];
  const message = `The template '${template.name}' is in another workflow. Pass a template of this one, which may call it.`;
  return [{ code: TEMPLATE_FIELDS[path], message, path }];
}
