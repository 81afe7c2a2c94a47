/** A service that runs while later tasks use it: they reach it at its IP address as soon as it is ready. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'daemon', { namespace: 'ci' });
const workflow = new Workflow(chart, 'integration-test', {
  metadata: { generateName: 'integration-test-' },
  entrypoint: 'main',
});
const image = 'busybox:1.37';
const server = new ContainerTemplate(workflow, 'server', {
  daemon: true,
  container: {
    image,
    command: ['sh', '-ec'],
    args: ['mkdir /www; echo ok > /www/healthz; httpd -f -p 8080 -h /www'],
    readinessProbe: { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 2 },
  },
});
const test = new ContainerTemplate(workflow, 'test', {
  inputs: { host: parameter() },
  container: ({ inputs }) => ({
    image,
    command: ['wget', '-q', '-O', '-', `http://${inputs.host}:8080/healthz`],
  }),
});
const dag = new DagTemplate(workflow, 'main');
const { ip } = dag.task('server', server);
dag.task('test', test, { host: ip });
app.synth();
