import { Chart } from 'cdk8s';
import {
  ContainerTemplate,
  HttpTemplate,
  PodControllerRbac,
  ResourceTemplate,
  SERVICE_ACCOUNT_TOKEN,
  StepsTemplate,
  Workflow,
  artifact,
  parameter,
} from '../../lib';
import { synthChart, workflowIn } from '../support';
import { applyChart } from './cluster/apply';
import { rightsOf } from './cluster/rights';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import { until } from './cluster/wait';

const DEADLINE_SECONDS = 400;

const test = useRun();

const NAME = 'derived-rules';

/** A ConfigMap whose value each action changes. */
const configMap = (value: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: NAME, labels: { app: NAME } },
  data: { value },
});

/** A workflow with each action of a resource template, an HTTP template and a deleted artifact. */
function addWorkflow(chart: Chart, { settings }: Run, rbac: PodControllerRbac): void {
  const workflow = new Workflow(chart, 'run', {
    metadata: { name: NAME },
    serviceAccount: rbac.serviceAccount,
    artifactGC: { strategy: 'OnWorkflowCompletion' },
    entrypoint: 'main',
  });
  const main = new StepsTemplate(workflow, 'main');
  const value = { value: parameter({ valueFrom: { jsonPath: '{.data.value}' } }) };
  const log = { log: artifact('/tmp/log') };
  const container = {
    image: settings.images.busybox,
    command: ['sh', '-c', `ls ${SERVICE_ACCOUNT_TOKEN.mount.mountPath} >/tmp/log && cat /tmp/log`],
  };
  const templates = [
    new ResourceTemplate(workflow, 'create', {
      outputs: value,
      resource: {
        action: 'create',
        successCondition: 'data.value == created',
        manifest: configMap('created'),
      },
    }),
    new ResourceTemplate(workflow, 'apply', {
      outputs: value,
      resource: { action: 'apply', manifest: configMap('applied') },
    }),
    new ResourceTemplate(workflow, 'replace', {
      resource: { action: 'replace', manifest: configMap('replaced') },
    }),
    new ResourceTemplate(workflow, 'patch', {
      resource: { action: 'patch', mergeStrategy: 'merge', manifest: configMap('patched') },
    }),
    new ResourceTemplate(workflow, 'patch-by-name', {
      resource: {
        action: 'patch',
        mergeStrategy: 'merge',
        manifest: 'data: {value: named}',
        flags: ['cm', NAME],
      },
    }),
    new ResourceTemplate(workflow, 'get', {
      outputs: value,
      resource: { action: 'get', flags: [`configmap/${NAME}`] },
    }),
    new ResourceTemplate(workflow, 'delete', {
      resource: { action: 'delete', manifest: configMap('') },
    }),
    new ResourceTemplate(workflow, 'delete-by-label', {
      resource: { action: 'delete', flags: ['services', '-l', `app=${NAME}`] },
    }),
    new HttpTemplate(workflow, 'http', { http: { url: 'http://minio:9000/minio/health/live' } }),
    new ContainerTemplate(workflow, 'without-token', {
      outputs: log,
      container: { ...container, command: ['sh', '-c', 'test ! -e /var/run/secrets && date >/tmp/log'] },
    }),
    new ContainerTemplate(workflow, 'with-token', {
      outputs: log,
      volumes: [SERVICE_ACCOUNT_TOKEN.volume],
      container: { ...container, volumeMounts: [SERVICE_ACCOUNT_TOKEN.mount] },
    }),
  ];
  for (const template of templates) main.step(template.name, template);
}

test('the rules that are derived from a workflow are sufficient for it', async (run) => {
  const { app, client, namespace } = run;
  const chart = new Chart(app, NAME, { namespace });
  const rbac = new PodControllerRbac(chart, 'rbac', {
    metadata: { name: NAME },
    serviceAccountMetadata: { name: NAME },
  });
  const setup = new Chart(app, `${NAME}-workflow`, { namespace });
  addWorkflow(setup, run, rbac);
  await applyChart(client, chart);
  await submit(client, workflowIn(synthChart(setup)));
  const { phase, message, nodes } = await watchWorkflow(client, namespace, NAME, DEADLINE_SECONDS);
  expect({ phase, message }).toEqual({ phase: 'Succeeded', message: undefined });
  expect(nodes.find(({ name }) => name === 'get')?.outputs).toMatchObject({ value: 'named' });
  await until('the pod that deletes the artifacts', DEADLINE_SECONDS, async () => {
    const { items } = await client.core.listNamespacedPod({ namespace });
    const pod = items.find(({ metadata }) => metadata?.name?.includes('-artgc-') === true);
    return pod?.status?.phase === 'Succeeded' ? true : undefined;
  });
  expect(await rightsOf(run, NAME)).toEqual(
    expect.arrayContaining([
      'argoproj.io/workflowtaskresults: create, patch',
      '/configmaps: create, get, update, patch, delete',
      '/services: list, delete',
      'argoproj.io/workflowartifactgctasks, workflowtasksets: list, watch',
      'argoproj.io/workflowartifactgctasks/status, workflowtasksets/status: patch',
    ]),
  );
});
