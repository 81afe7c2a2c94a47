/** Steps that call themselves until a condition is met: polls whether a deployment is healthy. */
import { App, Chart } from 'cdk8s';
import { ScriptTemplate, StepsTemplate, SuspendTemplate, Workflow, expression } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'recursion', { namespace: 'ci' });
const workflow = new Workflow(chart, 'wait-until-healthy', {
  metadata: { generateName: 'wait-until-healthy-' },
  entrypoint: 'main',
  activeDeadlineSeconds: 600,
});
const health = new ScriptTemplate(workflow, 'health', {
  script: {
    image: 'curlimages/curl:8.17.0',
    command: ['sh'],
    source: 'curl -fs https://app.acme.example/healthz || echo down',
  },
});
const wait = new SuspendTemplate(workflow, 'wait', { suspend: { duration: '10s' } });
const steps = new StepsTemplate(workflow, 'main');
const when = expression`${steps.step('health', health).result} != 'ok'`;
steps.step('wait', wait, {}, { when });
steps.step('again', steps, {}, { when });
app.synth();
