import type ts from 'typescript';
import type { DocumentContext } from './document-context';
import { eventBinding } from './event-binding';
import { Externals } from './externals';
import { workflowHooks } from './hooks';
import { pointer } from '../json';
import { argumentsOfWorkflow, knownVariables } from './known-variables';
import type { Chunk } from './module-writer';
import type { Need, Others } from './needs';
import { Needs } from './needs';
import type { DocumentPlan, TypedPlan } from './plan';
import { constructCode, exitChunk, metadataField, specFields } from './spec';
import { submissionCode } from './submission';
import { templateChunks } from './templates';
import { firstOf } from './text';
import { cronFields } from './cron';

/** A document in code, before it is a module. */
export interface Emission {
  readonly plan: DocumentPlan;
  readonly typed: TypedPlan;
  readonly chunks: readonly Chunk[];
  readonly needs: readonly Need[];
}

/** A document of a kind that the language has, in code. */
export function emissionOf(plan: DocumentPlan, typed: TypedPlan, others: Others): Emission {
  const needs = new Needs(plan, others);
  const chunks =
    typed.kind === 'WorkflowEventBinding'
      ? [
          construction(typed, [
            ...metadataField(plan.part, typed.id, plan.writer),
            ...eventBinding(plan, typed, needs),
          ]),
        ]
      : workflowChunks(plan, typed, needs);
  leaveOtherFields(plan);
  const patches = plan.writer.patchesOf(typed.variable, plan.document.value);
  return { plan, typed, chunks: [...chunks, ...patches], needs: needs.all };
}

function workflowChunks(plan: DocumentPlan, typed: TypedPlan, needs: Needs): Chunk[] {
  const { writer } = plan;
  const { variable } = typed;
  const externals = new Externals(writer, variable, typed.ids);
  const document: DocumentContext = {
    writer,
    workflow: variable,
    templates: new Map(typed.templates.map((template) => [template.name, template])),
    resolve: firstOf(argumentsOfWorkflow(variable, typed.arguments), knownVariables),
    elsewhere: (name) => needs.template(name),
    byName: (name, signature) => externals.template(name, signature),
  };
  const fields = specFields(typed, writer, submissionCode(typed, writer, needs));
  const metadata = metadataField(plan.part, typed.id, writer);
  const props = typed.kind === 'CronWorkflow' ? cronFields(plan, fields) : fields;
  const templates = templateChunks(typed, document);
  const hooks = workflowHooks(typed.spec, document);
  return [
    construction(typed, [...metadata, ...props]),
    ...externals.chunks,
    ...templates,
    ...hooks,
    ...exitChunk(typed, document),
  ];
}

function construction(typed: TypedPlan, fields: readonly ts.ObjectLiteralElementLike[]): Chunk {
  return {
    owner: '',
    pointer: '/spec',
    variable: typed.variable,
    value: constructCode(typed, fields),
    isFirst: true,
  };
}

/** What a document has beside what the language writes, such as a status. */
function leaveOtherFields({ part, writer }: DocumentPlan): void {
  for (const name of Object.keys(part.value)) {
    if (!['apiVersion', 'kind', 'metadata', 'spec'].includes(name)) {
      writer.patch(pointer([name]), 'the typed form has no such field');
    }
  }
}
