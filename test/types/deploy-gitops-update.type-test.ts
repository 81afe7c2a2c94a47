import type { ConfigMap, Secret } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { FileUpdate, ParameterReference } from '../../lib';
import {
  ContainerTemplate,
  GitOpsUpdateTemplate,
  helmValues,
  kustomizeImage,
  manifestImage,
  parameter,
} from '../../lib';
import { dag } from './fixtures';

declare const scope: Construct;
declare const secret: Secret;
declare const configMap: ConfigMap;

const repository = 'https://github.com/acme/config.git';
const image = 'ghcr.io/acme/web';
const sshKey = { secret: 'config-repo', key: 'ssh-privatekey' };

// Valid uses: callers set the parts that the updates write.
const both = new GitOpsUpdateTemplate(scope, 'both', {
  repository,
  credentials: { sshKey, knownHosts: { configMap, key: 'known_hosts' } },
  updates: [
    helmValues('values.yaml', { tag: 'image.tag' }),
    kustomizeImage('kustomization.yaml', image, { writes: 'digest' }),
  ],
  message: ({ inputs }) => `Deploy ${inputs.tag}`,
});
const deployed = dag.task('a', both.push, { image, tag: 'v1', digest: 'sha256:…' });
export const commit: ParameterReference = deployed.outputs.commit;
const tagOnly = new GitOpsUpdateTemplate(scope, 'tag', {
  repository,
  credentials: { token: { secret, key: 'token' } },
  updates: [manifestImage('web.yaml', { container: 'web', writes: 'tag' })],
});
dag.task('b', tagOnly.push, { image, tag: 'v1' });
dag.task('c', tagOnly.push, { image, tag: 'v1', digest: 'sha256:…' });

// The source commit: an input only with `source`.
const ordered = new GitOpsUpdateTemplate(scope, 'ordered', {
  repository,
  updates: [helmValues('values.yaml', { tag: 'image.tag' })],
  source: { repository: 'https://github.com/acme/web.git' },
});
const sourceCommit = '0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a';
dag.task('ordered', ordered.push, { image, tag: 'v1', sourceCommit, rollback: 'true' });
// @ts-expect-error Missing argument 'sourceCommit'
dag.task('unordered', ordered.push, { image, tag: 'v1' });
// @ts-expect-error Type '"yes"' is not assignable
dag.task('rollback', ordered.push, { image, tag: 'v1', sourceCommit, rollback: 'yes' });
// @ts-expect-error 'sourceCommit' does not exist in type
dag.task('sourceless', tagOnly.push, { image, tag: 'v1', sourceCommit });

// All of them are assignable to the general type.
function anyUpdate(updates: readonly FileUpdate[]): void {
  const any = new GitOpsUpdateTemplate(scope, 'any', { repository, updates });
  // @ts-expect-error Missing argument 'digest'
  dag.task('any', any.push, { image, tag: 'v1' });
}
anyUpdate([helmValues('values.yaml', { tag: 'image.tag' })]);

// A missing digest that an update writes.
// @ts-expect-error Missing argument 'digest'
dag.task('d', both.push, { image, tag: 'v1' });

// A missing tag that an update writes.
// @ts-expect-error Missing argument 'tag'
dag.task('e', tagOnly.push, { image });

// An update that writes nothing.
// @ts-expect-error is not assignable to parameter of type
helmValues('values.yaml', {});

// A misspelled part.
// @ts-expect-error Did you mean to write 'digest'?
helmValues('values.yaml', { tag: 'image.tag', digset: 'image.digest' });

// A manifest without a container.
// @ts-expect-error Property 'container' is missing
manifestImage('web.yaml', { kind: 'Deployment' });

// An unknown part.
// @ts-expect-error Type '"name"' is not assignable to type 'WrittenParts | undefined'
kustomizeImage('kustomization.yaml', image, { writes: 'name' });

// No host keys of the SSH server.
// @ts-expect-error is not assignable to type
new GitOpsUpdateTemplate(scope, 'f', { repository, updates: [], credentials: { sshKey } });

// No repository.
// @ts-expect-error Property 'repository' is missing
new GitOpsUpdateTemplate(scope, 'g', { updates: [] });

// A result that the step does not have.
const done = new GitOpsUpdateTemplate(scope, 'h', { repository, updates: [kustomizeImage('a.yaml', image)] });
const use = new ContainerTemplate(done, 'use', {
  inputs: { outcome: parameter({ enum: ['deployed', 'unchanged'] }) },
  container: { image: 'busybox:1.37' },
});
const { outcome } = dag.task('push', done.push, { image, tag: '1', digest: '' }).outputs;
// @ts-expect-error Type '"already-newer"' is not assignable to type '"deployed" | "unchanged"'
dag.task('use', use, { outcome });
