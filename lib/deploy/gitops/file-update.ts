import { IMAGE_NAME } from '../../ci/build/image-reference';
import type { Problem } from '../../finding/index';
import { isTemplated } from '../../argo/templated-text';
import { readValuePath } from './value-path';

/** What an image is found by besides its name. */
export type ImagePart = 'tag' | 'digest';

/** Which of them an update writes. */
export type WrittenParts = ImagePart | 'both';

/** The parts that have to be known for an update that writes these. */
export type PartsOf<Written extends WrittenParts> = Written extends ImagePart ? Written : ImagePart;

/**
 * A change of one file in a configuration repository, made by `helmValues`, `kustomizeImage` or `manifestImage`.
 * `Part` says what has to be known of the image for it.
 */
export class FileUpdate<out Part extends ImagePart = ImagePart> {
  /** The file, below the repository's root. */
  readonly file: string;

  /** What it writes of the image, whose name aside. */
  readonly parts: readonly Part[];

  /**
   * The arguments of the script, for each thing that it changes.
   *
   * @internal
   */
  readonly steps: readonly (readonly string[])[];

  /**
   * What is wrong with it.
   *
   * @internal
   */
  readonly problems: readonly Problem[];

  /** Keeps the compiler from taking any other object for one. */
  protected readonly isFileUpdate = true;

  /** @internal */
  constructor(
    file: string,
    parts: readonly Part[],
    steps: readonly (readonly string[])[],
    problems: readonly Problem[],
  ) {
    this.file = file;
    this.parts = parts;
    this.steps = steps;
    this.problems = [...checkFile(file), ...problems];
  }
}

/** Where the parts of an image go in a values file: one of them at least. */
export type HelmImageKeys<Part extends ImagePart> = { readonly [part in Part]: string } & ([Part] extends [
  never,
]
  ? "Say where the 'tag' goes, the 'digest', or both"
  : unknown);

/** Options of `helmValues`. */
export interface HelmValuesOptions {
  /**
   * Whether to make the keys that are not there. Otherwise they are an error, since they may be misspelt.
   *
   * @default false
   */
  readonly create?: boolean;
}

/**
 * Writes the tag, the digest or both into a values file of Helm, or into any other YAML file.
 *
 * ```ts
 * import { helmValues } from 'cdk8s-argo-ci';
 *
 * helmValues('apps/web/values.yaml', { tag: 'image.tag', digest: 'image.digest' });
 * ```
 *
 * @param file the file, below the repository's root
 * @param keys where each of them goes, as `helm --set` spells it: `image.tag`, `images[0].tag`, `a\\.b.tag`
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
    return ['helm-value', file, part, JSON.stringify(readValuePath(path) ?? []), path, missing];
  });
  return new FileUpdate(file, parts, steps, checkKeys(places));
}

/** Options of `kustomizeImage`. */
export interface KustomizeImageOptions<Written extends WrittenParts = WrittenParts> {
  /**
   * What to write: `newTag`, `digest`, or both. The one that is not written is taken out.
   *
   * @default 'both'
   */
  readonly writes?: Written;
}

/**
 * Writes `newTag` and `digest` of an entry under `images` in a kustomization.
 *
 * ```ts
 * import { kustomizeImage } from 'cdk8s-argo-ci';
 *
 * kustomizeImage('apps/web/kustomization.yaml', 'ghcr.io/acme/web');
 * ```
 *
 * @param file the kustomization, below the repository's root
 * @param name the `name` of the entry, which has to be there
 */
export function kustomizeImage<Written extends WrittenParts = 'both'>(
  file: string,
  name: string,
  options: KustomizeImageOptions<Written> = {},
): FileUpdate<PartsOf<Written>> {
  const { writes = 'both' } = options;
  const problems = checkWrites(writes);
  if (!isTemplated(name) && IMAGE_NAME.check(name) !== undefined) {
    const message = `'${name}' can't be the name of an image in a kustomization: give the 'name' of the entry, without a tag.`;
    problems.push({ code: 'invalid-image', message, path: 'name' });
  }
  const steps = [['kustomize-image', file, name, writes]];
  return new FileUpdate(file, partsOf<Written>(writes), steps, problems);
}

/** What `manifestImage` changes. */
export interface ManifestImageOptions<Written extends WrittenParts = WrittenParts> {
  /** The name of the container, or of the init container. */
  readonly container: string;

  /**
   * The kind of the object that has the container, where the file has several: `Deployment`.
   *
   * @default - any
   */
  readonly kind?: string;

  /**
   * The name of the object that has the container, where the file has several.
   *
   * @default - any
   */
  readonly name?: string;

  /**
   * What the image is to be called by: `name:tag`, `name@digest`, or `name:tag@digest`.
   *
   * @default 'both'
   */
  readonly writes?: Written;
}

/**
 * Writes the image of a container in a manifest: `ghcr.io/acme/web:v1@sha256:…`. Whatever kind of object holds it: a
 * Deployment, a CronJob, a Pod. The file may have several documents; only one of its containers may be meant.
 *
 * ```ts
 * import { manifestImage } from 'cdk8s-argo-ci';
 *
 * manifestImage('apps/web/deployment.yaml', { container: 'web', kind: 'Deployment' });
 * ```
 *
 * @param file the manifest, below the repository's root
 */
export function manifestImage<Written extends WrittenParts = 'both'>(
  file: string,
  options: ManifestImageOptions<Written>,
): FileUpdate<PartsOf<Written>> {
  const { container, kind = '', name = '', writes = 'both' } = options;
  const problems = checkWrites(writes);
  if (container === '') {
    const message = "The container's name is empty: say which container has the image.";
    problems.push({ code: 'missing-name', message, path: 'container' });
  }
  const steps = [['manifest-image', file, container, kind, name, writes]];
  return new FileUpdate(file, partsOf<Written>(writes), steps, problems);
}

function isPart(text: string): text is ImagePart {
  return text === 'tag' || text === 'digest';
}

/** The parts for the words; that the compiler comes to the same is its own type's business. */
function partsOf<Written extends WrittenParts>(writes: WrittenParts): readonly PartsOf<Written>[] {
  const parts: readonly ImagePart[] = writes === 'both' ? ['tag', 'digest'] : [writes];
  return parts as readonly PartsOf<Written>[];
}

/** A file inside of the repository: git's own folder is none of it. */
function checkFile(file: string): Problem[] {
  const parts = file.split('/');
  const isFile = parts.every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()));
  if (isFile && !/[\n\\]/.test(file)) return [];
  const message = `'${file}' is not the path of a file in the repository: give one such as 'apps/web/values.yaml'.`;
  return [{ code: 'invalid-path', message, path: 'file' }];
}

function checkWrites(writes: string): Problem[] {
  if (isPart(writes) || writes === 'both') return [];
  const message = `'${writes}' is no part of an image: write 'tag', 'digest' or 'both'.`;
  return [{ code: 'unknown-image-part', message, path: 'writes' }];
}

function checkKeys(places: readonly (readonly [part: string, path: string])[]): Problem[] {
  if (places.length === 0) {
    const message = "Nothing would be written: say where the 'tag' goes, the 'digest', or both.";
    return [{ code: 'unknown-image-part', message, path: 'keys' }];
  }
  return places.flatMap(([part, path]): Problem[] => {
    const field = `keys.${part}`;
    if (!isPart(part)) {
      const message = `'${part}' is no part of an image: write 'tag' or 'digest'.`;
      return [{ code: 'unknown-image-part', message, path: field }];
    }
    if (readValuePath(path) !== undefined) return [];
    const message = `'${path}' can't be read as a path: write it as in 'helm --set', such as 'image.tag' or 'images[0].tag'.`;
    return [{ code: 'invalid-value-path', message, path: field }];
  });
}
