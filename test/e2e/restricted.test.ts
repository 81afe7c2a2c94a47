import { Chart } from 'cdk8s';
import {
  DagTemplate,
  GitCloneTemplate,
  GitOpsUpdateTemplate,
  PodControllerRbac,
  Workflow,
  helmValues,
} from '../../lib';
import { synthChart, workflowIn } from '../support';
import { applyManifests } from './cluster/apply';
import { fetchFile, pushFile } from './cluster/repository';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import { IMAGE } from './pipeline';

const DEADLINE_SECONDS = 180;

const DIGEST = `sha256:${'0'.repeat(64)}`;

/** What the restricted level requires of Argo's own containers, if it is not a setting of its controller. */
const POD_SPEC_PATCH = JSON.stringify(
  Object.fromEntries(
    [
      ['initContainers', 'init'],
      ['containers', 'wait'],
    ].map(([field, name]) => {
      const securityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
      return [field, [{ name, securityContext }]];
    }),
  ),
);

const test = useRun();

test('a clone and an update run in a namespace with the restricted Pod Security Standard', async (run) => {
  const { app, client, namespace, settings } = run;
  const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
  await applyManifests(client, [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } },
  ]);
  const branch = `${namespace}-restricted`;
  pushFile(settings.git, branch, 'values.yaml', 'image:\n  tag: none\n  digest: none\n');

  const chart = new Chart(app, 'restricted', { namespace });
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac', { metadata: { name: 'restricted' } });
  const { checkout } = new GitCloneTemplate(chart, 'clone', {
    metadata: { name: 'restricted-clone' },
    gitUrl: settings.git.url,
    imageTag: { from: 'commit', file: 'version' },
  });
  const update = new GitOpsUpdateTemplate(chart, 'update', {
    repository: settings.git.url,
    branch,
    updates: [helmValues('values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
    images: { yq: settings.images.yq },
  });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name: 'restricted' },
    serviceAccount,
    entrypoint: 'main',
    podSpecPatch: POD_SPEC_PATCH,
  });
  const dag = new DagTemplate(workflow, 'main');
  const clone = dag.task('clone', checkout, {});
  dag.task('update', update.push, { image: IMAGE, tag: clone.outputs.imageTag, digest: DIGEST });
  const manifests = synthChart(chart);
  await applyManifests(
    client,
    manifests.filter(({ kind }) => kind !== 'Workflow'),
  );
  await submit(client, workflowIn(manifests.filter(({ kind }) => kind === 'Workflow')));
  const { phase } = await watchWorkflow(client, namespace, 'restricted', DEADLINE_SECONDS);
  expect(phase).toBe('Succeeded');
  expect(fetchFile(settings.git, branch, 'values.yaml').text).toContain(DIGEST);
});
