/** Calls a template by its name, which an argument of the workflow specifies. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, parameter, templateByName } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'template-by-name', { namespace: 'ci' });
const workflow = new Workflow(chart, 'deploy', {
  metadata: { generateName: 'deploy-' },
  arguments: { strategy: parameter({ enum: ['rolling', 'canary'], value: 'rolling' }) },
  entrypoint: 'main',
});
for (const name of ['rolling', 'canary']) {
  new ContainerTemplate(workflow, name, {
    inputs: { image: parameter() },
    container: ({ inputs }) => ({ image: 'ghcr.io/acme/deploy:5', args: [`--${name}`, inputs.image] }),
  });
}
const chosen = templateByName(`${workflow.arguments.strategy}`, { inputs: { image: parameter() } });
new DagTemplate(workflow, 'main').task('deploy', chosen, { image: 'ghcr.io/acme/app:1.4.2' });
app.synth();
