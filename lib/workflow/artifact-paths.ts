import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import type { Templated } from './templated';

/**
 * Argo refuses two things at one path of a container: volumes, and the artifacts that it puts there
 * (workflow/validate, `already mounted`).
 */
export function checkArtifactPaths(template: Templated<argo.Template>): Problem[] {
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  const take = (path: unknown, what: string, at: string): void => {
    if (typeof path !== 'string') return;
    const place = path.replace(/(?<=.)\/+$/, '');
    const other = taken.get(place);
    if (other === undefined) {
      taken.set(place, what);
      return;
    }
    const message = `${what} and ${other} have the same path, '${path}': give one of them another path.`;
    problems.push({ code: 'path-collision', message, path: at });
  };
  for (const mount of (template.container ?? template.script)?.volumeMounts ?? []) {
    take(mount.mountPath, `The volume '${mount.name}'`, 'container.volumeMounts');
  }
  for (const artifact of template.inputs?.artifacts ?? []) {
    take(artifact.path, `the artifact '${artifact.name}'`, `inputs.${artifact.name}`);
  }
  return problems;
}
