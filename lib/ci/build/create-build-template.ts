import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { libraryImage } from '../../images/image-settings';
import type { OutputPorts } from '../../workflow';
import { ContainerTemplate, LOGS_AS_TERMINATION_MESSAGE, artifact, inputReferences } from '../../workflow';
import { BUILD_RESOURCES } from '../defaults/resources';
import type { LoginSource } from '../credentials/registry-login/registry-login';
import type { RenderedLogin } from '../credentials/registry-login/render-registry-login';
import {
  renderRegistryLogin,
  withInitContainers,
  withLoginMetadata,
} from '../credentials/registry-login/render-registry-login';
import { RETRY_INTERRUPTED } from '../defaults/retry';
import type { MountedVolume } from './mounted-volume';
import { renderMount } from './mounted-volume';
import type { BuildArgs, WithSourceCode } from './image-build-ports';
import type { ImageBuildTemplateProps } from './image-build-props';
import type { BuildRun, ImageBuilder } from './image-builder';
import type { ImageBuild } from './resolve-image-build';

/** What a template that runs a builder is created from. */
export interface BuildTemplateProps<I extends BuildArgs> {
  readonly builder: ImageBuilder;
  readonly build: ImageBuild;
  readonly inputs: I;
  readonly props: Pick<ImageBuildTemplateProps, 'container' | 'image' | 'path' | 'resources' | 'template'>;
  /** `memoize` of the whole build. */
  readonly memoized: Pick<argo.Template, 'memoize'>;
}

/** What the template outputs, and the credentials that it has. */
interface BuildTemplateRun<O extends OutputPorts> {
  readonly result: BuildRun['result'];
  readonly credentials: readonly LoginSource[] | undefined;
  readonly outputs: O;
  readonly volumes: readonly MountedVolume[];
  /** `memoize`, if this is the whole build. */
  readonly memoized?: Pick<argo.Template, 'memoize'>;
}

/** Creates the template that runs a builder. */
export function createBuildTemplate<I extends BuildArgs, O extends OutputPorts>(
  scope: Construct,
  id: string,
  { builder, build, inputs, props }: BuildTemplateProps<I>,
  { result, credentials, outputs, volumes: resultVolumes, memoized }: BuildTemplateRun<O>,
): ContainerTemplate<WithSourceCode<I>, O> {
  const { image, path = builder.path, resources = BUILD_RESOURCES, container = {}, template = {} } = props;
  const source = { sourceCode: artifact({ name: 'source-code', path }) };
  const login =
    credentials === undefined ? undefined : renderRegistryLogin(scope, `${builder.name}-secret`, credentials);
  const {
    command,
    args,
    env = [],
    volumes: ownVolumes,
  } = builder.render(build, { result, login: login?.secret });
  const volumes = [...loginVolumes(builder, login), ...resultVolumes, ...ownVolumes];
  const variables = [...env, ...(container.env ?? [])];
  return new ContainerTemplate<WithSourceCode<I>, O>(scope, id, {
    retryStrategy: RETRY_INTERRUPTED,
    securityContext: builder.podSecurityContext,
    ...memoized,
    ...template,
    ...withLoginMetadata(template, login?.metadata ?? {}),
    volumes: [...volumes.map(({ volume }) => volume), ...(login?.volumes ?? []), ...(template.volumes ?? [])],
    ...withInitContainers(template, login?.initContainers ?? []),
    inputs: { ...inputs, ...source },
    outputs,
    untrustedOutputs: true,
    container: {
      ...LOGS_AS_TERMINATION_MESSAGE,
      name: builder.name,
      command: [...command],
      securityContext: builder.securityContext,
      ...container,
      image: image ?? libraryImage(scope, builder.image),
      resources,
      workingDir: inputReferences(source).sourceCode.path,
      args: [...args],
      ...(variables.length > 0 && { env: variables }),
      volumeMounts: [...volumes.map(renderMount), ...(container.volumeMounts ?? [])],
    },
  });
}

/** The volume with the registry credentials, which each builder reads from a directory of its own. */
function loginVolumes({ loginFolder }: ImageBuilder, login: RenderedLogin | undefined): MountedVolume[] {
  return login === undefined ? [] : [{ volume: login.volume, mountPath: loginFolder }];
}
