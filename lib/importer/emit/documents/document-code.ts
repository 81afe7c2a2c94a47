import type ts from 'typescript';
import { id, member } from '../../code/build';
import { apiConstruct } from './api-construct';
import type { DocumentContext } from '../calls/document-context';
import { eventBinding } from './event-binding';
import { fieldOf } from '../analysis/document-part';
import { ExternalTemplates } from '../calls/external-templates';
import { workflowHooks } from '../calls/hooks';
import { formatPointer } from '../../json/pointer';
import { workflowArguments, globalVariables } from '../values/global-variables';
import type { BodyStatement } from '../modules/body-statement';
import type { ImportedVariable, OtherDocuments } from './cross-references';
import { CrossReferences } from './cross-references';
import type { DocumentPlan, TypedPlan } from './document-plan';
import { constructCode, exitStatements, metadataField, specFields } from './workflow-spec';
import { submissionCode } from './submission';
import { templateStatements } from './workflow-templates';
import { firstOf } from '../values/text-code';
import { cronFields } from './cron-workflow';

/** The statements of a document's function, before the module is assembled. */
export interface DocumentCode {
  readonly plan: DocumentPlan;
  readonly typed: TypedPlan;
  readonly statements: readonly BodyStatement[];
  readonly imports: readonly ImportedVariable[];
}

/** Writes a document that has a typed form. */
export function documentCode(plan: DocumentPlan, typed: TypedPlan, others: OtherDocuments): DocumentCode {
  const references = new CrossReferences(plan, others);
  const statements = statementsOf(plan, typed, references);
  if (typed.api === undefined) patchOtherFields(plan);
  const variable = id(typed.variable);
  const object = typed.api === undefined ? member(variable, 'apiObject') : variable;
  const patches = plan.writer.patchStatements(object, plan.document.value);
  return { plan, typed, statements: [...statements, ...patches], imports: references.all };
}

function statementsOf(plan: DocumentPlan, typed: TypedPlan, references: CrossReferences): BodyStatement[] {
  if (typed.api !== undefined) {
    const value = apiConstruct(plan, typed, typed.api);
    return [{ owner: '', pointer: '/spec', variable: typed.variable, value, isFirst: true }];
  }
  if (typed.kind !== 'WorkflowEventBinding') return workflowStatements(plan, typed, references);
  const metadata = metadataField(plan.part, typed.id, plan.writer);
  return [constructStatement(typed, [...metadata, ...eventBinding(plan, typed, references)])];
}

function workflowStatements(
  plan: DocumentPlan,
  typed: TypedPlan,
  references: CrossReferences,
): BodyStatement[] {
  const { writer } = plan;
  const { variable } = typed;
  const externals = new ExternalTemplates(writer, variable, typed.ids);
  const document: DocumentContext = {
    value: plan.document.value,
    writer,
    workflow: variable,
    templates: new Map(typed.templates.map((template) => [template.name, template])),
    hasOtherTemplates: fieldOf(typed.spec, 'workflowTemplateRef') !== undefined,
    resolve: firstOf(workflowArguments(variable, typed.arguments), globalVariables),
    importedTemplate: (name) => references.template(name),
    externalTemplate: (name, signature) => externals.template(name, signature),
  };
  const fields = specFields(typed, writer, submissionCode(typed, writer, references));
  const metadata = metadataField(plan.part, typed.id, writer);
  const props = typed.kind === 'CronWorkflow' ? cronFields(plan, fields) : fields;
  const templates = templateStatements(typed, document);
  const hooks = workflowHooks(typed.spec, document);
  return [
    constructStatement(typed, [...metadata, ...props]),
    ...externals.statements,
    ...templates,
    ...hooks,
    ...exitStatements(typed, document),
  ];
}

function constructStatement(typed: TypedPlan, fields: readonly ts.ObjectLiteralElementLike[]): BodyStatement {
  return {
    owner: '',
    pointer: '/spec',
    variable: typed.variable,
    value: constructCode(typed, fields),
    isFirst: true,
  };
}

/** Leaves top-level fields without a typed form, such as `status`, to patches. */
function patchOtherFields({ part, writer }: DocumentPlan): void {
  for (const name of Object.keys(part.value)) {
    if (!['apiVersion', 'kind', 'metadata', 'spec'].includes(name)) {
      writer.patch(formatPointer([name]), 'the typed form has no such field');
    }
  }
}
