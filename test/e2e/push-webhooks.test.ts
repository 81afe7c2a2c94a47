import { Chart } from 'cdk8s';
import type { Delivery, PayloadHost } from '../git/hosts/payloads';
import { HOSTS, delivery } from '../git/hosts/payloads';
import { applyChart } from './cluster/apply';
import { BearerTrigger } from './push/bearer-trigger';
import { githubPush, someCommit } from './push/github-push';
import { HostTriggers, LATE_SECRET } from './push/host-triggers';
import { allBuilds, startedFor } from './push/push-builds';
import { triggerReady } from './push/push-ready';
import { usePushRun } from './push/push-run';
import { newSecret, webhookSecret } from './push/push-triggers';
import type { Run } from './cluster/run';
import { conditionsOf, dryRun, manifestsOf } from './push/trigger-examples';
import { say, until } from './cluster/wait';
import { send } from './push/webhook';

const EVENT_SECONDS = 120;
const BUILDS_SECONDS = 60;

/**
 * The kubelet waits for volumes for two minutes, and up to two more between its attempts to mount one (v1.34,
 * pkg/kubelet/volumemanager, pkg/util/goroutinemap/exponentialbackoff).
 */
const MOUNT_SECONDS = 420;

const test = usePushRun((run) => new HostTriggers(run.app, run));

/** The webhooks of a host, and their effect. */
interface Sent {
  /** The recorded webhooks that are sent, after those of `STARTS_NOTHING`. */
  readonly deliveries: readonly string[];
  /** The builds that they start: the ref and the abbreviated commit. */
  readonly starts: readonly string[];
  /** The status for a webhook without the secret. */
  readonly refusedWith?: number;
}

/** Recorded webhooks that start nothing: another branch, a message to skip it, deletions. */
const STARTS_NOTHING = ['bot', 'skip-ci', 'branch-deleted', 'tag-deleted'];

const SENT: { readonly [host in PayloadHost]: Sent } = {
  github: {
    deliveries: ['branch', 'tag', 'tag-annotated'],
    starts: ['refs/heads/main 6634984', 'refs/tags/v1.2.0 6634984', 'refs/tags/v1.3.0 6634984'],
  },
  gitlab: {
    deliveries: ['branch', 'tag', 'tag-annotated'],
    starts: ['refs/heads/main 60aad51', 'refs/tags/v1.2.0 60aad51', 'refs/tags/v1.3.0 60aad51'],
  },
  bitbucket: {
    deliveries: ['branch-and-tag', 'tag-annotated'],
    starts: ['refs/heads/main 821d337', 'refs/tags/v1.2.0 821d337', 'refs/tags/v1.3.0 821d337'],
  },
  'bitbucket-server': {
    deliveries: ['branch-and-tag'],
    starts: ['refs/heads/main fc057e9', 'refs/tags/v1.2.0 fc057e9'],
  },
  gitea: {
    deliveries: ['branch', 'tag'],
    starts: ['refs/heads/main 928aacd', 'refs/tags/v1.2.0 928aacd'],
  },
  'azure-devops': {
    deliveries: ['branch-and-tag', 'tag-annotated'],
    starts: ['refs/heads/main ce0de75', 'refs/tags/v1.2.0 ce0de75', 'refs/tags/v1.3.0 de97ef2'],
    refusedWith: 401,
  },
};

test('a missing Secret is reported in the events of the pod, and webhooks are refused', async (run) => {
  const { client, namespace, chart } = run;
  const fieldSelector = 'reason=FailedMount';
  // The first events can be about the kubelet's cache of Secrets, which is not filled yet.
  const message = await until('an event about the missing Secret', EVENT_SECONDS, async () => {
    const { items } = await client.core.listNamespacedEvent({ namespace, fieldSelector });
    const messages = items.map((event) => event.message ?? '');
    return messages.find((text) => text.includes(`secret "${LATE_SECRET}" not found`));
  });
  say(`        ${message}`);
  const { status } = await send(run, chart.late, delivery('github', 'branch'), chart.secret);
  expect(status).toBe(503);

  const secrets = new Chart(run.app, 'late', { namespace });
  webhookSecret(secrets, LATE_SECRET, chart.secret);
  await applyChart(client, secrets);
});

/** The arguments of the builds of a host, sorted. */
async function startedBy(run: Run, host: PayloadHost): Promise<readonly string[]> {
  const builds = (await allBuilds(run)).filter(({ labels }) => labels.host === host);
  return builds.map(({ values }) => `${values.text ?? ''} ${values.commit?.slice(0, 7) ?? ''}`).sort();
}

/** The body with a name replaced everywhere. */
function renamed(body: Delivery['body'], from: string, to: string): Delivery['body'] {
  return JSON.parse(JSON.stringify(body).replaceAll(from, to)) as Delivery['body'];
}

for (const host of HOSTS) {
  test(`${host}: a webhook without the secret is refused, and starts nothing`, async (run) => {
    const { headers, body } = delivery(host, 'tag');
    const refused = { headers, body: renamed(body, 'v1.2.0', 'v6.6.6') };
    for (const secret of [undefined, newSecret()]) {
      const { status, text } = await send(run, run.chart.of[host], refused, secret);
      say(`        ${status} ${text}`);
      expect(status).toBe(SENT[host].refusedWith ?? 400);
    }
  });

  test(`${host}: webhooks with the secret start builds of the pushed commits`, async (run) => {
    const { [host]: trigger } = run.chart.of;
    const { deliveries, starts } = SENT[host];
    for (const name of [...STARTS_NOTHING, ...deliveries]) await run.push(delivery(host, name), trigger);
    // The Sensor processes events in order: after the build of the last one, no earlier event starts another.
    const started = await until(`${starts.length} builds`, BUILDS_SECONDS, async () => {
      const builds = await startedBy(run, host);
      return builds.length < starts.length ? undefined : builds;
    });
    expect(started).toEqual(starts);
  });
}

test('a custom webhook starts a build if it has the token', async (run) => {
  const chart = new BearerTrigger(run.app, run);
  await applyChart(run.client, chart);
  await triggerReady(run, chart.trigger);
  const newRev = someCommit();
  const tokens = ['', `Bearer ${newSecret()}`, `Bearer ${chart.secret}`];
  const statuses = await chart.sendFromPod(run, { refName: 'refs/heads/next', newRev }, tokens);
  expect(statuses).toEqual([401, 401, 200]);
  const builds = await startedFor(run, newRev);
  expect(builds.map(({ values }) => values)).toEqual([{ commit: newRev, text: 'next' }]);
});

test('webhooks are accepted after the missing Secret has been created', async (run) => {
  await triggerReady(run, run.chart.late, MOUNT_SECONDS);
  const commit = someCommit();
  await run.push(githubPush({ ref: 'refs/heads/main', commit }), run.chart.late);
  expect(await startedFor(run, commit)).toHaveLength(1);
});

/** The examples with triggers. GitHub, GitLab, an Ingress controller and Argo CD are not available to the tests. */
const EXAMPLES = ['push-to-deploy', 'gitlab-monorepo', 'tag-release'];

for (const name of EXAMPLES) {
  test(`examples/${name}: the API server and Argo Events accept its manifests`, async (run) => {
    const manifests = await manifestsOf(run, name);
    const unknown = await dryRun(run, manifests);
    for (const kind of unknown) say(`        skipped: this cluster does not know the kind ${kind}`);
    expect(unknown.filter((kind) => kind !== 'Application')).toEqual([]);

    const conditions = await conditionsOf(run, manifests);
    expect(conditions.sort()).toEqual([
      'EventSource Deployed: True',
      'EventSource SourcesProvided: True',
      'Sensor DependenciesProvided: True',
      'Sensor Deployed: True',
      'Sensor TriggersProvided: True',
    ]);
  });
}
