import type { ApiObject, ApiObjectMetadata, ApiObjectMetadataDefinition } from 'cdk8s';
import { Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { FindingCode, Problem } from '../../finding/index';
import { addCheck, addFindings, changed } from '../../finding/index';
import type { Callable, TemplateCall } from '../calls/callable';
import { checkImage } from './check-image';
import { checkPorts } from '../ports/check-ports';
import { checkValues } from '../values/check-values';
import { checkWorkflowVariables } from '../ports/check-variables';
import { checkWorkflow } from './check-workflow';
import type { VariablePath } from '../../argo/expression';
import { checkDuplicates } from '../../kubernetes/duplicate-objects';
import { literalText } from '../../argo/templated-text';
import type { Hook, NamedHook } from '../calls/hook';
import { checkWorkflowHooks, renderHooks } from '../calls/hook';
import type { Ports } from '../ports/port';
import { checkWorkflowReference } from './check-workflow-reference';
import { renderPorts } from '../ports/render-ports';
import type { Templated } from '../values/templated';
import { checkSubmitted } from './submission';
import type { OwnedTemplate, WorkflowKind } from './workflow-kind';
import type { WorkflowArguments } from '../ports/workflow-arguments';
import { usedArguments, workflowArguments } from '../ports/workflow-arguments';
import { checkMetadata } from '../../kubernetes/name';
import type { WorkflowSpecProps } from './workflow-spec';
import { checkServiceAccount, renderSpec } from './workflow-spec';
import { declared } from '../ports/port-references';

/** What every kind of workflow takes that is one object: its spec's fields beside its metadata. */
export interface WorkflowResourceProps<A extends Ports = Ports> extends WorkflowSpecProps<A> {
  /**
   * The object's metadata. With `generateName` the object has no name of its own: the cluster makes one each
   * time that it is created (`kubectl create`, not `apply`).
   *
   * @default - the construct's id is the name
   */
  readonly metadata?: ApiObjectMetadata;
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

  /** The declared arguments, as those see them that submit the workflow. */
  readonly declaredArguments: A;

  private readonly kind: WorkflowKind;
  private readonly spec: WorkflowSpecProps<A>;
  private readonly givenMetadata: ApiObjectMetadata | undefined;
  private readonly held: OwnedTemplate[] = [];
  private readonly hooks: (readonly [string, Hook])[] = [];
  private entrypoint: string | undefined;
  private onExit: WorkflowSpecProps['onExit'];
  private usedOnly = false;

  protected constructor(
    scope: Construct,
    id: string,
    kind: WorkflowKind,
    spec: WorkflowSpecProps<A>,
    metadata?: ApiObjectMetadata,
  ) {
    super(scope, id);
    this.kind = kind;
    this.spec = spec;
    this.givenMetadata = metadata;
    this.entrypoint = spec.entrypoint;
    this.onExit = spec.onExit;
    this.declaredArguments = declared(spec.arguments);
    this.arguments = workflowArguments(this.declaredArguments);
    addCheck(this, () => this.check());
    checkDuplicates(this);
  }

  /** The object that is written to the manifest. */
  abstract readonly apiObject: ApiObject;

  /** The object's name; none where the cluster generates one. */
  get name(): string | undefined {
    return this.metadata.name;
  }

  /** The object's metadata. */
  get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /** The object's namespace, as far as it is known. */
  get namespace(): string | undefined {
    return this.isClusterScoped ? this.givenMetadata?.namespace : this.metadata.namespace;
  }

  /** Whether it belongs to no namespace. */
  get isClusterScoped(): boolean {
    return this.kind.isClusterScoped === true;
  }

  /** The templates of this workflow, in the order in which they were made. */
  get templates(): readonly Pick<OwnedTemplate, 'name' | 'node'>[] {
    return this.held;
  }

  /**
   * Whether there is a template of this name, as far as that is known here.
   *
   * @internal
   */
  knows(template: string): boolean {
    if (this.spec.workflowTemplateRef !== undefined) return true;
    return this.held.some(({ name }) => name === template);
  }

  /** Takes a template in. Templates do that themselves. */
  addTemplate(template: OwnedTemplate): void {
    this.held.push(template);
  }

  /** Says which of its templates the workflow begins with. */
  setEntrypoint(template: Callable): void {
    if (this.owns(template)) this.entrypoint = template.name;
    else addFindings(this, [foreign(template, 'entrypoint', 'unknown-entrypoint')]);
    changed();
  }

  /** Says which of its templates the workflow ends with, however it went: `{{workflow.status}}` is known to it. */
  setOnExit(template: Callable): void {
    if (this.owns(template)) this.onExit = template.name;
    else addFindings(this, [foreign(template, 'onExit', 'unknown-exit-handler')]);
    changed();
  }

  /**
   * What the workflow ends with, by name, if that was said; not what a hook of the name `exit` calls.
   *
   * @internal
   */
  get exitHandler(): string | undefined {
    return this.onExit === undefined ? undefined : String(this.onExit);
  }

  /**
   * Adds what runs at a point in the life of the workflow: `exit` when it has ended, any other name when the hook's
   * `expression` becomes true.
   */
  addHook(name: string, hook: Hook): void {
    this.hooks.push([name, hook]);
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
   * What is wrong with one of its templates that only the workflow knows of.
   *
   * @internal
   */
  checkTemplate(template: Templated<argo.Template>, variables: readonly VariablePath[]): Problem[] {
    // Templates that are kept get arguments and defaults from the workflow that calls them.
    if (this.kind.isReusable || this.spec.workflowTemplateRef !== undefined) return [];
    return [...checkWorkflowVariables(variables, this.declaredArguments), ...checkImage(template, this.spec)];
  }

  /** How a task inside of `caller` names one of this workflow's templates. */
  templateCall(template: string, caller: Construct): TemplateCall {
    if (WorkflowResource.of(caller) === this) return { template };
    // A workflow without a name can't be referred to: `checkCall` says so.
    const name = this.name ?? '';
    return {
      templateRef: { name, template, ...(this.isClusterScoped && { clusterScope: true }) },
    };
  }

  /** What keeps a task inside of `caller` from calling one of this workflow's templates. */
  checkCall(template: string, caller: Construct, path: string): Problem[] {
    const callers = WorkflowResource.of(caller);
    if (callers === this) return [];
    if (!this.kind.isReusable) {
      const message = `The template '${template}' belongs to the Workflow '${this.node.path}', which no other workflow can call: make it in a WorkflowTemplate.`;
      return [{ code: 'forbidden-call', message, path }];
    }
    return checkWorkflowReference(`The template '${template}' belongs to`, this, callers, path);
  }

  /** The object's spec, made when the manifest is written. */
  protected lazySpec(): argo.WorkflowSpec {
    // cdk8s' grammar: a Lazy stands for the value that it will be.
    return Lazy.any({ produce: () => this.renderSpec() }) as argo.WorkflowSpec;
  }

  /** The template that it begins with, if it is known. */
  protected get entrypointName(): string | undefined {
    const only = !this.kind.isReusable && this.held.length === 1 ? this.held[0]?.name : undefined;
    return this.entrypoint ?? only;
  }

  /** Whether Argo looks for a template in this workflow, or in the one that this is a run of. */
  private owns(template: Callable): boolean {
    const { template: own, templateRef } = template.templateCall(this);
    if (own !== undefined) return true;
    const run = this.spec.workflowTemplateRef?.name;
    return run !== undefined && run === templateRef?.name;
  }

  private renderSpec(): Templated<argo.WorkflowSpec> {
    const templates = this.held.map((template) => template.render());
    const hooks = renderHooks(this.allHooks, this) ?? this.spec.hooks;
    const entry = this.held.find((template) => template.name === this.entrypointName);
    const used = this.usedOnly
      ? usedArguments(this.declaredArguments, [templates, hooks], entry?.inputs)
      : this.declaredArguments;
    return renderSpec(this.spec, {
      templates,
      hooks,
      arguments: renderPorts(used),
      entrypoint: this.entrypointName,
      onExit: this.onExit,
    });
  }

  private get allHooks(): readonly NamedHook[] {
    return [...Object.entries(this.spec.hooks ?? {}), ...this.hooks];
  }

  private check(): Problem[] {
    const { serviceAccount: _, arguments: __, ...fields } = this.spec;
    const { specField, nameRule = 'workflow' } = this.kind;
    const problems = [
      ...checkPorts(this.declaredArguments, 'arguments'),
      ...checkWorkflow({
        templates: this.held,
        arguments: this.declaredArguments,
        entrypoint: this.entrypointName,
        onExit: literalText(this.onExit),
        starts: !this.kind.isReusable,
        refers: fields.workflowTemplateRef !== undefined,
      }),
      ...checkServiceAccount(this.spec),
      ...checkWorkflowHooks(this.allHooks, this),
      ...checkSubmitted(fields.workflowTemplateRef, this),
    ];
    const prefix = specField === undefined ? '' : `${specField}.`;
    return [
      ...checkValues({ ...fields, arguments: renderPorts(this.declaredArguments) }, 'spec'),
      ...checkMetadata(
        { ...this.givenMetadata, name: this.name, namespace: this.namespace },
        nameRule,
        this.apiObject.kind,
      ),
      ...problems.map((problem) => ({ ...problem, path: problem.path && prefix + problem.path })),
    ];
  }
}

function foreign(template: Callable, path: string, code: FindingCode): Problem {
  const message = `The template '${template.name}' belongs to another workflow: give a template of this one, which may call it.`;
  return { code, message, path };
}
