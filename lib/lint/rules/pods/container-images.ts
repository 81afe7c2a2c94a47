import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { RunSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * Containers without an image beside the main one, and those of a container set. Argo's validator looks only at
 * `container` and `script`; Kubernetes refuses the pod ("image: Required value"; apis/core/validation,
 * `validateContainerCommon`). A `podSpecPatch` or the defaults of templates can set the image.
 */
export const missingContainerImage: Rule<RunSubject> = {
  code: 'missing-image',
  class: 'fails',
  needs: ['containerSet', 'initContainers', 'sidecars'],
  *check({ template, specs }) {
    const defaults = specs.map((spec) => spec.get('templateDefaults'));
    if ([template, ...specs, ...defaults].some((owner) => (owner.get('podSpecPatch').text ?? '') !== ''))
      return;
    for (const find of LISTS) {
      if (defaults.some((settings) => find(settings).exists)) continue;
      for (const container of find(template).items) {
        const name = container.get('name').text ?? '';
        if ((container.get('image').text ?? '') !== '' || isTemplated(name)) continue;
        yield { node: container, message: `The container '${name}' has no image. Set 'image'.` };
      }
    }
  },
};

const LISTS: readonly ((template: JsonNode) => JsonNode)[] = [
  (template) => template.get('initContainers'),
  (template) => template.get('sidecars'),
  (template) => template.get('containerSet').get('containers'),
];
