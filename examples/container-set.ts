/** Several containers in one pod, in order, with a shared directory: less scheduling, and no artifacts to transfer. */
import { App, Chart } from 'cdk8s';
import { ContainerSetTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'container-set', { namespace: 'ci' });
const workflow = new Workflow(chart, 'package', { metadata: { generateName: 'package-' } });
const sh = (script: string) => ({ image: 'busybox:1.37', command: ['sh', '-ec'], args: [script] });
new ContainerSetTemplate(workflow, 'package', {
  outputs: { checksum: parameter({ path: '/build/checksum' }) },
  volumes: [{ name: 'work', emptyDir: {} }],
  containerSet: ({ outputs }) => ({
    volumeMounts: [{ name: 'work', mountPath: '/build' }],
    containers: [
      { name: 'sources', ...sh('mkdir /build/src && echo "print(42)" > /build/src/app.py') },
      { name: 'notices', ...sh('echo Apache-2.0 > /build/NOTICE') },
      {
        name: 'main', // outputs are files of this container
        dependencies: ['sources', 'notices'],
        ...sh(`cd /build && cat NOTICE src/app.py | sha256sum | cut -c -12 > ${outputs.checksum}`),
      },
    ],
  }),
});
app.synth();
