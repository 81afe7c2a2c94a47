/** Submits a WorkflowTemplate when a webhook reaches the Argo Server. The arguments come from the event. */
import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  WorkflowEventBinding,
  WorkflowTemplate,
  fromEvent,
  parameter,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'event-binding', { namespace: 'ci' });
const checks = new WorkflowTemplate(chart, 'checks', {
  arguments: { revision: parameter(), suite: parameter({ enum: ['fast', 'full'] }) },
  entrypoint: 'test',
});
const { revision, suite } = checks.arguments;
new ContainerTemplate(checks, 'test', {
  container: { image: 'ghcr.io/acme/test:7', args: ['--revision', revision, '--suite', suite] },
});
new WorkflowEventBinding(chart, 'on-push', {
  event: {
    // POST /api/v1/events/ci/github
    selector: 'discriminator == "github" && metadata["x-github-event"] == ["push"] && payload.after != ""',
  },
  submit: { template: checks, arguments: { revision: fromEvent('payload.after'), suite: 'fast' } },
});
app.synth();
