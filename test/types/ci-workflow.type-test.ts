// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { expectTypeOf } from 'expect-type';
import type { Construct } from 'constructs';
import type { ArtifactReference, ParameterReference } from '../../lib';
import {
  CiWorkflow,
  CiWorkflowTemplate,
  ContainerTemplate,
  GitCloneTemplate,
  KanikoBuildTemplate,
  WorkflowTemplate,
  artifact,
  parameter,
} from '../../lib';
import { CONTAINER, library, unitTest } from './fixtures';

declare const scope: Construct;

const { buildPush } = new KanikoBuildTemplate(scope, 'kaniko', {
  buildArgs: { FROM_ARGO: parameter(), TIER: parameter({ enum: ['test', 'prod'], value: 'test' }) },
});
const { checkout } = new GitCloneTemplate(scope, 'git', { gitUrl: 'https://github.com/acme/app.git' });

// Valid uses: the arguments and outputs are those of the templates.
const usual = new CiWorkflow(scope, 'a');
expectTypeOf(usual.arguments).toHaveProperty('gitUrl').toEqualTypeOf<ParameterReference>();
expectTypeOf<keyof typeof usual.arguments>().toEqualTypeOf<'gitUrl' | 'imageName' | 'imageTag'>();
expectTypeOf(usual.clone.outputs.sourceCode).toEqualTypeOf<ArtifactReference>();
expectTypeOf(usual.build.outputs.digest).toEqualTypeOf<ParameterReference>();
usual.build.addDependency(
  usual.dag.task('test', unitTest, { source: usual.clone.outputs.sourceCode, suite: 'fast' }),
);
usual.build.setArguments({ imageTag: usual.arguments.imageTag });

const ci = new CiWorkflow(scope, 'b', {
  clone: checkout,
  build: buildPush,
  defaults: { TIER: 'prod', revision: 1.5 },
});
expectTypeOf(ci.arguments.TIER).toEqualTypeOf<ParameterReference<'test' | 'prod'>>();
expectTypeOf<keyof typeof ci.arguments>().toEqualTypeOf<
  'FROM_ARGO' | 'TIER' | 'imageName' | 'imageTag' | 'revision'
>();

const own = new ContainerTemplate(library, 'own', {
  inputs: { repo: parameter() },
  outputs: { sourceCode: artifact('/src'), commit: parameter({ path: '/tmp/commit' }) },
  container: CONTAINER,
});
const cloned = new CiWorkflowTemplate(scope, 'c', { clone: own, defaults: { repo: 'x' } });
expectTypeOf<keyof typeof cloned.arguments>().toEqualTypeOf<'imageName' | 'imageTag' | 'repo'>();
expectTypeOf(cloned.clone.outputs.commit).toEqualTypeOf<ParameterReference>();

const existing = WorkflowTemplate.fromWorkflowTemplateName(scope, 'existing-buildah', 'buildah').template(
  'bud',
  {
    inputs: { sourceCode: artifact(), tag: parameter() },
    outputs: { digest: parameter(), log: artifact() },
  },
);
expectTypeOf(
  new CiWorkflow(scope, 'd', { build: existing }).build.outputs.log,
).toEqualTypeOf<ArtifactReference>();

// A default for an unknown argument.
// @ts-expect-error Did you mean to write 'imageName'?
new CiWorkflow(scope, 'e', { defaults: { imageNam: 'acme/app' } });
// @ts-expect-error Did you mean to write 'imageName'?
new CiWorkflowTemplate(scope, 'f', { defaults: { imageNam: 'acme/app' } });
// @ts-expect-error 'sourceCode' does not exist in type
new CiWorkflow(scope, 'g', { defaults: { sourceCode: '/code' } });
// @ts-expect-error 'imageName' does not exist in type
new CiWorkflow(scope, 'h', { build: existing, defaults: { imageName: 'acme/app' } });

// A default that is not in the enum.
// @ts-expect-error Type '"dev"' is not assignable to type '"prod" | "test"'
new CiWorkflow(scope, 'i', { build: buildPush, defaults: { TIER: 'dev' } });

// Not an argument: an input with a default, an input of another template, a misspelled one.
// @ts-expect-error Property 'revision' does not exist on type 'References<{ readonly gitUrl:
export const revision = usual.arguments.revision;
// @ts-expect-error Property 'gitUrl' does not exist on type 'References<{ readonly FROM_ARGO:
export const gitUrl = ci.arguments.gitUrl;
// @ts-expect-error Did you mean 'imageName'?
export const imageNam = usual.arguments.imageNam;

// Undeclared outputs.
// @ts-expect-error Property 'image' does not exist on type 'References<ImageBuildOutputs>'
export const image = usual.build.outputs.image;
// @ts-expect-error Property 'branch' does not exist on type 'References<GitCloneOutputs>'
export const branch = usual.clone.outputs.branch;

// An argument that is not an input of the task.
// @ts-expect-error Did you mean to write 'imageTag'?
usual.build.setArguments({ imageTags: 'v1' });
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ArtifactArgument | undefined'
usual.build.setArguments({ sourceCode: usual.arguments.imageTag });

// A name instead of a task.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'DependsTask'
usual.build.addDependency('clone');

// Arguments in addition to those of the templates.
// @ts-expect-error 'arguments' does not exist in type 'CiPipelineProps<
new CiWorkflow(scope, 'j', { arguments: { more: parameter() } });

// A misspelled name of a task.
// @ts-expect-error Did you mean to write 'clone'?
new CiWorkflow(scope, 'k', { names: { clon: 'fetch' } });

// Templates without the required inputs and outputs.
const noSource = new ContainerTemplate(library, 'no-source', {
  outputs: { digest: parameter({ path: '/tmp/digest' }) },
  container: CONTAINER,
});
const noDigest = new ContainerTemplate(library, 'no-digest', {
  inputs: { sourceCode: artifact('/src') },
  container: CONTAINER,
});
const otherKinds = new ContainerTemplate(library, 'other-kinds', {
  inputs: { sourceCode: parameter() },
  outputs: { digest: artifact('/tmp/digest') },
  container: CONTAINER,
});
// @ts-expect-error Property 'sourceCode' is missing in type '{}'
new CiWorkflow(scope, 'l', { build: noSource });
// @ts-expect-error Property 'digest' is missing in type '{}'
new CiWorkflow(scope, 'm', { build: noDigest });
// @ts-expect-error Type '"parameter"' is not assignable to type '"artifact"'
new CiWorkflow(scope, 'n', { build: otherKinds });
// @ts-expect-error Property 'sourceCode' is missing in type '{}'
new CiWorkflow(scope, 'o', { clone: noDigest });

// A WorkflowTemplate instead of its template.
// @ts-expect-error is missing the following properties from type 'Callable<
new CiWorkflow(scope, 'p', { build: new KanikoBuildTemplate(scope, 'whole') });

// An image tag from Git: an output of the clone instead of an argument.
const tagged = new CiWorkflowTemplate(scope, 'q', { imageTag: 'commit', defaults: { revision: 'main' } });
expectTypeOf<keyof typeof tagged.arguments>().toEqualTypeOf<'gitUrl' | 'imageName' | 'revision'>();
expectTypeOf(tagged.clone.outputs.imageTag).toEqualTypeOf<ParameterReference>();
const byClone = new CiWorkflow(scope, 'r', {
  clone: new GitCloneTemplate(scope, 'tagging', { imageTag: { from: 'tag', replace: '-' } }).checkout,
  build: buildPush,
});
expectTypeOf<keyof typeof byClone.arguments>().toEqualTypeOf<
  'FROM_ARGO' | 'gitTag' | 'gitUrl' | 'imageName'
>();
expectTypeOf(byClone.clone.outputs.imageTag).toEqualTypeOf<ParameterReference>();
// @ts-expect-error 'imageTag' does not exist in type
new CiWorkflowTemplate(scope, 's', { imageTag: 'commit', defaults: { imageTag: 'v1' } });
// @ts-expect-error Property 'imageTag' does not exist on type 'References<
export const noArgument = tagged.arguments.imageTag;
// @ts-expect-error Property 'imageTag' does not exist on type 'References<GitCloneOutputs>'
export const noOutput = usual.clone.outputs.imageTag;
// @ts-expect-error Type '"branch"' is not assignable to type 'ImageTagFromGit | undefined'
new CiWorkflowTemplate(scope, 't', { imageTag: 'branch' });

// The Git tag: an optional argument if the rule looks for Git tags.
const released = new CiWorkflowTemplate(scope, 'u', {
  imageTag: 'exact-tag',
  defaults: { revision: 'main' },
});
expectTypeOf<keyof typeof released.arguments>().toEqualTypeOf<
  'gitTag' | 'gitUrl' | 'imageName' | 'revision'
>();
expectTypeOf(released.arguments.gitTag).toEqualTypeOf<ParameterReference>();
expectTypeOf<(typeof released.declaredArguments)['gitTag']['state']>().toEqualTypeOf<'has a value'>();
released.clone.setArguments({ gitTag: 'v1.0' });
new CiWorkflow(scope, 'v', { imageTag: { from: 'tag', replace: '-' }, defaults: { gitTag: 'v1.0' } });
// @ts-expect-error Property 'gitTag' does not exist on type 'References<
export const noGitTag = tagged.arguments.gitTag;
// @ts-expect-error 'gitTag' does not exist in type
new CiWorkflowTemplate(scope, 'w', { imageTag: { from: 'short-commit' }, defaults: { gitTag: 'v1.0' } });

// An optional input of another clone template is an argument only by `defaults`.
const ownTag = new ContainerTemplate(library, 'own-tag', {
  inputs: { gitTag: parameter({ value: '' }) },
  outputs: { sourceCode: artifact('/src'), imageTag: parameter({ path: '/tmp/tag' }) },
  container: CONTAINER,
});
export const untouched = new CiWorkflowTemplate(scope, 'x', { clone: ownTag });
expectTypeOf<keyof typeof untouched.arguments>().toEqualTypeOf<'imageName'>();
export const lifted = new CiWorkflowTemplate(scope, 'y', { clone: ownTag, defaults: { gitTag: '' } });
expectTypeOf<keyof typeof lifted.arguments>().toEqualTypeOf<'gitTag' | 'imageName'>();
