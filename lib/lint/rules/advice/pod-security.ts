import type { TemplateSubject, WorkflowSubject } from '../../model';
import { containersOf, isOwnTemplate, isPodType } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import type { Obstacle } from './pod-security-standards';
import {
  containerObstacles,
  hostObstacles,
  podContextObstacles,
  restrictedFields,
  volumeObstacles,
} from './pod-security-standards';

/** What the baseline level forbids in all pods of a workflow. Given by default, like the same for its templates. */
export const privilegedWorkflow: Rule<WorkflowSubject> = {
  code: 'forbidden-privilege',
  class: 'advice',
  *check({ object: { spec } }) {
    for (const pod of [spec, spec.get('templateDefaults')]) {
      yield* [
        ...hostObstacles(pod),
        ...podContextObstacles(pod.get('securityContext')),
        ...volumeObstacles(pod.get('volumes').items),
      ].map(privilege);
    }
    yield* containersOf(spec.get('templateDefaults')).flatMap(containerObstacles).map(privilege);
  },
};

/** What the baseline level forbids in a template. Given by default: such a pod can take over its node. */
export const privilegedTemplate: Rule<TemplateSubject> = {
  code: 'forbidden-privilege',
  class: 'advice',
  *check(subject) {
    if (!isOwnTemplate(subject)) return;
    const { template } = subject;
    yield* [
      ...podContextObstacles(template.get('securityContext')),
      ...volumeObstacles(template.get('volumes').items),
      ...containersOf(template).flatMap(containerObstacles),
    ].map(privilege);
  },
};

function privilege({ field, node }: Obstacle): RuleFinding {
  return {
    node,
    message: `The baseline Pod Security Standard forbids '${field}', which isolates pods from their node. Remove it.`,
  };
}

/** Containers below the restricted level. Optional: many images need root, and few namespaces enforce the level. */
export const missingSecurityContext: Rule<TemplateSubject> = {
  code: 'missing-security-context',
  class: 'advice',
  isOptional: true,
  *check(subject) {
    const { template, base, types } = subject;
    if (!isOwnTemplate(subject) || !types.some(isPodType)) return;
    const { spec } = base;
    const defaults = spec.get('templateDefaults');
    const contexts = [template, defaults, spec].map((one) => one.get('securityContext'));
    const shared = contexts.find(({ exists }) => exists) ?? spec.get('securityContext');
    const inherited = [defaults.get('container'), defaults.get('script')].map((one) =>
      one.get('securityContext'),
    );
    for (const container of containersOf(template)) {
      const fields = restrictedFields(container, shared, inherited);
      if (fields.length === 0) continue;
      const list = fields.map((field) => `'${field}'`).join(', ');
      yield {
        node: container,
        message: `The restricted Pod Security Standard does not accept ${list} as they are. Set 'securityContext'.`,
      };
    }
  },
};
