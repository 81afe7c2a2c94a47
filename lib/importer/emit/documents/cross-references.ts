import type ts from 'typescript';
import type { SourceDocument } from '../../model/source-file';
import { id } from '../../code/build';
import type { Callee, CalleeName } from '../calls/callee';
import type { ReusableWorkflows } from './document-links';
import { calledWorkflow } from './document-links';
import type { DocumentPlan, TypedPlan } from './document-plan';

/** A variable that a module uses from another module. */
export interface ImportedVariable {
  readonly document: SourceDocument;

  /** The other module, and its function. */
  readonly file: string;
  readonly functionName: string;

  /** The name of the variable in the other module. */
  readonly variable: string;

  /** The name of the variable in this module. */
  readonly local: string;
}

/** The other documents of an import, from the view of one document. */
export interface OtherDocuments {
  readonly byDocument: ReadonlyMap<SourceDocument, DocumentPlan>;
  readonly reusable: ReusableWorkflows;

  /** The documents that it may refer to. */
  readonly used: ReadonlySet<SourceDocument>;
}

/** Resolves references of a document to other documents, and collects the variables to import. */
export class CrossReferences {
  private readonly imported = new Map<string, ImportedVariable>();

  constructor(
    private readonly plan: DocumentPlan,
    private readonly others: OtherDocuments,
  ) {}

  get all(): readonly ImportedVariable[] {
    return [...this.imported.values()];
  }

  /** A template of another document, if that is imported and may be referred to. */
  template(name: CalleeName): Callee | undefined {
    const other = this.other(calledWorkflow(name));
    const template = other?.typed.templates.find((info) => info.name === name.template);
    if (other === undefined || template === undefined) return undefined;
    return { code: this.use(other.plan, template.variable), signature: template.signature };
  }

  /** A WorkflowTemplate of another document. */
  workflow(key: string): { readonly code: () => ts.Expression; readonly typed: TypedPlan } | undefined {
    const other = this.other(key);
    if (other === undefined) return undefined;
    return { code: () => this.use(other.plan, other.typed.variable), typed: other.typed };
  }

  private other(
    key: string | undefined,
  ): { readonly plan: DocumentPlan; readonly typed: TypedPlan } | undefined {
    const document = key === undefined ? undefined : this.others.reusable.get(key);
    const plan =
      document && this.others.used.has(document) ? this.others.byDocument.get(document) : undefined;
    return plan?.typed === undefined ? undefined : { plan, typed: plan.typed };
  }

  private use({ document, name }: DocumentPlan, variable: string): ts.Expression {
    const key = `${name.functionName} ${variable}`;
    const known = this.imported.get(key);
    if (known !== undefined) return id(known.local);
    const local = this.plan.writer.names.variable(variable, `${name.functionName}Template`);
    const { file, functionName } = name;
    this.imported.set(key, { document, file, functionName, variable, local });
    return id(local);
  }
}
