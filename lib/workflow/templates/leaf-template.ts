import type { Construct } from 'constructs';
import type { ResolvedTemplate } from '../model/resolved-template';
import type { ArtifactPort, HasValue, NeedsValue, ParameterPort, Ports } from '../ports/port';
import type { InputReferences, OutputPaths } from '../ports/port-references';
import { declared, inputReferences, outputPaths } from '../ports/port-references';
import type { TemplateBody, TemplateProps } from './template-props';
import { Template } from './template';

/** The inputs of a template without calls. Its parameters have no path. */
export interface InputPorts {
  readonly [key: string]: ParameterPort<string, HasValue | NeedsValue, undefined> | ArtifactPort;
}

/** The outputs of a template without calls. A parameter declares where it is read from. */
export interface OutputPorts {
  readonly [key: string]: ParameterPort<string, HasValue> | ArtifactPort;
}

/** The ports that the body of a template can refer to. */
export interface BodyPorts<I extends Ports, O extends Ports> {
  /** References to the inputs; artifacts have a `path`. */
  readonly inputs: InputReferences<I>;

  /** The paths to write the outputs to. */
  readonly outputs: OutputPaths<O>;
}

/** Properties of every kind of template without calls. */
export interface LeafTemplateProps<I extends InputPorts, O extends OutputPorts> extends TemplateProps<I> {
  /**
   * The outputs.
   *
   * @default - none
   */
  readonly outputs?: O;

  /**
   * Whether the template runs code that someone else wrote, such as the build script or the tests of a repository, so that
   * its output parameters and its `result` are `untrusted`.
   *
   * @default false
   */
  readonly untrustedOutputs?: boolean;
}

/** The base of the templates that call no others. */
export abstract class LeafTemplate<I extends InputPorts, O extends OutputPorts, Body> extends Template<I, O> {
  /** Whether others choose its outputs and its result. */
  readonly untrustedOutputs: boolean;

  /** Argo's fields of the body. */
  protected readonly body: Body;

  private readonly ports: BodyPorts<I, O>;

  protected constructor(
    scope: Construct,
    id: string,
    props: LeafTemplateProps<I, O>,
    body: Body | ((ports: BodyPorts<I, O>) => Body),
  ) {
    const { outputs, untrustedOutputs = false, ...rest } = props;
    const ports = { inputs: declared(props.inputs), outputs: declared(outputs) };
    super(scope, id, rest, ports.inputs, ports.outputs);
    this.untrustedOutputs = untrustedOutputs;
    this.ports = { inputs: inputReferences(ports.inputs), outputs: outputPaths(ports.outputs) };
    this.body = isFunction(body) ? body(this.ports) : body;
  }

  /** The body and the outputs. */
  protected abstract renderBody(): TemplateBody;

  /** @internal */
  protected override get referenceObjects(): readonly object[] {
    return [this.ports.inputs, this.ports.outputs, ...super.referenceObjects];
  }

  /** @internal */
  protected override resolve(): ResolvedTemplate {
    return this.resolveLeaf(this.renderBody());
  }
}

/** Whether a body is given as a function. */
export function isFunction<Body, Ports>(
  body: Body | ((ports: Ports) => Body),
): body is (ports: Ports) => Body {
  return typeof body === 'function';
}
