/** A sidecar that runs as long as the main container: tests against their own web server. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'sidecar', { namespace: 'ci' });
const workflow = new Workflow(chart, 'api-test', { metadata: { generateName: 'api-test-' } });
const image = 'busybox:1.37';
new ContainerTemplate(workflow, 'test', {
  sidecars: [
    {
      name: 'server',
      image,
      command: ['sh', '-ec'],
      args: ['mkdir /www; echo ok > /www/healthz; httpd -f -p 8080 -h /www'],
    },
  ],
  container: {
    image,
    command: ['sh', '-ec'],
    args: ['until wget -q -O - http://localhost:8080/healthz; do sleep 1; done'],
  },
});
app.synth();
