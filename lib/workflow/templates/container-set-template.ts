import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { ResolvedTemplate } from '../model/resolved-template';
import type { CheckedBody } from './body';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { LeafTemplate } from './leaf-template';
import { renderOutputs } from '../ports/render-ports';
import { checkPrograms, expandCommands, type WithCommand } from '../programs/expand-programs';
import type { TemplateBody } from './template-props';
import type { Templated } from '../values/templated';

/** Argo's fields of one of the containers, whose command can be a program. `Name` is the union of the names of all of them. */
export interface ContainerSetNode<Name extends string = string>
  extends Templated<Omit<argo.ContainerNode, 'name' | 'dependencies' | keyof WithCommand>>, WithCommand {
  /** The container's name, unique in its template. */
  readonly name: Name;

  /**
   * The names of containers that have to succeed before this one starts.
   *
   * @default - it starts immediately
   */
  readonly dependencies?: readonly NoInfer<Name>[];
}

/** Argo's fields of a container set, which may have references. */
export interface ContainerSetFields<Name extends string = string> extends Templated<
  Omit<argo.ContainerSetTemplate, 'containers'>
> {
  /** The containers. Artifacts and outputs need one that is named `main`. */
  readonly containers: readonly ContainerSetNode<Name>[];
}

/** Properties of a `ContainerSetTemplate`. */
export interface ContainerSetTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  Name extends string = string,
  Returned = ContainerSetFields<Name>,
> extends LeafTemplateProps<I, O> {
  /** The containers: Argo's fields, or a function of the template's ports that returns them. */
  readonly containerSet:
    ContainerSetFields<Name> | ((ports: BodyPorts<I, O>) => ContainerSetFields<Name> & Returned);
}

class ContainerSetTemplateClass<
  I extends InputPorts,
  O extends OutputPorts,
  Name extends string,
> extends LeafTemplate<I, O, ContainerSetFields<Name>> {
  static {
    // The name of the export, for stacks and messages.
    Object.defineProperty(this, 'name', { value: 'ContainerSetTemplate' });
  }

  constructor(scope: Construct, id: string, props: ContainerSetTemplateProps<I, O, Name>) {
    const { containerSet, ...rest } = props;
    super(scope, id, rest, containerSet);
  }

  /** @internal */
  protected override checkBody(template: ResolvedTemplate): Problem[] {
    return [...super.checkBody(template), ...checkPrograms(this.body.containers, 'containerSet.containers')];
  }

  protected renderBody(): TemplateBody {
    const containers = expandCommands(this.body.containers);
    return { containerSet: { ...this.body, containers }, ...renderOutputs(this.outputs) };
  }
}

/**
 * A template that runs several containers in one pod, in parallel or one after the other. They share its volumes.
 *
 * ```ts
 * import { ContainerSetTemplate, WorkflowTemplate } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new ContainerSetTemplate(checks, 'pipe', {
 *   volumes: [{ name: 'work', emptyDir: {} }],
 *   containerSet: {
 *     volumeMounts: [{ name: 'work', mountPath: '/work' }],
 *     containers: [
 *       { name: 'write', image: 'busybox:1.37', command: ['sh', '-c'], args: ['echo hello > /work/letter'] },
 *       { name: 'read', image: 'busybox:1.37', command: ['cat', '/work/letter'], dependencies: ['write'] },
 *     ],
 *   },
 * });
 * ```
 */
export interface ContainerSetTemplate<
  I extends InputPorts = {},
  O extends OutputPorts = {},
  Name extends string = string,
> extends ContainerSetTemplateClass<I, O, Name> {}

/** The class of `ContainerSetTemplate`. Only a constructor can have a type parameter for what a function returns. */
export const ContainerSetTemplate: new <
  I extends InputPorts = {},
  O extends OutputPorts = {},
  Name extends string = string,
  Returned extends object = ContainerSetFields<Name>,
>(
  scope: Construct,
  id: string,
  props: ContainerSetTemplateProps<I, O, Name, Returned> &
    CheckedBody<'containerSet', Returned, ContainerSetFields<Name>>,
) => ContainerSetTemplate<I, O, Name> = ContainerSetTemplateClass;
