import type * as argo from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import { isToken } from '../../values/check-values';
import { literalText } from '../../../argo/templated-text';
import type { Ports } from '../../ports/port';
import { portName } from '../../ports/port-references';
import { Reference } from '../../values/reference';
import type { Templated } from '../../values/templated';

/** The checked part of a resource template. */
interface Resource extends Pick<Templated<argo.ResourceTemplate>, 'action' | 'manifestFrom'> {
  readonly manifest?: unknown;
}

/** Finds what Argo rejects in a resource template (workflow/validate, `validateLeaf`), or Kubernetes when it runs. */
export function checkResource(resource: Resource, inputs: Ports): Problem[] {
  return [...checkSource(resource, inputs), ...checkObjectName(resource)];
}

function checkSource({ action, manifest, manifestFrom }: Resource, inputs: Ports): Problem[] {
  if (action === 'get' || action === 'delete') return [];
  const hasManifest = manifest !== undefined && manifest !== '';
  if (!hasManifest && manifestFrom === undefined) {
    const message = `'manifest' is missing. Set it, or 'manifestFrom' to read it from an artifact.`;
    return [{ code: 'missing-manifest', message, path: 'resource' }];
  }
  if (manifestFrom === undefined) return [];
  if (hasManifest) {
    const message = `Both 'manifest' and 'manifestFrom' are set. Omit one of them.`;
    return [{ code: 'conflicting-manifest-and-manifest-from', message, path: 'resource.manifestFrom' }];
  }
  const artifact = literalText(manifestFrom.artifact.name);
  const names = Object.entries(inputs).flatMap(([key, port]) =>
    port.kind === 'artifact' ? [portName(key, port)] : [],
  );
  if (artifact === undefined || names.includes(artifact)) return [];
  const message = `'manifestFrom' refers to the artifact '${artifact}', which is not an input. ${suggestNames(artifact, names, 'Declare it.')}`;
  return [{ code: 'unknown-input', message, path: 'resource.manifestFrom' }];
}

/** Whether an object's metadata have a name or a name prefix. An empty string is neither. */
export function isNamed(metadata: object): boolean {
  const { name, generateName }: { readonly name?: unknown; readonly generateName?: unknown } = metadata;
  return [name, generateName].some((text) => text !== undefined && text !== null && text !== '');
}

/** Kubernetes creates no object without a name. A string is not parsed, and a list needs no name. */
function checkObjectName({ action, manifest }: Resource): Problem[] {
  if (action !== 'create' || typeof manifest !== 'object' || manifest === null) return [];
  if (Reference.isReference(manifest) || 'items' in manifest) return [];
  const { metadata = {} }: { readonly metadata?: unknown } = manifest;
  if (typeof metadata !== 'object' || metadata === null || isToken(metadata) || isNamed(metadata)) return [];
  const message = `The object to create has no name, so Kubernetes would reject it. Set 'name' or 'generateName' in its metadata.`;
  return [{ code: 'missing-object-name', message, path: 'resource.manifest.metadata' }];
}
