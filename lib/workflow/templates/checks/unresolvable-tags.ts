import type { Problem } from '../../../finding';
import type { ResolvedTemplate } from '../../model/resolved-template';

/** The variables of a workflow (workflow/common/common.go, `GlobalVar…`). */
const WORKFLOW = new Set(
  (
    'name namespace mainEntrypoint serviceAccountName uid status priority failures ' +
    'parameters annotations labels outputs'
  ).split(' '),
);

/** More variables, of which Argo checks only the prefix (workflow/validate, `resolveAllVariables`). */
const PREFIXES = ['creationTimestamp', 'scheduledTime', 'duration'];

/** The bodies of templates with a pod. */
const WITH_POD = ['container', 'containerSet', 'data', 'resource', 'script'] as const;

/** Finds tags with variables that Argo cannot resolve in any workflow. Argo does not check expressions. */
export function checkUnresolvableTags({
  ownManifest,
  usage,
}: Pick<ResolvedTemplate, 'ownManifest' | 'usage'>): Problem[] {
  const hasPod = WITH_POD.some((body) => ownManifest[body] !== undefined);
  return usage.simpleTags.flatMap(({ text: tag, variable: [scope, name = ''] }): Problem[] => {
    if (scope === 'workflow' && !isOfWorkflow(name)) {
      const message = `Argo has no variable ${tag}. Use one of 'variables.workflow', or an argument of the workflow.`;
      return [{ code: 'unknown-variable', message }];
    }
    if (scope !== 'pod' || hasPod) return [];
    const message = `${tag} has no value here, because this kind of template has no pod. Use it in the called template.`;
    return [{ code: 'forbidden-pod-variable', message }];
  });
}

function isOfWorkflow(name: string): boolean {
  return name === '' || WORKFLOW.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}
