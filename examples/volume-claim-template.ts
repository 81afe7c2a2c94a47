/** A volume that is created for each run and deleted afterwards: a work directory that steps share. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, StepsTemplate, Workflow } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'volume-claim-template', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', {
  metadata: { generateName: 'build-' },
  entrypoint: 'main',
  volumeClaimTemplates: [
    {
      metadata: { name: 'work' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    },
  ],
  volumeClaimGC: { strategy: 'OnWorkflowCompletion' },
});
const inWork = (script: string) => ({
  container: {
    image: 'busybox:1.37',
    command: ['sh', '-ec'],
    args: [script],
    workingDir: '/build',
    volumeMounts: [{ name: 'work', mountPath: '/build' }],
  },
});
const compile = new ContainerTemplate(workflow, 'compile', inWork('echo compiled > program'));
const test = new ContainerTemplate(workflow, 'test', inWork('grep -x compiled program'));
const steps = new StepsTemplate(workflow, 'main');
steps.step('compile', compile);
steps.step('test', test);
app.synth();
