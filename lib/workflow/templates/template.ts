import { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { FindingCode, Problem } from '../../finding';
import { addCheck, markInTexts } from '../../finding';
import type { Callable, TemplateCall } from '../calls/callable';
import type { ResolvedLeaf, ResolvedTemplate } from '../model/resolved-template';
import { usageIn } from '../values/variable-usage';
import { checkPorts } from '../ports/check-ports';
import type { Ports } from '../ports/port';
import { renderInputs } from '../ports/render-ports';
import { checkValues } from '../values/check-values';
import { missingKeysOf } from '../values/missing-keys';
import type { ReferenceOwner } from '../values/reference-owner';
import { checkOwners } from '../values/reference-owner';
import type { Templated } from '../values/templated';
import { ClassMark } from '../../identity';
import { WorkflowResource } from '../workflows/workflow-resource';
import { checkCode, checkGlobalOutputTags, scopeOfTemplate } from '../untrusted/check-code';
import { checkPrograms, expandCommands } from '../programs/expand-programs';
import type { TemplateBody, TemplateProps } from './template-props';
import type { ForeignText, OriginFinder } from './checks/foreign-texts';
import { findForeignTexts } from './checks/foreign-texts';
import { checkInlineTemplate } from './checks/inline-template';

const TEMPLATE_MARK = new ClassMark('Template');

/**
 * A template of a workflow, with typed inputs and outputs. It belongs to the workflow that it is created in. Tasks of
 * that workflow call it, and, if it is in a WorkflowTemplate, tasks of any workflow.
 */
export abstract class Template<I extends Ports = Ports, O extends Ports = Ports>
  extends Construct
  implements Callable<I, O>
{
  static {
    TEMPLATE_MARK.applyTo(this.prototype);
    markInTexts(this, ({ name }) => `the template '${name}'`);
  }

  /** Whether a value is a template, also of another installed copy of this library. */
  static isTemplate(value: unknown): value is Template {
    return TEMPLATE_MARK.isOn(value);
  }

  /** The template's name in Argo. */
  readonly name: string;

  /** The declared inputs. */
  readonly inputs: I;

  /** The declared outputs. */
  readonly outputs: O;

  /** The workflow that contains this template. */
  readonly workflow: WorkflowResource;

  /** The template with calls that this one was created in, if any: then this is an inline template. */
  readonly parentTemplate: Template | undefined;

  /**
   * Whether templates that are created in this one are inline templates.
   *
   * @internal
   */
  readonly hasCalls: boolean = false;

  private readonly givenName: string | undefined;
  private readonly fields: Omit<TemplateProps, 'inputs' | 'name'>;
  private readonly ownedTemplates: Template[] = [];
  private model: ResolvedTemplate | undefined;

  protected constructor(scope: Construct, id: string, props: TemplateProps<I>, inputs: I, outputs: O) {
    super(scope, id);
    const { name, inputs: _, ...fields } = props;
    this.name = name ?? id;
    this.givenName = name;
    this.inputs = inputs;
    this.outputs = outputs;
    this.fields = fields;
    this.workflow = WorkflowResource.of(this);
    this.parentTemplate = enclosingTemplate(this);
    addCheck(this, () => this.check());
    if (this.parentTemplate === undefined) this.workflow.addTemplate(this);
    else this.parentTemplate.addInlineTemplate(this);
  }

  templateCall(caller: Construct): TemplateCall {
    if (this.parentTemplate === undefined) return this.workflow.templateCall(this.name, caller);
    // `checkCall` reports calls from elsewhere.
    return this.parentTemplate === caller ? { inline: this.resolved.manifest } : {};
  }

  checkCall(caller: Construct, path: string): Problem[] {
    if (this.parentTemplate === undefined) return this.workflow.checkCall(this.name, caller, path);
    if (this.parentTemplate === caller) return [];
    const message = `'${this.name}' is an inline template of '${this.parentTemplate.node.path}', which alone can call it. Create it in the workflow.`;
    return [{ code: 'forbidden-call', message, path }];
  }

  /** The template as Argo gets it. */
  render(): Templated<argo.Template> {
    return this.resolved.manifest;
  }

  /**
   * The template as it is rendered and checked. It is computed once, and again after a change.
   *
   * @internal
   */
  get resolved(): ResolvedTemplate {
    this.model ??= this.tryToResolve();
    return this.model;
  }

  /**
   * Discards what was resolved from this template, because something in it has changed.
   *
   * @internal
   */
  invalidate(): void {
    this.model = undefined;
    (this.parentTemplate ?? this.workflow).invalidate();
  }

  private addInlineTemplate(template: Template): void {
    this.ownedTemplates.push(template);
    this.invalidate();
  }

  /** The templates that were created in this one, if it calls templates. */
  protected get inlineTemplates(): readonly Template[] {
    return this.ownedTemplates;
  }

  /** One template that cannot be resolved must not hide the findings of the others. */
  private tryToResolve(): ResolvedTemplate {
    try {
      return this.resolve();
    } catch (error) {
      const manifest = this.renderHead();
      const usage = { variables: [], simpleTags: [] };
      const parts = { manifest, ownManifest: manifest, usage, fullUsage: usage, inlineTemplates: [] };
      return { kind: 'unresolved', construct: this, error, ...parts };
    }
  }

  /** @internal */
  protected abstract resolve(): ResolvedTemplate;

  /**
   * Resolves a template without calls.
   *
   * @internal
   */
  protected resolveLeaf(body: TemplateBody): ResolvedLeaf {
    const manifest = { ...this.renderHead(), ...body };
    const usage = usageIn(manifest);
    const parts = { manifest, ownManifest: manifest, usage, fullUsage: usage, inlineTemplates: [] };
    return { kind: 'leaf', construct: this, ...parts };
  }

  /** Renders the common fields of all templates: the name, Argo's own fields and the inputs. */
  protected renderHead(): Templated<argo.Template> {
    const { initContainers, sidecars, ...fields } = this.fields;
    return {
      ...this.renderName(),
      ...fields,
      ...(initContainers !== undefined && { initContainers: expandCommands(initContainers) }),
      ...(sidecars !== undefined && { sidecars: expandCommands(sidecars) }),
      ...renderInputs(this.inputs),
    };
  }

  /** The template's name as Argo gets it. An inline template has only one that was given. */
  protected renderName(): Pick<argo.Template, 'name'> {
    const name = this.parentTemplate === undefined ? this.name : this.givenName;
    return name === undefined ? {} : { name };
  }

  /** Checks the template when the program has created all of its constructs. */
  protected check(): Problem[] {
    const template = this.resolved;
    const missing = missingKeysOf(this.referenceObjects);
    const problems = checkValues(template.ownManifest, this.name, missing);
    if (problems.some(({ code }) => UNRENDERABLE.has(code))) return problems;
    if (template.kind === 'unresolved') throw template.error;
    const scope = scopeOfTemplate(template, this.workflow.declaredArguments);
    return [
      ...problems,
      ...this.checkPlace(template),
      ...checkOwners(template.ownManifest, this.referenceOwners, this.name),
      ...this.checkTexts(template),
      ...checkPorts(this.inputs, 'inputs'),
      ...checkPorts(this.outputs, 'outputs'),
      ...checkCode(template.ownManifest, scope),
      ...checkGlobalOutputTags(template.usage, scope),
      ...checkPrograms(this.fields.initContainers, 'initContainers'),
      ...checkPrograms(this.fields.sidecars, 'sidecars'),
      ...this.checkBody(template),
    ];
  }

  /**
   * The constructs whose arguments and inputs are available here.
   *
   * @internal
   */
  protected get referenceOwners(): readonly ReferenceOwner[] {
    const { parentTemplate } = this;
    return [this.workflow, this, ...(parentTemplate === undefined ? [] : [parentTemplate])];
  }

  /**
   * The objects of references that texts of the template can refer to.
   *
   * @internal
   */
  protected get referenceObjects(): readonly object[] {
    return [this.workflow.arguments, ...(this.parentTemplate?.referenceObjects ?? [])];
  }

  /**
   * What references to its inputs belong to.
   *
   * @internal
   */
  get home(): this {
    return this;
  }

  /**
   * Its values and those of its inline templates, with the references as they are given.
   *
   * @internal
   */
  get givenValues(): unknown {
    return this.resolved.ownManifest;
  }

  /**
   * What variables belong to in this template.
   *
   * @internal
   */
  protected originFinder(): OriginFinder {
    return ([scope, kind]) => (scope === 'workflow' && kind === 'parameters' ? this.workflow : undefined);
  }

  /** Finds references of other constructs in texts. */
  private checkTexts({ usage }: ResolvedTemplate): Problem[] {
    const found = findForeignTexts(this, usage.variables, this.originFinder());
    return found.map((text) => this.foreignTextProblem(text));
  }

  /**
   * The problem with a reference of another construct in a text.
   *
   * @internal
   */
  protected foreignTextProblem({ variable, path, home }: ForeignText): Problem {
    const message = `'${variable.join('.')}' looks like that of '${home.node.path}', but Argo would look it up here. Pass the value to an input, or acknowledge the warning.`;
    return { code: 'forbidden-reference', severity: 'warning', message, path };
  }

  /** Checks the template as part of what contains it: the workflow, or the outer template. */
  protected checkPlace(template: ResolvedTemplate): Problem[] {
    return this.parentTemplate === undefined
      ? []
      : checkInlineTemplate(template, this.parentTemplate.resolved);
  }

  /**
   * Checks the body and the outputs.
   *
   * @internal
   */
  protected checkBody(_template: ResolvedTemplate): Problem[] {
    return [];
  }
}

/** Findings about values that the other checks could not read. */
const UNRENDERABLE: ReadonlySet<FindingCode> = new Set(['invalid-value', 'forbidden-circular-value']);

/** The template with calls that a construct is created in, if any. */
function enclosingTemplate(construct: Construct): Template | undefined {
  const around = construct.node.scopes.slice(0, -1).reverse();
  const nearest = around.find(
    (scope) => WorkflowResource.isWorkflowResource(scope) || (Template.isTemplate(scope) && scope.hasCalls),
  );
  return Template.isTemplate(nearest) ? nearest : undefined;
}
