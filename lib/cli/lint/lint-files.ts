import type { LintFinding, LintOptions } from '../../lint';
import { lint } from '../../lint';
import type { AmbiguousScalar, ManifestTextProblem } from '../../lint/yaml';
import { findAmbiguousScalars } from '../../lint/yaml';
import type { InputFile } from './input-files';
import type { FileFinding } from './report';

/** Which files know one another. */
export interface LintFilesOptions extends Pick<LintOptions, 'advice' | 'argo'> {
  readonly each: boolean;

  /** Files that the others refer to. */
  readonly known: readonly InputFile[];
}

/** The findings of files, in the order of the files and of their lines. */
export function lintFiles(files: readonly InputFile[], options: LintFilesOptions): FileFinding[] {
  const groups = options.each ? files.map((file) => [file]) : [files];
  const findings = groups.flatMap((group) => {
    const found = lintGroup(group, options);
    return [
      ...group.flatMap(({ problems }) => problems.map(ofText)),
      ...(options.advice === 'none' ? [] : group.flatMap(ambiguousScalars).filter(isNewIn(found))),
      ...found,
    ];
  });
  const order = new Map(files.map(({ name }, index) => [name, index]));
  return findings.sort(
    (one, other) =>
      (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0) ||
      one.line - other.line ||
      one.column - other.column,
  );
}

function lintGroup(group: readonly InputFile[], { known, argo, advice }: LintFilesOptions): FileFinding[] {
  const documents = group.flatMap(({ name, documents: list }) =>
    list.map((document) => ({ name, ...document })),
  );
  const findings = lint(
    documents.map(({ object }) => object),
    {
      known: known.flatMap((file) => file.documents.map(({ object }) => object)),
      ...(argo !== undefined && { argo }),
      ...(advice !== undefined && { advice }),
    },
  );
  return findings.flatMap((finding) => {
    const document = documents[finding.manifest];
    return document === undefined ? [] : [inFile(finding, document)];
  });
}

function inFile(
  { code, class: kind, severity, message, pointer }: LintFinding,
  { name, offsetOf }: { readonly name: string } & Pick<InputFile['documents'][number], 'offsetOf'>,
): FileFinding {
  return { file: name, ...offsetOf(pointer), pointer, code, class: kind, severity, message };
}

/** Text that Argo cannot read. */
function ofText(problem: ManifestTextProblem): FileFinding {
  return { ...inText(problem), class: 'refused', severity: 'error' };
}

/** Whether there is no other finding about the type of the value on the same line: the remedy is the same. */
function isNewIn(found: readonly FileFinding[]): (one: FileFinding) => boolean {
  const lines = new Set(
    found.filter(({ code }) => code === 'missing-quotes').map(({ file, line }) => `${file}:${String(line)}`),
  );
  return ({ file, line }) => !lines.has(`${file}:${String(line)}`);
}

/** Values that are read otherwise than they look. JSON has none. */
function ambiguousScalars({ name, text }: InputFile): FileFinding[] {
  if (name.endsWith('.json')) return [];
  return findAmbiguousScalars(text, name).map((found) => ({
    ...inText(found),
    class: 'advice',
    severity: 'warning',
  }));
}

function inText({
  file,
  code,
  message,
  line,
  column,
  endLine,
  endColumn,
}: ManifestTextProblem | AmbiguousScalar): Omit<FileFinding, 'class' | 'severity'> {
  return { file, line, column, endLine, endColumn, pointer: '', code, message };
}
