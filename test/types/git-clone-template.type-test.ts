// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import type { Secret } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { ArtifactReference, ParameterReference } from '../../lib';
import { GitCloneTemplate, githubApp } from '../../lib';
import { dag, workflow } from './fixtures';

declare const scope: Construct;
declare const secret: Secret;

const token = { secret: 'github', key: 'token' };
const sshKey = { secret, key: 'ssh-privatekey' };
const knownHosts = { configMap: 'git-hosts', key: 'known_hosts' };
const app = githubApp({ appId: 1, installationId: '2', privateKey: { secret, key: 'key.pem' } });

// Valid uses.
const { checkout } = new GitCloneTemplate(scope, 'a', {
  credentials: { token, username: { secret, key: 'user' } },
  container: { resources: { limits: { memory: '1Gi' } } },
  template: { retryStrategy: { limit: 2 } },
});
const cloned = dag.task('a', checkout, { gitUrl: workflow.arguments.gitUrl, revision: 'v1' });
export const source: ArtifactReference = cloned.outputs.sourceCode;
const known = new GitCloneTemplate(scope, 'b', {
  gitUrl: 'git@github.com:acme/app.git',
  credentials: { sshKey },
});
dag.task('b', known.checkout);
dag.task('c', known.checkout, { gitUrl: 'git@github.com:acme/other.git' });

// All of them are assignable to the general type, which requires a URL.
function anyClone(git: GitCloneTemplate): void {
  // @ts-expect-error Expected 3-4 arguments, but got 2
  dag.task('any', git.checkout);
  dag.task('any', git.checkout, { gitUrl: 'https://github.com/acme/app.git' });
}
anyClone(known);
anyClone(new GitCloneTemplate(scope, 'any'));
declare const maybe: string | undefined;
anyClone(new GitCloneTemplate(scope, 'maybe', { gitUrl: maybe }));

// No arguments for a template without a default URL.
// @ts-expect-error Expected 3-4 arguments, but got 2
dag.task('d', checkout);

// A missing argument.
// @ts-expect-error Missing argument 'gitUrl'
dag.task('e', checkout, { revision: 'v1' });

// A misspelled argument.
// @ts-expect-error Did you mean to write 'gitUrl'?
dag.task('f', checkout, { gitURL: 'https://github.com/acme/app.git' });

// An unknown argument.
// @ts-expect-error 'branch' does not exist in type
dag.task('g', checkout, { gitUrl: 'https://github.com/acme/app.git', branch: 'main' });

// An artifact instead of a parameter.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'ParameterArgument<string>'
dag.task('h', checkout, { gitUrl: source });

// An undeclared output.
// @ts-expect-error Property 'branch' does not exist on type 'References<GitCloneOutputs>'
export const branch = cloned.outputs.branch;

// A token and a key.
// @ts-expect-error is not assignable to type '"Set either 'token' or 'sshKey'"'
new GitCloneTemplate(scope, 'i', { credentials: { token, sshKey } });

// Host keys are for SSH only.
// @ts-expect-error Type 'true' is not assignable to type 'undefined'
new GitCloneTemplate(scope, 'any-host', { credentials: { token, insecureIgnoreHostKey: true } });

// @ts-expect-error Type '{ configMap: string; key: string; }' is not assignable to type 'undefined'
new GitCloneTemplate(scope, 'known-hosts', { credentials: { token, knownHosts } });
new GitCloneTemplate(scope, 'ssh-known-hosts', { credentials: { sshKey, knownHosts } });

// The certificate of an authority, which is public, and so in a ConfigMap.
new GitCloneTemplate(scope, 'ca', { ca: { configMap: 'company-ca', key: 'ca.crt' } });
// @ts-expect-error 'secret' does not exist in type 'ConfigMapKey'
new GitCloneTemplate(scope, 'ca-secret', { ca: { secret: 'company-ca', key: 'ca.crt' } });
// @ts-expect-error Type 'string' is not assignable to type 'ConfigMapKey'
new GitCloneTemplate(scope, 'ca-text', { ca: '-----BEGIN CERTIFICATE-----' });
// @ts-expect-error 'ca' does not exist in type
new GitCloneTemplate(scope, 'ca-credentials', { credentials: { token, ca: knownHosts } });

// An App with something else.
new GitCloneTemplate(scope, 'app', { credentials: app });
// @ts-expect-error is not assignable to type
new GitCloneTemplate(scope, 'app-and-token', { credentials: { ...app, token } });

// A key with a user name.
// @ts-expect-error is not assignable to type '"An SSH URL contains the user name"'
new GitCloneTemplate(scope, 'j', { credentials: { sshKey, username: token } });

// Neither.
// @ts-expect-error Type '{}' is not assignable to type 'GitCredentials | undefined'
new GitCloneTemplate(scope, 'k', { credentials: {} });

// A literal token.
// @ts-expect-error Type 'string' is not assignable to type 'SecretKey'
new GitCloneTemplate(scope, 'l', { credentials: { token: 'hunter2' } });

// A misspelled option.
// @ts-expect-error Did you mean to write 'depth'?
new GitCloneTemplate(scope, 'm', { dept: 1 });

// Fields of the Git artifact with their own properties, and unknown fields.
// @ts-expect-error 'repo' does not exist in type
new GitCloneTemplate(scope, 'n', { git: { repo: 'https://github.com/acme/app.git' } });
// @ts-expect-error 'dpth' does not exist in type
new GitCloneTemplate(scope, 'o', { git: { dpth: 1 } });

// Arguments of the WorkflowTemplate.
// @ts-expect-error 'arguments' does not exist in type
new GitCloneTemplate(scope, 'p', { arguments: {} });

// Submodules with credentials.
new GitCloneTemplate(scope, 'submodules', {
  credentials: { token },
  submodules: { credentials: 'sent to every host in .gitmodules' },
});
// @ts-expect-error Type '"all"' is not assignable to type '"sent to every host in .gitmodules"'
new GitCloneTemplate(scope, 'all-submodules', { submodules: { credentials: 'all' } });

// An unknown archive strategy.
// @ts-expect-error Type 'string' has no properties in common with type 'ArchiveStrategy'
new GitCloneTemplate(scope, 'q', { archive: 'zip' });

// The image tag: an output only with `imageTag`.
const tagging = dag.task('r', new GitCloneTemplate(scope, 'r', { imageTag: 'exact-tag' }).checkout, {
  gitUrl: 'https://github.com/acme/app.git',
});
export const tag: ParameterReference = tagging.outputs.imageTag;
// @ts-expect-error Property 'imageTag' does not exist on type 'References<GitCloneOutputs>'
export const noTag = cloned.outputs.imageTag;
// @ts-expect-error Type '"branch"' is not assignable to type 'ImageTagFromGit | undefined'
new GitCloneTemplate(scope, 's', { imageTag: 'branch' });
// @ts-expect-error Type '"/"' is not assignable to type '"-" | "." | "_" | undefined'
new GitCloneTemplate(scope, 't', { imageTag: { from: 'tag', replace: '/' } });

// The Git tag: an input only if the rule looks for one.
const url = { gitUrl: 'https://github.com/acme/app.git' };
const releasing = new GitCloneTemplate(scope, 'u', { imageTag: { from: 'exact-tag', replace: '-' } });
dag.task('u', releasing.checkout, { ...url, gitTag: 'v1.0' });
anyClone(releasing);
const committing = new GitCloneTemplate(scope, 'v', { imageTag: 'commit' });
// @ts-expect-error 'gitTag' does not exist in type
dag.task('v', committing.checkout, { gitUrl: url.gitUrl, gitTag: 'v1.0' });
// @ts-expect-error 'gitTag' does not exist in type
dag.task('w', checkout, { gitUrl: url.gitUrl, gitTag: 'v1.0' });
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'ParameterArgument<string> | undefined'
dag.task('x', releasing.checkout, { gitUrl: url.gitUrl, gitTag: source });
