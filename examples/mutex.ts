/** A mutex: deployments to the same environment run one after another, deployments to others do not wait. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'mutex', { namespace: 'ci' });
const workflow = new WorkflowTemplate(chart, 'deploy', {
  arguments: { environment: parameter({ enum: ['staging', 'production'] }), image: parameter() },
  entrypoint: 'deploy',
});
const { environment, image } = workflow.arguments;
new ContainerTemplate(workflow, 'deploy', {
  synchronization: { mutexes: [{ name: `deploy-${environment}` }] },
  container: { image: 'ghcr.io/acme/deploy:5', args: [environment, image] },
});
app.synth();
