import { App, Chart } from 'cdk8s';
import type { IServiceAccount } from 'cdk8s-plus-27';
import { ServiceAccount } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { SecretKey } from '../../lib';
import { CiWorkflow, DockerSecret, PodControllerRbac } from '../../lib';
import { synthChart, workflowIn } from '../support';
import { applyChart } from './cluster/apply';
import { IMAGE, dockerSecret, imageBuild } from './pipeline';
import { BROKEN_BRANCH } from './cluster/repository';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import { say, secondsSince } from './cluster/wait';

/** Each mistake must be reported within this time. */
const DEADLINE_SECONDS = 180;

/** The part of kaniko's message that is the same for all registries. */
const NOT_AUTHENTICATED =
  'make sure you entered the correct tag name, and that you are authenticated correctly';

const test = useRun();

/** The changes to the tutorial's pipeline. */
interface Changes {
  readonly serviceAccount?: (scope: Construct) => IServiceAccount;
  readonly credentials?: (scope: Construct) => SecretKey;
  readonly gitUrl?: string;
  readonly revision?: string;
}

/** The phase of the pipeline, and the messages that `argo get` shows. */
interface Outcome {
  readonly phase: string;
  readonly message: string;
}

/** Runs the pipeline with the changes, and waits until it has completed. */
async function run(
  { client, app, namespace, settings, setup }: Run,
  name: string,
  changes: Changes,
): Promise<Outcome> {
  const parts = new Chart(app, `${name}-parts`, { namespace });
  const serviceAccount = changes.serviceAccount?.(parts) ?? setup.rbac.serviceAccount;
  const credentials = changes.credentials?.(parts);
  const build =
    credentials === undefined ? setup.imageBuild : imageBuild(parts, `${name}-build`, settings, credentials);
  await applyChart(client, parts);

  const chart = new Chart(app, name, { namespace });
  new CiWorkflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount,
    clone: setup.gitClone.checkout,
    build: build.buildPush,
    defaults: {
      gitUrl: changes.gitUrl ?? settings.git.url,
      revision: changes.revision ?? 'main',
      FROM_ARGO: 'argo test',
      imageName: IMAGE,
      imageTag: name,
    },
  });
  const start = Date.now();
  await submit(client, workflowIn(synthChart(chart)));
  const { phase, message, nodes } = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  say(`        ${name}: ${phase} after ${secondsSince(start)} s`);
  const messages = [message, ...nodes.map((node) => node.message)];
  return { phase, message: messages.filter((one) => one !== undefined).join('\n') };
}

test("the tutorial's Role without the executor's permissions", async (all) => {
  const name = 'pods-only';
  // In a separate app: a workflow that uses this Role does not synthesize.
  const chart = new Chart(new App(), name, { namespace: all.namespace });
  new PodControllerRbac(chart, 'rbac', {
    executor: false,
    automountToken: true,
    patchPods: true,
    metadata: { name },
    serviceAccountMetadata: { name },
  });
  await applyChart(all.client, chart);
  const { phase, message } = await run(all, 'tutorials-role', {
    serviceAccount: (scope) => ServiceAccount.fromServiceAccountName(scope, 'account', name),
  });
  expect(phase).toBe('Error');
  expect(message).toContain('workflowtaskresults.argoproj.io is forbidden');
});

test('a wrong password for the registry', async (all) => {
  const name = 'wrong-password';
  const { phase, message } = await run(all, name, {
    credentials: (scope) => dockerSecret(scope, name, all.settings, 'this is not it'),
  });
  expect(phase).toBe('Failed');
  expect(message).toContain(NOT_AUTHENTICATED);
});

test('a missing docker-secret', async (all) => {
  const name = 'no-secret';
  const { phase, message } = await run(all, name, {
    credentials: (scope) => DockerSecret.fromSecretName(scope, name, name),
  });
  expect(phase).toBe('Failed');
  expect(message).toContain(NOT_AUTHENTICATED);
});

test('a Git host that does not exist', async (all) => {
  const { phase, message } = await run(all, 'no-git-host', { gitUrl: 'http://git.invalid/app.git' });
  expect(['Failed', 'Error']).toContain(phase);
  expect(message).toContain('git.invalid');
});

test('a Dockerfile with an error', async (all) => {
  const { phase, message } = await run(all, 'broken-dockerfile', { revision: BROKEN_BRANCH });
  expect(phase).toBe('Failed');
  expect(message).toContain('the sample is broken');
});
