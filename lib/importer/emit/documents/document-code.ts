import type ts from 'typescript';
import type { DocumentContext } from '../calls/workflow-context';
import { eventBinding } from './event-binding';
import { Externals } from '../calls/external-templates';
import { workflowHooks } from '../calls/hooks';
import { pointer } from '../../json/json';
import { argumentsOfWorkflow, knownVariables } from '../values/global-variables';
import type { Chunk } from '../modules/module-writer';
import type { Need, Others } from './cross-references';
import { Needs } from './cross-references';
import type { DocumentPlan, TypedPlan } from './document-plan';
import { constructCode, exitChunk, metadataField, specFields } from './workflow-spec';
import { submissionCode } from './submission';
import { templateChunks } from './workflow-templates';
import { firstOf } from '../values/text-code';
import { cronFields } from './cron-workflow';

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
