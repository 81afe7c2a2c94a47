import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { JsonNode } from '../../lint/json';
import { readManifestText } from '../../lint/yaml';

const KUSTOMIZATIONS: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** The lists of patches in a kustomization: paths, or objects with a `path`. */
const PATCHES: readonly string[] = ['patches', 'patchesStrategicMerge', 'patchesJson6902'];

/** Files that other tools make manifests of: patches of kustomizations, and templates of Helm charts. */
export class RenderedFiles {
  private readonly patches: ReadonlySet<string>;

  /** @param paths those of all files that are linted */
  constructor(paths: readonly string[]) {
    const folders = new Set(paths.map((path) => dirname(path)));
    this.patches = new Set([...folders].flatMap(patchesOf));
  }

  /** Why a file is not linted; undefined if it is a manifest. */
  reasonFor(path: string, text: string): string | undefined {
    if (this.patches.has(path)) return "It is a patch. Lint the output of 'kubectl kustomize'.";
    if (text.includes('{{') && isInChart(path))
      return "It is a Helm template. Lint the output of 'helm template'.";
    return undefined;
  }
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
