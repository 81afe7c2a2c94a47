import { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { addCheck, changed } from '../../finding/index';
import type { ArgumentValues } from '../ports/arguments';
import { checkArtifactPaths } from '../ports/artifact-paths';
import { checkRetry } from '../values/check-expressions';
import { checkInline, withoutInlines } from './check-inline';
import { checkTags } from './check-tags';
import { checkValues } from '../values/check-values';
import { checkInputVariables } from '../ports/check-variables';
import type { VariablePath } from '../../argo/expression';
import { variablesIn } from '../values/variable-usage';
import { checkFieldName } from '../values/names';
import type { Ports } from '../ports/port';
import { checkPorts } from '../ports/check-ports';
import { renderInputs } from '../ports/render-ports';
import type { Templated } from '../values/templated';
import type { Callable, TemplateCall } from '../calls/callable';
import { WorkflowResource } from '../workflows/workflow-resource';

/** Which fields of Argo's `Template` the typed language writes itself. */
type OwnedFields =
  | 'name'
  | 'inputs'
  | 'outputs'
  | 'container'
  | 'containerSet'
  | 'dag'
  | 'data'
  | 'http'
  | 'plugin'
  | 'resource'
  | 'script'
  | 'steps'
  | 'suspend';

/** What every kind of template takes: all of Argo's fields, as Argo spells them, and what it takes as input. */
export interface TemplateProps<I extends Ports = Ports> extends Templated<Omit<argo.Template, OwnedFields>> {
  /**
   * The template's name in Argo.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * What the template takes, by the names that callers use.
   *
   * @default - nothing
   */
  readonly inputs?: I;
}

/**
 * A template of a workflow, with typed inputs and outputs. It belongs to the workflow that it is made in; from
 * there, and for WorkflowTemplates from anywhere, tasks call it.
 */
export abstract class Template<I extends Ports = Ports, O extends Ports = Ports>
  extends Construct
  implements Callable<I, O>
{
  /** The template's name in Argo. */
  readonly name: string;

  /** The declared inputs. */
  readonly inputs: I;

  /** The declared outputs. */
  readonly outputs: O;

  /** The workflow that holds this template. */
  readonly workflow: WorkflowResource;

  /** The template that has this one inside, if it was made in one that calls templates: it is not in the workflow's list. */
  readonly inlineIn: Template | undefined;

  /** The name, if it has to be written. */
  private readonly givenName: string | undefined;

  private readonly fields: Templated<Omit<argo.Template, OwnedFields>>;

  protected constructor(scope: Construct, id: string, props: TemplateProps<I>, inputs: I, outputs: O) {
    super(scope, id);
    const { name, inputs: _, ...fields } = props;
    this.name = name ?? id;
    this.givenName = name;
    this.inputs = inputs;
    this.outputs = outputs;
    this.fields = fields;
    this.workflow = WorkflowResource.of(this);
    this.inlineIn = callerAround(this);
    if (this.inlineIn === undefined) this.workflow.addTemplate(this);
    addCheck(this, () => this.check());
    changed();
  }

  templateCall(caller: Construct): TemplateCall {
    return this.inlineIn === undefined
      ? this.workflow.templateCall(this.name, caller)
      : { inline: this.render() };
  }

  checkCall(caller: Construct, path: string): Problem[] {
    if (this.inlineIn === undefined) return this.workflow.checkCall(this.name, caller, path);
    if (this.inlineIn === caller) return [];
    const message = `The template '${this.name}' is inside of '${this.inlineIn.node.path}', and only that can call it: make it in the workflow.`;
    return [{ code: 'forbidden-call', message, path }];
  }

  /** The template as Argo has it. */
  render(): Templated<argo.Template> {
    return { ...this.renderName(), ...this.fields, ...renderInputs(this.inputs), ...this.renderBody() };
  }

  /** The template's name as Argo has it: inside of another template only one that was given. */
  protected renderName(): Pick<argo.Template, 'name'> {
    const name = this.inlineIn === undefined ? this.name : this.givenName;
    return name === undefined ? {} : { name };
  }

  /**
   * The arguments of the calls of a template inside of this one; nothing for kinds of templates that make no calls.
   *
   * @internal
   */
  callsOf(_template: Callable): readonly ArgumentValues[] | undefined {
    return undefined;
  }

  /** The fields that this kind of template has besides: its body and its outputs. */
  protected abstract renderBody(): Partial<Templated<Pick<argo.Template, OwnedFields>>>;

  /** What is wrong with the template, when the program has run to its end. */
  protected check(): Problem[] {
    const rendered = withoutInlines(this.render());
    const unwritable = checkValues(rendered, this.name);
    if (unwritable.length > 0) return unwritable;
    const variables = variablesIn(rendered);
    return [
      ...this.checkPlace(rendered),
      ...checkPorts(this.inputs, 'inputs'),
      ...checkPorts(this.outputs, 'outputs'),
      ...this.checkInputVariables(variables),
      ...this.workflow.checkTemplate(rendered, variables),
      ...checkRetry(rendered),
      ...checkTags(rendered),
      ...checkArtifactPaths(rendered),
      ...this.checkBody(this.inlineIn === undefined ? variables : variables.filter(isOfTemplate)),
    ];
  }

  private checkInputVariables(variables: readonly VariablePath[]): Problem[] {
    const unknown = checkInputVariables(variables, this.inputs);
    if (this.inlineIn === undefined) return unknown;
    // Argo fills in the inputs of the template around this one too.
    const unknownAround = checkInputVariables(variables, this.inlineIn.inputs).map(({ message }) => message);
    return unknown.filter(({ message }) => unknownAround.includes(message));
  }

  /** What is wrong with the template in the place that it is in: a workflow, or another template. */
  protected checkPlace(rendered: Templated<argo.Template>): Problem[] {
    if (this.inlineIn === undefined) return checkFieldName('template', this.name, 'name');
    const calls = this.inlineIn.callsOf(this) ?? [];
    return checkInline({
      name: this.name,
      rendered,
      inputs: this.inputs,
      around: this.inlineIn.inputs,
      calls,
    });
  }

  /**
   * What is wrong with what this kind of template has besides.
   *
   * @internal
   */
  protected abstract checkBody(variables: readonly VariablePath[]): Problem[];
}

/** The template that calls others in which a construct is made, if any. */
function callerAround(construct: Construct): Template | undefined {
  const around = construct.node.scopes.slice(0, -1).reverse();
  const nearest = around.find(
    (scope) =>
      scope instanceof WorkflowResource ||
      (scope instanceof Template && scope.callsOf(scope as Template) !== undefined),
  );
  return nearest instanceof Template ? (nearest as Template) : undefined;
}

/** Whether a variable is no outcome of a task or a step, which are known where a template is inside of another one. */
function isOfTemplate([scope = '']: VariablePath): boolean {
  return scope !== 'tasks' && scope !== 'steps';
}
