/** Steps run one after another, those of a group in parallel. A step uses outputs of earlier steps. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, StepsTemplate, Workflow, parameter, sh } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'steps', { namespace: 'ci' });
const workflow = new Workflow(chart, 'release', {
  metadata: { generateName: 'release-' },
  arguments: { tag: parameter({ value: 'v1.4.2' }) },
  entrypoint: 'main',
});
const image = 'busybox:1.37';
const build = new ContainerTemplate(workflow, 'build', {
  inputs: { tag: parameter() },
  outputs: { digest: parameter({ path: '/tmp/digest' }) },
  container: ({ inputs, outputs }) => ({
    image,
    command: sh`echo "app ${inputs.tag}" | sha256sum | cut -c -12 > ${outputs.digest}`,
  }),
});
const push = new ContainerTemplate(workflow, 'push', {
  inputs: { digest: parameter(), registry: parameter({ enum: ['ghcr.io', 'quay.io'] }) },
  container: ({ inputs }) => ({
    image,
    command: ['echo', `push ${inputs.registry}/acme/app@${inputs.digest}`],
  }),
});
const announce = new ContainerTemplate(workflow, 'announce', {
  container: { image, command: ['echo', 'it is everywhere'] },
});

const steps = new StepsTemplate(workflow, 'main');
const { digest } = steps.step('build', build, { tag: workflow.arguments.tag }).outputs;
const pushes = steps.parallel();
pushes.step('push-ghcr', push, { digest, registry: 'ghcr.io' });
pushes.step('push-quay', push, { digest, registry: 'quay.io' });
steps.step('announce', announce);
app.synth();
