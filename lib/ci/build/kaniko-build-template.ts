import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import type { Templated } from '../../workflow/index';
import { metadataFor } from '../../kubernetes/name';
import {
  ContainerTemplate,
  WorkflowTemplate,
  artifact,
  inputReferences,
  parameter,
  portName,
} from '../../workflow/index';
import { dockerSecret } from '../credentials/docker-secret';
import { IMAGE_NAME, IMAGE_REFERENCE, IMAGE_TAG } from './image-reference';
import type { KanikoOptions } from './kaniko-arguments';
import { checkKanikoOptions, kanikoArguments } from './kaniko-arguments';
import type {
  BuildArgs,
  Destinations,
  FromInputs,
  ImageInputs,
  KanikoBuildTemplateProps,
  KanikoInputs,
  KanikoOutputs,
} from './kaniko-build-props';
import { LOGS_AS_MESSAGE } from '../clone/logs-as-message';
import { checkSourcePath } from '../../workflow/ports/mount-path';

/** The archived original ended at v1.24.0; this fork of it is maintained. */
const KANIKO_IMAGE = 'ghcr.io/osscontainertools/kaniko:v1.28.3';

/** Kaniko's own folder, and where it looks for registry credentials. */
const KANIKO_FOLDER = '/kaniko';
const DOCKER_CONFIG_FOLDER = '/kaniko/.docker/';

/** Kaniko's own folder for contexts. */
const SOURCE_FOLDER = '/kaniko/buildcontext';

const SECRET_VOLUME = 'kaniko-secret';

/** In kaniko's own folder, which a build with several stages leaves alone. */
const DIGEST_FILE = '/kaniko/image-digest';

/**
 * A WorkflowTemplate `image-build` with a template `build-push`, which builds an image from a folder and pushes
 * it, with kaniko: without a Docker daemon and without privileges.
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
  readonly buildPush: ContainerTemplate<KanikoInputs<B, I>, KanikoOutputs>;

  constructor(scope: Construct, id: string, props: KanikoBuildTemplateProps<B, I> = {}) {
    const { buildArgs, inputs, destinations, context, dockerfile, cache, snapshotMode, flags, ...others } =
      props;
    const {
      registryCredentials,
      image,
      resources,
      path = SOURCE_FOLDER,
      workflowOutput = 'image-digest',
      container = {},
      template = {},
      ...spec
    } = others;
    super(scope, id, { ...spec, metadata: metadataFor('image-build', spec.metadata) });

    // Where nothing is declared, the defaults are what the type parameters stand for.
    const parameters: B & I = {
      ...(buildArgs ?? ({} as B)),
      ...(inputs ?? (imageInputs() as BuildArgs as I)),
    };
    const references = inputReferences(parameters);
    const chosen = typeof destinations === 'function' ? destinations({ inputs: references }) : destinations;
    const textOf = (given: FromInputs<B & I>): string =>
      typeof given === 'function' ? given({ inputs: references }) : given;
    const options: KanikoOptions = {
      context: textOf(context ?? '.'),
      dockerfile: textOf(dockerfile ?? 'Dockerfile'),
      destinations: [chosen ?? usualDestination(parameters)].flat().map(String),
      buildArgs: buildArgValues(buildArgs ?? {}),
      cache,
      snapshotMode,
      flags: flags ?? {},
    };
    addFindings(this, [...checkKanikoProps(props), ...checkKanikoOptions(options)]);

    const source = { sourceCode: artifact({ name: 'source-code', path }) };
    this.buildPush = new ContainerTemplate<KanikoInputs<B, I>, KanikoOutputs>(this, 'build-push', {
      ...template,
      volumes: [secretVolume(registryCredentials), ...(template.volumes ?? [])],
      inputs: { ...parameters, ...source },
      // Argo takes the outputs of a workflow from tasks, never from the DAG that is its entrypoint.
      outputs: { digest: parameter({ path: DIGEST_FILE, globalName: workflowOutput }) },
      container: ({ outputs }) => ({
        ...LOGS_AS_MESSAGE,
        name: 'kaniko',
        command: ['/kaniko/executor'],
        ...container,
        image: image ?? KANIKO_IMAGE,
        resources,
        workingDir: inputReferences(source).sourceCode.path,
        args: kanikoArguments(options, outputs.digest.path),
        volumeMounts: [
          { name: SECRET_VOLUME, mountPath: DOCKER_CONFIG_FOLDER },
          ...(container.volumeMounts ?? []),
        ],
      }),
    });
  }
}

/** The inputs that name the image when no others are declared. */
export function imageInputs(): ImageInputs {
  return {
    imageName: parameter({ name: 'image_name', format: IMAGE_NAME }),
    imageTag: parameter({ name: 'image_tag', format: IMAGE_TAG }),
  };
}

/** The place that the usual inputs name; none where they are not declared. */
function usualDestination(parameters: BuildArgs): Destinations {
  const names = Object.entries(parameters).map(([key, port]) => portName(key, port));
  const usual = ['image_name', 'image_tag'];
  if (!usual.every((name) => names.includes(name))) return [];
  return usual.map((name) => `{{inputs.parameters.${name}}}`).join(':');
}

/** The build args as kaniko gets them: each has the value of the input that is named after it. */
function buildArgValues(buildArgs: BuildArgs): [name: string, value: string][] {
  const values = inputReferences(buildArgs);
  return Object.entries(buildArgs).map(([key, port]) => [portName(key, port), String(values[key])]);
}

/** Optional, so that a missing Secret fails the build at once: the pod would wait for it without an end. */
function secretVolume(credentials: KanikoBuildTemplateProps['registryCredentials']): Templated<argo.Volume> {
  const { secretName, key } = dockerSecret(credentials);
  const items = [{ key, path: 'config.json' }];
  return { name: SECRET_VOLUME, secret: { secretName, items, optional: true } };
}

function checkKanikoProps(
  props: Pick<KanikoBuildTemplateProps, 'buildArgs' | 'inputs' | 'image' | 'path'>,
): Problem[] {
  const { buildArgs = {}, inputs = {}, image, path } = props;
  const problems: Problem[] = [];
  const named = new Map(Object.entries(inputs).map(([key, port]) => [portName(key, port), key]));
  for (const [key, port] of Object.entries(buildArgs)) {
    const other = Object.hasOwn(inputs, key) ? key : named.get(portName(key, port));
    if (other === undefined) continue;
    const message = `The build arg '${portName(key, port)}' is declared twice, in 'buildArgs' and as '${other}' in 'inputs': leave it out of one of them.`;
    problems.push({ code: 'duplicate-build-arg', message, path: `buildArgs.${key}` });
  }
  const wrong = image === undefined ? undefined : IMAGE_REFERENCE.check(image);
  if (wrong !== undefined) problems.push({ code: 'invalid-image', message: `${wrong}.`, path: 'image' });
  if (path !== undefined && path !== SOURCE_FOLDER) {
    problems.push(...checkSourcePath(path, 'path', [KANIKO_FOLDER]));
  }
  return problems;
}
