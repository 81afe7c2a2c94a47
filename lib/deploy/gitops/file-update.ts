import type { Problem } from '../../finding';

/** A part of an image reference, besides the name. */
export type ImagePart = 'tag' | 'digest';

/** The parts that an update writes. */
export type WrittenParts = ImagePart | 'both';

/** The parts that an update needs to write these. */
export type PartsOf<Written extends WrittenParts> = Written extends ImagePart ? Written : ImagePart;

/**
 * A change to one file in a configuration repository, created by `helmValues`, `kustomizeImage` or `manifestImage`.
 * `Part` tells which parts of the image it needs.
 */
export class FileUpdate<out Part extends ImagePart = ImagePart> {
  /** The file, relative to the root of the repository. */
  readonly file: string;

  /** The parts of the image that the update writes, besides the name. */
  readonly parts: readonly Part[];

  /**
   * The arguments of the update script, for each place that changes.
   *
   * @internal
   */
  readonly steps: readonly (readonly string[])[];

  /** @internal */
  readonly problems: readonly Problem[];

  /** Makes the type nominal. */
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

/** Whether a text names a part of an image. */
export function isPart(text: string): text is ImagePart {
  return text === 'tag' || text === 'digest';
}

/** The parts as a list: the value of the type `PartsOf`. */
export function partsOf<Written extends WrittenParts>(writes: WrittenParts): readonly PartsOf<Written>[] {
  const parts: readonly ImagePart[] = writes === 'both' ? ['tag', 'digest'] : [writes];
  return parts as readonly PartsOf<Written>[];
}

/** Checks the parts to write, which may be anything in plain JavaScript. */
export function checkWrites(writes: string): Problem[] {
  if (isPart(writes) || writes === 'both') return [];
  const message = `'${writes}' is not a part of an image. Use 'tag', 'digest' or 'both'.`;
  return [{ code: 'unknown-image-part', message, path: 'writes' }];
}

/** The file must be inside the repository, and outside Git's own directory. */
function checkFile(file: string): Problem[] {
  const parts = file.split('/');
  const isInside = parts.every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()));
  if (isInside && !/[\n\\]/.test(file)) return [];
  const message = `'${file}' is not a file in the repository. Use a relative path, such as 'apps/web/values.yaml'.`;
  return [{ code: 'invalid-path', message, path: 'file' }];
}
