import type { TemplateSubject } from '../../model';
import { containersOf, isOwnTemplate } from '../../model';
import type { Rule } from '../rule';

/** Containers without requests. Optional: a LimitRange of the namespace may set them. */
export const missingRequests: Rule<TemplateSubject> = {
  code: 'missing-resource-requests',
  class: 'advice',
  isOptional: true,
  *check(subject) {
    if (!isOwnTemplate(subject)) return;
    const { template, base } = subject;
    const patches = [template.get('podSpecPatch').text, base.spec.get('podSpecPatch').text];
    if (patches.some((patch = '') => patch.includes('resources'))) return;
    const defaults = base.spec.get('templateDefaults');
    for (const container of containersOf(template)) {
      const inherited = [defaults.get('container'), defaults.get('script')];
      // Without requests, the limits are the requests.
      const isSet = [container, ...inherited].some((one) =>
        ['requests', 'limits'].some((field) => one.get('resources').get(field).exists),
      );
      if (isSet) continue;
      yield {
        node: container,
        message: `The container requests no CPU and memory. Set 'resources.requests'.`,
      };
    }
  },
};
