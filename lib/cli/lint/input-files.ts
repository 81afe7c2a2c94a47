import { readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { ManifestFile } from '../../lint/files';
import { readManifestText } from '../../lint/yaml';
import { manifestFilesIn } from '../../lint/yaml/manifest-files';
import { UsageError } from '../usage-error';
import { RenderedFiles } from './rendered-files';

/** A file of manifests. */
export interface InputFile extends ManifestFile {
  /** The path as it is printed: relative to the working directory if it is below it. */
  readonly name: string;
  readonly path: string;
  /** The byte order mark before the text, if there is one. */
  readonly byteOrderMark: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A file that is not linted, because it is not a manifest yet. */
export interface SkippedFile {
  readonly name: string;
  /** Why, as a sentence. */
  readonly skipped: string;
}

/**
 * The paths of files, and of those in folders; '-' is standard input.
 *
 * @throws UsageError if a path does not exist
 */
export function findInputFiles(given: readonly string[], folder: string): string[] {
  return [...new Set(given.flatMap((one) => filesAt(one, folder)))];
}

/** Files that are read one by one. */
export class InputFiles {
  private readonly rendered: RenderedFiles;

  constructor(
    readonly paths: readonly string[],
    private readonly folder: string,
  ) {
    this.rendered = new RenderedFiles(paths);
  }

  /** @throws UsageError if the file cannot be read */
  read(path: string): InputFile | SkippedFile {
    const read = readText(path);
    const byteOrderMark = read.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    const text = read.slice(byteOrderMark.length);
    const name = nameOf(path, this.folder);
    const skipped = this.rendered.reasonFor(path, text);
    return skipped === undefined
      ? { name, path, byteOrderMark, text, ...readManifestText(text, name) }
      : { name, skipped };
  }
}

/**
 * Reads all files at paths, and those in folders.
 *
 * @throws UsageError if a file does not exist or cannot be read
 */
export function readInputFiles(given: readonly string[], folder: string): (InputFile | SkippedFile)[] {
  const files = new InputFiles(findInputFiles(given, folder), folder);
  return files.paths.map((path) => files.read(path));
}

export function isSkipped(file: object): file is SkippedFile {
  return 'skipped' in file;
}

function filesAt(path: string, folder: string): string[] {
  if (path === '-') return [path];
  const absolute = resolve(folder, path);
  return reading(path, () => {
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) throw new UsageError(`'${path}' does not exist.`);
    return stats.isDirectory() ? manifestFilesIn(absolute) : [absolute];
  });
}

/** The path as it is printed. */
function nameOf(path: string, folder: string): string {
  const below = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  return path === '-' ? 'stdin' : path.startsWith(below) ? path.slice(below.length) : path;
}

/** The longest string of Node has about 512 MB. Reading a larger file would take long, and then fail. */
const MAX_SIZE = 500_000_000;

/** `process.stdin` has no file descriptor in a thread. */
const STANDARD_INPUT = 0;

function readText(path: string): string {
  return reading(path, () => {
    if (path === '-') return readFileSync(STANDARD_INPUT, 'utf8');
    const { size } = statSync(path);
    if (size > MAX_SIZE) throw new Error(`it has ${String(Math.round(size / 1_000_000))} MB`);
    return readFileSync(path, 'utf8');
  });
}

/** Runs a function that reads a file or a folder. */
function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`'${path}' cannot be read: ${String(error).replace('Error: ', '')}.`);
  }
}
