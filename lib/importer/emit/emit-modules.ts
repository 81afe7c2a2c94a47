import type { Fallbacks } from '../model/fallback';
import type { ImportedModule } from '../model/imported-module';
import { rawModule } from './raw/raw-module';
import type { SourceDocument, SourceFile } from '../model/source-file';
import type { DocumentCode } from './documents/document-code';
import { documentCode } from './documents/document-code';
import { UnsupportedError } from './analysis/unsupported-error';
import type { ReusableWorkflows, DocumentLinks } from './documents/document-links';
import { creationOrder, reusableWorkflows, linkDocuments } from './documents/document-links';
import { moduleOf } from './module-code';
import type { DocumentPlan } from './documents/document-plan';
import { plansOf } from './documents/document-plan';

/** The modules of an import, one per document, in the order of the documents. */
export async function emitModules(
  files: readonly SourceFile[],
  fallbacks: Fallbacks,
): Promise<ImportedModule[]> {
  const plans = plansOf(files, fallbacks);
  const documents = files.flatMap((file) => file.documents);
  const reusable = reusableWorkflows(documents);
  const links = linkDocuments(documents, reusable);
  const results = emitAll(plans, creationOrder(documents, links), { reusable, links });
  const exported = exportedVariables(results.map(({ code }) => code));
  return Promise.all(
    results.map(({ plan, code, reason }) =>
      code === undefined
        ? rawModule(plan.document, plan.name, reason)
        : moduleOf(code, exported.get(plan.document) ?? new Set()),
    ),
  );
}

/** Emits documents after those that they refer to: documents without a typed form cannot be referred to. */
function emitAll(
  plans: readonly DocumentPlan[],
  order: readonly SourceDocument[],
  { reusable, links }: { readonly reusable: ReusableWorkflows; readonly links: DocumentLinks },
): EmitResult[] {
  const byDocument = new Map(plans.map((plan) => [plan.document, plan]));
  const emitted = new Map<SourceDocument, EmitResult>();
  for (const document of order) {
    const plan = byDocument.get(document);
    if (plan === undefined) continue;
    const used = links.used.get(document) ?? new Set();
    const result = emit(plan, { byDocument, reusable, used });
    if (result.code === undefined) byDocument.set(document, { ...plan, typed: undefined });
    emitted.set(document, result);
  }
  return plans.flatMap(({ document }) => emitted.get(document) ?? []);
}

interface EmitResult {
  readonly plan: DocumentPlan;
  readonly code: DocumentCode | undefined;

  /** The reason if it has no typed form. */
  readonly reason: string | undefined;
}

function emit(plan: DocumentPlan, others: Parameters<typeof documentCode>[2]): EmitResult {
  const reason = plan.fallbacks.find(({ pointer }) => pointer === '')?.reason;
  if (plan.typed === undefined) return { plan, code: undefined, reason };
  try {
    return { plan, code: documentCode(plan, plan.typed, others), reason };
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return { plan, code: undefined, reason: error.reason };
  }
}

/** The variables of each module that other modules use. */
function exportedVariables(codes: readonly (DocumentCode | undefined)[]): Map<SourceDocument, Set<string>> {
  const exported = new Map<SourceDocument, Set<string>>();
  for (const { document, variable } of codes.flatMap((code) => code?.imports ?? [])) {
    const variables = exported.get(document) ?? new Set();
    exported.set(document, variables.add(variable));
  }
  return exported;
}
