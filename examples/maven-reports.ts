/** A Maven project of several modules: unit and integration tests with a database, their reports, and the image. */
import { App, Chart } from 'cdk8s';
import { CiWorkflowTemplate, CommitStatus, PodControllerRbac, githubRepository, sh } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'maven-reports', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
const repository = githubRepository('https://github.com/acme/orders');
const ci = new CiWorkflowTemplate(chart, 'orders', {
  serviceAccount,
  imageTag: 'short-commit',
  defaults: { gitUrl: repository.cloneUrl, revision: 'main', imageName: 'ghcr.io/acme/orders' },
});

const unit = ci.addTest('unit', {
  matrix: { jdk: ['21', '25'] },
  container: ({ inputs }) => ({
    image: `maven:3.9-eclipse-temurin-${inputs.jdk}`,
    command: sh`mvn --batch-mode -Dmaven.repo.local="$HOME/.m2" verify`,
  }),
  reports: { junit: '**/target/surefire-reports', coverage: '**/target/site/jacoco/jacoco.xml' },
});
ci.addTest('integration', {
  after: unit.tasks,
  sidecars: [
    { name: 'db', image: 'postgres:18', env: [{ name: 'POSTGRES_HOST_AUTH_METHOD', value: 'trust' }] },
  ],
  container: {
    image: 'maven:3.9-eclipse-temurin-25',
    command: sh`mvn --batch-mode -Dmaven.repo.local="$HOME/.m2" -Pintegration verify`,
  },
  reports: { junit: '**/target/failsafe-reports' },
});

new CommitStatus(ci, 'commit-status', {
  repository,
  commit: ci.arguments.revision,
  token: { secret: 'github', key: 'token' },
  argoUrl: 'https://argo.acme.dev',
});
app.synth();
