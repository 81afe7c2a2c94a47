import { randomBytes } from 'node:crypto';
import { Chart, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import type { KanikoBuildTemplateProps, Registries, SecretKey } from '../../lib';
import {
  DockerSecret,
  GitCloneTemplate,
  IMAGE_TAG,
  KanikoBuildTemplate,
  MinioArtifactRepo,
  MinioSecret,
  MinioServer,
  PodControllerRbac,
  parameter,
} from '../../lib';
import type { Settings } from './cluster/settings';

/** The properties of the charts. */
export interface ChartProps {
  readonly namespace: string;
  readonly settings: Settings;
}

/** The name of the image that pipelines build, without the prefix of the settings. */
export const IMAGE = 'fastapi-sample';

/** The objects of main.ts, with names and addresses from the settings, and MinIO. */
export class Setup extends Chart {
  readonly minio: MinioServer;
  readonly rbac: PodControllerRbac;
  readonly dockerSecret: DockerSecret;
  readonly gitClone: GitCloneTemplate;
  readonly imageBuild: ImageBuild;

  constructor(scope: Construct, { namespace, settings }: ChartProps) {
    super(scope, 'setup', { namespace });
    const user = { manifest: 'private', username: 'e2e', password: randomBytes(12).toString('hex') } as const;
    const credentials = new MinioSecret(this, 'minio-secret', user);
    const { minio: image, busybox, curl } = settings.images;
    const expiration = { days: 7, image: curl };
    this.minio = new MinioServer(this, 'minio', { credentials, image, expiration, size: Size.gibibytes(1) });
    // The controller may have no artifact repository, so this one must be sufficient.
    new MinioArtifactRepo(this, 'artifacts', { server: this.minio });

    this.rbac = new PodControllerRbac(this, 'rbac', {
      serviceAccountMetadata: { name: 'huadmin' },
      bindingMetadata: { name: 'huadmin-pod-rb' },
      automountToken: true,
      patchPods: true,
    });
    this.dockerSecret = dockerSecret(this, 'docker-secret', settings, settings.registry.password);
    this.gitClone = new GitCloneTemplate(this, 'git-clone', {
      serviceAccount: this.rbac.serviceAccount,
      container: { image: busybox, command: ['ls'], args: ['/code'] },
    });
    this.imageBuild = imageBuild(this, 'image-build', settings, this.dockerSecret);
  }
}

/** A docker-secret for the registry of the settings, with a right or a wrong password. */
export function dockerSecret(
  scope: Construct,
  name: string,
  { registry: { key, username } }: Settings,
  password: string,
): DockerSecret {
  return new DockerSecret(scope, name, {
    metadata: { name },
    manifest: 'private',
    registries: [{ registry: key, username, password }],
  });
}

/** The options of the registry of the settings. */
export function registriesOf({ registry }: Settings): Registries {
  return registry.insecure ? { [registry.host]: { plainHttp: true } } : {};
}

export type ImageBuild = ReturnType<typeof imageBuild>;

/** The tutorial's `build-push`. The base image of the sample is a second build arg with a default. */
export function imageBuild(
  scope: Construct,
  name: string,
  settings: Settings,
  registryCredentials: SecretKey,
  others: Pick<KanikoBuildTemplateProps, 'resources'> = {},
) {
  const { registry, images } = settings;
  return new KanikoBuildTemplate(scope, name, {
    metadata: { name },
    image: images.kaniko,
    registryCredentials,
    ...others,
    buildArgs: { FROM_ARGO: parameter(), BASE: parameter({ value: images.busybox }) },
    inputs: {
      userName: parameter({ name: 'user_name', value: registry.imagePrefix }),
      imageName: parameter({ name: 'image_name' }),
      imageTag: parameter({ name: 'image_tag', format: IMAGE_TAG }),
    },
    destinations: ({ inputs }) => `${inputs.userName}/${inputs.imageName}:${inputs.imageTag}`,
    registries: registriesOf(settings),
  });
}
