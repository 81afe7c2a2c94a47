import { isTemplated } from '../../../argo/templated-text';
import { parseReference } from '../../../kubernetes/image-reference';
import type { JsonNode } from '../../json';
import type { RunSubject } from '../../model';
import { containersOf } from '../../model';
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
    if (isPatched(template, specs)) return;
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

/**
 * Images that the kubelet cannot parse, so that the pod never starts: "InvalidImageName" (pkg/kubelet/images,
 * `EnsureImageExists`).
 */
export const invalidContainerImage: Rule<RunSubject> = {
  code: 'invalid-image',
  class: 'fails',
  *check({ template, specs }) {
    if (isPatched(template, specs)) return;
    for (const container of containersOf(template)) {
      const node = container.get('image');
      const { text = '' } = node;
      if (text === '' || isTemplated(text) || parseReference(withLowerDomain(text)) !== undefined) continue;
      const message = `'${text}' is not the name of an image. Use lower-case letters, with an optional tag, such as 'acme/app:1.2'.`;
      yield { node, message };
    }
  },
};

function isPatched(template: JsonNode, specs: readonly JsonNode[]): boolean {
  const defaults = specs.map((spec) => spec.get('templateDefaults'));
  return [template, ...specs, ...defaults].some((owner) => (owner.get('podSpecPatch').text ?? '') !== '');
}

/** A first part with upper-case letters can be the name of a host. */
function withLowerDomain(image: string): string {
  return image.replace(/^[A-Za-z0-9-]+(?=\/)/, 'localhost');
}
