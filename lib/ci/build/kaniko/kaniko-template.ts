import type { Construct } from 'constructs';
import type * as argo from '../../../../imports/argoproj.io';
import { libraryImage } from '../../../images/image-settings';
import type { ISecret } from '../../../kubernetes/cdk8s-plus';
import type { SecretKey } from '../../../kubernetes/secret-key';
import { RUNTIME_SECCOMP } from '../../../kubernetes/security-context';
import type { OutputPorts, Templated } from '../../../workflow';
import { ContainerTemplate, LOGS_AS_TERMINATION_MESSAGE, artifact, inputReferences } from '../../../workflow';
import { RETRY_INTERRUPTED } from '../../defaults/retry';
import type { BuildArgs, ImageBuildInputs } from '../image-build-ports';
import type { KanikoBuildTemplateProps } from './kaniko-build-props';
import { renderRegistrySecret } from '../registry-secret';

/** The directory where kaniko reads the registry credentials. */
const DOCKER_CONFIG_FOLDER = '/kaniko/.docker/';

/** No limit of memory: what a build needs depends on the image. */
const RESOURCES: argo.ResourceRequirements = { requests: { cpu: '500m', memory: '1Gi' } };

/**
 * Kaniko and the `RUN` steps of a Dockerfile run as root in the container. Of the capabilities that container runtimes
 * grant by default, those are left that unpacking an image and installing packages needs: not raw sockets, the audit log
 * and the transfer of capabilities. A program with the setuid bit, such as sudo, cannot gain rights.
 */
const SECURITY: argo.SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: {
    drop: ['ALL'],
    add: [
      'CHOWN',
      'DAC_OVERRIDE',
      'FOWNER',
      'FSETID',
      'KILL',
      'MKNOD',
      'NET_BIND_SERVICE',
      'SETFCAP',
      'SETGID',
      'SETUID',
      'SYS_CHROOT',
    ],
  },
};

/** The properties of the template that runs kaniko. */
export interface KanikoTemplateProps<I extends BuildArgs> extends Required<
  Pick<KanikoBuildTemplateProps, 'container' | 'path' | 'template'>
> {
  readonly image: string | undefined;
  readonly resources: argo.ResourceRequirements | undefined;
  readonly inputs: I;
}

/** What kaniko does in the template. */
interface KanikoRun<O extends OutputPorts> {
  readonly args: readonly string[];
  readonly outputs: O;
  /** The volumes with the registry credentials, and for the image if kaniko does not push it. */
  readonly volumes: readonly KanikoVolume[];
}

/** A volume, and where kaniko finds it. */
interface KanikoVolume {
  readonly volume: Templated<argo.Volume>;
  readonly mountPath: string;
}

/** The volume with the registry credentials. */
export function registryVolume(credentials: SecretKey | ISecret | undefined): KanikoVolume {
  return {
    volume: renderRegistrySecret('kaniko-secret', credentials),
    mountPath: DOCKER_CONFIG_FOLDER,
  };
}

/** Creates the template that runs kaniko. */
export function createKanikoTemplate<I extends BuildArgs, O extends OutputPorts>(
  scope: Construct,
  id: string,
  { image, resources, path, container, template, inputs }: KanikoTemplateProps<I>,
  { args, outputs, volumes }: KanikoRun<O>,
): ContainerTemplate<ImageBuildInputs<{}, I>, O> {
  const source = { sourceCode: artifact({ name: 'source-code', path }) };
  return new ContainerTemplate<ImageBuildInputs<{}, I>, O>(scope, id, {
    retryStrategy: RETRY_INTERRUPTED,
    securityContext: RUNTIME_SECCOMP,
    ...template,
    volumes: [...volumes.map(({ volume }) => volume), ...(template.volumes ?? [])],
    inputs: { ...inputs, ...source },
    outputs,
    untrustedOutputs: true,
    container: {
      ...LOGS_AS_TERMINATION_MESSAGE,
      name: 'kaniko',
      command: ['/kaniko/executor'],
      securityContext: SECURITY,
      ...container,
      image: image ?? libraryImage(scope, 'kaniko'),
      resources: resources ?? RESOURCES,
      workingDir: inputReferences(source).sourceCode.path,
      args: [...args],
      volumeMounts: [
        ...volumes.map(({ volume, mountPath }) => ({ name: volume.name, mountPath })),
        ...(container.volumeMounts ?? []),
      ],
    },
  });
}
