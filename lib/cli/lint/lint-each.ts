import { availableParallelism } from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { FileFinding, LintFilesOptions } from '../../lint/files';
import { lintFiles } from '../../lint/files';
import { UsageError } from '../usage-error';
import type { SkippedFile } from './input-files';
import { InputFiles, isSkipped } from './input-files';
import type { LintInput, LintResult, LintedFile } from './lint-input';
import { filesOptions } from './lint-input';

/** For fewer files, another thread takes longer to start than it saves. */
const FILES_PER_THREAD = 50;

/** What the threads share. */
interface SharedInput extends LintInput {
  /** The index of the next file, in one element. */
  readonly next: Int32Array;
}

interface FileResult {
  readonly index: number;
  readonly file: LintedFile | SkippedFile;
  readonly findings: readonly FileFinding[];
}

/** A `UsageError` loses its class when it is sent to another thread. */
interface FileProblem {
  readonly index: number;
  readonly problem: string;
}

/**
 * Lints each file alone, many files in several threads.
 *
 * @param program the file that a thread runs, which calls `lintInThread`. Without it, there are no other threads.
 * @throws UsageError if a file does not exist or cannot be read
 */
export async function lintEach(given: LintInput, program: string | undefined): Promise<LintResult> {
  const { paths } = new InputFiles(given.paths, given.folder);
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const input = { ...given, paths, next };
  // Before the threads start, which read the same files.
  const options = filesOptions(input);
  const threads = program === undefined ? [] : startThreads(program, input);
  const results = [lintNextFiles(input, options), ...(await Promise.all(threads))].flat();
  const linted = results.sort((one, other) => one.index - other.index).map(withoutProblem);
  return {
    files: linted.map(({ file }) => file),
    findings: linted.flatMap(({ findings }) => findings),
  };
}

/** Runs in a thread that `lintEach` has started. */
export function lintInThread(): void {
  const input = workerData as SharedInput;
  parentPort?.postMessage(lintNextFiles(input, filesOptions(input)));
}

function startThreads(program: string, input: SharedInput): Promise<(FileResult | FileProblem)[]>[] {
  const all = Math.min(availableParallelism(), Math.floor(input.paths.length / FILES_PER_THREAD));
  // This thread is one of them.
  return Array.from({ length: Math.max(all - 1, 0) }, () => {
    const thread = new Worker(program, { workerData: input });
    return new Promise((resolve, reject) => {
      thread.on('message', resolve).on('error', reject);
    });
  });
}

/** Lints files until none is left. */
function lintNextFiles(input: SharedInput, options: LintFilesOptions): (FileResult | FileProblem)[] {
  const files = new InputFiles(input.paths, input.folder);
  const results: (FileResult | FileProblem)[] = [];
  for (;;) {
    const index = Atomics.add(input.next, 0, 1);
    const path = input.paths[index];
    if (path === undefined) return results;
    results.push(lintFile(index, path, files, options));
  }
}

function lintFile(
  index: number,
  path: string,
  files: InputFiles,
  options: LintFilesOptions,
): FileResult | FileProblem {
  try {
    const file = files.read(path);
    if (isSkipped(file)) return { index, file, findings: [] };
    const { name, text } = file;
    return { index, file: { name, text }, findings: lintFiles([file], options) };
  } catch (error) {
    if (error instanceof UsageError) return { index, problem: error.message };
    throw error;
  }
}

function withoutProblem(result: FileResult | FileProblem): FileResult {
  if ('problem' in result) throw new UsageError(result.problem);
  return result;
}
