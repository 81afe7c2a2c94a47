import fc from 'fast-check';
import { emitModules } from '../../lib/importer/emit/emit-modules';
import type { ImportedModule } from '../../lib/importer/model/imported-module';
import { Prover } from '../../lib/importer/verify/verifier';
import { writeVerified } from '../../lib/importer/verify/attempts';
import { sourceFile } from './source-file';
import { mutatedText } from './generated/mutations';
import { workflowText } from './generated/workflows';

/** How many documents are imported at once: their types are checked together, which costs most of the time. */
const DOCUMENTS = 40;

const prover = new Prover();

/** What keeps texts from being exact in the typed form, by the texts; in the first round, and without plainer parts. */
async function whatIsPlain(texts: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const modules = await emitModules(
    texts.map((text, index) => sourceFile(text, `m${index}.yaml`)),
    new Map(),
  );
  const failures = prover.prove(modules);
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

/** Whether a text is exact, alone; the reasons are in the error. */
async function expectTyped(text: string): Promise<void> {
  expect([...(await whatIsPlain([text])).values()]).toEqual([]);
}

test('workflows that the language can say are exact in the first round, and typed in all parts', async () => {
  const seed = Date.now() % 2 ** 31;
  const texts = fc.sample(workflowText, { numRuns: DOCUMENTS, seed });
  const plain = await whatIsPlain(texts);
  const first = texts.findIndex((text) => plain.has(text));
  // Once more for the first one that is not: the smallest document that shows the mistake is looked for.
  if (first !== -1) {
    await fc.assert(fc.asyncProperty(workflowText, expectTyped), { seed, path: String(first), numRuns: 1 });
  }
  expect([...plain]).toEqual([]);
}, 120_000);

test('workflows with any mistake are exact in some form', async () => {
  const seed = Date.now() % 2 ** 31;
  const texts = fc.sample(mutatedText, { numRuns: DOCUMENTS, seed });
  const files = texts.map((text, index) => sourceFile(text, `m${index}.yaml`));
  const { modules, problems } = await writeVerified(files, emitModules);
  const failing = modules.filter(({ fallbacks: plainer }) =>
    plainer.some(({ reason }) => reason.includes('The importer fails')),
  );
  expect({
    problems,
    failing: failing.map((module) => [texts[modules.indexOf(module)], module.fallbacks]),
    count: modules.length,
  }).toEqual({ problems: [], failing: [], count: texts.length });
}, 120_000);
