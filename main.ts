/**
 * The tutorial's CI pipeline: a git repository is cloned, an image is built of it by kaniko and pushed to Docker
 * Hub. `npm run synth` writes the manifests to dist/. In an app of your own, './lib' is 'cdk8s-argo-ci'.
 */
import { App, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import {
  CiWorkflow,
  DOCKER_HUB,
  DockerSecret,
  GitCloneTemplate,
  IMAGE_TAG,
  KanikoBuildTemplate,
  MinioArtifactRepo,
  PodControllerRbac,
  acknowledge,
  parameter,
} from './lib';

const namespace = 'argo-wf';

/** What is set up once: who runs workflows, where artifacts are kept, and the templates that workflows call. */
class Setup extends Chart {
  readonly rbac = new PodControllerRbac(this, 'rbac', {
    serviceAccountMetadata: { name: 'huadmin' },
    bindingMetadata: { name: 'huadmin-pod-rb' },
    // The rights of the tutorial, in each container. Its pipeline works without both, and is safer.
    automountToken: true,
    patchPods: true,
  });

  readonly artifacts = new MinioArtifactRepo(this, 'artifacts');

  readonly gitClone = new GitCloneTemplate(this, 'git-clone', {
    serviceAccount: this.rbac.serviceAccount,
    container: { image: 'bash:latest', command: ['ls'], args: ['/code'] },
  });

  readonly imageBuild = new KanikoBuildTemplate(this, 'image-build', {
    serviceAccount: this.rbac.serviceAccount,
    image: 'gcr.io/kaniko-project/executor:debug',
    path: '/code',
    ociLabels: false,
    buildArgs: { FROM_ARGO: parameter() },
    inputs: {
      userName: parameter({ name: 'user_name', value: 'haulrest' }),
      imageName: parameter({ name: 'image_name' }),
      imageTag: parameter({ name: 'image_tag', format: IMAGE_TAG }),
    },
    destinations: ({ inputs }) => `${inputs.userName}/${inputs.imageName}:${inputs.imageTag}`,
  });

  constructor(scope: Construct) {
    super(scope, 'setup', { namespace });
  }
}

/** The workflow, in a file of its own: each submission of it is a run. */
class ArgoCi extends Chart {
  constructor(scope: Construct, { rbac, gitClone, imageBuild }: Setup) {
    super(scope, 'argo-ci', { namespace });
    new CiWorkflow(this, 'argo-ci', {
      serviceAccount: rbac.serviceAccount,
      clone: gitClone.checkout,
      build: imageBuild.buildPush,
      defaults: { imageName: 'fastapi-sample', imageTag: 'v1' },
      names: { dag: 'total-wf', build: 'kaniko-process' },
    });
  }
}

/** The Pod that shows the image, once it is pushed. */
class FastapiSample extends Chart {
  constructor(scope: Construct) {
    super(scope, 'fastapi-sample', { namespace });
    new k8s.KubePod(this, 'pod', {
      metadata: { name: 'fastapi-test', labels: { env: 'test' } },
      spec: {
        containers: [{ name: 'fastapi', image: 'haulrest/fastapi-sample:v1', imagePullPolicy: 'Always' }],
        nodeSelector: { 'kubernetes.io/hostname': 'k3s-worker-1' },
      },
    });
  }
}

/** The Secret for Docker Hub. It holds the password, so it is written beside dist/, to a folder that git ignores. */
class Credentials extends Chart {
  constructor(scope: Construct) {
    super(scope, 'docker-secret', { namespace });
    new DockerSecret(this, 'docker-secret', {
      manifest: 'private',
      registries: [
        { registry: DOCKER_HUB, username: { env: 'DOCKER_USERNAME' }, password: { env: 'DOCKER_PASSWORD' } },
      ],
    });
  }
}

const app = new App();
const setup = new Setup(app);
new ArgoCi(app, setup);
new FastapiSample(app);
acknowledge(setup.gitClone, 'missing-image-tag', "the tutorial's image");
acknowledge(setup.imageBuild, 'forbidden-archived-image', "the tutorial's image");
app.synth();

if (process.env.DOCKER_PASSWORD !== undefined) {
  const secrets = new App({ outdir: 'private' });
  new Credentials(secrets);
  secrets.synth();
}
