/** A template of an executor plugin in the cluster, here one that posts to Slack. */
import { App, Chart } from 'cdk8s';
import { PluginTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'plugin', { namespace: 'ci' });
const workflow = new Workflow(chart, 'tell', {
  metadata: { generateName: 'tell-' },
  arguments: { text: parameter() },
});
new PluginTemplate(workflow, 'slack', {
  plugin: { slack: { channel: '#releases', text: workflow.arguments.text } },
});
app.synth();
