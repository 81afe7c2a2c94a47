import { randomBytes } from 'node:crypto';
import { Chart, Size } from 'cdk8s';
import type { ArtifactRepositoryRef } from '../../imports/argoproj.io';
import {
  ContainerTemplate,
  DagTemplate,
  MinioSecret,
  S3ArtifactRepo,
  SeaweedFsServer,
  Workflow,
  artifact,
} from '../../lib';
import { synthChart, workflowIn } from '../support';
import { applyChart, deploymentReady } from './cluster/apply';
import { stopPods } from './cluster/faults';
import { fieldsOf } from './cluster/json';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import { until } from './cluster/wait';

const DEADLINE_SECONDS = 180;

const IMAGE = process.env.E2E_SEAWEEDFS_IMAGE;

const test = IMAGE === undefined ? skipped : useRun();

function skipped(title: string): void {
  it.skip(`${title} (skipped: E2E_SEAWEEDFS_IMAGE is not set)`, () => undefined);
}

/** An artifact that outlives its workflow. Without a bucket, it is in that of the repository. */
const KEPT = { path: '/tmp/data', s3: { key: 'kept/data' } } as const;

/** The ports of the parts that check no credentials, and that of the S3 API (weed/command/mini.go). */
const UNPROTECTED_PORTS = [8888, 18888, 9333, 19333, 9340, 19340, 12535, 22535, 23646, 33646];
const S3_PORT = SeaweedFsServer.PORT;

/** Deploys a server, and returns the reference to its repository. The default one of the namespace is MinIO. */
async function deploy({ app, client, namespace, settings }: Run): Promise<ArtifactRepositoryRef> {
  const chart = new Chart(app, 'seaweedfs', { namespace });
  const password = randomBytes(12).toString('hex');
  const credentials = new MinioSecret(chart, 'secret', {
    metadata: { name: 'seaweedfs' },
    manifest: 'private',
    username: 'e2e',
    password,
  });
  const server = new SeaweedFsServer(chart, 'server', {
    credentials,
    ...(IMAGE !== undefined && { image: IMAGE }),
    expiration: { days: 7, image: settings.images.curl },
    size: Size.gibibytes(1),
  });
  const repo = new S3ArtifactRepo(chart, 'artifacts', {
    server,
    metadata: { name: 'seaweedfs-repositories' },
    isDefault: false,
  });
  await applyChart(client, chart);
  await deploymentReady(client, namespace, server.deployment.name);
  const job = server.lifecycle?.name ?? '';
  const status = await until(`the Job ${job}`, DEADLINE_SECONDS, async () => {
    const object = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: job, namespace } };
    const { succeeded, failed } = fieldsOf(fieldsOf(await client.objects.read(object)).status);
    return succeeded === undefined && failed === undefined ? undefined : { succeeded, failed };
  });
  expect(status).toEqual({ succeeded: 1 });
  return repo.ref;
}

/** Runs a workflow with the repository, and returns its phase. */
async function phaseOf(
  { app, client, namespace, setup }: Run,
  name: string,
  artifactRepositoryRef: ArtifactRepositoryRef,
  addTemplates: (workflow: Workflow) => void,
): Promise<string> {
  const chart = new Chart(app, name, { namespace });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
    entrypoint: 'main',
    artifactRepositoryRef,
  });
  addTemplates(workflow);
  await submit(client, workflowIn(synthChart(chart)));
  return (await watchWorkflow(client, namespace, name, DEADLINE_SECONDS)).phase;
}

test('SeaweedFS stores artifacts, also over a restart, and only its S3 API can be reached', async (run) => {
  const { client, namespace, settings } = run;
  const { busybox: image, curl } = settings.images;
  const ref = await deploy(run);

  const written = await phaseOf(run, 'write', ref, (workflow) => {
    const write = new ContainerTemplate(workflow, 'write', {
      outputs: { data: artifact('/tmp/data'), kept: artifact({ ...KEPT, path: '/tmp/kept' }) },
      container: {
        image,
        command: ['sh', '-c', 'head -c 9000000 /dev/urandom >/tmp/data && echo kept >/tmp/kept'],
      },
    });
    const read = new ContainerTemplate(workflow, 'read', {
      inputs: { data: artifact('/tmp/data') },
      container: { image, command: ['sh', '-c', '[ "$(wc -c </tmp/data)" = 9000000 ]'] },
    });
    const dag = new DagTemplate(workflow, 'main');
    dag.task('read', read, { data: dag.task('write', write).outputs.data });
  });
  expect(written).toBe('Succeeded');

  await stopPods(client, namespace, 'app.kubernetes.io/name=seaweedfs');
  const read = await phaseOf(run, 'read', ref, (workflow) => {
    new ContainerTemplate(workflow, 'main', {
      inputs: { data: artifact(KEPT) },
      container: { image, command: ['grep', '-x', 'kept', '/tmp/data'] },
    });
  });
  expect(read).toBe('Succeeded');

  const { items } = await client.core.listNamespacedPod({
    namespace,
    labelSelector: 'app.kubernetes.io/name=seaweedfs',
  });
  const address = items.find(({ status }) => status?.phase === 'Running')?.status?.podIP ?? '';
  const reached = await phaseOf(run, 'reach', ref, (workflow) => {
    new ContainerTemplate(workflow, 'main', {
      container: {
        image: curl,
        command: ['sh', '-euc', PROBE, 'probe', address, String(S3_PORT), ...UNPROTECTED_PORTS.map(String)],
      },
    });
  });
  expect(reached).toBe('Succeeded');
});

/** Fails unless the S3 API refuses anonymous requests, and the other ports refuse connections (curl's error 7). */
const PROBE = `address=$1 port=$2
shift 2
[ "$(curl -s -o /dev/null -w '%{http_code}' --max-time 10 "http://$address:$port/argo-bucket")" = 403 ]
for other do
  code=0
  curl -s -o /dev/null --max-time 10 "http://$address:$other/" || code=$?
  echo "$other: $code"
  [ "$code" = 7 ]
done`;
