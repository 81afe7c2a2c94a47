import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { Templated } from '../values/templated';

type AnyTemplate = Templated<argo.Template>;

/**
 * Finds paths of a container that are used twice. Argo rejects a volume and an artifact at the same path
 * (workflow/validate, `already mounted`), Kubernetes two volumes (`must be unique`).
 */
export function checkArtifactPaths(template: AnyTemplate): Problem[] {
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  const take = (path: unknown, what: string, at: string): void => {
    if (typeof path !== 'string') return;
    const place = normalized(path);
    const other = taken.get(place);
    if (other === undefined) {
      taken.set(place, what);
      return;
    }
    const message = `The path '${path}' is used by both ${other} and ${what}. Use another path for one of them.`;
    problems.push({ code: 'conflicting-paths', message, path: at });
  };
  const { kind, mounts } = mountsOf(template);
  for (const mount of mounts) {
    take(mount.mountPath, `the volume '${mount.name}'`, `${kind}.volumeMounts`);
  }
  for (const artifact of artifactsOf(template)) {
    // Except in a `container`, Argo writes an artifact into the volume that contains its path.
    if (kind !== 'container' && mounts.some((mount) => isInside(artifact.path, mount.mountPath))) continue;
    take(artifact.path, `the artifact '${artifact.name}'`, `inputs.${artifact.name}`);
  }
  return problems;
}

function mountsOf({ container, script, containerSet }: AnyTemplate) {
  const kind = container !== undefined ? 'container' : script !== undefined ? 'script' : 'containerSet';
  return { kind, mounts: (container ?? script ?? containerSet)?.volumeMounts ?? [] };
}

/** The artifacts that Argo writes to a pod. HTTP, plugin and suspend templates have no pod. */
function artifactsOf(template: AnyTemplate): readonly Templated<argo.Artifact>[] {
  const { container, script, containerSet, resource, data, inputs } = template;
  const hasPod = [container, script, containerSet, resource, data].some((body) => body !== undefined);
  return hasPod ? (inputs?.artifacts ?? []) : [];
}

function normalized(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}

function isInside(path: unknown, folder: unknown): boolean {
  return (
    typeof path === 'string' && typeof folder === 'string' && `${path}/`.startsWith(`${normalized(folder)}/`)
  );
}
