/** Conditional tasks: a full test suite on the main branch only, and a deployment if the coverage is sufficient. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, expression, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'when', { namespace: 'ci' });
const workflow = new Workflow(chart, 'deploy', {
  metadata: { generateName: 'deploy-' },
  arguments: { branch: parameter({ value: 'main' }) },
  entrypoint: 'main',
});
const test = new ContainerTemplate(workflow, 'test', {
  inputs: { suite: parameter({ enum: ['fast', 'full'] }) },
  outputs: { coverage: parameter({ path: '/src/coverage/percent' }) },
  container: ({ inputs }) => ({ image: 'ghcr.io/acme/test:7', args: ['--suite', inputs.suite] }),
});
const deploy = new ContainerTemplate(workflow, 'deploy', {
  container: { image: 'ghcr.io/acme/deploy:5', args: ['production'] },
});
const isMain = expression`${workflow.arguments.branch} == 'main'`;
const dag = new DagTemplate(workflow, 'main');
dag.task('test-fast', test, { suite: 'fast' }, { when: expression`!${isMain}` });
const full = dag.task('test-full', test, { suite: 'full' }, { when: isMain });
// It depends on the task in its condition. A skipped task has no outputs.
const isCovered = expression`asFloat(${full.outputs.coverage}) >= 80`;
dag.task('deploy', deploy, {}, { when: expression`${full.status} == 'Succeeded' && ${isCovered}` });
app.synth();
