import type { LintFinding, LintOptions } from '../../lint';
import { lint } from '../../lint';
import type { ManifestTextProblem } from '../../lint/yaml';
import type { InputFile } from './input-files';
import type { FileFinding } from './report';

/** Which files know one another. */
export interface LintFilesOptions extends Pick<LintOptions, 'argo'> {
  readonly each: boolean;

  /** Files that the others refer to. */
  readonly known: readonly InputFile[];
}

/** The findings of files, in the order of the files and of their lines. */
export function lintFiles(files: readonly InputFile[], options: LintFilesOptions): FileFinding[] {
  const groups = options.each ? files.map((file) => [file]) : [files];
  const findings = groups.flatMap((group) => [
    ...group.flatMap(({ problems }) => problems.map(ofText)),
    ...lintGroup(group, options),
  ]);
  const order = new Map(files.map(({ name }, index) => [name, index]));
  return findings.sort(
    (one, other) =>
      (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0) ||
      one.line - other.line ||
      one.column - other.column,
  );
}

function lintGroup(group: readonly InputFile[], { known, argo }: LintFilesOptions): FileFinding[] {
  const documents = group.flatMap(({ name, documents: list }) =>
    list.map((document) => ({ name, ...document })),
  );
  const findings = lint(
    documents.map(({ object }) => object),
    {
      known: known.flatMap((file) => file.documents.map(({ object }) => object)),
      ...(argo !== undefined && { argo }),
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
function ofText({ file, code, message, line, column, endLine, endColumn }: ManifestTextProblem): FileFinding {
  const position = { line, column, endLine, endColumn };
  return { file, ...position, pointer: '', code, class: 'refused', severity: 'error', message };
}
