import { lint } from 'cdk8s-argo-ci';
import type { FileFinding } from '../../lint/files';
import { lintFiles } from '../../lint/files';
import { readManifestText } from '../../lint/yaml';
import type { SourceDocument, SourceFile } from '../model/source-file';

/** What the linter finds in the YAML of an import. The files know one another. */
export function lintSources(files: readonly SourceFile[]): FileFinding[] {
  const manifests = files.map(({ path, text: written }) => {
    const text = written.replace(/^\uFEFF/, '');
    return { name: path, text, ...readManifestText(text, path) };
  });
  // A cluster has WorkflowTemplates that are not imported: the code refers to them by name.
  return lintFiles(manifests, { lint, missingTemplates: 'ignore' });
}

/** Findings by the document that they are about. Those about the text of a file are omitted. */
export type DocumentFindings = ReadonlyMap<SourceDocument, readonly FileFinding[]>;

/** Assigns findings to documents. */
export function findingsByDocument(
  files: readonly SourceFile[],
  findings: readonly FileFinding[],
): DocumentFindings {
  const byPath = new Map(files.map(({ path, documents }) => [path, documents]));
  const found = new Map<SourceDocument, FileFinding[]>();
  for (const finding of findings) {
    const document =
      finding.document === undefined ? undefined : byPath.get(finding.file)?.[finding.document];
    if (document === undefined) continue;
    const known = found.get(document);
    if (known === undefined) found.set(document, [finding]);
    else known.push(finding);
  }
  return found;
}
