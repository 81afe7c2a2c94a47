import type { Construct } from 'constructs';
import type { Problem } from '../../finding/index';
import type { ArgumentValues } from '../ports/arguments';
import { checkArguments, renderArguments } from '../ports/arguments';
import type { VariablePath } from '../../argo/expression';
import { Expression, expression } from '../values/expression';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { isNamed } from './check-resource';
import { isFunction } from './leaf-template';
import { templatedJson } from '../values/templated-json';
import type { Ports } from '../ports/port';
import type { ResourceManifest } from './resource-template';
import { ResourceTemplate } from './resource-template';
import type { SubmissionArguments, Submittable } from '../workflows/submission';

/** Values for the arguments of a child, or a function that makes them of the template's own ports. */
export type ChildArguments<I extends Ports, O extends Ports, A extends Ports> =
  SubmissionArguments<A> | ((ports: BodyPorts<I, O>) => SubmissionArguments<A>);

/** Properties of a `ChildWorkflowTemplate` but for the arguments. */
export interface ChildWorkflowTemplateFields<
  I extends InputPorts,
  O extends OutputPorts,
  A extends Ports,
> extends Omit<LeafTemplateProps<InputPorts, OutputPorts>, 'inputs' | 'metadata' | 'outputs'> {
  /**
   * What the template takes.
   *
   * @default - nothing
   */
  readonly inputs?: I;

  /**
   * What the template hands out: read from the Workflow when it has ended, by `jsonPath` or `jqFilter`.
   *
   * @default - nothing
   */
  readonly outputs?: O;

  /** What to run: a WorkflowTemplate or a ClusterWorkflowTemplate, of this app or one that the cluster has already. */
  readonly child: Submittable<A>;

  /**
   * The metadata of the Workflow that is created, references allowed. Without a `name` or a `generateName` among them
   * the Workflow gets a `generateName` that begins with the name of `child`.
   *
   * @default - nothing but that `generateName`
   */
  readonly metadata?: ResourceManifest;
}

/** Properties of a `ChildWorkflowTemplate`. The `arguments` may be left out where the child needs none. */
export type ChildWorkflowTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  A extends Ports,
> = ChildWorkflowTemplateFields<I, O, A> &
  ({} extends SubmissionArguments<A>
    ? {
        /** Values for the child's arguments. */
        readonly arguments?: ChildArguments<I, O, A>;
      }
    : {
        /** Values for the child's arguments. */
        readonly arguments: ChildArguments<I, O, A>;
      });

/**
 * A template that runs another workflow and waits for its end: a workflow of workflows. It creates a Workflow, which
 * is deleted together with the one that has created it, and it fails where that fails.
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
export class ChildWorkflowTemplate<
  I extends InputPorts = {},
  O extends OutputPorts = {},
  A extends Ports = Ports,
> extends ResourceTemplate<I, O> {
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
          manifest: templatedJson(childManifest(child, withName(metadata, child), values)),
        };
      },
    });
    this.child = child;
    this.values = values;
  }

  /** @internal */
  protected override checkBody(variables: readonly VariablePath[]): Problem[] {
    return [
      ...super.checkBody(variables),
      ...checkArguments(this.child.declaredArguments, this.values, 'arguments'),
      ...this.child.checkSubmit(this.workflow, 'child'),
    ];
  }
}

/** Kubernetes puts five characters behind it, and Argo takes no names of more than 63. */
const LONGEST = 57;

/** The metadata with a name for each run, unless they say one. */
function withName(
  metadata: ResourceManifest,
  { workflowTemplateRef: { name = 'child' } }: Submittable,
): ResourceManifest {
  if (isNamed(metadata)) return metadata;
  const { name: _, generateName: __, ...others } = metadata;
  return { generateName: `${name.slice(0, LONGEST)}-`, ...others };
}

/** The Workflow to create. */
function childManifest(child: Submittable, metadata: ResourceManifest, values: ArgumentValues): object {
  const texts = Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, ArgumentValues[string]] => [
      key,
      // The value of a parameter is a text, also where the expression is a number.
      value instanceof Expression ? expression`string(${value})` : value,
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
