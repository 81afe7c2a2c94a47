/** A global output, available in the whole workflow and in its exit handler: the image that was built. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, hook, parameter, sh, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'global-outputs', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', {
  metadata: { generateName: 'build-' },
  entrypoint: 'main',
});
const image = 'busybox:1.37';
const build = new ContainerTemplate(workflow, 'build', {
  outputs: { digest: parameter({ path: '/tmp/digest', globalName: 'digest' }) },
  container: ({ outputs }) => ({
    image,
    command: sh`echo app | sha256sum | cut -c -12 > ${outputs.digest}`,
  }),
});
const publish = new ContainerTemplate(workflow, 'publish', {
  inputs: { digest: parameter() },
  container: ({ inputs }) => ({ image, command: ['echo', `${variables.workflow.status}: ${inputs.digest}`] }),
});
new DagTemplate(workflow, 'main').task('build', build);
workflow.addHook('exit', hook(publish, { digest: variables.workflow.outputParameter('digest') }));
app.synth();
