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

/** The files at paths, and those in folders; '-' is standard input. They are read one by one. */
export class InputFiles {
  readonly paths: readonly string[];
  private readonly rendered: RenderedFiles;

  /** @throws UsageError if a path does not exist */
  constructor(
    given: readonly string[],
    private readonly folder: string,
  ) {
    this.paths = [...new Set(given.flatMap((one) => filesAt(one, folder)))];
    this.rendered = new RenderedFiles(this.paths);
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

  /** @throws UsageError if a file cannot be read */
  readAll(): (InputFile | SkippedFile)[] {
    return this.paths.map((path) => this.read(path));
  }
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

function readText(path: string): string {
  return reading(path, () => {
    const { size } = path === '-' ? { size: 0 } : statSync(path);
    if (size > MAX_SIZE) throw new Error(`it has ${String(Math.round(size / 1_000_000))} MB`);
    return readFileSync(path === '-' ? process.stdin.fd : path, 'utf8');
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
