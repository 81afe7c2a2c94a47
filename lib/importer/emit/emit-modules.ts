import type { Fallbacks } from '../fallbacks';
import type { ImportedModule } from '../module';
import { rawModule } from '../raw-module';
import type { SourceDocument, SourceFile } from '../source';
import type { Emission } from './emission';
import { emissionOf } from './emission';
import { Inexpressible } from './inexpressible';
import { keptWorkflows, linksOf } from './links';
import { moduleOf } from './module-code';
import type { DocumentPlan } from './plan';
import { plansOf } from './plan';

/** The modules of an import, one a document, in the order of the documents. */
export async function emitModules(
  files: readonly SourceFile[],
  fallbacks: Fallbacks,
): Promise<ImportedModule[]> {
  const plans = plansOf(files, fallbacks);
  const documents = files.flatMap((file) => file.documents);
  const kept = keptWorkflows(documents);
  const links = linksOf(documents, kept);
  const byDocument = new Map(plans.map((plan) => [plan.document, plan]));
  const emissions = plans.map((plan) =>
    emit(plan, { byDocument, kept, used: links.used.get(plan.document) ?? new Set() }),
  );
  const exported = exportsOf(emissions.map(({ emission }) => emission));
  return Promise.all(
    emissions.map(({ plan, emission, reason }) =>
      emission === undefined
        ? rawModule(plan.document, plan.name, reason)
        : moduleOf(emission, exported.get(plan.document) ?? new Set()),
    ),
  );
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
    if (!(error instanceof Inexpressible)) throw error;
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
