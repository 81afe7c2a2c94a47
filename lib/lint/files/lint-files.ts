import type { LintFinding } from '../findings';
import type { LintOptions, lint as Lint } from '../lint';
import type { AmbiguousScalar, ManifestText, ManifestTextProblem } from '../yaml';
import type { FileFinding } from './file-finding';
import type { DocumentWorld, PlacedDocument } from './worlds';
import { worldsOf } from './worlds';

/** A file of manifests. */
export interface ManifestFile extends ManifestText {
  /** The path as it is printed. */
  readonly name: string;
  readonly text: string;
}

/** How files are checked. */
export interface LintFilesOptions extends Pick<
  LintOptions,
  'advice' | 'argo' | 'missingTemplates' | 'unsetNamespaces'
> {
  /** The rules. A program that requires the library as a package uses those of the library. */
  readonly lint: typeof Lint;

  /**
   * Files that the others refer to.
   *
   * @default - none
   */
  readonly known?: readonly ManifestFile[];
}

/** The findings of files that know one another, in the order of the files and of their lines. */
export function lintFiles(files: readonly ManifestFile[], options: LintFilesOptions): FileFinding[] {
  const found = lintDocuments(files, options);
  const findings = [
    ...files.flatMap(({ problems }) => problems.map(ofText)),
    ...(options.advice === 'none' ? [] : files.flatMap(ambiguousScalarsIn).filter(isNewIn(found))),
    ...found,
  ];
  const order = new Map(files.map(({ name }, index) => [name, index]));
  return findings.sort(
    (one, other) =>
      (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0) ||
      one.line - other.line ||
      one.column - other.column,
  );
}

function lintDocuments(files: readonly ManifestFile[], options: LintFilesOptions): FileFinding[] {
  const documents = files.flatMap(({ name, documents: list }) =>
    list.map((document, index) => ({ name, index, ...document })),
  );
  return worldsOf(documents).flatMap((world) => lintWorld(world, options));
}

function lintWorld(
  { documents, known: others }: DocumentWorld,
  { lint, known = [], argo, advice, missingTemplates, unsetNamespaces }: LintFilesOptions,
): FileFinding[] {
  const findings = lint(
    documents.map(({ object }) => object),
    {
      known: [...others, ...known.flatMap((file) => file.documents)].map(({ object }) => object),
      ...(argo !== undefined && { argo }),
      ...(advice !== undefined && { advice }),
      ...(missingTemplates !== undefined && { missingTemplates }),
      ...(unsetNamespaces !== undefined && { unsetNamespaces }),
    },
  );
  return findings.flatMap((finding) => {
    const document = documents[finding.manifest];
    return document === undefined ? [] : [inFile(finding, document)];
  });
}

function inFile(
  { code, class: kind, severity, message, pointer }: LintFinding,
  { name, index, offsetOf }: PlacedDocument,
): FileFinding {
  const position = offsetOf(pointer);
  return { file: name, ...position, document: index, pointer, code, class: kind, severity, message };
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
function ambiguousScalarsIn({ name, ambiguousScalars }: ManifestFile): FileFinding[] {
  if (name.endsWith('.json')) return [];
  return ambiguousScalars().map((found) => ({
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
