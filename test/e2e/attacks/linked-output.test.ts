import { Chart } from 'cdk8s';
import type { Format } from '../../../lib';
import { ContainerTemplate, DagTemplate, PodControllerRbac, Workflow, parameter } from '../../../lib';
import { synthChart, workflowIn } from '../../support';
import { applyManifests } from '../cluster/apply';
import type { Run } from '../cluster/run';
import { useRun } from '../cluster/run';
import { submit, watchWorkflow } from '../cluster/submit';
import { nodeOf } from '../cluster/workflow-state';

const DEADLINE_SECONDS = 180;

const test = useRun();

/** The token that Argo's own container has, by default no other one. */
const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

const VERSION: Format = { name: 'a version', pattern: 'v[0-9.]+', check: () => undefined };

/**
 * Runs a step that makes the file of its output a symbolic link. Argo's container follows it in its own file system (v3.7.6,
 * workflow/executor, `SaveParameters`). Returns the output of the step, and what the next step receives.
 */
async function linkOutput({ app, client, namespace, settings }: Run, name: string, format?: Format) {
  const image = settings.images.busybox;
  const chart = new Chart(app, name, { namespace });
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac', {
    metadata: { name },
    serviceAccountMetadata: { name },
  });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount,
    entrypoint: 'main',
  });
  const foreign = new ContainerTemplate(workflow, 'foreign', {
    untrustedOutputs: true,
    volumes: [{ name: 'outputs', emptyDir: {} }],
    outputs: { version: parameter({ path: '/outputs/version', format }) },
    container: {
      image,
      command: ['ln', '-s', TOKEN, '/outputs/version'],
      volumeMounts: [{ name: 'outputs', mountPath: '/outputs' }],
    },
  });
  const print = new ContainerTemplate(workflow, 'print', {
    inputs: { text: parameter() },
    outputs: { text: parameter({ path: '/tmp/text' }) },
    container: ({ inputs }) => ({
      image,
      command: ['sh', '-c', 'printf %s "$1" >/tmp/text', 'print', inputs.text],
    }),
  });
  const dag = new DagTemplate(workflow, 'main');
  const { outputs } = dag.task('link', foreign);
  dag.task('print', print, { text: outputs.version });
  const manifests = synthChart(chart);
  await applyManifests(
    client,
    manifests.filter(({ kind }) => kind !== 'Workflow'),
  );
  await submit(client, workflowIn(manifests.filter(({ kind }) => kind === 'Workflow')));
  const state = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  return {
    output: nodeOf(state, 'link').outputs.version,
    received: state.nodes.find((node) => node.name === 'print')?.outputs.text,
  };
}

const JSON_WEB_TOKEN: unknown = expect.stringMatching(/^eyJ/);

test('a linked output contains the token of Argo, and a step that accepts any text receives it', async (run) => {
  expect(await linkOutput(run, 'any-text')).toEqual({ output: JSON_WEB_TOKEN, received: JSON_WEB_TOKEN });
});

test('no step receives it if the output has a pattern', async (run) => {
  const { output, received } = await linkOutput(run, 'pattern', VERSION);
  expect(output).toEqual(JSON_WEB_TOKEN);
  expect(received ?? '').not.toContain('eyJ');
});
