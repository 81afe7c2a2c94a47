import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import { literalText } from './format';
import type { Ports } from './port';
import { portName } from './ports';
import type { Templated } from './templated';

/** What is done to an object, as its checks see it. */
interface Resource extends Pick<Templated<argo.ResourceTemplate>, 'action' | 'manifestFrom'> {
  readonly manifest?: unknown;
}

/** What Argo refuses in a resource template (workflow/validate, `validateLeaf`). */
export function checkResource({ action, manifest, manifestFrom }: Resource, inputs: Ports): Problem[] {
  if (action === 'get' || action === 'delete') return [];
  const hasManifest = manifest !== undefined && manifest !== '';
  if (!hasManifest && manifestFrom === undefined) {
    const message = `It is not said what to ${String(action)}: give a 'manifest', or take it from an artifact by 'manifestFrom'.`;
    return [{ code: 'missing-manifest', message, path: 'resource' }];
  }
  if (manifestFrom === undefined) return [];
  if (hasManifest) {
    const message = `Both 'manifest' and 'manifestFrom' are given: leave one of them out.`;
    return [{ code: 'manifest-twice', message, path: 'resource.manifestFrom' }];
  }
  const artifact = literalText(manifestFrom.artifact.name);
  const names = Object.entries(inputs).flatMap(([key, port]) =>
    port.kind === 'artifact' ? [portName(key, port)] : [],
  );
  if (artifact === undefined || names.includes(artifact)) return [];
  const message = `The manifest is to come from the artifact '${artifact}', which is not among the inputs; there are: ${names.map((name) => `'${name}'`).join(', ') || 'none'}.`;
  return [{ code: 'undeclared-input', message, path: 'resource.manifestFrom' }];
}
