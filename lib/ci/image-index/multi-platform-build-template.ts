import type { Construct } from 'constructs';
import { addFindings } from '../../finding';
import { metadataFor, named } from '../../kubernetes/name';
import type { Template, WorkflowTemplateProps } from '../../workflow';
import { DagTemplate, Task, WorkflowTemplate, artifact, parameter } from '../../workflow';
import { argumentsFor } from '../build/build-steps';
import type { BuildArgs, ImageBuildInputs, ImageBuildOutputs, ImageInputs } from '../build/image-build-ports';
import type { ImageBuildTemplateProps } from '../build/image-build-props';
import type { ImageBuildTemplate } from '../build/image-build-template';
import { IMAGE_BY_DIGEST, IMAGE_DIGEST } from '../build/image-reference';
import { checkSeveralPlatforms } from './check-image-index';
import type { ImageIndexTemplateProps } from './image-index-template';
import { ImageIndexTemplate, platformName } from './image-index-template';

/** The properties of the build for one platform, which differ from those of the others. */
export type PlatformBuildProps = Required<
  Pick<ImageBuildTemplateProps, 'globalName' | 'metadata' | 'platforms' | 'template'>
> &
  Pick<ImageBuildTemplateProps, 'serviceAccount'> & {
    /** The image with a tag for the platform: `image_name`:`image_tag`-linux-arm64. */
    readonly destinations: string;
  };

/** Properties of a `MultiPlatformBuildTemplate`. */
export interface MultiPlatformBuildTemplateProps<B extends BuildArgs = BuildArgs> extends Omit<
  WorkflowTemplateProps<{}>,
  'arguments'
> {
  /**
   * The platforms, such as `linux/arm64`. An error if there are fewer than two, or one is listed twice.
   */
  readonly platforms: readonly string[];

  /**
   * Creates the build for a platform. `props` selects nodes of that architecture, so that no emulator is necessary, and a tag:
   * `(scope, id, props) => new KanikoBuildTemplate(scope, id, { ...props, cache: true })`.
   */
  readonly build: (scope: Construct, id: string, props: PlatformBuildProps) => ImageBuildTemplate<B>;

  /**
   * Options of the template that merges the images, such as `registryCredentials`.
   *
   * @default - those of `ImageIndexTemplate`
   */
  readonly merge?: Pick<
    ImageIndexTemplateProps,
    'container' | 'image' | 'registries' | 'registryCredentials' | 'template'
  >;
}

/**
 * A WorkflowTemplate `image-build` with a template `build-push`, which builds an image for several platforms: each on nodes of its
 * architecture at the same time, with any builder. The images are merged into one by an `ImageIndexTemplate`. Its inputs and outputs are
 * those of a single build.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { CiWorkflowTemplate, KanikoBuildTemplate, MultiPlatformBuildTemplate } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const { buildPush } = new MultiPlatformBuildTemplate(chart, 'image-build', {
 *   platforms: ['linux/amd64', 'linux/arm64'],
 *   build: (scope, id, props) => new KanikoBuildTemplate(scope, id, { ...props, cache: true }),
 * });
 * new CiWorkflowTemplate(chart, 'argo-ci', { build: buildPush });
 * ```
 */
export class MultiPlatformBuildTemplate<B extends BuildArgs = {}> extends WorkflowTemplate {
  /** The template to call: `dag.task('build', build.buildPush, { sourceCode, imageName, imageTag })`. */
  readonly buildPush: Template<ImageBuildInputs<B, ImageInputs>, ImageBuildOutputs>;

  /** The builds, by their platforms. */
  readonly builds: ReadonlyMap<string, ImageBuildTemplate<B>>;

  constructor(scope: Construct, id: string, props: MultiPlatformBuildTemplateProps<B>) {
    const { platforms, build, merge = {}, ...spec } = props;
    super(scope, id, { ...spec, metadata: metadataFor('image-build', spec.metadata) });
    addFindings(this, checkSeveralPlatforms(platforms));

    const { name, namespace } = named(spec.metadata, 'image-build');
    const { serviceAccount } = spec;
    const common = (suffix: string) => ({
      serviceAccount,
      metadata: { namespace, name: `${name}-${suffix}` },
    });
    const unique = [...new Set(platforms)];
    this.builds = new Map(
      unique.map((platform) => {
        const suffix = platformName(platform);
        const own = {
          ...common(suffix),
          destinations: `{{inputs.parameters.image_name}}:{{inputs.parameters.image_tag}}-${suffix}`,
          platforms: [platform],
          globalName: `image-digest-${suffix}`,
          template: { nodeSelector: nodeSelector(platform) },
        };
        return [platform, build(this, suffix, own)];
      }),
    );
    const index = new ImageIndexTemplate(this, 'index', { ...merge, ...common('index'), platforms: unique });
    this.buildPush = this.createDag(index);
  }

  private createDag(
    index: ImageIndexTemplate,
  ): Template<ImageBuildInputs<B, ImageInputs>, ImageBuildOutputs> {
    const [first] = this.builds.values();
    const source = { sourceCode: artifact({ name: 'source-code' }) };
    const dag = new DagTemplate(this, 'build-push', {
      inputs: { ...first?.buildPush.inputs, ...source } as ImageBuildInputs<B, ImageInputs>,
      outputs: {
        digest: parameter({ format: IMAGE_DIGEST }),
        reference: parameter({ format: IMAGE_BY_DIGEST }),
      },
    });
    const images = [...this.builds].map(([platform, { buildPush }]) => {
      const task = dag.addTask(
        new Task(platformName(platform), buildPush, argumentsFor(buildPush.inputs, dag)),
      );
      return [platform, task.outputs.reference] as const;
    });
    const given = { ...argumentsFor(index.merge.inputs, dag), ...Object.fromEntries(images) };
    const { outputs } = dag.addTask(new Task('merge', index.merge, given));
    dag.setOutputs({ digest: outputs.digest, reference: outputs.reference });
    return dag;
  }
}

/** The labels that the kubelet sets on nodes of a platform. */
function nodeSelector(platform: string): { readonly [label: string]: string } {
  const [os = '', architecture = ''] = platform.split('/');
  return { 'kubernetes.io/os': os, 'kubernetes.io/arch': architecture };
}
