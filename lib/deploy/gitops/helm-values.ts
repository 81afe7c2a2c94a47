import type { Problem } from '../../finding';
import type { ImagePart } from './file-update';
import { FileUpdate, isPart } from './file-update';

/** The paths of the tag and the digest in a values file: at least one of them. */
export type HelmImageKeys<Part extends ImagePart> = { readonly [part in Part]: string } & ([Part] extends [
  never,
]
  ? "Set the path of 'tag', 'digest' or both"
  : unknown);

/** Options of `helmValues`. */
export interface HelmValuesOptions {
  /**
   * Whether to create keys that do not exist. Otherwise a missing key is an error of the run, since it may be
   * misspelled.
   *
   * @default false
   */
  readonly create?: boolean;
}

/**
 * Writes the tag, the digest or both to a Helm values file, or to any other YAML file.
 *
 * ```ts
 * import { helmValues } from 'cdk8s-argo-ci';
 *
 * helmValues('apps/web/values.yaml', { tag: 'image.tag', digest: 'image.digest' });
 * ```
 *
 * @param file the file, relative to the root of the repository
 * @param keys the paths in the format of `helm --set`: `image.tag`, `images[0].tag`, `a\\.b.tag`
 */
export function helmValues<Part extends ImagePart>(
  file: string,
  keys: HelmImageKeys<Part>,
  options: HelmValuesOptions = {},
): FileUpdate<Part> {
  const places: readonly (readonly [part: string, path: string])[] = Object.entries<string>(keys);
  const parts = places.map(([part]) => part).filter((part): part is Part => isPart(part));
  const missing = options.create === true ? 'create' : 'must-exist';
  const steps = places.map(([part, path]) => {
    return ['helm-value', file, part, JSON.stringify(parseValuePath(path) ?? []), path, missing];
  });
  return new FileUpdate(file, parts, steps, checkKeys(places));
}

/** A part of a path: the key of a mapping, or the index of a list entry. */
type Key = string | number;

/** `images[0].tag`: keys separated by dots, indices in brackets, a backslash before a dot that belongs to a key. */
const PATH_PART = /(?:^|\.)(?<key>(?:[^.[\]\\\s]|\\.)+)|\[(?<index>\d+)\]/y;

/**
 * Parses a path in the format of `helm --set`: `image.tag`, `images[0].tag`, `nodeSelector.kubernetes\.io/arch`.
 * Undefined if the text is not a path.
 */
function parseValuePath(path: string): readonly Key[] | undefined {
  const keys: Key[] = [];
  PATH_PART.lastIndex = 0;
  while (PATH_PART.lastIndex < path.length) {
    const { key, index } = PATH_PART.exec(path)?.groups ?? {};
    if (key === undefined && index === undefined) return undefined;
    keys.push(key === undefined ? Number(index) : key.replace(/\\(.)/g, '$1'));
  }
  return keys.length === 0 || typeof keys[0] === 'number' ? undefined : keys;
}

function checkKeys(places: readonly (readonly [part: string, path: string])[]): Problem[] {
  if (places.length === 0) {
    const message = "The update writes nothing. Set the path of 'tag', 'digest' or both.";
    return [{ code: 'unknown-image-part', message, path: 'keys' }];
  }
  return places.flatMap(([part, path]): Problem[] => {
    const field = `keys.${part}`;
    if (!isPart(part)) {
      const message = `'${part}' is not a part of an image. Use 'tag' or 'digest'.`;
      return [{ code: 'unknown-image-part', message, path: field }];
    }
    if (parseValuePath(path) !== undefined) return [];
    const message = `'${path}' is not a valid path. Use the format of 'helm --set', such as 'image.tag' or 'images[0].tag'.`;
    return [{ code: 'invalid-value-path', message, path: field }];
  });
}
