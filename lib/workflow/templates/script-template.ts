import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { ResolvedTemplate } from '../model/resolved-template';
import type { CheckedBody } from './body';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { LeafTemplate } from './leaf-template';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateBody } from './template-props';
import { checkProgram, expandSource, type WithSource } from '../programs/expand-programs';
import type { Templated } from '../values/templated';

/** Argo's fields of a script, which may have references. */
export interface ScriptFields extends Omit<Templated<argo.ScriptTemplate>, keyof WithSource>, WithSource {}

/** Properties of a `ScriptTemplate`. */
export interface ScriptTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  Returned = ScriptFields,
> extends LeafTemplateProps<I, O> {
  /** The script and its container: Argo's fields, or a function of the template's ports that returns them. */
  readonly script: ScriptFields | ((ports: BodyPorts<I, O>) => ScriptFields & Returned);
}

class ScriptTemplateClass<I extends InputPorts, O extends OutputPorts> extends LeafTemplate<
  I,
  O,
  ScriptFields
> {
  static {
    // The name of the export, for stacks and messages.
    Object.defineProperty(this, 'name', { value: 'ScriptTemplate' });
  }

  constructor(scope: Construct, id: string, props: ScriptTemplateProps<I, O>) {
    const { script, ...rest } = props;
    super(scope, id, rest, script);
  }

  protected renderBody(): TemplateBody {
    return { script: expandSource(this.body), ...renderOutputs(this.outputs) };
  }

  /** @internal */
  protected override checkBody(template: ResolvedTemplate): Problem[] {
    return [...super.checkBody(template), ...checkProgram(this.body.source, 'script.source')];
  }
}

/**
 * A template that runs a script. Argo writes `source` to a file, and passes its path as the last argument of `command`.
 * The standard output is the `result` of its tasks.
 *
 * ```ts
 * import { ScriptTemplate, WorkflowTemplate, parameter, python } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new ScriptTemplate(checks, 'square', {
 *   inputs: { x: parameter() },
 *   script: ({ inputs }) => ({
 *     image: 'python:3.14-alpine',
 *     source: python`print(int(${inputs.x}) ** 2)`,
 *   }),
 * });
 * ```
 */
export interface ScriptTemplate<
  I extends InputPorts = {},
  O extends OutputPorts = {},
> extends ScriptTemplateClass<I, O> {}

/** The class of `ScriptTemplate`. Only a constructor can have a type parameter for what a function returns. */
export const ScriptTemplate: new <
  I extends InputPorts = {},
  O extends OutputPorts = {},
  Returned extends object = ScriptFields,
>(
  scope: Construct,
  id: string,
  props: ScriptTemplateProps<I, O, Returned> & CheckedBody<'script', Returned, ScriptFields>,
) => ScriptTemplate<I, O> = ScriptTemplateClass;
