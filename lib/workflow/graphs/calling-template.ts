import type { Construct } from 'constructs';
import type { Problem } from '../../finding';
import type { Call, CallOwner } from '../calls/call';
import type { NamedHook } from '../calls/hook';
import { Hook } from '../calls/hook';
import type { ResolvedCall, ResolvedDag, ResolvedOutput } from '../model/resolved-template';
import { joinUsages, usageIn } from '../values/variable-usage';
import type { ArtifactPort, HasValue, NeedsValue, ParameterPort, Port, Ports } from '../ports/port';
import type { PortReference, References } from '../ports/port-references';
import { declared, references } from '../ports/port-references';
import type { OutputSource } from '../ports/render-ports';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateBody, TemplateProps } from '../templates/template-props';
import type { ForeignText, OriginFinder } from '../templates/checks/foreign-texts';
import { Template } from '../templates/template';
import type { ComputedValue, Expression } from '../values/expression';
import { foreignTextReference } from './checks/references';
import { ParameterReference, artifactTag } from '../values/reference';
import { checkOwners, setOwner } from '../values/reference-owner';

/** The inputs or outputs of a DAG or a steps template. They have no paths, because there is no container. */
export interface DagPorts {
  readonly [key: string]: ParameterPort<string, HasValue | NeedsValue, undefined> | ArtifactPort;
}

/** The source of an output: an output of a task or a step, or an expression. */
export type OutputSourceOf<P extends Port> =
  PortReference<P> | (P extends ParameterPort ? Expression : ComputedValue);

/** The sources of the outputs. Outputs that declare their source, for example `valueFrom.expression`, are optional. */
export type OutputSources<O extends Ports> = {
  readonly [Key in keyof O as O[Key]['state'] extends HasValue ? never : Key]: OutputSourceOf<O[Key]>;
} & {
  readonly [Key in keyof O as O[Key]['state'] extends HasValue ? Key : never]?: OutputSourceOf<O[Key]>;
};

/** The sources of outputs that are not known to the compiler. */
export interface SourcesByKey {
  readonly [key: string]: OutputSourceOf<Port> | undefined;
}

/** Properties of every kind of template that calls others. */
export interface CallingTemplateProps<I extends DagPorts, O extends DagPorts> extends TemplateProps<I> {
  /**
   * The outputs. `setOutputs` sets the tasks or steps that they come from.
   *
   * @default - none
   */
  readonly outputs?: O;
}

/** The base of the templates that call others: DAGs and steps templates. */
export abstract class CallingTemplate<I extends DagPorts = DagPorts, O extends DagPorts = DagPorts>
  extends Template<I, O>
  implements CallOwner
{
  /** References to the inputs, for the calls. An artifact has no path here, because there is no container. */
  readonly inputReferences: References<I>;

  /** @internal */
  override readonly hasCalls = true;

  private sources: SourcesByKey = {};

  protected constructor(scope: Construct, id: string, props: CallingTemplateProps<I, O>) {
    const { outputs, ...rest } = props;
    super(scope, id, rest, declared(props.inputs), declared(outputs));
    this.inputReferences = setOwner(references(this.inputs, 'inputs'), this);
  }

  /**
   * Sets the sources of the outputs.
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
    this.invalidate();
  }

  /**
   * Resolves what DAGs and steps templates have in common.
   *
   * @param body the body without its calls
   * @param render the body with its calls, each in the given form
   * @internal
   */
  protected resolveBody<C extends ResolvedCall>(
    calls: readonly C[],
    body: object,
    render: (manifestOf: (call: C) => C['manifest']) => TemplateBody,
  ): Omit<ResolvedDag, 'kind' | 'tasks'> {
    const head = this.renderHead();
    const outputs = renderOutputs(this.outputs, (key) => renderSource(this.sources[key], this.outputs[key]));
    const ownManifest = { ...head, ...render((call) => call.ownManifest), ...outputs };
    const hasInline = calls.some((call) => call.manifest !== call.ownManifest);
    const own = usageIn({ ...head, ...body, ...outputs });
    const usage = joinUsages([own, ...calls.map((call) => call.usage)]);
    return {
      construct: this,
      manifest: hasInline ? { ...head, ...render((call) => call.manifest), ...outputs } : ownManifest,
      ownManifest,
      usage,
      fullUsage: hasInline ? joinUsages([own, ...calls.map((call) => call.fullUsage)]) : usage,
      inlineTemplates: this.inlineTemplates.map((template) => template.resolved),
      outputs: this.resolveOutputs(),
    };
  }

  /**
   * Resolves the outputs, with the calls that they come from.
   *
   * @internal
   */
  protected resolveOutputs(): ResolvedOutput[] {
    return Object.entries<Port>(this.outputs).map(([key, port]) => {
      const source = this.sources[key];
      return { key, port, source, usage: usageIn(source ?? port.declaration) };
    });
  }

  /** @internal */
  protected override get referenceObjects(): readonly object[] {
    return [...this.calls.map(({ outputs }) => outputs), this.inputReferences, ...super.referenceObjects];
  }

  /** @internal */
  override get givenValues(): unknown {
    const inline = this.inlineTemplates.map(({ name, givenValues }) => [name, givenValues] as const);
    const calls = Object.fromEntries<unknown>([...inline, ...this.calls.map(givenCall)]);
    return { ...this.renderHead(), outputs: this.sources, ...calls };
  }

  /** @internal */
  protected override originFinder(): OriginFinder {
    const inherited = super.originFinder();
    const calls = new Map(this.calls.map((call) => [`${call.kind}s.${call.name}`, call]));
    return (variable) => {
      const [scope = '', name = ''] = variable;
      return scope === 'inputs' ? this : (calls.get(`${scope}.${name}`) ?? inherited(variable));
    };
  }

  /** @internal */
  protected override foreignTextProblem(text: ForeignText): Problem {
    const [scope, name] = text.variable;
    const call = this.calls.find((one) => one.name === name && `${one.kind}s` === scope);
    if (call === undefined) return super.foreignTextProblem(text);
    return foreignTextReference(call.kind, call.name, text.path);
  }

  /**
   * The tasks or steps.
   *
   * @internal
   */
  protected abstract get calls(): readonly Call[];

  /**
   * Finds arguments and outputs that are declared elsewhere.
   *
   * @internal
   */
  protected checkOwnersInCalls(): Problem[] {
    const owners = this.referenceOwners;
    return [
      ...checkOwners(this.sources, owners, 'outputs'),
      ...this.calls.flatMap((call) => {
        const path = `${call.kind}s.${call.name}`;
        const hooks = call.hooks.flatMap(([name, hook]) =>
          Hook.isHook(hook) ? checkOwners(hook.arguments, owners, `${path}.hooks.${name}.arguments`) : [],
        );
        const own = checkOwners(call.arguments, owners, `${path}.arguments`);
        return [...own, ...hooks].map((problem) => ({ ...problem, createdAt: call.createdAt }));
      }),
    ];
  }
}

/** The values of a call as they are given. */
function givenCall(call: Call): readonly [string, unknown] {
  const { kind, name, fields, loop, hooks } = call;
  const given = Object.fromEntries<unknown>(hooks.map(givenHook));
  return [`${kind}s.${name}`, { arguments: call.arguments, ...fields, ...loop, hooks: given }];
}

/** The values of a hook as they are given. */
function givenHook([name, hook]: NamedHook): readonly [string, unknown] {
  return [name, Hook.isHook(hook) ? { arguments: hook.arguments, expression: hook.expression } : hook];
}

/** Whether it is an input of the template itself, which Argo finds in the `expression` of an output only. */
function isInput({ variable }: Pick<ParameterReference, 'variable'>): boolean {
  return variable.startsWith('inputs.');
}

/** The fields of an output that its source replaces. */
function renderSource(source: OutputSourceOf<Port> | undefined, port: Port | undefined): OutputSource {
  if (source === undefined) return {};
  if (port?.kind === 'artifact') {
    if ('isExpression' in source) return { fromExpression: source.expression };
    return source.kind === 'artifact' ? { from: artifactTag(source) } : { from: source.toString() };
  }
  const isGuarded = ParameterReference.isParameterReference(source) && source.guard !== undefined;
  return 'isExpression' in source || isGuarded || isInput(source)
    ? { valueFrom: { expression: source.expression, parameter: undefined } }
    : { valueFrom: { parameter: source.toString(), expression: undefined } };
}
