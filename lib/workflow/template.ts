import { Construct } from 'constructs';
import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import { addCheck, changed } from '../finding';
import { checkArtifactPaths } from './artifact-paths';
import { checkValues } from './check-values';
import { checkInputVariables } from './check-variables';
import type { VariablePath } from './consumption';
import { variablesIn } from './consumption';
import { checkFieldName } from './names';
import type { Ports } from './port';
import { checkPorts } from './check-ports';
import { renderInputs } from './render-ports';
import type { Templated } from './templated';
import type { Callable, TemplateCall } from './callable';
import { WorkflowResource } from './workflow-resource';

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

  private readonly fields: Templated<Omit<argo.Template, OwnedFields>>;

  protected constructor(scope: Construct, id: string, props: TemplateProps<I>, inputs: I, outputs: O) {
    super(scope, id);
    const { name, inputs: _, ...fields } = props;
    this.name = name ?? id;
    this.inputs = inputs;
    this.outputs = outputs;
    this.fields = fields;
    this.workflow = WorkflowResource.of(this);
    this.workflow.addTemplate(this);
    addCheck(this, () => this.check());
    changed();
  }

  templateCall(caller: Construct): TemplateCall {
    return this.workflow.templateCall(this.name, caller);
  }

  checkCall(caller: Construct, path: string): Problem[] {
    return this.workflow.checkCall(this.name, caller, path);
  }

  /** The template as Argo has it. */
  render(): Templated<argo.Template> {
    return { name: this.name, ...this.fields, ...renderInputs(this.inputs), ...this.renderBody() };
  }

  /** The fields that this kind of template has besides: its body and its outputs. */
  protected abstract renderBody(): Partial<Templated<Pick<argo.Template, OwnedFields>>>;

  /** What is wrong with the template, when the program has run to its end. */
  protected check(): Problem[] {
    const rendered = this.render();
    const unwritable = checkValues(rendered, this.name);
    if (unwritable.length > 0) return unwritable;
    const variables = variablesIn(rendered);
    return [
      ...checkFieldName('template', this.name, 'name'),
      ...checkPorts(this.inputs, 'inputs'),
      ...checkPorts(this.outputs, 'outputs'),
      ...checkInputVariables(variables, this.inputs),
      ...this.workflow.checkVariables(variables),
      ...checkArtifactPaths(rendered),
      ...this.checkBody(variables),
    ];
  }

  /**
   * What is wrong with what this kind of template has besides.
   *
   * @internal
   */
  protected abstract checkBody(variables: readonly VariablePath[]): Problem[];
}
