import type { ApiObject, ApiObjectMetadata, ApiObjectMetadataDefinition } from 'cdk8s';
import { Lazy } from 'cdk8s';
import type { IServiceAccount } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import { addCheck, addFindings, changed } from '../finding';
import type { TemplateCall } from './callable';
import { checkPorts } from './check-ports';
import { checkValues } from './check-values';
import { checkWorkflowVariables } from './check-variables';
import { checkWorkflow } from './check-workflow';
import type { VariablePath } from './consumption';
import { checkDuplicates } from './duplicate-objects';
import { literalText } from './format';
import { checkGenerateName, checkNamespace, checkObjectName } from './names';
import type { Ports } from './port';
import { renderPorts } from './render-ports';
import type { Templated } from './templated';
import type { WorkflowArguments } from './workflow-arguments';
import { usedArguments, workflowArguments } from './workflow-arguments';

/** Fields of Argo's `WorkflowSpec` that the typed language writes itself. */
type OwnedSpecFields = 'arguments' | 'entrypoint' | 'serviceAccountName' | 'templates';

/** What every kind of workflow takes: all of Argo's fields, as Argo spells them, and its typed arguments. */
export interface WorkflowResourceProps<A extends Ports = Ports> extends Templated<
  Omit<argo.WorkflowSpec, OwnedSpecFields>
> {
  /**
   * The object's metadata. With `generateName` the object has no name of its own: the cluster makes one each
   * time that it is created (`kubectl create`, not `apply`).
   *
   * @default - the construct's id is the name
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The arguments of the workflow, by the names that its templates use.
   *
   * @default - none
   */
  readonly arguments?: A;

  /**
   * The name of the template to begin with. It may also be said later, with `setEntrypoint`.
   *
   * @default - for a Workflow its only template; for a WorkflowTemplate none
   */
  readonly entrypoint?: string;

  /**
   * The ServiceAccount that the workflow's pods run under. Argo's executor in each pod needs to create and
   * patch `workflowtaskresults`.
   *
   * @default - the namespace's `default` account
   */
  readonly serviceAccount?: IServiceAccount;

  /**
   * The ServiceAccount by name, where there is no construct for it.
   *
   * @default - `serviceAccount`
   */
  readonly serviceAccountName?: string;
}

/** A template as the workflow sees it that holds it. */
interface HeldTemplate {
  readonly name: string;
  readonly inputs: Ports;
  readonly node: Construct['node'];
  render(): Templated<argo.Template>;
}

/** What all kinds of workflows have in common: they hold templates, have arguments and an entrypoint. */
export abstract class WorkflowResource<A extends Ports = Ports> extends Construct {
  /** The workflow that a construct is made in. */
  static of(construct: Construct): WorkflowResource {
    for (const scope of construct.node.scopes.reverse()) {
      if (scope instanceof WorkflowResource) return scope as WorkflowResource;
    }
    throw new Error(
      `${construct.node.path}: a template belongs to a workflow. Make it in a Workflow or a WorkflowTemplate: new …Template(workflow, '${construct.node.id}', …).`,
    );
  }

  /** References to the workflow's parameters. Its artifacts become inputs of the entrypoint, and only that. */
  readonly arguments: WorkflowArguments<A>;

  private readonly props: WorkflowResourceProps<A>;
  private readonly held: HeldTemplate[] = [];
  private entrypoint: string | undefined;
  private usedOnly = false;

  protected constructor(scope: Construct, id: string, props: WorkflowResourceProps<A>) {
    super(scope, id);
    this.props = props;
    this.entrypoint = props.entrypoint;
    // Where nothing is declared, `{}` is what the type parameter stands for.
    this.arguments = workflowArguments(props.arguments ?? ({} as A));
    addCheck(this, () => this.check());
    checkDuplicates(this);
  }

  /** The object that is written to the manifest. */
  abstract readonly apiObject: ApiObject;

  /** Whether tasks of other workflows can call this one's templates. */
  protected abstract readonly isCallable: boolean;

  /** The object's name; none where the cluster generates one. */
  get name(): string | undefined {
    return this.metadata.name;
  }

  /** The object's metadata. */
  get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /** The templates of this workflow, in the order in which they were made. */
  get templates(): readonly Pick<HeldTemplate, 'name' | 'node'>[] {
    return this.held;
  }

  /** Takes a template in. Templates do that themselves. */
  addTemplate(template: HeldTemplate): void {
    this.held.push(template);
  }

  /** Says which of its templates the workflow begins with. */
  setEntrypoint(template: HeldTemplate): void {
    if (!this.held.includes(template)) {
      const message = `The template '${template.node.path}' belongs to another workflow: begin with a template of this one, which may call it.`;
      addFindings(this, [{ code: 'unknown-entrypoint', message, path: 'entrypoint' }]);
    }
    this.entrypoint = template.name;
    changed();
  }

  /**
   * Leaves out parameters that no template mentions: those that a construct has declared before the user gave their
   * place to something else.
   *
   * @internal
   */
  keepUsedArguments(): void {
    this.usedOnly = true;
  }

  /**
   * What is wrong with the variables of the workflow that one of its templates mentions.
   *
   * @internal
   */
  checkVariables(variables: readonly VariablePath[]): Problem[] {
    // The templates of a WorkflowTemplate may mean the arguments of the workflow that calls them.
    if (this.isCallable || this.props.workflowTemplateRef !== undefined) return [];
    return checkWorkflowVariables(variables, this.props.arguments ?? {});
  }

  /** How a task inside of `caller` names one of this workflow's templates. */
  templateCall(template: string, caller: Construct): TemplateCall {
    if (WorkflowResource.of(caller) === this) return { template };
    // A workflow without a name can't be referred to: `checkCall` says so.
    return { templateRef: { name: this.name ?? '', template } };
  }

  /** What keeps a task inside of `caller` from calling one of this workflow's templates. */
  checkCall(template: string, caller: Construct, path: string): Problem[] {
    const callers = WorkflowResource.of(caller);
    if (callers === this) return [];
    if (!this.isCallable) {
      const message = `The template '${template}' belongs to the Workflow '${this.node.path}', which no other workflow can call: make it in a WorkflowTemplate.`;
      return [{ code: 'not-callable', message, path }];
    }
    if (this.name === undefined) {
      const message = `The template '${template}' belongs to '${this.node.path}', which has no fixed name to call it by: give its metadata a 'name'.`;
      return [{ code: 'not-callable', message, path }];
    }
    const [here, there] = [callers.metadata.namespace, this.metadata.namespace];
    if (here !== undefined && there !== undefined && here !== there) {
      const message = `The template '${template}' belongs to '${this.node.path}' in the namespace '${there}', but Argo looks for it in '${here}': put both into one namespace.`;
      return [{ code: 'other-namespace', message, path }];
    }
    return [];
  }

  /** The metadata to make an object with: `id` is its name, unless the caller's metadata say otherwise. */
  static metadataFor(id: string, metadata: ApiObjectMetadata = {}): ApiObjectMetadata {
    // cdk8s would write a `name` of its own beside `generateName`, unless it is told that there is none.
    return { ...metadata, name: metadata.name ?? (metadata.generateName === undefined ? id : undefined) };
  }

  /** The object's spec, made when the manifest is written. */
  protected lazySpec(): argo.WorkflowSpec {
    // cdk8s' grammar: a Lazy stands for the value that it will be.
    return Lazy.any({ produce: () => this.renderSpec() }) as argo.WorkflowSpec;
  }

  /** The name of the template to begin with. */
  protected get entrypointName(): string | undefined {
    return this.entrypoint;
  }

  private renderSpec(): Templated<argo.WorkflowSpec> {
    const { metadata: _, arguments: ports, serviceAccount, serviceAccountName, ...fields } = this.props;
    const templates = this.held.map((template) => template.render());
    const entry = this.held.find((template) => template.name === this.entrypointName);
    const used = this.usedOnly ? usedArguments(ports ?? {}, templates, entry?.inputs) : (ports ?? {});
    const declared = renderPorts(used);
    return {
      ...fields,
      entrypoint: this.entrypointName,
      serviceAccountName: serviceAccountName ?? serviceAccount?.name,
      ...(declared !== undefined && { arguments: declared }),
      ...(templates.length > 0 && { templates }),
    };
  }

  private check(): Problem[] {
    const { metadata: _, serviceAccount: __, arguments: ports = {}, ...fields } = this.props;
    const { onExit, workflowTemplateRef } = fields;
    return [
      ...checkValues({ ...fields, arguments: renderPorts(ports) }, 'spec'),
      ...this.checkMetadata(),
      ...checkPorts(ports, 'arguments'),
      ...checkWorkflow({
        templates: this.held,
        arguments: ports,
        entrypoint: this.entrypointName,
        onExit: literalText(onExit),
        starts: !this.isCallable,
        refers: workflowTemplateRef !== undefined,
      }),
      ...this.checkServiceAccount(),
    ];
  }

  private checkMetadata(): Problem[] {
    const { name, namespace } = this.metadata;
    const generateName: unknown = this.props.metadata?.generateName;
    return [
      ...(name === undefined ? [] : checkObjectName(name, 'metadata.name')),
      ...(namespace === undefined ? [] : checkNamespace(namespace, 'metadata.namespace')),
      ...(typeof generateName === 'string' ? checkGenerateName(generateName, 'metadata.generateName') : []),
    ];
  }

  private checkServiceAccount(): Problem[] {
    const { serviceAccount, serviceAccountName } = this.props;
    if (serviceAccount === undefined || serviceAccountName === undefined) return [];
    const message = `Both 'serviceAccount' and 'serviceAccountName' are given: leave one of them out.`;
    return [{ code: 'service-account-twice', message, path: 'serviceAccountName' }];
  }
}
