import type * as argo from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding/index';
import { isToken } from '../../values/check-values';
import { literalText } from '../../../argo/templated-text';
import type { Ports } from '../../ports/port';
import { portName } from '../../ports/port-references';
import { Reference } from '../../values/reference';
import type { Templated } from '../../values/templated';

/** What is done to an object, as its checks see it. */
interface Resource extends Pick<Templated<argo.ResourceTemplate>, 'action' | 'manifestFrom'> {
  readonly manifest?: unknown;
}

/** What Argo refuses in a resource template (workflow/validate, `validateLeaf`), or Kubernetes when it runs. */
export function checkResource(resource: Resource, inputs: Ports): Problem[] {
  return [...checkSource(resource, inputs), ...checkObjectName(resource)];
}

function checkSource({ action, manifest, manifestFrom }: Resource, inputs: Ports): Problem[] {
  if (action === 'get' || action === 'delete') return [];
  const hasManifest = manifest !== undefined && manifest !== '';
  if (!hasManifest && manifestFrom === undefined) {
    const message = `It is not said what to ${String(action)}: give a 'manifest', or take it from an artifact by 'manifestFrom'.`;
    return [{ code: 'missing-manifest', message, path: 'resource' }];
  }
  if (manifestFrom === undefined) return [];
  if (hasManifest) {
    const message = `Both 'manifest' and 'manifestFrom' are given: leave one of them out.`;
    return [{ code: 'conflicting-manifests', message, path: 'resource.manifestFrom' }];
  }
  const artifact = literalText(manifestFrom.artifact.name);
  const names = Object.entries(inputs).flatMap(([key, port]) =>
    port.kind === 'artifact' ? [portName(key, port)] : [],
  );
  if (artifact === undefined || names.includes(artifact)) return [];
  const message = `The manifest is to come from the artifact '${artifact}', which is not among the inputs; there are: ${names.map((name) => `'${name}'`).join(', ') || 'none'}.`;
  return [{ code: 'unknown-input', message, path: 'resource.manifestFrom' }];
}

/** Whether an object's metadata give it a name, or the beginning of one. An empty text is neither. */
export function isNamed(metadata: object): boolean {
  const { name, generateName }: { readonly name?: unknown; readonly generateName?: unknown } = metadata;
  return [name, generateName].some((text) => text !== undefined && text !== null && text !== '');
}

/** Kubernetes creates no object without a name. Of a text nothing is known; a list has no name, but its items have. */
function checkObjectName({ action, manifest }: Resource): Problem[] {
  if (action !== 'create' || typeof manifest !== 'object' || manifest === null) return [];
  if (manifest instanceof Reference || 'items' in manifest) return [];
  const { metadata = {} }: { readonly metadata?: unknown } = manifest;
  if (typeof metadata !== 'object' || metadata === null || isToken(metadata) || isNamed(metadata)) return [];
  const message = `The object to create has no name, so that Kubernetes would refuse it: give its metadata a 'name' or a 'generateName'.`;
  return [{ code: 'missing-object-name', message, path: 'resource.manifest.metadata' }];
}
