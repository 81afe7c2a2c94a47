import { availableParallelism } from 'node:os';
import { Worker, parentPort, workerData as inputOfThread } from 'node:worker_threads';
import type { FileFinding, LintFilesOptions, ManifestFile } from '../../lint/files';
import { lintFiles } from '../../lint/files';
import { readManifestText } from '../../lint/yaml';
import { UsageError } from '../usage-error';
import type { SkippedFile } from './input-files';
import { InputFiles, findInputFiles, isSkipped } from './input-files';
import type { LintInput, LintResult, LintedFile } from './lint-input';
import { lintOptions, readKnownFiles } from './lint-input';

/** For fewer files, another thread takes longer to start than it saves. */
const FILES_PER_THREAD = 50;

/** What the threads share. */
interface SharedInput extends Pick<LintInput, 'argo' | 'advice' | 'folder' | 'paths'> {
  readonly known: readonly LintedFile[];
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
  const known = readKnownFiles(given);
  const input: SharedInput = {
    argo: given.argo,
    advice: given.advice,
    folder: given.folder,
    paths: findInputFiles(given.paths, given.folder),
    // What has been read contains functions, which cannot be sent to another thread.
    known: known.map(({ name, text }) => ({ name, text })),
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const threads = program === undefined ? [] : startThreads(program, input);
  const results = [lintNextFiles(input, known), ...(await Promise.all(threads))].flat();
  const linted = results.sort((one, other) => one.index - other.index).map(throwProblem);
  return {
    files: linted.map(({ file }) => file),
    findings: linted.flatMap(({ findings }) => findings),
  };
}

/** Runs in a thread that `lintEach` has started. */
export function lintInThread(): void {
  const input = inputOfThread as SharedInput;
  const known = input.known.map(({ name, text }) => ({ name, text, ...readManifestText(text, name) }));
  parentPort?.postMessage(lintNextFiles(input, known));
}

function startThreads(program: string, input: SharedInput): Promise<(FileResult | FileProblem)[]>[] {
  const all = Math.min(availableParallelism(), Math.floor(input.paths.length / FILES_PER_THREAD));
  // This thread is one of them.
  return Array.from({ length: Math.max(all - 1, 0) }, () => runThread(program, input));
}

function runThread(program: string, input: SharedInput): Promise<(FileResult | FileProblem)[]> {
  const thread = startThread(program, input);
  if (thread === undefined) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    thread
      .on('message', resolve)
      .on('error', reject)
      .on('exit', (code) => {
        // Without effect after a message or an error.
        reject(new Error(`A thread has ended with code ${String(code)}, and without a result.`));
      });
  });
}

/** Undefined if Node runs without the permission for threads: the others lint all files. */
function startThread(program: string, workerData: SharedInput): Worker | undefined {
  try {
    return new Worker(program, { workerData });
  } catch {
    return undefined;
  }
}

/** Lints files until none is left. */
function lintNextFiles(input: SharedInput, known: readonly ManifestFile[]): (FileResult | FileProblem)[] {
  const files = new InputFiles(input.paths, input.folder);
  const options = lintOptions(input, known);
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

function throwProblem(result: FileResult | FileProblem): FileResult {
  if ('problem' in result) throw new UsageError(result.problem);
  return result;
}
