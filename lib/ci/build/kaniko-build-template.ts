import type { Construct } from 'constructs';
import { addFindings } from '../../finding';
import { metadataFor } from '../../kubernetes/name';
import type { Template } from '../../workflow';
import { WorkflowTemplate, inputReferences, parameter, portName } from '../../workflow';
import { CONTEXT_FOLDER, checkKanikoBuild } from './check-kaniko-build';
import { IMAGE_DIGEST, IMAGE_NAME, IMAGE_TAG } from './image-reference';
import type { KanikoOptions } from './kaniko-arguments';
import { renderKanikoArguments } from './kaniko-arguments';
import type {
  BuildArgs,
  Destinations,
  FromInputs,
  ImageInputs,
  KanikoBuildTemplateProps,
  KanikoInputs,
  KanikoOutputs,
} from './kaniko-build-props';
import { createKanikoTemplate, registryVolume } from './kaniko-template';
import { createSeparatePush } from './separate-push';

/** In kaniko's own directory, which multi-stage builds do not delete. */
const DIGEST_FILE = '/kaniko/image-digest';

/**
 * A WorkflowTemplate `image-build` with a template `build-push`, which builds an image with kaniko and pushes it,
 * without a Docker daemon and without a privileged container.
 *
 * ```ts
 * import { KanikoBuildTemplate, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * new KanikoBuildTemplate(chart, 'image-build', {
 *   buildArgs: { VERSION: parameter() },
 *   inputs: { tag: parameter() },
 *   destinations: ({ inputs }) => [`ghcr.io/acme/app:${inputs.tag}`, 'ghcr.io/acme/app:latest'],
 *   cache: true,
 * });
 * ```
 */
export class KanikoBuildTemplate<
  B extends BuildArgs = {},
  I extends BuildArgs = ImageInputs,
> extends WorkflowTemplate {
  /** The template to call: `dag.task('build', imageBuild.buildPush, { sourceCode, imageName, imageTag })`. */
  readonly buildPush: Template<KanikoInputs<B, I>, KanikoOutputs>;

  constructor(scope: Construct, id: string, props: KanikoBuildTemplateProps<B, I> = {}) {
    const { buildArgs, inputs, destinations, context, dockerfile, cache, snapshotMode, flags, ...others } =
      props;
    const {
      registryCredentials,
      image,
      resources,
      path = CONTEXT_FOLDER,
      globalName = 'image-digest',
      separatePush = false,
      container = {},
      template = {},
      ...spec
    } = others;
    super(scope, id, { ...spec, metadata: metadataFor('image-build', spec.metadata) });

    // The defaults have the types of the default type arguments.
    const parameters: B & I = {
      ...(buildArgs ?? ({} as B)),
      ...(inputs ?? (imageInputs() as BuildArgs as I)),
    };
    const given = { buildArgs, destinations, context, dockerfile, cache, snapshotMode, flags };
    const options = resolveOptions<B, I>(given, parameters);
    addFindings(this, checkKanikoBuild(props, options));

    const build = { image, resources, container, template, path, inputs: parameters };
    this.buildPush =
      separatePush === false
        ? createKanikoTemplate(this, 'build-push', build, {
            args: renderKanikoArguments(options, { digestFile: '{{outputs.parameters.digest.path}}' }),
            // A global output, because a workflow has no other outputs: Argo ignores those of the entrypoint. The build
            // can write to the file, so the digest is checked where it is used.
            outputs: { digest: parameter({ path: DIGEST_FILE, globalName, format: IMAGE_DIGEST }) },
            volumes: [registryVolume(registryCredentials)],
          })
        : createSeparatePush(this, build, options, {
            ...(separatePush === true ? {} : separatePush),
            registryCredentials,
            globalName,
          });
  }
}

/** Evaluates the properties that may depend on inputs. */
function resolveOptions<B extends BuildArgs, I extends BuildArgs>(
  props: Pick<
    KanikoBuildTemplateProps<B, I>,
    'buildArgs' | 'cache' | 'context' | 'destinations' | 'dockerfile' | 'flags' | 'snapshotMode'
  >,
  parameters: B & I,
): KanikoOptions {
  const { buildArgs = {}, destinations, context = '.', dockerfile = 'Dockerfile', flags = {} } = props;
  const inputs = inputReferences(parameters);
  const given = typeof destinations === 'function' ? destinations({ inputs }) : destinations;
  const textOf = (text: FromInputs<B & I>): string => (typeof text === 'function' ? text({ inputs }) : text);
  return {
    context: textOf(context),
    dockerfile: textOf(dockerfile),
    destinations: [given ?? defaultDestinations(parameters)].flat().map(String),
    buildArgs: referencesToBuildArgs(buildArgs),
    cache: props.cache,
    snapshotMode: props.snapshotMode,
    flags,
  };
}

/** The default inputs for the name and the tag of the image. */
export function imageInputs(): ImageInputs {
  return {
    imageName: parameter({ name: 'image_name', format: IMAGE_NAME }),
    imageTag: parameter({ name: 'image_tag', format: IMAGE_TAG }),
  };
}

/** The destination for the inputs `image_name` and `image_tag`, if both are declared. */
function defaultDestinations(parameters: BuildArgs): Destinations {
  const names = Object.entries(parameters).map(([key, port]) => portName(key, port));
  const required = ['image_name', 'image_tag'];
  if (!required.every((name) => names.includes(name))) return [];
  return required.map((name) => `{{inputs.parameters.${name}}}`).join(':');
}

/** The name of each build arg with a reference to its input. */
function referencesToBuildArgs(buildArgs: BuildArgs): [name: string, value: string][] {
  const values = inputReferences(buildArgs);
  return Object.entries(buildArgs).map(([key, port]) => [portName(key, port), String(values[key])]);
}
