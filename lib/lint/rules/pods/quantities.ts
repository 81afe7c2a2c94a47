import type { Quantity } from '../../../kubernetes/quantity';
import { billionthsOf, compareQuantities, parseQuantity } from '../../../kubernetes/quantity';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import { containersOf } from '../../model';
import type { Rule } from '../rule';

/** Negative quantities: "must be greater than or equal to 0". What is no quantity, Argo's decoder refuses. */
export const negativeQuantity: Rule<SettingsSubject> = {
  code: 'invalid-quantity',
  class: 'fails',
  *check({ settings }) {
    const quantities = resourcesIn(settings).flatMap((resources) =>
      ['limits', 'requests'].flatMap((field) => resources.get(field).fields.map(([, node]) => node)),
    );
    const sizes = settings.get('volumes').items.map((volume) => volume.get('emptyDir').get('sizeLimit'));
    for (const node of [...quantities, ...sizes]) {
      const quantity = quantityOf(node);
      if (quantity === undefined || billionthsOf(quantity) >= 0n) continue;
      const message = `'${node.anyText ?? ''}' is negative. Use a number with an optional suffix, such as '2', '500m' or '1.5Gi'.`;
      yield { node, message };
    }
  },
};

/** Kubernetes rejects pods with a request above the limit (apis/core/validation, `validateResourceRequirements`). */
export const requestAboveLimit: Rule<SettingsSubject> = {
  code: 'conflicting-request-and-limit',
  class: 'fails',
  *check({ settings }) {
    for (const resources of resourcesIn(settings)) {
      for (const [name, node] of resources.get('requests').fields) {
        const limitNode = resources.get('limits').get(name);
        const [request, limit] = [quantityOf(node), quantityOf(limitNode)];
        if (request === undefined || limit === undefined || compareQuantities(request, limit) <= 0) continue;
        const message = `The request '${node.anyText ?? ''}' is greater than the limit '${limitNode.anyText ?? ''}'. Lower the request or raise the limit.`;
        yield { node, message };
      }
    }
  },
};

/** The resources of containers and of claims for volumes. */
function resourcesIn(settings: JsonNode): JsonNode[] {
  const claims = [
    ...settings.get('volumeClaimTemplates').items,
    ...settings.get('volumes').items.map((volume) => volume.get('ephemeral').get('volumeClaimTemplate')),
  ];
  return [...containersOf(settings), ...claims.map((claim) => claim.get('spec'))].flatMap((owner) =>
    owner.present(['resources']),
  );
}

function quantityOf(node: JsonNode): Quantity | undefined {
  const parsed = parseQuantity(node.anyText ?? '');
  return parsed.ok ? parsed.value : undefined;
}
