import { posix } from 'node:path';
import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { addFindings } from '../../finding';
import { libraryImage } from '../../images/image-settings';
import { metadataFor } from '../../kubernetes/name';
import { NOBODY, READ_ONLY_CONTAINER, restrictedPod } from '../../kubernetes/security-context';
import type {
  ArtifactPort,
  HasValue,
  NeedsValue,
  ParameterPort,
  TemplateProps,
  Templated,
  WorkflowTemplateProps,
} from '../../workflow';
import {
  ContainerTemplate,
  LOGS_AS_TERMINATION_MESSAGE,
  WorkflowTemplate,
  artifact,
  inputReferences,
  parameter,
} from '../../workflow';
import { GIT_RESOURCES } from '../defaults/resources';
import { RETRY_INTERRUPTED } from '../defaults/retry';
import { CHANGED_PROJECTS_SCRIPT } from './changed-projects-script';
import type { Monorepo } from './monorepo';

const OUTPUTS = { name: 'outputs', mountPath: '/outputs' };

const SOURCE = '/code';

/** The inputs of the template `compare`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type ChangedProjectsInputs = {
  /** The checkout of the repository, with its history (`source-code`). */
  readonly sourceCode: ArtifactPort<NeedsValue>;
  /** The full hash of the commit to compare with (`before`): that before the push, or the last that was deployed. */
  readonly before: ParameterPort<string, NeedsValue, undefined>;
};

/** The outputs of the template `compare`: whether each project has changed. */
export type ChangedProjectsOutputs<Name extends string> = {
  readonly [N in Name]: ParameterPort<'true' | 'false', HasValue, string>;
};

/** Properties of a `ChangedProjectsTemplate`. */
export interface ChangedProjectsTemplateProps<Name extends string> extends Omit<
  WorkflowTemplateProps<{}>,
  'arguments'
> {
  /** The projects of the repository. */
  readonly monorepo: Monorepo<Name>;

  /**
   * An image with Git and a POSIX shell.
   *
   * @default - alpine/git, at a fixed version
   */
  readonly image?: string;

  /**
   * Additional fields of the container.
   *
   * @default - requests of 50m CPU and 64Mi memory, a limit of 1Gi memory, and the restricted Pod Security Standard
   */
  readonly container?: Templated<Omit<argo.Container, 'args' | 'command' | 'image'>>;

  /**
   * Additional fields of the template.
   *
   * @default - `retryStrategy: RETRY_INTERRUPTED`, and a `securityContext` with the user `nobody`
   */
  readonly template?: Omit<TemplateProps, 'inputs' | 'name'>;
}

/**
 * A WorkflowTemplate `changed-projects` with a template `compare`, which finds out which projects of a monorepo have changed since
 * a commit: in one workflow for all projects, and for every Git host.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { ChangedProjectsTemplate, Monorepo } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * new ChangedProjectsTemplate(chart, 'changed-projects', {
 *   monorepo: new Monorepo({
 *     cart: { path: 'services/cart', dependsOn: ['money'] },
 *     money: { path: 'libs/money' },
 *   }),
 * });
 * ```
 *
 * If the earlier commit is not known, as after a force push, all projects count as changed.
 */
export class ChangedProjectsTemplate<const Name extends string> extends WorkflowTemplate {
  /**
   * The template to call: `dag.task('compare', changed.compare, { sourceCode, before })`. Its outputs are `true` or `false`, for
   * `when` of other tasks.
   */
  readonly compare: ContainerTemplate<ChangedProjectsInputs, ChangedProjectsOutputs<Name>>;

  constructor(scope: Construct, id: string, props: ChangedProjectsTemplateProps<Name>) {
    const { monorepo, image, container, template, ...spec } = props;
    super(scope, id, { ...spec, metadata: metadataFor('changed-projects', spec.metadata) });
    addFindings(this, monorepo.check());
    const inputs: ChangedProjectsInputs = {
      sourceCode: artifact({ name: 'source-code', path: SOURCE }),
      before: parameter(),
    };
    const { before } = inputReferences(inputs);
    const outputs = monorepo.names.map((name) => [name, changedOutput(name)] as const);
    this.compare = new ContainerTemplate(this, 'compare', {
      retryStrategy: RETRY_INTERRUPTED,
      securityContext: restrictedPod(NOBODY),
      ...template,
      volumes: [{ name: OUTPUTS.name, emptyDir: {} }, ...(template?.volumes ?? [])],
      inputs,
      // There is an output for each name.
      outputs: Object.fromEntries(outputs) as ChangedProjectsOutputs<Name>,
      container: {
        ...LOGS_AS_TERMINATION_MESSAGE,
        resources: GIT_RESOURCES,
        securityContext: READ_ONLY_CONTAINER,
        ...container,
        image: image ?? libraryImage(this, 'git'),
        command: ['sh', '-c', CHANGED_PROJECTS_SCRIPT, 'changed-projects'],
        args: [
          SOURCE,
          OUTPUTS.mountPath,
          before,
          ...monorepo.names.flatMap((name) => [name, monorepo.pathsOf(name).join('\n')]),
        ],
        volumeMounts: [OUTPUTS, ...(container?.volumeMounts ?? [])],
      },
    });
  }
}

function changedOutput(project: string): ParameterPort<'true' | 'false', HasValue, string> {
  return parameter({ path: posix.join(OUTPUTS.mountPath, project), enum: ['true', 'false'] });
}
