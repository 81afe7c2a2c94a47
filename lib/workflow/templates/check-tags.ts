import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { distinct } from '../ports/check-variables';
import { variablesInSimpleTags } from '../values/variable-usage';
import type { Templated } from '../values/templated';

/** What Argo knows of a workflow (workflow/common/common.go, `GlobalVar…`). */
const WORKFLOW = new Set(
  (
    'name namespace mainEntrypoint serviceAccountName uid status priority failures ' +
    'parameters annotations labels outputs'
  ).split(' '),
);

/** More of it, of which Argo only looks at how it begins (workflow/validate, `resolveAllVariables`). */
const BEGINNINGS = ['creationTimestamp', 'scheduledTime', 'duration'];

/** Bodies of templates that have a pod. */
const WITH_POD = ['container', 'containerSet', 'data', 'resource', 'script'] as const;

/** Finds tags that Argo can't fill in, whatever the workflow is like. Expressions it does not look into. */
export function checkTags(template: Templated<argo.Template>): Problem[] {
  const hasPod = WITH_POD.some((body) => template[body] !== undefined);
  return distinct(variablesInSimpleTags(template)).flatMap(([scope, name = '', ...rest]): Problem[] => {
    const tag = `{{${[scope, name, ...rest].join('.')}}}`;
    if (scope === 'workflow' && !isOfWorkflow(name)) {
      const message = `Argo has no variable ${tag}: take one of 'variables.workflow', or what the workflow's arguments have.`;
      return [{ code: 'unknown-variable', message }];
    }
    if (scope !== 'pod' || hasPod) return [];
    const message = `${tag} is used here, and this kind of template has no pod: use it in the template that is called.`;
    return [{ code: 'forbidden-pod-variable', message }];
  });
}

function isOfWorkflow(name: string): boolean {
  return name === '' || WORKFLOW.has(name) || BEGINNINGS.some((beginning) => name.startsWith(beginning));
}
