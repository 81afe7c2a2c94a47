import type { SourceDocument } from '../../model/source-file';
import type { CalleeName } from '../calls/callee';
import type { JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject } from '../../json/json';

/** The references between the documents of an import. */
export interface DocumentLinks {
  /** The documents that each document refers to, without circular references. */
  readonly used: ReadonlyMap<SourceDocument, ReadonlySet<SourceDocument>>;
}

/** The WorkflowTemplates and ClusterWorkflowTemplates of an import by kind and name: `WorkflowTemplate/name`. */
export type ReusableWorkflows = ReadonlyMap<string, SourceDocument>;

/** The key of a WorkflowTemplate or ClusterWorkflowTemplate. */
export function reusableName(name: string, isClusterScope: boolean): string {
  return `${isClusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate'}/${name}`;
}

/** The WorkflowTemplates that exactly one document of the import defines. */
export function reusableWorkflows(documents: readonly SourceDocument[]): ReusableWorkflows {
  const reusable = new Map<string, SourceDocument>();
  const duplicates = new Set<string>();
  for (const document of documents) {
    const { kind, metadata } = document.value;
    const name = isJsonObject(metadata) ? metadata.name : undefined;
    if ((kind !== 'WorkflowTemplate' && kind !== 'ClusterWorkflowTemplate') || typeof name !== 'string')
      continue;
    const key = reusableName(name, kind === 'ClusterWorkflowTemplate');
    if (reusable.has(key)) duplicates.add(key);
    reusable.set(key, document);
  }
  for (const key of duplicates) reusable.delete(key);
  return reusable;
}

/**
 * Finds the references between documents that can be variables: the documents of a file are created in order, each
 * after those that it refers to. If two refer to each other, one of them uses the name of the other.
 */
export function linkDocuments(
  documents: readonly SourceDocument[],
  reusable: ReusableWorkflows,
): DocumentLinks {
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
      const other = reusable.get(key);
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

/** Documents in the order in which they can be created. */
export function creationOrder(
  documents: readonly SourceDocument[],
  { used }: DocumentLinks,
): SourceDocument[] {
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

/** Argo resolves a templateRef in the namespace of the workflow. */
function sharesNamespace(document: SourceDocument, other: SourceDocument): boolean {
  if (other.value.kind === 'ClusterWorkflowTemplate') return true;
  const [here, there] = [document, other].map(({ value: { metadata } }) =>
    isJsonObject(metadata) ? metadata.namespace : undefined,
  );
  return here === there;
}

/** The WorkflowTemplates that a document refers to. */
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

/** The key of the WorkflowTemplate that a call refers to. */
export function calledWorkflow({ workflowTemplate, isClusterScope }: CalleeName): string | undefined {
  return workflowTemplate === undefined ? undefined : reusableName(workflowTemplate, isClusterScope);
}
