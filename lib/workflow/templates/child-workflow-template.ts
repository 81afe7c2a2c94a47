import type { Construct } from 'constructs';
import type { Problem } from '../../finding';
import type { ArgumentValues } from '../ports/arguments';
import { checkArguments, renderArguments } from '../ports/arguments';
import type { ResolvedTemplate } from '../model/resolved-template';
import { Expression, expression } from '../values/expression';
import type { CheckedBody } from './body';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { isFunction } from './leaf-template';
import { renderJsonText } from '../values/render-json-text';
import type { Port, Ports } from '../ports/port';
import type { ResourceManifest } from './resource-template';
import { ResourceTemplate } from './resource-template';
import type { SubmissionArguments, Submittable } from '../workflows/submission';

/** Values for the arguments of a child workflow, or a function of the template's ports that returns them. */
export type ChildArguments<
  I extends Ports,
  O extends Ports,
  A extends Ports,
  Returned = SubmissionArguments<A>,
> = SubmissionArguments<A> | ((ports: BodyPorts<I, O>) => SubmissionArguments<A> & Returned);

/** Properties of a `ChildWorkflowTemplate` without the arguments. */
export interface ChildWorkflowTemplateFields<
  I extends InputPorts,
  O extends OutputPorts,
  A extends Ports,
> extends Omit<LeafTemplateProps<InputPorts, OutputPorts>, 'inputs' | 'metadata' | 'outputs'> {
  /**
   * The inputs.
   *
   * @default - none
   */
  readonly inputs?: I;

  /**
   * The outputs, read from the completed Workflow by `jsonPath` or `jqFilter`.
   *
   * @default - none
   */
  readonly outputs?: O;

  /** The WorkflowTemplate or ClusterWorkflowTemplate to run: of this app, or one that exists in the cluster. */
  readonly child: Submittable<A>;

  /**
   * The metadata of the created Workflow, which may have references. Without `name` and `generateName`, the name prefix
   * is the name of `child`.
   *
   * @default - only that `generateName`
   */
  readonly metadata?: ResourceManifest;
}

/** Properties of a `ChildWorkflowTemplate`. The `arguments` are optional if the child requires none. */
export type ChildWorkflowTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  A extends Ports,
  Returned = SubmissionArguments<A>,
> = ChildWorkflowTemplateFields<I, O, A> &
  ({} extends SubmissionArguments<A>
    ? {
        /** Values for the child's arguments. */
        readonly arguments?: ChildArguments<I, O, A, Returned>;
      }
    : {
        /** Values for the child's arguments. */
        readonly arguments: ChildArguments<I, O, A, Returned>;
      });

class ChildWorkflowTemplateClass<
  I extends InputPorts,
  O extends OutputPorts,
  A extends Ports,
> extends ResourceTemplate<I, O> {
  static {
    // The name of the export, for stacks and messages.
    Object.defineProperty(this, 'name', { value: 'ChildWorkflowTemplate' });
  }

  private readonly child: Submittable<A>;
  private readonly values: ArgumentValues;

  constructor(scope: Construct, id: string, props: ChildWorkflowTemplateProps<I, O, A>) {
    const { child, metadata = {}, arguments: given = {}, ...rest } = props;
    const body: ArgumentValues | ((ports: BodyPorts<I, O>) => ArgumentValues) = given;
    let values: ArgumentValues = {};
    super(scope, id, {
      ...rest,
      resource: (ports) => {
        values = isFunction(body) ? body(ports) : body;
        return {
          action: 'create',
          setOwnerReference: true,
          successCondition: 'status.phase == Succeeded',
          failureCondition: 'status.phase in (Failed, Error)',
          manifest: renderJsonText(childManifest(child, withName(metadata, child), values)),
        };
      },
    });
    this.child = child;
    this.values = values;
  }

  /** @internal */
  protected override resolve(): ResolvedTemplate {
    const { child: workflow, values } = this;
    const args = renderArguments(workflow.declaredArguments, values);
    return { ...this.resolveLeaf(this.renderBody()), submission: { workflow, arguments: args } };
  }

  /** @internal */
  protected override checkBody(template: ResolvedTemplate): Problem[] {
    return [
      ...super.checkBody(template),
      ...checkArguments(this.child.declaredArguments, this.values, 'arguments'),
      ...this.child.checkSubmit(this.workflow, 'child'),
    ];
  }
}

/**
 * A template that runs another workflow and waits until it has completed: a workflow of workflows. It creates a
 * Workflow, which is deleted together with the one that created it, and fails if that fails.
 *
 * ```ts
 * import { ChildWorkflowTemplate, ContainerTemplate, Workflow, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * const checks = new WorkflowTemplate(chart, 'checks', {
 *   arguments: { suite: parameter({ enum: ['fast', 'full'] }) },
 *   entrypoint: 'test',
 * });
 * new ContainerTemplate(checks, 'test', {
 *   inputs: { suite: parameter() },
 *   container: ({ inputs }) => ({ image: 'node:22', command: ['npm', 'test', '--', inputs.suite] }),
 * });
 *
 * const parent = new Workflow(chart, 'parent');
 * new ChildWorkflowTemplate(parent, 'run-checks', { child: checks, arguments: { suite: 'full' } });
 * ```
 */
export interface ChildWorkflowTemplate<
  I extends InputPorts = {},
  O extends OutputPorts = {},
  A extends Ports = Ports,
> extends ChildWorkflowTemplateClass<I, O, A> {}

/** The class of `ChildWorkflowTemplate`. Only a constructor can have a type parameter for what a function returns. */
export const ChildWorkflowTemplate: new <
  I extends InputPorts = {},
  O extends OutputPorts = {},
  A extends Ports = Ports,
  const Returned extends object = SubmissionArguments<A>,
>(
  scope: Construct,
  id: string,
  props: ChildWorkflowTemplateProps<I, O, A, Returned> &
    CheckedBody<'arguments', Returned, SubmissionArguments<A>>,
) => ChildWorkflowTemplate<I, O, A> = ChildWorkflowTemplateClass;

/** Kubernetes appends five characters, and Argo accepts names of up to 63 characters. */
const LONGEST = 57;

/** The metadata with a generated name for each run, unless they have a name. */
function withName(
  metadata: ResourceManifest,
  { workflowTemplateRef: { name = 'child' } }: Submittable,
): ResourceManifest {
  if (isNamed(metadata)) return metadata;
  const { name: _, generateName: __, ...others } = metadata;
  return { generateName: `${name.slice(0, LONGEST)}-`, ...others };
}

/** The value of a parameter, which is a string, also if the expression computes a number or an object. */
function textOf(value: Expression, port: Port | undefined): Expression {
  const isJson = port?.kind === 'parameter' && port.declaration.isJson === true;
  return isJson
    ? expression`type(${value}) == "string" ? ${value} : toJson(${value})`
    : expression`string(${value})`;
}

/** The Workflow to create. */
function childManifest(child: Submittable, metadata: ResourceManifest, values: ArgumentValues): object {
  const texts = Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, ArgumentValues[string]] => [
      key,
      Expression.isExpression(value) ? textOf(value, child.declaredArguments[key]) : value,
    ]),
  );
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata,
    spec: {
      workflowTemplateRef: child.workflowTemplateRef,
      arguments: renderArguments(child.declaredArguments, texts),
    },
  };
}

/** Whether an object's metadata have a name or a name prefix. An empty string is neither. */
function isNamed(metadata: object): boolean {
  const { name, generateName }: { readonly name?: unknown; readonly generateName?: unknown } = metadata;
  return [name, generateName].some((text) => text !== undefined && text !== null && text !== '');
}
