import type { Fallbacks } from '../model/fallback';
import type { ImportedModule } from '../model/imported-module';
import { rawModule } from './raw/raw-module';
import type { SourceDocument, SourceFile } from '../model/source-file';
import type { Emission } from './documents/document-code';
import { emissionOf } from './documents/document-code';
import { UnsupportedError } from './analysis/unsupported-error';
import type { ReusableWorkflows, Links } from './documents/document-links';
import { inOrder, reusableWorkflows, linksOf } from './documents/document-links';
import { moduleOf } from './module-code';
import type { DocumentPlan } from './documents/document-plan';
import { plansOf } from './documents/document-plan';

/** The modules of an import, one a document, in the order of the documents. */
export async function emitModules(
  files: readonly SourceFile[],
  fallbacks: Fallbacks,
): Promise<ImportedModule[]> {
  const plans = plansOf(files, fallbacks);
  const documents = files.flatMap((file) => file.documents);
  const kept = reusableWorkflows(documents);
  const links = linksOf(documents, kept);
  const emissions = emitAll(plans, inOrder(documents, links), { kept, links });
  const exported = exportsOf(emissions.map(({ emission }) => emission));
  return Promise.all(
    emissions.map(({ plan, emission, reason }) =>
      emission === undefined
        ? rawModule(plan.document, plan.name, reason)
        : moduleOf(emission, exported.get(plan.document) ?? new Set()),
    ),
  );
}

/** Emits documents after those that they use: what has no typed form is nothing to use. */
function emitAll(
  plans: readonly DocumentPlan[],
  order: readonly SourceDocument[],
  { kept, links }: { readonly kept: ReusableWorkflows; readonly links: Links },
): Emitted[] {
  const byDocument = new Map(plans.map((plan) => [plan.document, plan]));
  const emitted = new Map<SourceDocument, Emitted>();
  for (const document of order) {
    const plan = byDocument.get(document);
    if (plan === undefined) continue;
    const used = links.used.get(document) ?? new Set();
    const result = emit(plan, { byDocument, kept, used });
    if (result.emission === undefined) byDocument.set(document, { ...plan, typed: undefined });
    emitted.set(document, result);
  }
  return plans.flatMap(({ document }) => emitted.get(document) ?? []);
}

interface Emitted {
  readonly plan: DocumentPlan;
  readonly emission: Emission | undefined;

  /** Why there is none. */
  readonly reason: string | undefined;
}

function emit(plan: DocumentPlan, others: Parameters<typeof emissionOf>[2]): Emitted {
  const reason = plan.fallbacks.find(({ pointer }) => pointer === '')?.reason;
  if (plan.typed === undefined) return { plan, emission: undefined, reason };
  try {
    return { plan, emission: emissionOf(plan, plan.typed, others), reason };
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return { plan, emission: undefined, reason: error.reason };
  }
}

/** The variables of each module that others use. */
function exportsOf(emissions: readonly (Emission | undefined)[]): Map<SourceDocument, Set<string>> {
  const exported = new Map<SourceDocument, Set<string>>();
  for (const { document, variable } of emissions.flatMap((emission) => emission?.needs ?? [])) {
    const variables = exported.get(document) ?? new Set();
    exported.set(document, variables.add(variable));
  }
  return exported;
}
