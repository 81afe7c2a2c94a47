import type { FileFinding } from '../../lint/files';
import type { Fallback } from '../model/fallback';
import { COMPILE_ERROR } from '../model/fallback';
import type { ImportedModule } from '../model/imported-module';
import { mistakesIn } from '../model/mistakes';
import { isTemplate } from '../model/part-pointer';
import { lineOf } from '../model/source-file';

interface ReportLine {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The lines of the report about a file: the findings of the linter, and the parts without a typed form. A part whose
 * reason is a finding is named there, so that each mistake is reported once.
 *
 * @param findings those of the file
 */
export function linesOfFile(
  path: string,
  modules: readonly ImportedModule[],
  findings: readonly FileFinding[],
): string[] {
  const forms = new Map<FileFinding, string[]>();
  const fallbacks = modules.flatMap((module) => {
    const own = findings.filter(({ document }) => document === module.document.index);
    return unexplained(module, own, forms).map((fallback) => ofFallback(path, module, fallback));
  });
  const lines = findings.map((finding) => ofFinding(finding, forms.get(finding) ?? []));
  return [...lines, ...fallbacks]
    .sort((one, other) => one.line - other.line || one.column - other.column)
    .map(({ text }) => text);
}

/** Adds the forms of parts to the findings that are the reason, and returns the other parts. */
function unexplained(
  { fallbacks, document }: ImportedModule,
  findings: readonly FileFinding[],
  forms: Map<FileFinding, string[]>,
): readonly Fallback[] {
  const explained = new Set<string>();
  const others = fallbacks.filter((fallback) => {
    const [mistake] = mistakesIn(fallback.pointer, document.value, findings);
    if (mistake === undefined || fallback.reason.includes(COMPILE_ERROR)) return true;
    forms.set(mistake, [...(forms.get(mistake) ?? []), formOf(fallback)]);
    explained.add(placeAndReason(fallback));
    return false;
  });
  // A removed field, such as 'mutex', and the field that replaces it have the same reason.
  return others.filter((fallback) => !explained.has(placeAndReason(fallback)));
}

function placeAndReason({ pointer, reason }: Fallback): string {
  return `${pointer.slice(0, pointer.lastIndexOf('/'))} ${reason}`;
}

function ofFinding(finding: FileFinding, forms: readonly string[]): ReportLine {
  const { file, line, column, severity, message, code } = finding;
  const form = forms.length === 0 ? '' : ` (${forms.join(', ')})`;
  return { line, column, text: `${file}:${line}:${column}: ${severity}: ${message} [${code}]${form}` };
}

function ofFallback(path: string, { document }: ImportedModule, fallback: Fallback): ReportLine {
  const line = lineOf(document, fallback.pointer);
  return { line, column: 0, text: `${path}:${line}: ${formOf(fallback)}: ${fallback.reason}` };
}

/** How a part that has no typed form is written. */
function formOf({ pointer, isUntypedCall }: Fallback): string {
  if (isUntypedCall === true) return `${pointer} is an untyped call`;
  if (pointer === '') return 'the document is an ApiObject';
  return isTemplate(pointer) ? `${pointer} is a raw template` : `${pointer} is written by a JSON patch`;
}
