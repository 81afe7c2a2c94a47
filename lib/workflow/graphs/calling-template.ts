import type { Construct } from 'constructs';
import type { Problem } from '../../finding/index';
import { changed } from '../../finding/index';
import type { ArgumentValues } from '../ports/arguments';
import type { Call } from '../calls/call';
import type { Callable } from '../calls/callable';
import { checkDagPorts } from '../ports/check-ports';
import type { Expression, ComputedValue } from '../values/expression';
import type { ArtifactPort, HasValue, NeedsValue, ParameterPort, Port, Ports } from '../ports/port';
import type { PortReference, References } from '../ports/port-references';
import { declared, references } from '../ports/port-references';
import { artifactTag } from '../values/reference';
import type { OutputSource } from '../ports/render-ports';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateProps } from '../templates/template';
import { Template } from '../templates/template';

/** What a DAG or a template of steps takes and hands out: nothing of it is a file, since it has no container. */
export interface DagPorts {
  readonly [key: string]: ParameterPort<string, HasValue | NeedsValue, undefined> | ArtifactPort;
}

/** Where an output comes from: what a task or a step hands out, or an expression. */
export type OutputSourceOf<P extends Port> =
  PortReference<P> | (P extends ParameterPort ? Expression : ComputedValue);

/** Where the outputs come from. Those that say it themselves, such as by `valueFrom.expression`, may be left out. */
export type OutputSources<O extends Ports> = {
  readonly [Key in keyof O as O[Key]['state'] extends HasValue ? never : Key]: OutputSourceOf<O[Key]>;
} & {
  readonly [Key in keyof O as O[Key]['state'] extends HasValue ? Key : never]?: OutputSourceOf<O[Key]>;
};

/** Where outputs come from when it is not known which outputs. */
export interface SourcesByKey {
  readonly [key: string]: OutputSourceOf<Port> | undefined;
}

/** Properties of every kind of template that calls others. */
export interface CallingTemplateProps<I extends DagPorts, O extends DagPorts> extends TemplateProps<I> {
  /**
   * What the template hands out; `setOutputs` says from which tasks or steps.
   *
   * @default - nothing
   */
  readonly outputs?: O;
}

/** What the kinds of templates have in common that call others: DAGs and steps. */
export abstract class CallingTemplate<
  I extends DagPorts = DagPorts,
  O extends DagPorts = DagPorts,
> extends Template<I, O> {
  /** References to the inputs, for the calls to use. An artifact has no path here: there is no container. */
  readonly inputReferences: References<I>;

  /**
   * Where the outputs come from.
   *
   * @internal
   */
  protected sources: SourcesByKey = {};

  protected constructor(scope: Construct, id: string, props: CallingTemplateProps<I, O>) {
    const { outputs, ...rest } = props;
    super(scope, id, rest, declared(props.inputs), declared(outputs));
    this.inputReferences = references(this.inputs, 'inputs');
  }

  /** All calls of templates, in the order in which they are written. */
  protected abstract get calls(): readonly Call[];

  /**
   * Says where the outputs come from.
   *
   * ```ts
   * import { App, Chart } from 'cdk8s';
   * import { ContainerTemplate, DagTemplate, WorkflowTemplate, expression, parameter } from 'cdk8s-argo-ci';
   *
   * const workflow = new WorkflowTemplate(new Chart(new App(), 'ci'), 'texts');
   * const echo = new ContainerTemplate(workflow, 'echo', {
   *   container: { image: 'busybox:1.37', command: ['echo', 'hello'] },
   * });
   * const dag = new DagTemplate(workflow, 'main', { outputs: { said: parameter(), length: parameter() } });
   * const { result } = dag.task('echo', echo);
   * dag.setOutputs({ said: result, length: expression`len(${result})` });
   * ```
   */
  setOutputs(sources: OutputSources<O>): void {
    this.sources = sources;
    changed();
  }

  /** @internal */
  override callsOf(template: Callable): readonly ArgumentValues[] {
    return this.calls.filter((call) => call.template === template).map((call) => call.arguments);
  }

  /** @internal */
  protected renderOutputs(): ReturnType<typeof renderOutputs> {
    return renderOutputs(this.outputs, (key) => renderSource(this.sources[key], this.outputs[key]));
  }

  /**
   * What is wrong with the inputs and outputs, which are no files here.
   *
   * @internal
   */
  protected checkPortsOfCaller(): Problem[] {
    return checkDagPorts(this.inputs, this.outputs);
  }
}

/** Where an output comes from, instead of where its declaration says. */
function renderSource(source: OutputSourceOf<Port> | undefined, port: Port | undefined): OutputSource {
  if (source === undefined) return {};
  if (port?.kind === 'artifact') {
    if ('isExpression' in source) return { fromExpression: source.expression };
    return source.kind === 'artifact' ? { from: artifactTag(source) } : { from: source.toString() };
  }
  return 'isExpression' in source
    ? { valueFrom: { expression: source.expression, parameter: undefined } }
    : { valueFrom: { parameter: source.toString(), expression: undefined } };
}
