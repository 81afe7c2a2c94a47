import type ts from 'typescript';
import type { SourceDocument } from '../source';
import { id } from './build';
import type { Callee, CalleeName } from './callee';
import type { DocumentContext } from './document-context';
import { eventBinding } from './event-binding';
import { Externals } from './externals';
import { workflowHooks } from './hooks';
import { argumentsOfWorkflow, knownVariables } from './known-variables';
import type { KeptWorkflows } from './links';
import { holderName } from './links';
import type { Chunk } from './module-writer';
import type { DocumentPlan, TypedPlan } from './plan';
import { constructCode, exitChunk, metadataField, specFields } from './spec';
import { submissionCode } from './submission';
import { templateChunks } from './templates';
import { firstOf } from './text';
import { cronFields } from './cron';

/** A variable of another module that one uses, and what it is called there and here. */
export interface Need {
  readonly document: SourceDocument;

  /** The module, and its function. */
  readonly file: string;
  readonly functionName: string;

  /** The variable in the module that makes it. */
  readonly variable: string;

  /** The name that it has in the module that uses it. */
  readonly local: string;
}

/** A document in code, before it is a module. */
export interface Emission {
  readonly plan: DocumentPlan;
  readonly typed: TypedPlan;
  readonly chunks: readonly Chunk[];
  readonly needs: readonly Need[];
}

/** The other documents of an import, as one of them sees them. */
export interface Others {
  readonly byDocument: ReadonlyMap<SourceDocument, DocumentPlan>;
  readonly kept: KeptWorkflows;

  /** Those that it may use. */
  readonly used: ReadonlySet<SourceDocument>;
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
      writer.patch(
        `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        'the typed form has no such field',
      );
    }
  }
}

/** What a document uses of others. */
export class Needs {
  private readonly found = new Map<string, Need>();

  constructor(
    private readonly plan: DocumentPlan,
    private readonly others: Others,
  ) {}

  get all(): readonly Need[] {
    return [...this.found.values()];
  }

  /** A template of another document. */
  template(name: CalleeName): Callee | undefined {
    const other = this.other(holderName(name));
    const template = other?.typed.templates.find((info) => info.name === name.template);
    if (other === undefined || template === undefined) return undefined;
    return { code: this.use(other.plan, template.variable), signature: template.signature };
  }

  /** A WorkflowTemplate that is another document. */
  workflow(key: string): { readonly code: () => ts.Expression; readonly typed: TypedPlan } | undefined {
    const other = this.other(key);
    if (other === undefined) return undefined;
    return { code: () => this.use(other.plan, other.typed.variable), typed: other.typed };
  }

  private other(
    key: string | undefined,
  ): { readonly plan: DocumentPlan; readonly typed: TypedPlan } | undefined {
    const document = key === undefined ? undefined : this.others.kept.get(key);
    const plan =
      document && this.others.used.has(document) ? this.others.byDocument.get(document) : undefined;
    return plan?.typed === undefined ? undefined : { plan, typed: plan.typed };
  }

  private use({ document, name }: DocumentPlan, variable: string): ts.Expression {
    const key = `${name.functionName} ${variable}`;
    const known = this.found.get(key);
    if (known !== undefined) return id(known.local);
    const local = this.plan.writer.names.take(variable, `${name.functionName}Template`);
    const { file, functionName } = name;
    this.found.set(key, { document, file, functionName, variable, local });
    return id(local);
  }
}
