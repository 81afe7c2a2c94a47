import { Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, artifact } from '../../lib';
import { synthChart, workflowIn } from '../support';
import { fieldsOf } from './cluster/json';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import { until } from './cluster/wait';

const DEADLINE_SECONDS = 180;

const test = useRun();

test('MinIO accepts the lifecycle of its buckets', async ({ client, namespace, setup }) => {
  const name = setup.minio.lifecycle?.name ?? '';
  const status = await until(`the Job ${name}`, DEADLINE_SECONDS, async () => {
    const job: unknown = await client.objects.read({
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name, namespace },
    });
    const { succeeded, failed } = fieldsOf(fieldsOf(job).status);
    return succeeded === undefined && failed === undefined ? undefined : { succeeded, failed };
  });
  expect(status).toEqual({ succeeded: 1 });
});

test('a container of a task finds no credentials of the artifact storage', async (run) => {
  const { app, client, namespace, settings, setup } = run;
  const chart = new Chart(app, 'credentials', { namespace });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name: 'credentials' },
    serviceAccount: setup.rbac.serviceAccount,
    entrypoint: 'main',
  });
  const write = new ContainerTemplate(workflow, 'write', {
    outputs: { data: artifact('/tmp/data') },
    container: { image: settings.images.busybox, command: ['touch', '/tmp/data'] },
  });
  const search = new ContainerTemplate(workflow, 'search', {
    inputs: { data: artifact('/tmp/data') },
    container: {
      image: settings.images.busybox,
      command: ['sh', '-c', '! env | grep -i -e MINIO_ROOT -e ACCESS_KEY && [ ! -e /argo/secret ]'],
    },
  });
  const dag = new DagTemplate(workflow, 'main');
  dag.task('search', search, { data: dag.task('write', write).outputs.data });
  await submit(client, workflowIn(synthChart(chart)));
  const { phase } = await watchWorkflow(client, namespace, 'credentials', DEADLINE_SECONDS);
  expect(phase).toBe('Succeeded');
});
