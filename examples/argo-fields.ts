/** Fields of Argo without a typed helper, on workflows, templates and tasks, and JSON patches. */
import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'argo-fields', { namespace: 'ci' });
const workflow = new Workflow(chart, 'checks', {
  metadata: { generateName: 'checks-' },
  entrypoint: 'main',
  priority: 10,
  podGC: { strategy: 'OnPodSuccess', deleteDelayDuration: '10m' },
  ttlStrategy: { secondsAfterSuccess: 3600, secondsAfterFailure: 604_800 },
  tolerations: [{ key: 'spot', operator: 'Exists' }],
  imagePullSecrets: [{ name: 'registry' }],
  templateDefaults: { retryStrategy: { limit: 1 } },
});
const test = new ContainerTemplate(workflow, 'test', {
  nodeSelector: { 'kubernetes.io/arch': 'arm64' },
  securityContext: { runAsNonRoot: true, runAsUser: 1000 },
  container: { image: 'ghcr.io/acme/test:7', resources: { requests: { cpu: '2', memory: '1Gi' } } },
});
new DagTemplate(workflow, 'main').task('test', test, {}, { continueOn: { failed: true } });
ApiObject.of(workflow).addJsonPatch(JsonPatch.add('/spec/hostNetwork', false));
app.synth();
