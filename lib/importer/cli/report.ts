import type { FileFinding } from '../../lint/files';
import type { Imported } from '../import-manifests';
import type { ImportedModule } from '../model/imported-module';
import { isTemplate } from '../model/part-pointer';
import { isArgoObject } from '../model/typed-kinds';
import { linesOfFile } from './report-lines';

/** What was imported, the mistakes in the YAML, and which parts have no typed form, each with its place and the reason. */
export function reportOf({ files, modules, skipped, findings }: Imported, seconds: number): string {
  const byDocument = new Map(modules.map((module) => [module.document, module]));
  const byFile = findingsByFile(findings);
  const lines = files.flatMap(({ path, documents }) => {
    const own = documents.flatMap((document) => byDocument.get(document) ?? []);
    return linesOfFile(path, own, byFile.get(path) ?? []);
  });
  const summary = `${count(modules.length, 'document')} of ${count(files.length, 'file')} in ${seconds.toFixed(1)} s`;
  return [
    ...skipped.map(({ path, reason }) => `Skipped ${path}: ${reason}.`),
    ...lines,
    `Imported ${summary}: ${tally(modules).join(', ')}.`,
    ...summaryOf(findings),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function findingsByFile(findings: readonly FileFinding[]): ReadonlyMap<string, readonly FileFinding[]> {
  const found = new Map<string, FileFinding[]>();
  for (const finding of findings) {
    const known = found.get(finding.file);
    if (known === undefined) found.set(finding.file, [finding]);
    else known.push(finding);
  }
  return found;
}

/** The number of findings, and what errors mean for the imported program. */
function summaryOf(findings: readonly FileFinding[]): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return [];
  if (errors === 0) return [`Found ${count(warnings, 'warning')}.`];
  const what = [count(errors, 'error'), ...(warnings === 0 ? [] : [count(warnings, 'warning')])];
  return [`Found ${what.join(' and ')}. Fix the errors: the synth of the imported app reports them, too.`];
}

function tally(modules: readonly ImportedModule[]): string[] {
  const ofArgo = modules.filter(({ document }) => isArgoObject(document.value));
  const all = ofArgo.flatMap(({ fallbacks }) => fallbacks);
  const untyped = all.filter(({ isUntypedCall }) => isUntypedCall === true).length;
  const pointers = all.filter(({ isUntypedCall }) => isUntypedCall !== true).map(({ pointer }) => pointer);
  const apiObjects = pointers.filter((pointer) => pointer === '').length;
  const rawTemplates = pointers.filter((pointer) => pointer !== '' && isTemplate(pointer)).length;
  const typed = ofArgo.filter(({ fallbacks }) => fallbacks.length === 0).length;
  const others = modules.length - ofArgo.length;
  const parts: [number, string][] = [
    [ofArgo.length - typed - apiObjects, 'partly typed'],
    [rawTemplates, rawTemplates === 1 ? 'raw template' : 'raw templates'],
    [untyped, untyped === 1 ? 'untyped call' : 'untyped calls'],
    [pointers.length - apiObjects - rawTemplates, 'by JSON patch'],
    [apiObjects, 'as ApiObject'],
    [others, others === 1 ? 'object of another kind' : 'objects of other kinds'],
  ];
  return [
    `${typed} typed`,
    ...parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`),
  ];
}

/** `1 file`, `2 files`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
