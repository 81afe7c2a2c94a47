/** When artifacts are deleted: those of this workflow together with the workflow, but its report never. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-gc', { namespace: 'ci' });
const workflow = new Workflow(chart, 'test', {
  metadata: { generateName: 'test-' },
  ttlStrategy: { secondsAfterCompletion: 86_400 },
  artifactGC: { strategy: 'OnWorkflowDeletion', serviceAccountName: 'artifact-gc' },
});
const { name } = variables.workflow;
new ContainerTemplate(workflow, 'test', {
  outputs: {
    videos: artifact({ path: '/src/videos', s3: { key: `videos/${name}.tgz` } }),
    report: artifact({
      path: '/src/report',
      s3: { key: `reports/${name}.tgz` },
      artifactGC: { strategy: 'Never' },
    }),
  },
  container: { image: 'mcr.microsoft.com/playwright:v1.57.0', command: ['npx', 'playwright', 'test'] },
});
app.synth();
