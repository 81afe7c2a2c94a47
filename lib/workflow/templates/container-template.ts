import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { ResolvedTemplate } from '../model/resolved-template';
import type { CheckedBody } from './body';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { LeafTemplate } from './leaf-template';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateBody } from './template-props';
import { checkProgram, expandCommand, type WithCommand } from '../programs/expand-programs';
import type { Templated } from '../values/templated';

/**
 * Makes the last lines of a failed container's log its termination message, which Argo shows with the failed task instead
 * of only `Error (exit code 1)` (Kubernetes, "Determine the Reason for Pod Failure").
 */
export const LOGS_AS_TERMINATION_MESSAGE: Pick<argo.Container, 'terminationMessagePolicy'> = {
  terminationMessagePolicy: 'FallbackToLogsOnError',
};

/** Argo's fields of a container, which may have references. */
export interface ContainerFields extends Omit<Templated<argo.Container>, keyof WithCommand>, WithCommand {}

/** Properties of a `ContainerTemplate`. */
export interface ContainerTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  Returned = ContainerFields,
> extends LeafTemplateProps<I, O> {
  /** The container: Argo's fields, or a function of the template's ports that returns them. */
  readonly container: ContainerFields | ((ports: BodyPorts<I, O>) => ContainerFields & Returned);
}

class ContainerTemplateClass<I extends InputPorts, O extends OutputPorts> extends LeafTemplate<
  I,
  O,
  ContainerFields
> {
  static {
    // The name of the export, for stacks and messages.
    Object.defineProperty(this, 'name', { value: 'ContainerTemplate' });
  }

  constructor(scope: Construct, id: string, props: ContainerTemplateProps<I, O>) {
    const { container, ...rest } = props;
    super(scope, id, rest, container);
  }

  protected renderBody(): TemplateBody {
    return { container: expandCommand(this.body), ...renderOutputs(this.outputs) };
  }

  /** @internal */
  protected override checkBody(template: ResolvedTemplate): Problem[] {
    return [...super.checkBody(template), ...checkProgram(this.body.command, 'container.command')];
  }
}

/**
 * A template that runs a container.
 *
 * ```ts
 * import { ContainerTemplate, WorkflowTemplate, artifact, parameter, sh } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new ContainerTemplate(checks, 'unit-test', {
 *   inputs: { source: artifact('/src'), suite: parameter({ enum: ['fast', 'full'] }) },
 *   outputs: { coverage: parameter({ path: '/tmp/coverage' }) },
 *   retryStrategy: { limit: 2 },
 *   container: ({ inputs, outputs }) => ({
 *     image: 'node:22',
 *     command: sh`npm test -- ${inputs.suite} > ${outputs.coverage.path}`,
 *     workingDir: inputs.source.path,
 *   }),
 * });
 * ```
 */
export interface ContainerTemplate<
  I extends InputPorts = {},
  O extends OutputPorts = {},
> extends ContainerTemplateClass<I, O> {}

/** The class of `ContainerTemplate`. Only a constructor can have a type parameter for what a function returns. */
export const ContainerTemplate: new <
  I extends InputPorts = {},
  O extends OutputPorts = {},
  Returned extends object = ContainerFields,
>(
  scope: Construct,
  id: string,
  props: ContainerTemplateProps<I, O, Returned> & CheckedBody<'container', Returned, ContainerFields>,
) => ContainerTemplate<I, O> = ContainerTemplateClass;
