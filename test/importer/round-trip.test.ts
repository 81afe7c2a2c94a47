import fc from 'fast-check';
import { emitModules } from '../../lib/importer/emit/emit-modules';
import type { ImportedModule } from '../../lib/importer/model/imported-module';
import { findingsByDocument, lintSources } from '../../lib/importer/read/lint-sources';
import { Verifier } from '../../lib/importer/verify/verifier';
import { writeVerified } from '../../lib/importer/verify/attempts';
import { sourceFile } from './source-file';
import { mutatedText } from './generated/mutations';
import { workflowText } from './generated/workflows';

/** The number of documents per import: they are type-checked together, which takes most of the time. */
const DOCUMENTS = 40;

const verifier = new Verifier();

/** The parts of each text that are not exact in the typed form, in the first attempt. */
async function inexactParts(texts: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = texts.map((text, index) => sourceFile(text, `m${index}.yaml`));
  const modules = await emitModules(files, new Map());
  const failures = verifier.verify(modules, findingsByDocument(files, lintSources(files)));
  const found = modules.map((module, index): [string, string[]] => {
    const parts = [...(failures.get(module) ?? []), ...module.fallbacks];
    const lost = lostComments(module).map((line) => `The comment is lost: ${line}`);
    return [texts[index] ?? '', [...parts.map(({ pointer, reason }) => `${pointer}: ${reason}`), ...lost]];
  });
  return new Map(found.filter(([, reasons]) => reasons.length > 0));
}

function lostComments({ document, code }: ImportedModule): string[] {
  const comments = [...document.comments.values()].flatMap((one) => [
    ...one.before,
    ...one.beside,
    ...one.after,
  ]);
  return comments.filter((line) => !code.includes(line.trim()));
}

/** Expects that a text is exact in the typed form; the failure shows the reasons. */
async function expectTyped(text: string): Promise<void> {
  expect([...(await inexactParts([text])).values()]).toEqual([]);
}

test('workflows that have a typed form are exact in the first attempt, without fallbacks', async () => {
  const seed = Date.now() % 2 ** 31;
  const texts = fc.sample(workflowText, { numRuns: DOCUMENTS, seed });
  const inexact = await inexactParts(texts);
  const first = texts.findIndex((text) => inexact.has(text));
  // fast-check shrinks the first failing document.
  if (first !== -1) {
    await fc.assert(fc.asyncProperty(workflowText, expectTyped), { seed, path: String(first), numRuns: 1 });
  }
  expect([...inexact]).toEqual([]);
}, 120_000);

test('workflows with random mistakes are exact in some form', async () => {
  const seed = Date.now() % 2 ** 31;
  const texts = fc.sample(mutatedText, { numRuns: DOCUMENTS, seed });
  const files = texts.map((text, index) => sourceFile(text, `m${index}.yaml`));
  const { modules, problems } = await writeVerified(files, emitModules);
  const failing = modules.filter(({ fallbacks }) =>
    fallbacks.some(({ reason }) => reason.includes('Internal error')),
  );
  expect({
    problems,
    failing: failing.map((module) => [texts[modules.indexOf(module)], module.fallbacks]),
    count: modules.length,
  }).toEqual({ problems: [], failing: [], count: texts.length });
}, 120_000);
