/** Artifacts in the Hadoop Distributed File System, as a given user. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-hdfs', { namespace: 'ci' });
const workflow = new Workflow(chart, 'aggregate', { metadata: { generateName: 'aggregate-' } });
const hdfs = { addresses: ['namenode-0.hdfs:8020', 'namenode-1.hdfs:8020'], hdfsUser: 'reports' };
new ContainerTemplate(workflow, 'aggregate', {
  inputs: { events: artifact({ path: '/data/events', hdfs: { ...hdfs, path: '/events/today.tgz' } }) },
  outputs: {
    sums: artifact({
      path: '/out/sums.csv',
      archive: { none: {} },
      hdfs: { ...hdfs, path: `/sums/${variables.workflow.name}.csv`, force: true },
    }),
  },
  container: ({ inputs, outputs }) => ({
    image: 'ghcr.io/acme/aggregate:3',
    args: [inputs.events.path, outputs.sums.path],
  }),
});
app.synth();
