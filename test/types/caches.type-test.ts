// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import type { Construct } from 'constructs';
import type { PersistentVolumeClaim } from 'cdk8s-plus-27';
import type { CiCdPipelineProps } from '../../lib';
import {
  CachedContainerTemplate,
  CiWorkflowTemplate,
  GitCloneTemplate,
  KanikoBuildTemplate,
  artifact,
  dependencyCache,
  goCache,
  npmCache,
  parameter,
} from '../../lib';
import { dag, workflow } from './fixtures';

declare const scope: Construct;
declare const claim: PersistentVolumeClaim;

const container = { image: 'node:24', command: ['npm', 'ci'] };
const inputs = { source: artifact('/src'), suite: parameter({ enum: ['fast', 'full'] }) };
const { checkout } = new GitCloneTemplate(scope, 'clone', {
  gitUrl: 'https://example.com/a.git',
  lockFiles: ['package-lock.json'],
});
const cloned = dag.task('clone', checkout);
const source = cloned.outputs.sourceCode;

// A cache on a claim adds no input.
const onClaim = new CachedContainerTemplate(workflow, 'a', {
  cache: [npmCache({ claim }), goCache({ claim: 'go', keep: 2 })],
  inputs,
  outputs: { report: artifact('/report') },
  container: ({ inputs: given, outputs }) => ({
    ...container,
    workingDir: given.source.path,
    args: [given.suite, outputs.report.path],
  }),
});
export const { report } = dag.task('a', onClaim, { source, suite: 'fast' }).outputs;
// @ts-expect-error Missing argument 'suite'
dag.task('b', onClaim, { source });

// One in the artifact repository needs the hash of the clone.
const asArtifact = new CachedContainerTemplate(workflow, 'b', {
  cache: npmCache({ artifactRepository: true }),
  inputs: { source: artifact('/src') },
  container,
});
dag.task('c', asArtifact, { source, lockHash: cloned.outputs.lockHash });
// @ts-expect-error Missing argument 'lockHash'
dag.task('d', asArtifact, { source });
const both = new CachedContainerTemplate(workflow, 'c', {
  cache: [npmCache({ artifactRepository: true }), goCache({ claim })],
  container,
});
dag.task('e', both, { lockHash: cloned.outputs.lockHash });

// A clone without lock files has no hash.
const plain = dag.task(
  'plain',
  new GitCloneTemplate(scope, 'plain', { gitUrl: 'https://example.com/a.git' }).checkout,
);
// @ts-expect-error Property 'lockHash' does not exist on type
export const { lockHash } = plain.outputs;

// A cache has one place, and at least one lock file.
// @ts-expect-error No overload matches this call
npmCache({});
// @ts-expect-error No overload matches this call
npmCache({ claim, artifactRepository: true });
// @ts-expect-error No overload matches this call
npmCache({ claim, lockFiles: [] });
// @ts-expect-error No overload matches this call
npmCache({ claim, readonly: true });
// @ts-expect-error No overload matches this call
npmCache({ artifactRepository: true, keep: 2 });
// @ts-expect-error No overload matches this call
dependencyCache({ name: 'gradle', claim, variables: () => ({}) });
// @ts-expect-error Source has 0 element(s) but target requires 1
new GitCloneTemplate(scope, 'none', { lockFiles: [] });

// The commit of a clone is passed to the build, so that it is no argument of the workflow.
const { buildPush } = new KanikoBuildTemplate(scope, 'image-build', { memoize: { maxAge: '12h' } });
export const tagged = new CiWorkflowTemplate(scope, 'tagged', { imageTag: 'commit', build: buildPush });
// @ts-expect-error Property 'imageRevision' does not exist on type
export const none = tagged.arguments.imageRevision;
const untagged = new CiWorkflowTemplate(scope, 'untagged', { build: buildPush, memoize: true });
export const tag = untagged.arguments.imageTag;
// @ts-expect-error Property 'imageRevision' does not exist on type
export const { imageRevision } = untagged.arguments;

// A pipeline that signs and delivers the digest of the build does not take it from results.
// @ts-expect-error 'memoize' does not exist in type
export const ofPipeline: CiCdPipelineProps['build'] = { memoize: true };
