import type { ApiObject, ApiObjectMetadata, ApiObjectMetadataDefinition } from 'cdk8s';
import { Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import { addCheck, addFindings, invalidateFindings, markConstructInTexts } from '../../finding';
import { ClassMark } from '../../identity';
import { checkDuplicateObjects } from '../../kubernetes/duplicate-objects';
import { checkMetadata } from '../../kubernetes/name';
import { lintTree, recordPlaces } from '../../manifest';
import { type TokenAccess, tokenAccessOf } from '../../kubernetes/service-account';
import type { Callable, TemplateCall } from '../calls/callable';
import type { Hook } from '../calls/hook';
import { usableHook } from '../calls/hook';
import type { ResolvedWorkflow } from '../model/resolved-workflow';
import type { Ports } from '../ports/port';
import { declared } from '../ports/port-references';
import type { WorkflowArguments } from '../ports/workflow-arguments';
import { workflowArguments } from '../ports/workflow-arguments';
import { setOwner } from '../values/reference-owner';
import { registerWorkflow } from '../untrusted/untrusted-values';
import { checkOwnership, checkTemplateReference } from './checks/own-templates';
import { checkSpec } from './checks/spec';
import { findPlace } from './find-place';
import type { WorkflowParts } from './resolve-workflow';
import { resolveWorkflow } from './resolve-workflow';
import type { OwnedTemplate, WorkflowKind } from './workflow-kind';
import type { WorkflowSpecProps } from './workflow-spec';

const WORKFLOW_RESOURCE_MARK = new ClassMark('WorkflowResource');

/** The base of all kinds of workflows. It contains templates, and has arguments and an entrypoint. */
export abstract class WorkflowResource<A extends Ports = Ports> extends Construct {
  static {
    WORKFLOW_RESOURCE_MARK.applyTo(this.prototype);
    markConstructInTexts(this, 'workflow');
  }

  /** Whether a value is a workflow of any kind, also of another installed copy of this library. */
  static isWorkflowResource(value: unknown): value is WorkflowResource {
    return WORKFLOW_RESOURCE_MARK.isOn(value);
  }

  /** The workflow that contains a construct. */
  static of(construct: Construct): WorkflowResource {
    for (const scope of construct.node.scopes.reverse()) {
      if (WorkflowResource.isWorkflowResource(scope)) return scope;
    }
    throw new Error(
      `${construct.node.path}: A template belongs to a workflow. Create it in a Workflow or a WorkflowTemplate: new …Template(workflow, '${construct.node.id}', …).`,
    );
  }

  /** References to the workflow's parameters. Argo has no variables for its artifacts. */
  readonly arguments: WorkflowArguments<A>;

  /** The declared arguments, for what submits the workflow. */
  readonly declaredArguments: A;

  private readonly kind: WorkflowKind;
  private readonly spec: WorkflowSpecProps<A>;
  private readonly givenMetadata: ApiObjectMetadata | undefined;
  private readonly ownedTemplates: OwnedTemplate[] = [];
  private readonly addedHooks: (readonly [string, Hook])[] = [];
  private entrypoint: string | undefined;
  private onExit: WorkflowSpecProps['onExit'];
  private omitsUnusedArguments = false;
  private model: ResolvedWorkflow | undefined;
  private resolvedWith: TokenAccess | undefined;

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
    this.arguments = setOwner(workflowArguments(this.declaredArguments), this);
    addCheck(this, () => this.check());
    checkDuplicateObjects(this);
    lintTree(this);
    recordPlaces(this, (pointer, manifest) => findPlace(this.resolved, this.specPointer, pointer, manifest));
    registerWorkflow(this);
  }

  /** The object that is written to the manifest. */
  abstract readonly apiObject: ApiObject;

  /** The object's name; undefined if the cluster generates one. */
  get name(): string | undefined {
    return this.metadata.name;
  }

  /** The object's metadata. */
  get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /** The object's namespace, if it is known. */
  get namespace(): string | undefined {
    return this.isClusterScoped ? this.givenMetadata?.namespace : this.metadata.namespace;
  }

  /** Whether it is cluster-scoped. */
  get isClusterScoped(): boolean {
    return this.kind.isClusterScoped === true;
  }

  /** The templates of this workflow, in the order in which they were created. */
  get templates(): readonly Pick<OwnedTemplate, 'name' | 'node'>[] {
    return this.ownedTemplates;
  }

  /**
   * The workflow as it is rendered and checked. It is computed once, and again after a change.
   *
   * @internal
   */
  get resolved(): ResolvedWorkflow {
    const access = tokenAccessOf(this.spec.serviceAccount);
    // The `PodControllerRbac` of an existing account may be created after the workflow.
    if (this.model === undefined || this.resolvedWith !== access) {
      this.model = resolveWorkflow(this.parts);
      this.resolvedWith = access;
    }
    return this.model;
  }

  /**
   * What references to its arguments belong to.
   *
   * @internal
   */
  get home(): this {
    return this;
  }

  /**
   * Its values and those of its templates, as they are given.
   *
   * @internal
   */
  get givenValues(): unknown {
    return [this.spec, this.addedHooks, this.ownedTemplates.map(({ givenValues }) => givenValues)];
  }

  /**
   * Discards what was resolved and checked, because something in the workflow has changed.
   *
   * @internal
   */
  invalidate(): void {
    this.model = undefined;
    invalidateFindings(this);
  }

  /**
   * Whether it has a template of this name; true if its templates are not known here.
   *
   * @internal
   */
  hasTemplate(name: string): boolean {
    if (this.spec.workflowTemplateRef !== undefined) return true;
    return this.ownedTemplates.some((template) => template.name === name);
  }

  /** Adds a template. The constructors of templates call it. */
  addTemplate(template: OwnedTemplate): void {
    this.ownedTemplates.push(template);
    this.invalidate();
  }

  /** Sets the template that the workflow starts with. */
  setEntrypoint(template: Callable): void {
    const problems = checkOwnership(template, this, this.spec, 'entrypoint');
    if (problems.length === 0) this.entrypoint = template.name;
    addFindings(this, problems);
    this.invalidate();
  }

  /** Sets the exit handler, which runs when the workflow has completed. It may use `{{workflow.status}}`. */
  setOnExit(template: Callable): void {
    const problems = checkOwnership(template, this, this.spec, 'onExit');
    if (problems.length === 0) this.onExit = template.name;
    addFindings(this, problems);
    this.invalidate();
  }

  /**
   * The name of the exit handler that was set by `onExit`, as opposed to a hook named `exit`.
   *
   * @internal
   */
  get exitHandler(): string | undefined {
    return this.onExit === undefined ? undefined : String(this.onExit);
  }

  /**
   * Adds a template to call during the lifecycle of the workflow: when it has completed, for the name `exit`, otherwise
   * when the hook's `expression` becomes true.
   */
  addHook(name: string, hook: Hook): void {
    this.addedHooks.push([name, hook]);
    this.invalidate();
  }

  /**
   * Omits parameters that nothing uses. A construct may declare parameters before the user replaces what uses them.
   *
   * @internal
   */
  omitUnusedArguments(): void {
    this.omitsUnusedArguments = true;
    this.invalidate();
  }

  /** How a call in `caller` refers to one of this workflow's templates. */
  templateCall(template: string, caller: Construct): TemplateCall {
    if (WorkflowResource.of(caller) === this) return { template };
    // `checkCall` reports a workflow without a name.
    const name = this.name ?? '';
    return { templateRef: { name, template, ...(this.isClusterScoped && { clusterScope: true }) } };
  }

  /** Checks whether a call in `caller` may refer to one of this workflow's templates. */
  checkCall(template: string, caller: Construct, path: string): Problem[] {
    const callers = WorkflowResource.of(caller);
    return callers === this
      ? []
      : checkTemplateReference(template, { workflow: this, kind: this.kind }, callers, path);
  }

  /** The object's spec, rendered when the manifest is written. */
  protected lazySpec(): argo.WorkflowSpec {
    // In cdk8s, a Lazy has the type of the value that it produces.
    return Lazy.any({ produce: () => this.resolved.spec }) as argo.WorkflowSpec;
  }

  /** The name of the template that it starts with, if it is known. */
  protected get entrypointName(): string | undefined {
    const [only, ...others] = this.kind.isReusable ? [] : this.ownedTemplates;
    return this.entrypoint ?? (others.length === 0 ? only?.name : undefined);
  }

  private get parts(): WorkflowParts {
    return {
      construct: this,
      props: this.spec,
      templates: this.ownedTemplates,
      arguments: this.declaredArguments,
      references: this.arguments,
      omitsUnusedArguments: this.omitsUnusedArguments,
      hooks: [...Object.entries(this.spec.hooks ?? {}), ...this.addedHooks].map(usableHook),
      entrypoint: this.entrypointName,
      onExit: this.onExit,
    };
  }

  /** The keys that lead to the spec in the manifest. */
  private get specPointer(): readonly string[] {
    const { specField } = this.kind;
    return specField === undefined ? ['spec'] : ['spec', specField];
  }

  private check(): Problem[] {
    const metadata = { ...this.givenMetadata, name: this.name, namespace: this.namespace };
    const { kind, resolved, apiObject } = this;
    return [
      ...checkSpec(this.parts, kind, resolved.hooks),
      ...checkMetadata(metadata, kind.nameFormat ?? 'workflow', apiObject.kind),
    ];
  }
}
