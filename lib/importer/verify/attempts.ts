import type { Fallback, Fallbacks } from '../model/fallback';
import type { ImportedModule } from '../model/imported-module';
import type { ImportProblem } from '../errors/import-error';
import { callOrder } from './call-order';
import type { Failures } from './verifier';
import { Prover } from './verifier';
import type { SourceDocument, SourceFile } from '../model/source-file';
import { messageOf } from '../errors/system-error';

/** Writes the modules of documents: parts that are named in plainer form, all else as it reads best. */
export type Emit = (files: readonly SourceFile[], fallbacks: Fallbacks) => Promise<readonly ImportedModule[]>;

/** Modules that are proven, and documents for which there is none. */
export interface Proven {
  readonly modules: readonly ImportedModule[];
  readonly problems: readonly ImportProblem[];
}

/** Each round has to write something plainer than the one before; a document has few parts that can be. */
const MOST_ROUNDS = 12;

/**
 * Writes modules and proves them, in rounds: what fails is written in a plainer form, and proven again. The plainest
 * one, JSON as it is, can't fail.
 *
 * @param onRound is told at the end of each round how many documents are proven
 */
export async function writeVerified(
  files: readonly SourceFile[],
  emit: Emit,
  onRound: (proven: number) => void = () => undefined,
): Promise<Proven> {
  const prover = new Prover();
  const fallbacks = new Map<SourceDocument, readonly Fallback[]>();
  for (let round = 1; ; round++) {
    const modules = await emitAnyway(files, emit, fallbacks);
    const failures = prover.prove(modules);
    onRound(modules.length - failures.size);
    if (failures.size === 0) return { modules, problems: [] };
    const problems: ImportProblem[] = [];
    for (const [{ document }, found] of firstToBlame(failures)) {
      const plainer = addTo(fallbacks.get(document) ?? [], round < MOST_ROUNDS ? found : asWhole(found));
      if (plainer === undefined)
        problems.push(...found.map((fallback) => problemOf(files, document, fallback)));
      else fallbacks.set(document, plainer);
    }
    if (problems.length > 0) return { modules: modules.filter((module) => !failures.has(module)), problems };
  }
}

/**
 * The failures of modules that use none which fail too: the others may be fine once those are written in a plainer
 * form.
 */
function firstToBlame(failures: Failures): Failures {
  const failing = new Map([...failures.keys()].map((module) => [module.file, module]));
  const usesFailing = (module: ImportedModule): boolean => module.needs.some((file) => failing.has(file));
  const first = [...failures].filter(([module]) => !usesFailing(module));
  return first.length === 0 ? failures : new Map(first);
}

/** Parts in plainer form with those that have to be besides; none where no form is plainer. */
function addTo(known: readonly Fallback[], found: readonly Fallback[]): readonly Fallback[] | undefined {
  if (known.some(({ pointer }) => pointer === '')) return undefined;
  const isKnown = ({ pointer }: Fallback): boolean => known.some((one) => one.pointer === pointer);
  const added = found.filter((fallback) => !isKnown(fallback));
  // Where the same parts fail once more, plainer parts don't help.
  const whole = added.length === 0 ? asWhole(found) : added.filter(({ pointer }) => pointer === '');
  return whole.length > 0 ? whole.slice(0, 1) : [...known, ...added];
}

function asWhole([first]: readonly Fallback[]): Fallback[] {
  return [{ pointer: '', reason: first?.reason ?? 'It could not be proven.' }];
}

function problemOf(
  files: readonly SourceFile[],
  document: SourceDocument,
  { reason }: Fallback,
): ImportProblem {
  const file = files.find(({ documents }) => documents.includes(document))?.path ?? document.file;
  return { file, line: document.line, message: `It can't be written exactly. ${reason}` };
}

/** An emitter that fails must not keep all from being imported: what it fails for is written as it is. */
async function emitAnyway(
  files: readonly SourceFile[],
  emit: Emit,
  fallbacks: Map<SourceDocument, readonly Fallback[]>,
): Promise<readonly ImportedModule[]> {
  try {
    const modules = await emit(files, fallbacks);
    callOrder(modules); // It throws where they need each other in a circle.
    return modules;
  } catch (error) {
    const failing = await failingOf(files, emit, fallbacks);
    const reason = `The importer fails: ${messageOf(error)}`;
    for (const { documents } of failing.length > 0 ? failing : files) {
      for (const document of documents) fallbacks.set(document, [{ pointer: '', reason }]);
    }
    return emit(files, fallbacks);
  }
}

async function failingOf(
  files: readonly SourceFile[],
  emit: Emit,
  fallbacks: Fallbacks,
): Promise<SourceFile[]> {
  const failing: SourceFile[] = [];
  for (const file of files) {
    await emit([file], fallbacks).catch(() => failing.push(file));
  }
  return failing;
}
