import type { SourceDocument } from '../../model/source-file';
import type { CalleeName } from '../calls/callee';
import type { JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject } from '../../json/json';

/** Which documents use templates of which others. */
export interface Links {
  /** The documents whose templates, or which as a whole, a document uses; none of them uses it in turn. */
  readonly used: ReadonlyMap<SourceDocument, ReadonlySet<SourceDocument>>;
}

/** The kept workflows of an import, by what they are called by: `WorkflowTemplate/name`. */
export type ReusableWorkflows = ReadonlyMap<string, SourceDocument>;

/** How a kept workflow is called by others. */
export function reusableName(name: string, isClusterScope: boolean): string {
  return `${isClusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate'}/${name}`;
}

/** The kept workflows that exactly one document of the import makes. */
export function reusableWorkflows(documents: readonly SourceDocument[]): ReusableWorkflows {
  const kept = new Map<string, SourceDocument>();
  const twice = new Set<string>();
  for (const document of documents) {
    const { kind, metadata } = document.value;
    const name = isJsonObject(metadata) ? metadata.name : undefined;
    if ((kind !== 'WorkflowTemplate' && kind !== 'ClusterWorkflowTemplate') || typeof name !== 'string')
      continue;
    const key = reusableName(name, kind === 'ClusterWorkflowTemplate');
    if (kept.has(key)) twice.add(key);
    kept.set(key, document);
  }
  for (const key of twice) kept.delete(key);
  return kept;
}

/**
 * Which documents may use which: a file is made from its first document to its last, each after those that it uses.
 * Where two use each other, one of them takes the other by its name.
 */
export function linksOf(documents: readonly SourceDocument[], kept: ReusableWorkflows): Links {
  const before = new Map<SourceDocument, Set<SourceDocument>>(
    documents.map((document) => [document, new Set()]),
  );
  documents.forEach((document, index) => {
    const previous = documents[index - 1];
    if (previous?.file === document.file) before.get(document)?.add(previous);
  });
  const used = new Map<SourceDocument, Set<SourceDocument>>();
  for (const document of documents) {
    const others = new Set<SourceDocument>();
    used.set(document, others);
    for (const key of referencesIn(document.value)) {
      const other = kept.get(key);
      if (other === undefined || other === document || reaches(other, document, before)) continue;
      if (!sharesNamespace(document, other)) continue;
      before.get(document)?.add(other);
      others.add(other);
    }
  }
  return { used };
}

function reaches(
  from: SourceDocument,
  to: SourceDocument,
  before: ReadonlyMap<SourceDocument, ReadonlySet<SourceDocument>>,
): boolean {
  const seen = new Set<SourceDocument>();
  const open = [from];
  for (let document = open.pop(); document !== undefined; document = open.pop()) {
    if (document === to) return true;
    if (seen.has(document)) continue;
    seen.add(document);
    open.push(...(before.get(document) ?? []));
  }
  return false;
}

/** Documents in the order in which they can be made. */
export function inOrder(documents: readonly SourceDocument[], { used }: Links): SourceDocument[] {
  const done = new Set<SourceDocument>();
  const ordered: SourceDocument[] = [];
  const add = (document: SourceDocument, index: number): void => {
    if (done.has(document)) return;
    done.add(document);
    const previous = documents[index - 1];
    if (previous?.file === document.file) add(previous, index - 1);
    for (const other of used.get(document) ?? []) add(other, documents.indexOf(other));
    ordered.push(document);
  };
  documents.forEach(add);
  return ordered;
}

/** Argo looks for a template in the namespace of its caller. */
function sharesNamespace(document: SourceDocument, other: SourceDocument): boolean {
  if (other.value.kind === 'ClusterWorkflowTemplate') return true;
  const [here, there] = [document, other].map(({ value: { metadata } }) =>
    isJsonObject(metadata) ? metadata.namespace : undefined,
  );
  return here === there;
}

/** The kept workflows that a document names. */
function referencesIn(value: JsonValue): Set<string> {
  const found = new Set<string>();
  const visit = (part: JsonValue): void => {
    if (isJsonArray(part)) part.forEach(visit);
    else if (isJsonObject(part)) {
      for (const [key, field] of Object.entries(part)) {
        if ((key === 'templateRef' || key === 'workflowTemplateRef') && isJsonObject(field)) {
          if (typeof field.name === 'string')
            found.add(reusableName(field.name, field.clusterScope === true));
        }
        visit(field);
      }
    }
  };
  visit(value);
  return found;
}

/** What a call names, in the form of `keptName`. */
export function holderName({ holder, isClusterScope }: CalleeName): string | undefined {
  return holder === undefined ? undefined : reusableName(holder, isClusterScope);
}
