/** Steps that other steps call, with inputs and outputs: the same release process for each product. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, StepsTemplate, Workflow, expression, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'nested-steps', { namespace: 'ci' });
const workflow = new Workflow(chart, 'release-all', {
  metadata: { generateName: 'release-all-' },
  entrypoint: 'main',
});
const build = new ContainerTemplate(workflow, 'build', {
  inputs: { product: parameter() },
  outputs: { version: parameter({ path: '/src/version' }) },
  container: ({ inputs }) => ({ image: 'ghcr.io/acme/build:7', args: [inputs.product] }),
});
const publish = new ContainerTemplate(workflow, 'publish', {
  inputs: { product: parameter(), version: parameter() },
  container: ({ inputs }) => ({
    image: 'ghcr.io/acme/publish:7',
    args: [inputs.product, inputs.version],
  }),
});

const release = new StepsTemplate(workflow, 'release', {
  inputs: { product: parameter() },
  outputs: { version: parameter() },
});
const { product } = release.inputReferences;
const { version } = release.step('build', build, { product }).outputs;
release.step('publish', publish, { product, version });
release.setOutputs({ version });

const steps = new StepsTemplate(workflow, 'main');
const server = steps.step('server', release, { product: 'server' });
const clients = steps.parallel();
const when = expression`!(${server.outputs.version} contains 'rc')`;
for (const client of ['android', 'ios']) {
  clients.step(client, release, { product: client }, { when });
}
app.synth();
