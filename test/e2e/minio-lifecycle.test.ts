import { fieldsOf } from './cluster/json';
import { useRun } from './cluster/run';
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
