import { isWholeNumber } from '../../../argo/duration';
import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';
import { locksIn } from './locks';

/**
 * Limits of semaphores that are not positive numbers: "failed to initialize semaphore", and with a negative one the
 * workflow waits without an end (workflow/controller/controller.go, `createSynchronizationManager`).
 */
export const semaphoreLimit: Rule<SettingsSubject> = {
  code: 'invalid-semaphore-limit',
  class: 'fails',
  needs: ['synchronization'],
  *check({ settings, object, world }) {
    for (const { kind, node } of locksIn(settings)) {
      const reference = node.get('configMapKeyRef');
      const name = reference.get('name').text ?? '';
      const key = reference.get('key').text ?? '';
      const namespace = node.get('namespace').text ?? object.namespace;
      const limit = world.findOther('ConfigMap', name, namespace)?.get('data').get(key).text;
      if (kind !== 'semaphore' || limit === undefined || (isWholeNumber(limit) && Number(limit) > 0))
        continue;
      const message = `The limit '${limit}' in the ConfigMap '${name}' is not a positive number. Set '${key}' to one.`;
      yield { node: reference, message };
    }
  },
};
