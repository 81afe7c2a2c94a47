/** Calls a template that another team maintains in the cluster: declared ports make the calls typed. */
import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  DagTemplate,
  Workflow,
  WorkflowTemplate,
  artifact,
  parameter,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'existing-template', { namespace: 'ci' });
const security = WorkflowTemplate.fromWorkflowTemplateName(chart, 'security', 'security');
const scan = security.template('scan', {
  inputs: { image: parameter(), level: parameter({ enum: ['high', 'critical'], value: 'high' }) },
  outputs: { report: artifact(), score: parameter() },
});

const workflow = new Workflow(chart, 'scan-app', {
  metadata: { generateName: 'scan-app-' },
  entrypoint: 'main',
});
const publish = new ContainerTemplate(workflow, 'publish', {
  inputs: { report: artifact('/tmp/report'), score: parameter() },
  container: ({ inputs }) => ({ image: 'ghcr.io/acme/publish:7', args: [inputs.report.path, inputs.score] }),
});
const dag = new DagTemplate(workflow, 'main');
const { report, score } = dag.task('scan', scan, { image: 'ghcr.io/acme/app:1.4.2' }).outputs;
dag.task('publish', publish, { report, score });
app.synth();
