import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { BuildkitDaemon, ImageBuildTemplateProps } from '../../lib';
import {
  BuildKitBuildTemplate,
  BuildahBuildTemplate,
  ContainerTemplate,
  DagTemplate,
  KanikoBuildTemplate,
  Workflow,
  artifact,
  parameter,
} from '../../lib';
import { libraryImage } from '../../lib/images/image-settings';
import { synthChart } from '../support';
import { replaceImages } from './cluster/replace-images';
import type { Run } from './cluster/run';
import { submitManifests, watchWorkflow } from './cluster/submit';
import type { WorkflowState } from './cluster/workflow-state';
import { IMAGE, registriesOf } from './pipeline';

const DEADLINE_SECONDS = 300;

/** The builders. Only the name of the class differs. */
export const TEMPLATES = {
  kaniko: KanikoBuildTemplate,
  buildkit: BuildKitBuildTemplate,
  buildah: BuildahBuildTemplate,
} as const;

export type Builder = keyof typeof TEMPLATES;

export const BUILDERS: readonly Builder[] = ['kaniko', 'buildkit', 'buildah'];

/** The properties of a build whose inputs are not known. */
export type BuildProps = Omit<ImageBuildTemplateProps<{}, {}>, 'buildArgs' | 'inputs'>;

/** A build: the files of its source by their names, and properties besides the defaults of these tests. */
export interface ImageBuildRun {
  readonly builder: Builder;
  /** The name of the workflow, and the tag of the image. */
  readonly name: string;
  /** The content of each file; `-> PATH` is a symbolic link. */
  readonly files: { readonly [name: string]: string };
  readonly buildArgs?: { readonly [name: string]: string };
  readonly props?: BuildProps;
  /** The shared daemon of BuildKit. */
  readonly daemon?: BuildkitDaemon;
  /** The values for the labels of the image. */
  readonly source?: { readonly imageSource: string; readonly imageRevision: string };
}

/** Builds an image, and returns the state of the workflow. Its outputs are `digest` and `reference`. */
export async function buildImage(
  { app, client, namespace, settings, setup }: Run,
  { builder, name, files, buildArgs = {}, props = {}, daemon, source }: ImageBuildRun,
): Promise<WorkflowState> {
  const { registry, images } = settings;
  const chart = new Chart(app, name, { namespace });
  const buildProps = {
    metadata: { name },
    image: images[builder],
    registryCredentials: setup.dockerSecret,
    buildArgs: Object.fromEntries(
      Object.entries(buildArgs).map(([arg, value]) => [arg, parameter({ value })]),
    ),
    inputs: {},
    destinations: `${registry.imagePrefix}/${IMAGE}:${name}`,
    registries: registriesOf(settings),
    ...props,
  };
  const { buildPush } =
    daemon === undefined
      ? new TEMPLATES[builder]<{}, {}>(chart, 'build', buildProps)
      : new BuildKitBuildTemplate<{}, {}>(chart, 'build', { ...buildProps, registries: {}, daemon });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
    entrypoint: 'main',
  });
  const dag = new DagTemplate(workflow, 'main', {
    outputs: { digest: parameter(), reference: parameter() },
  });
  const { outputs } = dag.task('source', sourceTemplate(workflow, images.busybox, files));
  const image = dag.task('image', buildPush, { ...source, sourceCode: outputs.source });
  dag.setOutputs({ digest: image.outputs.digest, reference: image.outputs.reference });
  await submitManifests(client, replaceImages(synthChart(chart), { [libraryImage(chart, 'yq')]: images.yq }));
  return watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
}

/** A template that outputs a directory with the files, which are arguments: name, content, name, content. */
export function sourceTemplate(scope: Construct, image: string, files: ImageBuildRun['files']) {
  return new ContainerTemplate(scope, 'source', {
    outputs: { source: artifact('/tmp/source') },
    container: ({ outputs }) => ({
      image,
      command: ['sh', '-c', WRITE_FILES, 'source', `${outputs.source}`],
      // Kubernetes replaces `$$` in arguments.
      args: Object.entries(files)
        .flat()
        .map((text) => text.replaceAll('$', '$$$$')),
    }),
  });
}

const WRITE_FILES = `set -eu
mkdir -p "$1" && cd "$1" && shift
while [ $# -gt 0 ]; do
  mkdir -p "$(dirname "$1")"
  case $2 in
    '-> '*) ln -s "\${2#-> }" "$1" ;;
    *) printf '%s\\n' "$2" >"$1" ;;
  esac
  shift 2
done
`;

/** The messages of all steps. */
export function messagesIn({ nodes }: WorkflowState): string {
  return nodes.map(({ message = '' }) => message).join('\n');
}

/** What a file of the source has printed as `RESULT=…`, in the message of a step that failed. */
export function resultIn(state: WorkflowState): string | undefined {
  return /RESULT=(\w+)/.exec(messagesIn(state))?.[1];
}
