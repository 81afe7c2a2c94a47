import { posix } from 'node:path';
import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { libraryImage } from '../../images/image-settings';
import { renderVariables } from '../../kubernetes/environment';
import { NOBODY, READ_ONLY_CONTAINER, restrictedPod } from '../../kubernetes/security-context';
import type { Port, Template } from '../../workflow';
import {
  ContainerTemplate,
  LOGS_AS_TERMINATION_MESSAGE,
  Step,
  artifact,
  parameter,
  portName,
  variablesIn,
} from '../../workflow';
import { RETRY_IDEMPOTENT } from '../defaults/retry';
import { STOP } from '../defaults/shell';
import type { LoginSource } from '../credentials/registry-login/registry-login';
import { resolveRegistryLogins } from '../credentials/registry-login/registry-login';
import {
  renderRegistryLogin,
  withInitContainers,
  withLoginMetadata,
} from '../credentials/registry-login/render-registry-login';
import { IMAGE_BY_DIGEST, IMAGE_DIGEST } from './image-reference';
import type { BuildArgs, WithSourceCode, ImageBuildOutputs } from './image-build-ports';
import type { SeparatePush } from './separate-push-props';
import type { BuildTemplateProps } from './create-build-template';
import { createBuildTemplate } from './create-build-template';
import { renderMount } from './mounted-volume';
import { PUSH_FUNCTIONS, REPOSITORY_OF } from './push-script';
import { argumentsFor, createBuildSteps } from './build-steps';
import { renderRegistriesConfig } from './registries-config';
import { registryCaVariables, registryCaVolumes } from './registry-options';

/** The volume that skopeo writes to. */
const WORKSPACE = { name: 'push-workspace', path: '/push/workspace' };

const LOGIN = { name: 'push-login', path: '/push/login' };

const IMAGE_FILE = '/push/image.tar';

const DIGEST_FILE = `${WORKSPACE.path}/digest`;

const REFERENCE_FILE = `${WORKSPACE.path}/reference`;

/** skopeo copies layer by layer. */
const RESOURCES: argo.ResourceRequirements = {
  requests: { cpu: '100m', memory: '64Mi' },
  limits: { memory: '1Gi' },
};

/** Pushes the image to each destination, which are the arguments, and checks that it is the same image everywhere. */
const SCRIPT = `set -eu
${STOP}

${REPOSITORY_OF}

${PUSH_FUNCTIONS}

[ -s "$AUTH_FILE" ] ||
  stop "There are no registry credentials. Check that the Secret '\${SECRET%/*}' is in this namespace and has the key '\${SECRET##*/}'."
configure_registries
for destination do
  skopeo --insecure-policy --tmpdir "$HOME" copy --authfile "$AUTH_FILE" \${TLS_VERIFY:+--dest-tls-verify="$TLS_VERIFY"} --retry-times 5 \\
    --multi-arch "$COPY" --digestfile "$DIGEST_FILE.new" "$IMAGE" "docker://$destination"
  keep_digest "$DIGEST_FILE"
  echo "Pushed $destination@$(cat "$DIGEST_FILE")"
done
printf %s "$(repository_of "$1")@$(cat "$DIGEST_FILE")" >"$REFERENCE_FILE"
`;

/** Options of the push. */
interface PushOptions extends SeparatePush {
  readonly credentials: readonly LoginSource[];
  readonly globalName: string;
}

/**
 * Creates the template `build-push` of two steps: the builder writes the image to a file, without registry credentials; skopeo
 * pushes it. The steps have a pod each, because the containers of a pod share the volume that Argo runs its own program from,
 * and a build may run as root: it could replace the program that starts the container with the credentials.
 */
export function createSeparatePush<I extends BuildArgs>(
  scope: Construct,
  template: BuildTemplateProps<I>,
  push: PushOptions,
): Template<WithSourceCode<I>, ImageBuildOutputs> {
  const { builder, inputs } = template;
  const { pullCredentials } = push;
  const { image } = builder.files;
  const volume = { name: `${builder.name}-image`, emptyDir: {} };
  const buildImage = createBuildTemplate(scope, 'build', template, {
    result: 'file',
    credentials: pullCredentials === undefined ? undefined : resolveRegistryLogins(pullCredentials),
    outputs: { image: artifact({ path: image, archive: { none: {} } }) },
    volumes: [{ volume, mountPath: posix.dirname(image) }],
  });
  const pushImage = createPushTemplate(scope, template, push);
  const steps = createBuildSteps(scope, inputs, { memoized: template.memoized, globalName: push.globalName });
  const built = steps.addStep(new Step('build', buildImage, argumentsFor(buildImage.inputs, steps)));
  const pushed = steps.addStep(
    new Step('push', pushImage, {
      ...argumentsFor(pushImage.inputs, steps),
      image: built.outputs.image,
    }),
  );
  steps.setOutputs({ digest: pushed.outputs.digest, reference: pushed.outputs.reference });
  return steps;
}

/** Creates the template `push`, which pushes the image in a file. */
function createPushTemplate<I extends BuildArgs>(
  scope: Construct,
  { builder, build: { destinations, flags, registries, platforms }, inputs }: BuildTemplateProps<I>,
  { image, tlsVerify, container = {}, template = {}, credentials, globalName }: PushOptions,
) {
  const login = renderRegistryLogin(scope, LOGIN.name, credentials);
  const { secret } = login;
  const ca = registryCaVolumes(registries);
  const insecure = [flags.insecure, flags['skip-tls-verify']].some((flag) => String(flag) === 'true');
  const verify = tlsVerify ?? (insecure ? false : undefined);
  const values = {
    IMAGE: `${builder.archive}:${IMAGE_FILE}`,
    COPY: platforms.length > 1 ? 'all' : 'system',
    DIGEST_FILE,
    REFERENCE_FILE,
    AUTH_FILE: `${LOGIN.path}/config.json`,
    SECRET: `${secret.name}/${secret.key}`,
    REGISTRIES_CONFIG: renderRegistriesConfig(registries),
    ...(verify !== undefined && { TLS_VERIFY: String(verify) }),
    HOME: WORKSPACE.path,
    TMPDIR: WORKSPACE.path,
    ...registryCaVariables(registries),
  };
  return new ContainerTemplate(scope, 'push', {
    retryStrategy: RETRY_IDEMPOTENT,
    securityContext: restrictedPod(NOBODY),
    ...template,
    ...withLoginMetadata(template, login.metadata),
    ...withInitContainers(template, login.initContainers),
    volumes: [
      { name: WORKSPACE.name, emptyDir: {} },
      login.volume,
      ...login.volumes,
      ...ca.map(({ volume }) => volume),
      ...(template.volumes ?? []),
    ],
    inputs: { ...usedIn(destinations, inputs), image: artifact(IMAGE_FILE) },
    outputs: {
      digest: parameter({ path: DIGEST_FILE, globalName, format: IMAGE_DIGEST }),
      reference: parameter({ path: REFERENCE_FILE, format: IMAGE_BY_DIGEST }),
    },
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
        ...ca.map(renderMount),
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
