/** Node.js: tests that must pass before the build, with a cache, a matrix and reports, and a message after it. */
import { App, Chart } from 'cdk8s';
import {
  CiWorkflowTemplate,
  ContainerTemplate,
  PodControllerRbac,
  npmCache,
  parameter,
  sh,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'test-before-build', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
const defaults = { imageName: 'ghcr.io/acme/app' };
const ci = new CiWorkflowTemplate(chart, 'argo-ci', { serviceAccount, defaults });

const cache = npmCache({ claim: 'npm-cache' });
ci.addTest('lint', { cache, container: { image: 'node:24', command: sh`npm ci && npm run lint` } });
const unit = ci.addTest('unit', {
  cache,
  matrix: { node: ['22', '24'], suite: ['fast', 'full'] },
  exclude: [{ node: '22', suite: 'full' }],
  container: ({ inputs }) => ({
    image: `node:${inputs.node}`,
    command: sh`npm ci && npm test -- --suite ${inputs.suite}`,
  }),
  reports: { junit: 'reports/junit.xml', coverage: 'coverage/lcov.info' },
});

const notify = new ContainerTemplate(ci, 'notify', {
  inputs: { digest: parameter(), tests: parameter() },
  container: ({ inputs }) => ({
    image: 'busybox:1.37',
    command: ['echo'],
    args: [`built ${inputs.digest}, ${inputs.tests}`],
  }),
});
const { digest } = ci.build.outputs;
ci.dag.task('notify', notify, { digest, tests: unit.report.outputs.summary });
app.synth();
