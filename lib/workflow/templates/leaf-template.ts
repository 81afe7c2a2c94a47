import type { Construct } from 'constructs';
import type { Problem } from '../../finding/index';
import { checkLeafFields } from './check-leaf';
import { checkOutputSources, checkPaths } from '../ports/check-ports';
import { checkNoTaskOutputs } from '../ports/check-variables';
import type { VariablePath } from '../../argo/expression';
import type { ArtifactPort, HasValue, NeedsValue, ParameterPort, Ports } from '../ports/port';
import type { InputReferences, OutputPaths } from '../ports/port-references';
import { declared, inputReferences, outputPaths } from '../ports/port-references';
import type { OutputSources } from '../ports/check-ports';
import type { TemplateProps } from './template';
import { Template } from './template';

/** What a template takes that does work itself: its artifacts have paths, its parameters come from outside. */
export interface InputPorts {
  readonly [key: string]: ParameterPort<string, HasValue | NeedsValue, undefined> | ArtifactPort;
}

/** What a template hands out that does work itself: a parameter says where it is read from. */
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

/** What every template takes that does work itself. */
export interface LeafTemplateProps<I extends InputPorts, O extends OutputPorts> extends TemplateProps<I> {
  /**
   * What the template hands out.
   *
   * @default - nothing
   */
  readonly outputs?: O;
}

/** A template that does work itself, in the way of its body, and calls no others. */
export abstract class LeafTemplate<I extends InputPorts, O extends OutputPorts, Body> extends Template<I, O> {
  /** Argo's fields of the body. */
  protected readonly body: Body;

  protected constructor(
    scope: Construct,
    id: string,
    props: LeafTemplateProps<I, O>,
    body: Body | ((ports: BodyPorts<I, O>) => Body),
  ) {
    const { outputs, ...rest } = props;
    const ports = { inputs: declared(props.inputs), outputs: declared(outputs) };
    super(scope, id, rest, ports.inputs, ports.outputs);
    this.body = isFunction(body)
      ? body({ inputs: inputReferences(ports.inputs), outputs: outputPaths(ports.outputs) })
      : body;
  }

  /**
   * Which fields of `valueFrom` an output parameter can be read from.
   *
   * @internal
   */
  protected readonly outputSources: OutputSources = 'any';

  /** @internal */
  protected checkBody(variables: readonly VariablePath[]): Problem[] {
    return [
      ...checkPaths(this.inputs, this.outputs),
      ...checkOutputSources(this.outputs, this.outputSources),
      ...checkNoTaskOutputs(variables),
      ...checkLeafFields(this.render()),
    ];
  }
}

/** Whether a body is a function that makes it. */
export function isFunction<Body, Ports>(
  body: Body | ((ports: Ports) => Body),
): body is (ports: Ports) => Body {
  return typeof body === 'function';
}
