import type { Imported } from '../import-manifests';
import type { Fallback } from '../model/fallback';
import type { ImportedModule } from '../model/imported-module';
import { isTemplate } from '../model/part-pointer';
import { lineOf } from '../model/source-file';
import { isArgoObject } from '../model/typed-kinds';

/** What was imported, and which parts of it have no typed form, each with its place and the reason. */
export function reportOf({ files, modules, skipped }: Imported, seconds: number): string {
  const paths = new Map(
    files.flatMap(({ path, documents }) => documents.map((document) => [document, path])),
  );
  const fallbacks = modules.flatMap((module) =>
    byLine(module).map((fallback) => formatFallback(paths.get(module.document) ?? '', module, fallback)),
  );
  const summary = `${count(modules.length, 'document')} of ${count(files.length, 'file')} in ${seconds.toFixed(1)} s`;
  return [
    ...skipped.map(({ path, reason }) => `Skipped ${path}: ${reason}.`),
    ...fallbacks,
    `Imported ${summary}: ${tally(modules).join(', ')}.`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function byLine({ document, fallbacks }: ImportedModule): readonly Fallback[] {
  return [...fallbacks].sort((a, b) => lineOf(document, a.pointer) - lineOf(document, b.pointer));
}

function formatFallback(path: string, { document }: ImportedModule, fallback: Fallback): string {
  return `${path}:${lineOf(document, fallback.pointer)}: ${formOf(fallback)}: ${fallback.reason}`;
}

/** How a part that has no typed form is written. */
function formOf({ pointer, isUntypedCall }: Fallback): string {
  if (isUntypedCall === true) return `${pointer} is an untyped call`;
  if (pointer === '') return 'the document is an ApiObject';
  return isTemplate(pointer) ? `${pointer} is a raw template` : `${pointer} is written by a JSON patch`;
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
