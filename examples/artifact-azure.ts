/** Artifacts in Azure Blob Storage, authenticated by the pod's managed identity instead of a key. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-azure', { namespace: 'ci' });
const workflow = new Workflow(chart, 'backup', { metadata: { generateName: 'backup-' } });
const container = { endpoint: 'https://acme.blob.core.windows.net', container: 'backups', useSDKCreds: true };
new ContainerTemplate(workflow, 'dump', {
  outputs: {
    dump: artifact({
      path: '/tmp/dump.sql',
      azure: {
        ...container,
        blob: `${variables.workflow.creationTimestampAs('Y')}/${variables.workflow.name}.sql.tgz`,
      },
    }),
  },
  container: ({ outputs }) => ({
    image: 'postgres:18.1',
    command: ['pg_dump', '--file', outputs.dump.path],
    envFrom: [{ secretRef: { name: 'postgres' } }],
  }),
});
app.synth();
