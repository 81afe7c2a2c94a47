import { Chart } from 'cdk8s';
import { PodControllerRbac } from '../../../lib';
import { applyChart } from '../cluster/apply';
import { rightsOf } from '../cluster/rights';
import type { Run } from '../cluster/run';
import { useRun } from '../cluster/run';
import { ATTACKERS_IMAGE, attackWith } from './token-attack';

const test = useRun();

const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** The API server does not know who asks (401), or refuses it to users that it does not know (403). */
const REFUSED: unknown = expect.stringMatching(/^40[13]$/);

/** The permissions of a PodControllerRbac without options. */
async function defaultRbac({ app, client, namespace }: Run): Promise<PodControllerRbac> {
  const chart = new Chart(app, 'default-rbac', { namespace });
  const rbac = new PodControllerRbac(chart, 'rbac', { metadata: { name: 'builds' } });
  await applyChart(client, chart);
  return rbac;
}

test("with the tutorial's options, a build step can replace the image of another pod", async (run) => {
  const { task, dockerfile, image } = await attackWith(run, 'tutorial', run.setup.rbac);
  const reached = { token: TOKEN, pod: '200', result: '201', secrets: '403' };
  expect({ task, dockerfile }).toEqual({ task: reached, dockerfile: reached });
  expect(image).toBe(ATTACKERS_IMAGE);
});

test('by default, a build step finds no token, and the API server refuses it everything', async (run) => {
  const rbac = await defaultRbac(run);
  const { task, dockerfile, image } = await attackWith(run, 'default', rbac);
  const reached = { token: 'none', pod: REFUSED, result: REFUSED, secrets: REFUSED };
  expect({ task, dockerfile }).toEqual({ task: reached, dockerfile: reached });
  expect(image).toBe(run.settings.images.busybox);
  expect(await rightsOf(run, rbac.serviceAccount.name)).toContain(
    'argoproj.io/workflowtaskresults: create, patch',
  );
});
