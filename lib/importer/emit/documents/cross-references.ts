import type ts from 'typescript';
import type { SourceDocument } from '../../model/source-file';
import { id } from '../../code/build';
import type { Callee, CalleeName } from '../calls/callee';
import type { ReusableWorkflows } from './document-links';
import { holderName } from './document-links';
import type { DocumentPlan, TypedPlan } from './document-plan';

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

/** The other documents of an import, as one of them sees them. */
export interface Others {
  readonly byDocument: ReadonlyMap<SourceDocument, DocumentPlan>;
  readonly kept: ReusableWorkflows;

  /** Those that it may use. */
  readonly used: ReadonlySet<SourceDocument>;
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
