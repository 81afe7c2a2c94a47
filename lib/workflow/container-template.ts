import type { Construct } from 'constructs';
import type * as argo from '../../imports/argoproj.io';
import { checkPodPorts } from './check-ports';
import { checkNoTasks } from './check-variables';
import type { VariablePath } from './consumption';
import type { Problem } from '../finding';
import type { HasValue, NeedsValue, ArtifactPort, ParameterPort, Ports } from './port';
import type { InputReferences, OutputPaths } from './ports';
import { inputReferences, outputPaths } from './ports';
import { renderOutputs } from './render-ports';
import type { TemplateProps } from './template';
import { Template } from './template';
import type { Templated } from './templated';

/** What a template takes that runs in a pod: its artifacts have paths, its parameters come from outside. */
export interface InputPorts {
  readonly [key: string]: ParameterPort<string, HasValue | NeedsValue, undefined> | ArtifactPort;
}

/** What a template hands out that runs in a pod: a parameter says where it is read from. */
export interface OutputPorts {
  readonly [key: string]: ParameterPort<string, HasValue> | ArtifactPort;
}

/** What a template's body can refer to. */
export interface BodyPorts<I extends Ports, O extends Ports> {
  /** References to the inputs; artifacts have a `path`. */
  readonly inputs: InputReferences<I>;

  /** The paths to write the outputs to. */
  readonly outputs: OutputPaths<O>;
}

/** Argo's fields of a container, references allowed. */
export interface ContainerFields extends Templated<argo.Container> {}

/** Properties of a `ContainerTemplate`. */
export interface ContainerTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
> extends TemplateProps<I> {
  /**
   * What the template hands out.
   *
   * @default - nothing
   */
  readonly outputs?: O;

  /** The container to run: Argo's fields, or a function that makes them of the template's own ports. */
  readonly container: ContainerFields | ((ports: BodyPorts<I, O>) => ContainerFields);
}

/**
 * A template that runs one container to its end.
 *
 * ```ts
 * import { ContainerTemplate, WorkflowTemplate, artifact, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new ContainerTemplate(checks, 'unit-test', {
 *   inputs: { source: artifact('/src'), suite: parameter({ enum: ['fast', 'full'] }) },
 *   outputs: { coverage: parameter({ path: '/tmp/coverage' }) },
 *   retryStrategy: { limit: 2 },
 *   container: ({ inputs, outputs }) => ({
 *     image: 'node:22',
 *     command: ['sh', '-c'],
 *     workingDir: inputs.source.path,
 *     args: [`npm test -- ${inputs.suite} > ${outputs.coverage.path}`],
 *   }),
 * });
 * ```
 */
export class ContainerTemplate<I extends InputPorts = {}, O extends OutputPorts = {}> extends Template<I, O> {
  private readonly container: ContainerFields;

  constructor(scope: Construct, id: string, props: ContainerTemplateProps<I, O>) {
    const { container, outputs, ...rest } = props;
    // Where nothing is declared, `{}` is what the type parameters stand for.
    const declared = { inputs: props.inputs ?? ({} as I), outputs: outputs ?? ({} as O) };
    super(scope, id, rest, declared.inputs, declared.outputs);
    this.container =
      typeof container === 'function'
        ? container({ inputs: inputReferences(declared.inputs), outputs: outputPaths(declared.outputs) })
        : container;
  }

  /** @internal */
  protected checkBody(variables: readonly VariablePath[]): Problem[] {
    return [...checkPodPorts(this.inputs, this.outputs), ...checkNoTasks(variables)];
  }

  protected renderBody(): ReturnType<Template['renderBody']> {
    return { container: this.container, ...renderOutputs(this.outputs) };
  }
}
