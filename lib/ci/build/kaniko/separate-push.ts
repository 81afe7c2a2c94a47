import type { Construct } from 'constructs';
import type * as argo from '../../../../imports/argoproj.io';
import { libraryImage } from '../../../images/image-settings';
import type { ISecret } from '../../../kubernetes/cdk8s-plus';
import { renderVariables } from '../../../kubernetes/environment';
import type { SecretKey } from '../../../kubernetes/secret-key';
import { NOBODY, READ_ONLY_CONTAINER, restrictedPod } from '../../../kubernetes/security-context';
import type { ArgumentValues, Port, Ports, References, Template } from '../../../workflow';
import {
  ContainerTemplate,
  LOGS_AS_TERMINATION_MESSAGE,
  Step,
  StepsTemplate,
  artifact,
  parameter,
  portName,
  variablesIn,
} from '../../../workflow';
import { RETRY_IDEMPOTENT } from '../../defaults/retry';
import { IMAGE_DIGEST } from '../image-reference';
import type { KanikoOptions } from './kaniko-arguments';
import { renderKanikoArguments } from './kaniko-arguments';
import type { BuildArgs, ImageBuildInputs, ImageBuildOutputs } from '../image-build-ports';
import type { SeparatePush } from './kaniko-build-props';
import type { KanikoTemplateProps } from './kaniko-template';
import { createKanikoTemplate, registryVolume } from './kaniko-template';
import { renderRegistrySecret } from '../registry-secret';

/** The volume that skopeo writes to. */
const WORKSPACE = { name: 'push-workspace', path: '/push/workspace' };

const LOGIN = { name: 'push-login', path: '/push/login' };

/** Where kaniko writes the image. It leaves mounted directories out of the image. */
const BUILT_IMAGE = { folder: '/kaniko/image', file: '/kaniko/image/image.tar' };

const IMAGE_FILE = '/push/image.tar';

const DIGEST_FILE = `${WORKSPACE.path}/digest`;

/** skopeo copies layer by layer. */
const RESOURCES: argo.ResourceRequirements = {
  requests: { cpu: '100m', memory: '64Mi' },
  limits: { memory: '1Gi' },
};

/** Pushes the image to each destination, which are the arguments, and checks that it is the same image everywhere. */
const SCRIPT = `set -eu
[ -s "$AUTH_FILE" ] || {
  echo "There are no registry credentials. Check that the Secret '$SECRET' is in this namespace and has the key '$SECRET_KEY'." >&2
  exit 1
}
for destination do
  skopeo --insecure-policy copy --authfile "$AUTH_FILE" --dest-tls-verify="$TLS_VERIFY" --retry-times 5 \\
    --digestfile "$DIGEST_FILE.new" "docker-archive:$IMAGE_FILE" "docker://$destination"
  if [ -e "$DIGEST_FILE" ]; then
    cmp -s "$DIGEST_FILE" "$DIGEST_FILE.new" || {
      echo "The image has different digests in the registries." >&2
      exit 1
    }
  fi
  mv "$DIGEST_FILE.new" "$DIGEST_FILE"
  echo "Pushed $destination@$(cat "$DIGEST_FILE")"
done
`;

/** The values that the templates are rendered from. */
interface PushOptions extends SeparatePush {
  readonly registryCredentials: SecretKey | ISecret | undefined;
  readonly globalName: string;
}

/**
 * Creates the template `build-push` of two steps: kaniko writes the image to a file, without registry credentials; skopeo
 * pushes it. The steps have a pod each, because the containers of a pod share the volume that Argo runs its own program from,
 * and a build runs as root: it could replace the program that starts the container with the credentials.
 */
export function createSeparatePush<I extends BuildArgs>(
  scope: Construct,
  build: KanikoTemplateProps<I>,
  options: KanikoOptions,
  push: PushOptions,
): Template<ImageBuildInputs<{}, I>, ImageBuildOutputs> {
  const { pullCredentials } = push;
  const buildImage = createKanikoTemplate(scope, 'build', build, {
    args: renderKanikoArguments(options, { imageFile: BUILT_IMAGE.file }),
    outputs: { image: artifact({ path: BUILT_IMAGE.file, archive: { none: {} } }) },
    volumes: [
      { volume: { name: 'kaniko-image', emptyDir: {} }, mountPath: BUILT_IMAGE.folder },
      ...(pullCredentials === undefined ? [] : [registryVolume(pullCredentials)]),
    ],
  });
  const pushImage = createPushTemplate(scope, build.inputs, options, push);
  const inputs: ImageBuildInputs<{}, I> = {
    ...build.inputs,
    sourceCode: artifact({ name: 'source-code' }),
  };
  const steps = new StepsTemplate(scope, 'build-push', {
    inputs,
    outputs: { digest: parameter({ format: IMAGE_DIGEST }) },
  });
  const built = steps.addStep(new Step('build', buildImage, argumentsFor(buildImage.inputs, steps)));
  const pushed = steps.addStep(
    new Step('push', pushImage, {
      ...argumentsFor(pushImage.inputs, steps),
      image: built.outputs.image,
    }),
  );
  steps.setOutputs({ digest: pushed.outputs.digest });
  return steps;
}

/** The inputs of the calling template for those of the called one. */
function argumentsFor(
  inputs: Ports,
  { inputReferences }: { readonly inputReferences: References<Ports> },
): ArgumentValues {
  return Object.fromEntries(Object.entries(inputReferences).filter(([key]) => Object.hasOwn(inputs, key)));
}

/** Creates the template `push`, which pushes the image in a file. */
function createPushTemplate(
  scope: Construct,
  inputs: BuildArgs,
  { destinations, flags }: KanikoOptions,
  { image, tlsVerify, container = {}, template = {}, registryCredentials, globalName }: PushOptions,
) {
  const login = renderRegistrySecret(LOGIN.name, registryCredentials);
  const insecure = [flags.insecure, flags['skip-tls-verify']].some((flag) => String(flag) === 'true');
  const values = {
    IMAGE_FILE,
    DIGEST_FILE,
    AUTH_FILE: `${LOGIN.path}/config.json`,
    SECRET: `${login.secret?.secretName ?? ''}`,
    SECRET_KEY: `${login.secret?.items?.[0]?.key ?? ''}`,
    TLS_VERIFY: String(tlsVerify ?? !insecure),
    HOME: WORKSPACE.path,
    TMPDIR: WORKSPACE.path,
  };
  return new ContainerTemplate(scope, 'push', {
    retryStrategy: RETRY_IDEMPOTENT,
    securityContext: restrictedPod(NOBODY),
    ...template,
    volumes: [{ name: WORKSPACE.name, emptyDir: {} }, login, ...(template.volumes ?? [])],
    inputs: { ...usedIn(destinations, inputs), image: artifact(IMAGE_FILE) },
    outputs: { digest: parameter({ path: DIGEST_FILE, globalName, format: IMAGE_DIGEST }) },
    container: {
      ...LOGS_AS_TERMINATION_MESSAGE,
      resources: RESOURCES,
      securityContext: READ_ONLY_CONTAINER,
      ...container,
      image: image ?? libraryImage(scope, 'skopeo'),
      command: ['sh', '-c', SCRIPT, 'push'],
      args: [...destinations],
      env: [...renderVariables(values), ...(container.env ?? [])],
      volumeMounts: [
        { name: WORKSPACE.name, mountPath: WORKSPACE.path },
        { name: LOGIN.name, mountPath: LOGIN.path, readOnly: true },
        ...(container.volumeMounts ?? []),
      ],
    },
  });
}

/** The inputs that the destinations refer to. */
function usedIn(destinations: readonly string[], inputs: BuildArgs): BuildArgs {
  const variables = new Set(variablesIn(destinations).map((path) => path.join('.')));
  const isUsed = (key: string, port: Port) => variables.has(`inputs.parameters.${portName(key, port)}`);
  return Object.fromEntries(Object.entries(inputs).filter(([key, port]) => isUsed(key, port)));
}
