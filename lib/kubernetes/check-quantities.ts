import { isTemplated } from '../argo/templated-text';
import type { Problem } from '../finding';
import type { WithContainers } from './containers';
import { containersIn } from './containers';
import type { Quantity } from './quantity';
import { billionthsOf, compareQuantities, parseQuantity } from './quantity';

/** Quantities by the names of resources, such as `cpu`. A value that is not known before a workflow runs is not checked. */
interface Quantities {
  readonly [resource: string]: unknown;
}

/** The resources of a container or of a volume claim. */
export interface Resources {
  readonly requests?: Quantities | undefined;
  readonly limits?: Quantities | undefined;
}

interface WithResources {
  readonly resources?: Resources | undefined;
}

interface VolumeClaim {
  readonly spec?: WithResources | undefined;
}

interface Volume {
  readonly emptyDir?: { readonly sizeLimit?: unknown } | undefined;
  readonly ephemeral?: { readonly volumeClaimTemplate?: VolumeClaim | undefined } | undefined;
}

/** The fields of a pod, a template or a workflow that contain quantities. */
export interface WithQuantities extends WithContainers<WithResources> {
  readonly volumes?: readonly Volume[] | undefined;
  readonly volumeClaimTemplates?: readonly VolumeClaim[] | undefined;
}

/** Checks the quantities of a pod, a template or a workflow. `path` is the field that contains it, if any. */
export function checkQuantities(given: WithQuantities, path?: string): Problem[] {
  const prefix = path === undefined ? '' : `${path}.`;
  // A field may be null in a raw template: YAML has no other value for an empty field.
  const volumes = given.volumes ?? [];
  const claims = given.volumeClaimTemplates ?? [];
  return [
    ...containersIn(given).flatMap(([field, container]) =>
      checkResources(container.resources, `${prefix}${field}.resources`),
    ),
    ...volumes.flatMap((volume, index) => checkVolume(volume, `${prefix}volumes[${index}]`)),
    ...claims.flatMap((claim, index) => checkClaim(claim, `${prefix}volumeClaimTemplates[${index}]`)),
  ];
}

function checkVolume({ emptyDir, ephemeral }: Volume, path: string): Problem[] {
  return [
    ...checkQuantity(emptyDir?.sizeLimit, `${path}.emptyDir.sizeLimit`),
    ...checkClaim(ephemeral?.volumeClaimTemplate, `${path}.ephemeral.volumeClaimTemplate`),
  ];
}

function checkClaim(claim: VolumeClaim | undefined, path: string): Problem[] {
  return checkResources(claim?.spec?.resources, `${path}.spec.resources`);
}

/** Checks the resources of a container or of a volume claim. */
export function checkResources(resources: Resources | undefined, path: string): Problem[] {
  const requests = resources?.requests ?? {};
  const limits = resources?.limits ?? {};
  return [
    ...Object.entries(limits).flatMap(([name, limit]) => checkQuantity(limit, `${path}.limits.${name}`)),
    ...Object.entries(requests).flatMap(([name, request]) => {
      const field = `${path}.requests.${name}`;
      return [...checkQuantity(request, field), ...checkRequest(request, limits[name], field)];
    }),
  ];
}

/** Checks a quantity, which is at least 0 wherever Kubernetes accepts one for a pod or a volume. */
export function checkQuantity(given: unknown, path: string): Problem[] {
  const text = literalOf(given);
  if (text === undefined) return [];
  const quantity = parseQuantity(text);
  if (quantity.ok && billionthsOf(quantity.value) >= 0n) return [];
  const problem = quantity.ok ? 'is negative' : 'is not a valid quantity';
  const message = `'${text}' ${problem}. Use a number with an optional suffix, such as '2', '500m' or '1.5Gi'.`;
  return [{ code: 'invalid-quantity', message, path }];
}

/** Kubernetes rejects pods with a request above the limit (apis/core/validation, `validateResourceRequirements`). */
function checkRequest(request: unknown, limit: unknown, path: string): Problem[] {
  const [requested, limited] = [quantityOf(request), quantityOf(limit)];
  if (requested === undefined || limited === undefined || compareQuantities(requested, limited) <= 0)
    return [];
  const message = `The request '${String(request)}' is greater than the limit '${String(limit)}'. Lower the request or raise the limit.`;
  return [{ code: 'conflicting-request-and-limit', message, path }];
}

function quantityOf(given: unknown): Quantity | undefined {
  const parsed = parseQuantity(literalOf(given) ?? '');
  return parsed.ok ? parsed.value : undefined;
}

/** The text of a quantity that is known before a workflow runs. */
function literalOf(given: unknown): string | undefined {
  if (typeof given === 'number') return String(given);
  return typeof given === 'string' && !isTemplated(given) ? given : undefined;
}
