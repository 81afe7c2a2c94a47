/** Inline templates of tasks, for templates that are called only once: they need no name in the workflow. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, ScriptTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'inline-templates', { namespace: 'ci' });
const workflow = new Workflow(chart, 'report', {
  metadata: { generateName: 'report-' },
  entrypoint: 'main',
});
const dag = new DagTemplate(workflow, 'main');
const count = new ScriptTemplate(dag, 'count-issues', {
  script: { image: 'ghcr.io/acme/tools:3', command: ['bash'], source: 'gh issue list --json id --jq length' },
});
const mail = new ContainerTemplate(dag, 'mail', {
  inputs: { count: parameter() },
  container: ({ inputs }) => ({
    image: 'ghcr.io/acme/tools:3',
    command: ['mail', '--subject', `${inputs.count} open issues`, 'team@acme.example'],
  }),
});
const counted = dag.task('count', count);
dag.task('mail', mail, { count: counted.result });
app.synth();
