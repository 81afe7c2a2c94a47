import type { Fallback, Fallbacks } from '../model/fallback';
import { enclosingTemplate, isInside, largerPart } from '../model/part-pointer';
import type { ImportedModule } from '../model/imported-module';
import type { ImportProblem } from '../errors/import-error';
import { callOrder } from './call-order';
import type { Failures } from './verifier';
import { Verifier } from './verifier';
import type { SourceDocument, SourceFile } from '../model/source-file';
import type { DocumentFindings } from '../read/lint-sources';
import { findingsByDocument, lintSources } from '../read/lint-sources';
import { errorMessage } from '../errors/system-error';

/** Writes the modules of documents: parts with a fallback in plain form, all others in the typed form. */
export type Emit = (files: readonly SourceFile[], fallbacks: Fallbacks) => Promise<readonly ImportedModule[]>;

/** Verified modules, and the problems of documents without one. */
export interface VerifiedModules {
  readonly modules: readonly ImportedModule[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Each attempt adds fallbacks, and few parts of a document need one. After some attempts, whole templates are raw; the
 * last attempts use ApiObjects.
 */
const MAX_ATTEMPTS = { ofParts: 8, ofTemplates: 12 };

/**
 * Writes and verifies modules in several attempts: parts that fail get a fallback and are verified again. The last
 * fallback is an ApiObject with the document's JSON.
 *
 * @param findings what the linter finds in the YAML
 * @param onAttempt called after each attempt, with the number of verified documents
 */
export async function writeVerified(
  files: readonly SourceFile[],
  emit: Emit,
  findings: DocumentFindings = findingsByDocument(files, lintSources(files)),
  onAttempt: (verified: number) => void = () => undefined,
): Promise<VerifiedModules> {
  const verifier = new Verifier();
  const fallbacks = new Map<SourceDocument, readonly Fallback[]>();
  for (let attempt = 1; ; attempt++) {
    const modules = await emitRobustly(files, emit, fallbacks);
    const failures = verifier.verify(modules, findings);
    onAttempt(modules.length - failures.size);
    if (failures.size === 0) return { modules, problems: [] };
    const problems: ImportProblem[] = [];
    for (const [module, found] of rootFailures(failures)) {
      const { document } = module;
      const added = addTo(fallbacks.get(document) ?? [], module, limited(found, attempt));
      if (added === undefined)
        problems.push(...found.map((fallback) => problemOf(files, document, fallback)));
      else fallbacks.set(document, added);
    }
    if (problems.length > 0) return { modules: modules.filter((module) => !failures.has(module)), problems };
  }
}

/**
 * The failures of modules that depend on no other failing module. The others may succeed once those have fallbacks.
 */
function rootFailures(failures: Failures): Failures {
  const failing = new Map([...failures.keys()].map((module) => [module.file, module]));
  const dependsOnFailing = (module: ImportedModule): boolean =>
    module.dependencies.some((file) => failing.has(file));
  const first = [...failures].filter(([module]) => !dependsOnFailing(module));
  return first.length === 0 ? failures : new Map(first);
}

function limited(found: readonly Fallback[], attempt: number): readonly Fallback[] {
  if (attempt < MAX_ATTEMPTS.ofParts) return found;
  if (attempt >= MAX_ATTEMPTS.ofTemplates) return asApiObject(found);
  return found.map(({ pointer, reason }) => ({ pointer: enclosingTemplate(pointer) ?? pointer, reason }));
}

/** Adds fallbacks to those of a document; undefined if the document already is an ApiObject. */
function addTo(
  known: readonly Fallback[],
  { fallbacks }: ImportedModule,
  found: readonly Fallback[],
): readonly Fallback[] | undefined {
  if (known.some(({ pointer }) => pointer === '')) return undefined;
  const used = [...known, ...fallbacks.filter(({ isUntypedCall }) => isUntypedCall !== true)];
  const added = found.flatMap((fallback) => enlarged(fallback, used));
  const whole = added.find(({ pointer }) => pointer === '');
  if (whole !== undefined) return [whole];
  const parts = new Map(added.map((fallback) => [fallback.pointer, fallback]));
  const isInner = ({ pointer }: Fallback): boolean =>
    [...parts.keys()].some((outer) => isInside(pointer, outer) && pointer !== outer);
  return [...known.filter(({ pointer }) => !parts.has(pointer)), ...parts.values()].filter(
    (one) => !isInner(one),
  );
}

/**
 * The fallback for a part that failed. If it has one that does not help, the next larger part gets it. If the document
 * as a whole fails, that can be due to the patches of its templates.
 */
function enlarged(fallback: Fallback, used: readonly Fallback[]): Fallback[] {
  if (fallback.pointer === '') {
    const inner = used.flatMap(({ pointer, reason }) => {
      const template = enclosingTemplate(pointer);
      return template === undefined || template === pointer ? [] : [{ pointer: template, reason }];
    });
    return inner.length > 0 ? inner : [fallback];
  }
  let { pointer, reason } = fallback;
  for (;;) {
    const at = pointer;
    const helpless = used.find((one) => one.pointer !== '' && isInside(at, one.pointer));
    if (helpless === undefined || pointer === '') return [{ pointer, reason }];
    // The first reason is the cause.
    ({ reason } = helpless);
    pointer = largerPart(helpless.pointer);
  }
}

function asApiObject([first]: readonly Fallback[]): Fallback[] {
  return [{ pointer: '', reason: first?.reason ?? 'It could not be verified.' }];
}

function problemOf(
  files: readonly SourceFile[],
  document: SourceDocument,
  { reason }: Fallback,
): ImportProblem {
  const file = files.find(({ documents }) => documents.includes(document))?.path ?? document.file;
  return { file, line: document.line, message: `The document cannot be written exactly. ${reason}` };
}

/** An internal error of the emitter must not prevent the import: the files that cause it become ApiObjects. */
async function emitRobustly(
  files: readonly SourceFile[],
  emit: Emit,
  fallbacks: Map<SourceDocument, readonly Fallback[]>,
): Promise<readonly ImportedModule[]> {
  try {
    const modules = await emit(files, fallbacks);
    callOrder(modules); // Throws if dependencies are circular.
    return modules;
  } catch (error) {
    const failing = await failingFiles(files, emit, fallbacks);
    const reason = `Internal error of the importer: ${errorMessage(error)}`;
    for (const { documents } of failing.length > 0 ? failing : files) {
      for (const document of documents) fallbacks.set(document, [{ pointer: '', reason }]);
    }
    return emit(files, fallbacks);
  }
}

async function failingFiles(
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
