import type { Delivery } from '../git/hosts/payloads';
import { VALUES_FILE, configBranch, deployedBranch } from './push/delivery-pipeline';
import type { GitHubPush } from './push/github-push';
import { githubDeletion, githubPush, someCommit } from './push/github-push';
import { IMAGE } from './pipeline';
import { buildsOf, commitOf, endedFor, startedFor } from './push/push-builds';
import type { PushRun } from './push/push-run';
import { usePushRun } from './push/push-run';
import { killSensor, withoutSensor } from './push/push-sensor';
import { BuildTriggers, QUEUE_SECONDS } from './push/push-triggers';
import { digestOf } from './cluster/registry';
import { deleteBranch, fetchFile, pushFile, pushValues } from './cluster/repository';
import { rightsOf } from './cluster/rights';
import { askSample } from './cluster/sample-pods';
import { say } from './cluster/wait';

const IMAGE_SECONDS = 300;
const END_SECONDS = 120;

const test = usePushRun((run) => new BuildTriggers(run.app, run));

/** A push that starts the build `api`, unless `others` overrides it. */
function apiPush(commit: string, others: Partial<GitHubPush> = {}): Delivery {
  return githubPush({ ref: 'refs/heads/main', commit, files: ['services/api/index.ts'], ...others });
}

/** Waits until the Sensor has processed all events for the build `api`, which it does in order. */
async function allProcessed(run: PushRun<BuildTriggers>): Promise<void> {
  const commit = someCommit();
  await run.push(apiPush(commit));
  await startedFor(run, commit);
}

function someCommits(count: number): string[] {
  return Array.from({ length: count }, someCommit);
}

/** Expects exactly one build for each of the commits. */
async function expectOneEach(run: PushRun<BuildTriggers>, commits: readonly string[]): Promise<void> {
  const builds = await buildsOf(run, ...commits);
  expect(builds.map(commitOf).sort()).toEqual([...commits].sort());
}

test('each push results in an image of its commit, even if another push follows immediately', async (run) => {
  const { settings, namespace, app, setup, push, client } = run;
  const values = [`first of ${namespace}`, `second of ${namespace}`];
  const ref = `refs/heads/${namespace}`;
  const [first = '', second = ''] = pushValues(settings.git, namespace, values);
  await push(githubPush({ ref, commit: first }));
  await push(githubPush({ ref, commit: second, before: first }));
  const ends = await endedFor(run, IMAGE_SECONDS, first, second);
  deleteBranch(settings.git, namespace);
  expect(ends.map(({ phase, message }) => `${phase} ${message ?? ''}`)).toEqual(['Succeeded ', 'Succeeded ']);

  const tags = ends.map(({ values: { image_tag: tag } }) => tag ?? '');
  expect(tags).toEqual([first, second].map((commit) => commit.slice(0, 12)));
  const digests = await Promise.all(tags.map((tag) => digestOf(settings.registry, IMAGE, tag)));
  for (const digest of digests) run.images.add(digest);
  expect(ends.map(({ outputs }) => outputs['image-digest'])).toEqual(digests);
  const image = `${settings.registry.nodePrefix}/${IMAGE}@${digests[0] ?? ''}`;
  const answers = await askSample(client, app, { namespace, settings, image, setup });
  expect(answers).toEqual([`"${namespace} by ada-acme"`, `"${values[0] ?? ''}"`]);
});

test('a push results in one commit in the configuration repository', async (run) => {
  const { settings, chart, push } = run;
  const [branch, config] = [deployedBranch(run), configBranch(run)];
  pushFile(
    settings.git,
    config,
    VALUES_FILE,
    '# The deployed image.\nimage:\n  tag: none\n  digest: none\nreplicas: 2\n',
  );
  const [commit = ''] = pushValues(settings.git, branch, [`deployed by ${run.namespace}`]);
  const delivered = githubPush({ ref: `refs/heads/${branch}`, commit });
  await push(delivered, chart.pipeline);
  await push(delivered, chart.pipeline);
  const [end] = await endedFor(run, IMAGE_SECONDS, commit);
  expect(`${end?.phase ?? ''} ${end?.message ?? ''}`).toBe('Succeeded ');

  const tag = commit.slice(0, 12);
  const digest = await digestOf(settings.registry, IMAGE, tag);
  run.images.add(digest);
  const { text, commits } = fetchFile(settings.git, config, VALUES_FILE);
  for (const one of [branch, config]) deleteBranch(settings.git, one);
  say(`        ${commits[0] ?? ''}`);
  // The tag is in quotes if YAML would read it as a number.
  expect(text.replace(`"${tag}"`, tag)).toBe(
    `# The deployed image.\nimage:\n  tag: ${tag}\n  digest: ${digest}\nreplicas: 2\n`,
  );
  expect(commits).toEqual([expect.stringContaining(tag), `Add ${VALUES_FILE}`, 'The sample app']);
});

test('a build has the pushed commit in its arguments and labels', async (run) => {
  const commit = someCommit();
  await run.push(apiPush(commit, { ref: 'refs/heads/release/2.0' }));
  const [build] = await startedFor(run, commit);
  expect(build?.name).toMatch(new RegExp(`^api-${commit.slice(0, 12)}-[0-9a-f]{16}$`));
  expect(build?.values).toEqual({ commit, text: 'release/2.0 of {{workflow.name}}' });
  expect(build?.labels).toMatchObject({
    'cdk8s-argo-ci/repository': 'acme-app',
    'cdk8s-argo-ci/branch': 'release-2.0',
    'cdk8s-argo-ci/commit': commit,
  });
});

test('excluded pushes and the deletion of a branch start nothing', async (run) => {
  const others: Partial<GitHubPush>[] = [
    { ref: 'refs/heads/feature/x' },
    { ref: 'refs/tags/v1.0' },
    { files: ['services/web/index.ts'] },
    { files: ['services/api/README.md'] },
    { message: 'Correct a word [skip ci]' },
    { repository: 'acme/other' },
  ];
  const commits = others.map(someCommit);
  for (const [index, other] of others.entries()) await run.push(apiPush(commits[index] ?? '', other));
  await run.push(githubDeletion('refs/heads/main'));
  await allProcessed(run);
  expect(await buildsOf(run, ...commits, '0'.repeat(40))).toEqual([]);
});

test('a webhook that is delivered twice, or ten times at once, starts one build', async (run) => {
  const [same = '', ...others] = someCommits(4);
  const delivered = apiPush(same);
  await run.push(delivered);
  await run.push(delivered);
  const burst = [...Array.from({ length: 10 }, () => delivered), ...others.map((commit) => apiPush(commit))];
  await Promise.all(burst.map((one) => run.push(one)));
  await allProcessed(run);
  await expectOneEach(run, [same, ...others]);
});

test('pushes while the Sensor is not running start builds when it is running again', async (run) => {
  const commits = someCommits(3);
  await withoutSensor(run, run.chart.github, async () => {
    for (const commit of commits) await run.push(apiPush(commit));
    expect(await buildsOf(run, ...commits)).toEqual([]);
  });
  await startedFor(run, ...commits);
  await allProcessed(run);
  await expectOneEach(run, commits);
});

test('a Sensor that is killed during a burst loses and duplicates no builds', async (run) => {
  const commits = someCommits(10);
  const [first = '', ...others] = commits;
  const delivered = apiPush(first);
  await run.push(delivered);
  // For some seconds, the Sensor retries to create the existing build, so it is killed with an unacknowledged event.
  await run.push(delivered);
  await Promise.all(others.map((commit) => run.push(apiPush(commit))));
  await killSensor(run, run.chart.github);
  const there = await buildsOf(run, ...commits);
  expect(there.map(commitOf)).toEqual([first]);
  await startedFor(run, ...commits);
  await allProcessed(run);
  await expectOneEach(run, commits);
});

test('a newer push stops the build of the older one', async (run) => {
  const ref = 'refs/heads/slow';
  const [older, newer] = [someCommit(), someCommit()];
  await run.push(githubPush({ ref, commit: older }));
  await run.push(githubPush({ ref, commit: newer, before: older }));
  const [stopped] = await endedFor(run, END_SECONDS, older);
  expect(`${stopped?.phase ?? ''}: ${stopped?.message ?? ''}`).toBe("Failed: Stopped with strategy 'Stop'");
  const [running] = await startedFor(run, newer);
  expect(running?.phase).toBe('Running');
});

test('with maxBuilds of 1, the builds of two pushes run one after the other', async (run) => {
  const ref = 'refs/heads/queue';
  const [first, second] = [someCommit(), someCommit()];
  await run.push(githubPush({ ref, commit: first }));
  await run.push(githubPush({ ref, commit: second, before: first }));
  const ends = await endedFor(run, END_SECONDS, first, second);
  expect(ends.map(({ phase }) => phase)).toEqual(['Succeeded', 'Succeeded']);
  const [one = 0, other = 0] = ends.map(({ finishedAt = '' }) => Date.parse(finishedAt));
  // Times are rounded to seconds.
  expect(Math.abs(one - other)).toBeGreaterThanOrEqual((QUEUE_SECONDS - 1) * 1000);
});

test('the Sensor has permission to create workflows and Kubernetes Events, and no others', async (run) => {
  const { serviceAccount } = run.chart.github;
  const defaultRights = await rightsOf(run, 'default');
  const rights = await rightsOf(run, serviceAccount.name);
  expect(rights.filter((right) => !defaultRights.includes(right))).toEqual([
    'argoproj.io/workflows: create',
    '/events: create',
  ]);
});
