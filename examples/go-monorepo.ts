/** A monorepo in Go: one workflow for each push tests and builds the services that the push has changed. */
import { App, Chart } from 'cdk8s';
import * as ci from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'go-monorepo', { namespace: 'ci' });
const { serviceAccount } = new ci.PodControllerRbac(chart, 'rbac');
const files = ['go.mod', 'go.sum'];
const monorepo = new ci.Monorepo({
  cart: { path: 'services/cart', dependsOn: ['money'], files },
  search: { path: 'services/search', files },
  money: { path: 'libs/money', files },
});
const { checkout } = new ci.GitCloneTemplate(chart, 'git-clone', { gitUrl: 'https://github.com/acme/shop' });
const { compare } = new ci.ChangedProjectsTemplate(chart, 'changed-projects', { monorepo });
const shop = new ci.WorkflowTemplate(chart, 'shop', {
  serviceAccount,
  arguments: { revision: ci.parameter(), before: ci.parameter({ value: '' }), tag: ci.parameter() },
  entrypoint: 'main',
});
const { revision, before, tag } = shop.arguments;
const test = new ci.TestTemplate(shop, 'test', {
  inputs: { service: ci.parameter() },
  cache: ci.goCache({ claim: 'go-cache' }),
  container: ({ inputs }) => ({
    image: 'golang:1.26',
    command: ci.sh`go test ./services/${inputs.service}/...`,
  }),
});
const dag = new ci.DagTemplate(shop, 'main');
const { sourceCode } = dag.task('clone', checkout, { revision }).outputs;
const changed = dag.task('compare', compare, { sourceCode, before }).outputs;
for (const service of ['cart', 'search'] as const) {
  const { buildPush } = new ci.KanikoBuildTemplate(chart, service, {
    metadata: { name: `build-${service}` },
    globalName: `${service}-digest`,
    dockerfile: `services/${service}/Dockerfile`,
    inputs: { tag: ci.parameter() },
    destinations: ({ inputs }) => `ghcr.io/acme/shop/${service}:${inputs.tag}`,
  });
  const when = ci.expr.eq(changed[service], 'true');
  const tested = dag.task(`test-${service}`, test, { sourceCode, service }, { when });
  dag.task(`build-${service}`, buildPush, { sourceCode, tag }, { when, after: [tested] });
}
app.synth();
