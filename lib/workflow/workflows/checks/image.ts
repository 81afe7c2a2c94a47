import type * as argo from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding/index';
import type { Templated } from '../../values/templated';

/** Where a container may get its image from, if it says none itself. */
export type ImageDefaults = Pick<Templated<argo.WorkflowSpec>, 'templateDefaults' | 'podSpecPatch'>;

/** A container without an image: Argo takes it, and Kubernetes refuses the pod when the workflow runs. */
export function checkImage(template: Templated<argo.Template>, workflow: ImageDefaults): Problem[] {
  const { templateDefaults = {}, podSpecPatch } = workflow;
  const patches = [template.podSpecPatch, templateDefaults.podSpecPatch, podSpecPatch];
  if (patches.some((patch) => patch !== undefined)) return [];
  return (['container', 'script'] as const).flatMap((kind): Problem[] => {
    const body = template[kind];
    if (body === undefined || body.image !== undefined || templateDefaults[kind]?.image !== undefined)
      return [];
    const message = `The ${kind} has no image: give it one, or give one to all templates by the workflow's 'templateDefaults'.`;
    return [{ code: 'missing-image', message, path: `${kind}.image` }];
  });
}
