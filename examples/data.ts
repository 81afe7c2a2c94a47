/** Lists the files in a bucket, filters them, and loops over them: one task for each core dump of a night. */
import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  DagTemplate,
  DataTemplate,
  Workflow,
  artifact,
  inputs,
  itemsFrom,
  parameter,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'data', { namespace: 'ci' });
const workflow = new Workflow(chart, 'crashes', {
  metadata: { generateName: 'crashes-' },
  entrypoint: 'main',
});
const listDumps = new DataTemplate(workflow, 'list-dumps', {
  data: {
    source: { artifactPaths: { name: 'nightly', s3: { bucket: 'acme-nightly', key: 'crashes' } } },
    transformation: [{ expression: 'filter(data, {# endsWith ".core"})' }],
  },
});
const file = inputs({ key: parameter() });
const analyze = new ContainerTemplate(workflow, 'analyze', {
  inputs: {
    ...file,
    dump: artifact({ path: '/tmp/dump', s3: { bucket: 'acme-nightly', key: file.key } }),
  },
  container: ({ inputs }) => ({
    image: 'ghcr.io/acme/gdb:16.3',
    command: ['gdb', '--batch', '--eval-command=bt', '--core', inputs.dump.path],
  }),
});
const dag = new DagTemplate(workflow, 'main');
const dumps = itemsFrom(dag.task('list-dumps', listDumps).result);
dag.task('analyze', analyze, { key: dumps.item }, { withParam: dumps });
app.synth();
