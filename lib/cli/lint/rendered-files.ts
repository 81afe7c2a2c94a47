import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { JsonNode } from '../../lint/json';
import { readManifestText } from '../../lint/yaml';

const KUSTOMIZATIONS: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** The lists of patches in a kustomization: paths, or objects with a `path`. */
const PATCHES: readonly string[] = ['patches', 'patchesStrategicMerge', 'patchesJson6902'];

/**
 * Files that other tools make manifests of: patches of kustomizations, and templates of Helm charts.
 *
 * @returns why each of them is not linted, by path
 */
export function findRenderedFiles(
  files: readonly { readonly path: string; readonly text: string }[],
): ReadonlyMap<string, string> {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  const patches = new Set([...folders].flatMap(patchesOf));
  return new Map(
    files.flatMap(({ path, text }): [string, string][] => {
      if (patches.has(path)) return [[path, `It is a patch. Lint the output of 'kubectl kustomize'.`]];
      if (text.includes('{{') && isInChart(path))
        return [[path, `It is a Helm template. Lint the output of 'helm template'.`]];
      return [];
    }),
  );
}

/** The paths of the patches of the kustomization in a folder. */
function patchesOf(folder: string): string[] {
  const path = KUSTOMIZATIONS.map((name) => join(folder, name)).find((one) => existsSync(one));
  if (path === undefined) return [];
  const [document] = readManifestText(readFileSync(path, 'utf8'), path).documents;
  const kustomization = JsonNode.root({ object: document?.object, index: 0 });
  const patches = PATCHES.flatMap((field) => kustomization.get(field).items);
  return patches.flatMap((patch) => {
    const { text } = patch.text === undefined ? patch.get('path') : patch;
    return text === undefined ? [] : [resolve(folder, text)];
  });
}

/** Whether a file is in the folder `templates` of a chart. */
function isInChart(path: string): boolean {
  const folders = dirname(path).split(sep);
  return folders.some(
    (folder, index) =>
      folder === 'templates' && existsSync([...folders.slice(0, index), 'Chart.yaml'].join(sep)),
  );
}
