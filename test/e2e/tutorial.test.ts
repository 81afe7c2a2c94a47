import { Chart } from 'cdk8s';
import { CiWorkflow } from '../../lib';
import { synthChart, workflowIn } from '../support';
import { IMAGE } from './pipeline';
import { digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { askSample } from './cluster/sample-pods';
import { submit, watchWorkflow } from './cluster/submit';
import { say } from './cluster/wait';

const DEADLINE_SECONDS = 300;

const test = useRun();

/** The workflow of main.ts. */
function argoCi({ app, namespace, setup }: Run): Chart {
  const chart = new Chart(app, 'argo-ci', { namespace });
  new CiWorkflow(chart, 'argo-ci', {
    serviceAccount: setup.rbac.serviceAccount,
    clone: setup.gitClone.checkout,
    build: setup.imageBuild.buildPush,
    defaults: { imageName: IMAGE, imageTag: 'v1' },
    names: { dag: 'total-wf', build: 'kaniko-process' },
  });
  return chart;
}

test("the tutorial's pipeline builds an image of the repository that responds to requests", async (run) => {
  const { client, namespace, settings, app, setup } = run;
  const tag = namespace;
  const name = await submit(client, workflowIn(synthChart(argoCi(run))), {
    'git-url': settings.git.url,
    FROM_ARGO: 'argo test',
    image_name: IMAGE,
    image_tag: tag,
  });
  const { phase, message, outputs } = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  expect({ phase, message }).toEqual({ phase: 'Succeeded', message: undefined });

  const digest = await digestOf(settings.registry, IMAGE, tag);
  run.images.add(digest);
  expect(outputs['image-digest']).toBe(digest);

  const image = `${settings.registry.nodePrefix}/${IMAGE}@${digest}`;
  const answers = await askSample(client, app, { namespace, settings, image, setup });
  say(`        ${image} responds with ${answers.join(' and ')}`);
  expect(answers).toEqual(['"argo test"', '"github main branch"']);
});
