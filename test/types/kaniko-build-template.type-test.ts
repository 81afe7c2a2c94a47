// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import type { ISecret } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { ArtifactReference, ImageBuildTemplate, ParameterReference } from '../../lib';
import { DockerSecret, KanikoBuildTemplate, artifact, parameter } from '../../lib';
import { dag, workflow } from './fixtures';

declare const scope: Construct;
declare const sourceCode: ArtifactReference;

declare const secret: ISecret;

// Valid uses.
new KanikoBuildTemplate(scope, 'with-secret', { registryCredentials: secret });
new KanikoBuildTemplate(scope, 'with-key', { registryCredentials: { secret, key: 'config.json' } });
new KanikoBuildTemplate(scope, 'with-list', {
  registryCredentials: [secret, { secret, key: 'a' }, { ecr: 'a.dev' }, { vault: { role: 'a', path: 'b' } }],
});
// @ts-expect-error Type 'string' is not assignable to type 'RegistryLogins | undefined'
new KanikoBuildTemplate(scope, 'with-text', { registryCredentials: 'ghcr.io' });
// @ts-expect-error Property 'path' is missing
new KanikoBuildTemplate(scope, 'with-vault', { registryCredentials: { vault: { role: 'a' } } });
const usual = new KanikoBuildTemplate(scope, 'a', {
  registryCredentials: DockerSecret.fromSecretName(scope, 'b', 'hub'),
  snapshotMode: 'redo',
  flags: { insecure: true, 'registry-mirror': ['a.dev'], 'push-retry': 3 },
});
dag.task('a', usual.buildPush, { sourceCode, imageName: 'acme/app', imageTag: 1 });
const { buildPush } = new KanikoBuildTemplate(scope, 'c', {
  buildArgs: { FROM_ARGO: parameter(), TIER: parameter({ enum: ['test', 'prod'], value: 'test' }) },
  inputs: { tag: parameter({ value: 'latest' }), image: parameter() },
  destinations: ({ inputs }) => [inputs.image, `ghcr.io/acme/app:${inputs.tag}-${inputs.TIER}`],
});
const image = 'acme/app';
const built = dag.task('b', buildPush, { sourceCode, FROM_ARGO: workflow.arguments.other, image });
export const digest: ParameterReference = built.outputs.digest;

// A missing build arg, input and source.
// @ts-expect-error Missing argument 'FROM_ARGO'
dag.task('c', buildPush, { sourceCode, image });
// @ts-expect-error Missing argument 'image'
dag.task('d', buildPush, { sourceCode, FROM_ARGO: 'x' });
// @ts-expect-error Missing argument 'sourceCode'
dag.task('e', buildPush, { FROM_ARGO: 'x', image });

// The default inputs together with other ones.
// @ts-expect-error 'imageName' does not exist in type
dag.task('f', buildPush, { sourceCode, FROM_ARGO: 'x', image, imageName: image });

// A value that is not in the enum.
// @ts-expect-error Type '"dev"' is not assignable to type 'ParameterArgument<"prod" | "test"> | undefined'
dag.task('g', buildPush, { sourceCode, FROM_ARGO: 'x', image, TIER: 'dev' });

// An artifact instead of a parameter, and vice versa.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'ParameterArgument<string>'
dag.task('h', buildPush, { sourceCode, FROM_ARGO: sourceCode, image });
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ArtifactArgument'
dag.task('i', buildPush, { sourceCode: digest, FROM_ARGO: 'x', image });
// @ts-expect-error Type 'string' is not assignable to type 'ArtifactArgument'
dag.task('j', buildPush, { sourceCode: '/code', FROM_ARGO: 'x', image });

// An undeclared output.
// @ts-expect-error Did you mean 'digest'?
export const misspelt = built.outputs.digets;

// An unknown snapshot mode.
// @ts-expect-error Type '"fast"' is not assignable to type '"full" | "redo" | "time" | undefined'
new KanikoBuildTemplate(scope, 'd', { snapshotMode: 'fast' });

// A build arg that is not a parameter.
// @ts-expect-error Type 'string' is not assignable to type 'ParameterPort
new KanikoBuildTemplate(scope, 'e', { buildArgs: { VERSION: 'v1' } });
// @ts-expect-error is not assignable to type 'ParameterPort
new KanikoBuildTemplate(scope, 'f', { buildArgs: { VERSION: artifact('/version') } });

// Destinations depend on declared inputs only.
new KanikoBuildTemplate(scope, 'g', {
  inputs: { tag: parameter() },
  // @ts-expect-error Property 'imageTag' does not exist on type 'InputReferences<{ tag:
  destinations: ({ inputs }) => `acme/app:${inputs.imageTag}`,
});

// Labels and the stage depend on declared inputs only.
new KanikoBuildTemplate(scope, 'i', {
  inputs: { revision: parameter() },
  destinations: 'acme/app:v1',
  target: ({ inputs }) => `stage-${inputs.revision}`,
  labels: { team: 'ci', revision: ({ inputs }) => `${inputs.revision}` },
});
new KanikoBuildTemplate(scope, 'j', {
  inputs: { revision: parameter() },
  // @ts-expect-error Property 'tag' does not exist on type 'InputReferences<{ revision:
  labels: { tag: ({ inputs }) => `${inputs.tag}` },
});

// Each builder is a template that builds an image.
const builder: ImageBuildTemplate = new KanikoBuildTemplate(scope, 'k');
dag.task('b', builder.buildPush, { sourceCode, imageName: 'acme/app', imageTag: 1 });

// The value of a flag.
// @ts-expect-error 'team' does not exist in type 'readonly string[]'
new KanikoBuildTemplate(scope, 'h', { flags: { 'registry-mirror': { team: 'a' } } });

// Fields of the container with their own properties.
// @ts-expect-error 'image' does not exist in type
new KanikoBuildTemplate(scope, 'i', { container: { image: 'kaniko' } });
// @ts-expect-error 'args' does not exist in type
new KanikoBuildTemplate(scope, 'j', { container: { args: ['--insecure'] } });

// A Secret by its name only.
// @ts-expect-error Type 'string' is not assignable to type 'RegistryLogins | undefined'
new KanikoBuildTemplate(scope, 'k', { registryCredentials: 'docker-secret' });

// A misspelled option.
// @ts-expect-error Did you mean to write 'dockerfile'?
new KanikoBuildTemplate(scope, 'l', { dockerFile: 'Dockerfile' });
// @ts-expect-error 'repo' does not exist in type 'LayerCache'
new KanikoBuildTemplate(scope, 'm', { cache: { repo: 'acme/cache' } });
