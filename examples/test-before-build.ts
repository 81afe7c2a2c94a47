/** Additional tasks: tests that must pass before the build, and a message after it. */
import { App, Chart } from 'cdk8s';
import {
  CiWorkflowTemplate,
  ContainerTemplate,
  PodControllerRbac,
  artifact,
  parameter,
  sh,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'test-before-build', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
const defaults = { imageName: 'ghcr.io/acme/app' };
const ci = new CiWorkflowTemplate(chart, 'argo-ci', { serviceAccount, defaults });

const unitTest = new ContainerTemplate(ci, 'unit-test', {
  inputs: { source: artifact('/src'), suite: parameter({ enum: ['fast', 'full'] }) },
  outputs: { coverage: parameter({ path: '/tmp/coverage' }) },
  retryStrategy: { limit: 2 },
  container: ({ inputs, outputs }) => ({
    image: 'node:22',
    command: sh`npm ci && npm test -- --suite ${inputs.suite} --coverage-to ${outputs.coverage.path}`,
    workingDir: inputs.source.path,
  }),
});
const notify = new ContainerTemplate(ci, 'notify', {
  inputs: { digest: parameter(), coverage: parameter() },
  container: ({ inputs }) => ({
    image: 'busybox:1.37',
    command: ['echo'],
    args: [`built ${inputs.digest}, coverage ${inputs.coverage}`],
  }),
});

const tested = ci.dag.task('test', unitTest, { source: ci.clone.outputs.sourceCode, suite: 'full' });
ci.build.addDependency(tested);
ci.dag.task('notify', notify, { digest: ci.build.outputs.digest, coverage: tested.outputs.coverage });
app.synth();
