import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { Templated } from '../values/templated';

type AnyTemplate = Templated<argo.Template>;

/**
 * Argo refuses two things at one path of a container: volumes, and the artifacts that it puts there
 * (workflow/validate, `already mounted`). What Argo lets through Kubernetes refuses (`must be unique`).
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
    // But for a container's, Argo puts an artifact that lies in a volume into the volume.
    if (kind !== 'container' && mounts.some((mount) => isInside(artifact.path, mount.mountPath))) continue;
    take(artifact.path, `the artifact '${artifact.name}'`, `inputs.${artifact.name}`);
  }
  return problems;
}

function mountsOf({ container, script, containerSet }: AnyTemplate) {
  const kind = container !== undefined ? 'container' : script !== undefined ? 'script' : 'containerSet';
  return { kind, mounts: (container ?? script ?? containerSet)?.volumeMounts ?? [] };
}

/** The artifacts that are put into a pod; requests, plugins and suspensions have none. */
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
