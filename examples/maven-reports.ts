/** A Maven project of several modules: tests with a cache and a database, reports in the commit status, and the image. */
import { App, Chart } from 'cdk8s';
import * as argoCi from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'maven-reports', { namespace: 'ci' });
const { serviceAccount } = new argoCi.PodControllerRbac(chart, 'rbac');
const repository = argoCi.githubRepository('https://github.com/acme/orders');
const ci = new argoCi.CiWorkflowTemplate(chart, 'orders', {
  serviceAccount,
  imageTag: 'short-commit',
  defaults: { gitUrl: repository.cloneUrl, revision: 'main', imageName: 'ghcr.io/acme/orders' },
});

const cache = argoCi.mavenCache({ claim: 'maven-cache' });
const unit = ci.addTest('unit', {
  matrix: { jdk: ['21', '25'] },
  cache,
  container: ({ inputs }) => ({
    image: `maven:3.9-eclipse-temurin-${inputs.jdk}`,
    command: ['mvn', '--batch-mode', 'verify'],
  }),
  reports: { junit: '**/target/surefire-reports/TEST-*.xml', coverage: '**/target/site/jacoco/jacoco.xml' },
});
const env = [{ name: 'POSTGRES_HOST_AUTH_METHOD', value: 'trust' }];
ci.addTest('integration', {
  after: unit.tasks,
  cache,
  sidecars: [{ name: 'database', image: 'postgres:18', env }],
  container: {
    image: 'maven:3.9-eclipse-temurin-25',
    command: ['mvn', '--batch-mode', '-Pintegration', 'verify'],
  },
  reports: { junit: '**/target/failsafe-reports/TEST-*.xml' },
});
new argoCi.CommitStatus(ci, 'commit-status', {
  repository,
  commit: ci.arguments.revision,
  token: { secret: 'github', key: 'token' },
  argoUrl: 'https://argo.acme.dev',
});
app.synth();
