/** Memoizes outputs by a key: another run with the same lock file reuses the outputs of the first run. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, parameter, sh } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'memoize', { namespace: 'ci' });
const workflow = new Workflow(chart, 'dependencies', {
  metadata: { generateName: 'dependencies-' },
  arguments: { lockHash: parameter({ name: 'lock-hash' }) },
});
const { lockHash } = workflow.arguments;
new ContainerTemplate(workflow, 'resolve', {
  memoize: {
    key: `dependencies-${lockHash}`,
    maxAge: '24h',
    // The workflow controller creates the ConfigMap in its own namespace, which requires permission.
    cache: { configMap: { name: 'dependencies' } },
  },
  outputs: { resolved: parameter({ path: '/tmp/resolved' }) },
  container: ({ outputs }) => ({
    image: 'busybox:1.37',
    command: sh`echo "${lockHash} at $(date)" > ${outputs.resolved}`,
  }),
});
app.synth();
