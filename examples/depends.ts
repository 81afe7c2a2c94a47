/** Tasks that depend on the results of others: a clean-up after a failure, a report whether tests pass or fail. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, failed, parameter, sh, succeeded } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'depends', { namespace: 'ci' });
const workflow = new Workflow(chart, 'migrate', {
  metadata: { generateName: 'migrate-' },
  arguments: { exitCode: parameter({ name: 'exit-code', value: 1 }) }, // the exit code of the migration
  entrypoint: 'main',
});
const image = 'busybox:1.37';
const migrate = new ContainerTemplate(workflow, 'migrate', {
  container: { image, command: sh`exit ${workflow.arguments.exitCode}` },
});
const say = new ContainerTemplate(workflow, 'say', {
  inputs: { text: parameter() },
  container: ({ inputs }) => ({ image, command: ['echo', inputs.text] }),
});

const dag = new DagTemplate(workflow, 'main');
const migrated = dag.task('migrate', migrate);
const rolledBack = dag.task('roll-back', say, { text: 'roll back' }, { depends: failed(migrated) });
const deployed = dag.task('deploy', say, { text: 'deploy' }, { depends: succeeded(migrated) });
dag.task('report', say, { text: 'report' }, { depends: succeeded(rolledBack).or(succeeded(deployed)) });
app.synth();
