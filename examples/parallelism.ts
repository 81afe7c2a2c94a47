/** Limits how many pods run in parallel: in the whole workflow, and in one of its templates. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, parameter, sequence } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'parallelism', { namespace: 'ci' });
const workflow = new Workflow(chart, 'import', {
  metadata: { generateName: 'import-' },
  entrypoint: 'main',
  parallelism: 10,
});
const load = new ContainerTemplate(workflow, 'load', {
  inputs: { page: parameter() },
  container: ({ inputs }) => ({ image: 'ghcr.io/acme/import:2', args: ['--page', inputs.page] }),
});
const pages = sequence({ count: 500 });
const loadAll = new DagTemplate(workflow, 'load-all', { parallelism: 4, failFast: true });
loadAll.task('load', load, { page: pages.item }, { withSequence: pages });
new DagTemplate(workflow, 'main').task('load-all', loadAll);
app.synth();
