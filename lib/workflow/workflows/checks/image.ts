import type * as argo from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding';
import type { Templated } from '../../values/templated';

/** The fields of a workflow that may set the image of a container. */
export type ImageDefaults = Pick<Templated<argo.WorkflowSpec>, 'templateDefaults' | 'podSpecPatch'>;

/** Finds a container without an image, which Argo accepts, but not Kubernetes when the workflow runs. */
export function checkImage(template: Templated<argo.Template>, workflow: ImageDefaults): Problem[] {
  const { templateDefaults = {}, podSpecPatch } = workflow;
  const patches = [template.podSpecPatch, templateDefaults.podSpecPatch, podSpecPatch];
  if (patches.some((patch) => patch !== undefined)) return [];
  return (['container', 'script'] as const).flatMap((kind): Problem[] => {
    const body = template[kind];
    if (body === undefined || body.image !== undefined || templateDefaults[kind]?.image !== undefined)
      return [];
    const message = `The ${kind} has no image. Set 'image', or set one for all templates in the workflow's 'templateDefaults'.`;
    return [{ code: 'missing-image', message, path: `${kind}.image` }];
  });
}
