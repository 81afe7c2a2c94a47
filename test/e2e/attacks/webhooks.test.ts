import { setTimeout as sleep } from 'node:timers/promises';
import { ENTRIES } from '../../attacks/payloads';
import { isSafe, safePart } from '../../attacks/safe-text';
import type { Delivery } from '../../git/hosts/payloads';
import type { Manifest } from '../../support';
import { deleteBranch, fetchFile, pushFile, pushValues } from '../cluster/repository';
import type { Run } from '../cluster/run';
import { until } from '../cluster/wait';
import { githubPush, someCommit } from '../push/github-push';
import { allBuilds, buildsOf, commitOf, endedFor, startedFor } from '../push/push-builds';
import { usePushRun } from '../push/push-run';
import { AttackedTriggers, DELIVERED, VALUES_FILE, configBranch, sourceBranch } from './attacked-triggers';

const END_SECONDS = 400;

const test = usePushRun((run) => new AttackedTriggers(run.app, run));

/** A push to a branch, whose builds are those of the trigger with this branch. */
function push(
  branch: string,
  commit: string,
  others: Partial<Parameters<typeof githubPush>[0]> = {},
): Delivery {
  return githubPush({ ref: `refs/heads/${branch}`, commit, ...others });
}

/** Deletes a build, as its TTL does. */
async function deleteBuild(run: Run, name: string): Promise<void> {
  const metadata = { name, namespace: run.namespace };
  const workflow: Manifest = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata };
  await run.client.objects.delete(workflow);
  await until(`the deletion of ${name}`, END_SECONDS, async () =>
    (await allBuilds(run)).some((build) => build.name === name) ? undefined : true,
  );
}

test('texts of a push that are code reach a workflow as texts', async (run) => {
  const sent = ENTRIES.map(([name, payload]) => ({ name, payload, commit: someCommit() }));
  for (const { payload, commit } of sent) await run.push(push('texts', commit, { message: payload }));
  const builds = await endedFor(run, END_SECONDS, ...sent.map(({ commit }) => commit));
  for (const [index, { name, payload }] of sent.entries()) {
    const { phase, values: { text = '' } = {} } = builds[index] ?? {};
    const isUnchanged = isSafe(payload);
    expect([name, phase, isUnchanged ? text : safePart(text)]).toEqual([
      name,
      'Succeeded',
      isUnchanged ? payload : safePart(payload),
    ]);
  }
});

test('a webhook that is sent again starts no second build while the first exists, and the same one afterwards', async (run) => {
  const [commit, marker] = [someCommit(), someCommit()];
  const delivered = push('texts', commit);
  await run.push(delivered);
  const [first] = await endedFor(run, END_SECONDS, commit);
  await run.push(delivered);
  await run.push(push('texts', marker));
  await startedFor(run, marker);
  expect((await buildsOf(run, commit)).map(({ name }) => name)).toEqual([first?.name]);

  const name = first?.name ?? '';
  await deleteBuild(run, name);
  await run.push(delivered);
  const [again] = await startedFor(run, commit);
  expect(again?.name).toBe(name);
});

test('of 30 pushes within a second, maxBuilds run at once, and none is lost', async (run) => {
  const commits = Array.from({ length: 30 }, someCommit);
  await Promise.all(commits.map((commit) => run.push(push('flood', commit))));
  let most = 0;
  const ends = await until('the end of the builds', END_SECONDS, async () => {
    const builds = await buildsOf(run, ...commits);
    most = Math.max(most, builds.filter(({ phase }) => phase === 'Running').length);
    return builds.filter(({ phase }) => phase === 'Succeeded').length === commits.length ? builds : undefined;
  });
  expect(ends.map(commitOf).sort()).toEqual([...commits].sort());
  expect(most).toBe(1);
});

test('pushes that arrive in another order, or again, leave the newest commit deployed', async (run) => {
  const { settings } = run;
  const [source, config] = [sourceBranch(run), configBranch(run)];
  pushFile(settings.git, config, VALUES_FILE, 'image:\n  tag: none\n');
  const commits = pushValues(settings.git, source, ['one', 'two', 'three', 'four', 'five']);
  const [one = '', two = '', three = '', four = '', five = ''] = commits;
  // All but the newest, which is followed by older ones.
  await Promise.all([three, one].map((commit) => run.push(push(DELIVERED, commit))));
  await sleep(1000);
  await Promise.all([five, two, four].map((commit) => run.push(push(DELIVERED, commit))));
  const ends = await endedFor(run, END_SECONDS, ...commits);
  expect(ends.map(({ phase, message }) => `${phase} ${message ?? ''}`)).toEqual(
    commits.map(() => 'Succeeded '),
  );
  const deployed = fetchFile(settings.git, config, VALUES_FILE);
  expect(deployed.text.replaceAll('"', '')).toBe(`image:\n  tag: ${five.slice(0, 12)}\n`);

  // The webhook of an older commit, after its build has been deleted: it ends without a commit.
  await deleteBuild(run, ends[1]?.name ?? '');
  await run.push(push(DELIVERED, two));
  const [replayed] = await endedFor(run, END_SECONDS, two);
  expect(replayed?.phase).toBe('Succeeded');
  expect(fetchFile(settings.git, config, VALUES_FILE)).toEqual(deployed);
  for (const branch of [source, config]) deleteBranch(settings.git, branch);
});
