/** A ClusterWorkflowTemplate that workflows in all namespaces can call: how a company signs its images. */
import { App, Chart } from 'cdk8s';
import { ClusterWorkflowTemplate, ContainerTemplate, DagTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const company = new Chart(app, 'cluster-template-company');
const signing = new ClusterWorkflowTemplate(company, 'signing');
const sign = new ContainerTemplate(signing, 'sign', {
  inputs: { image: parameter(), key: parameter({ enum: ['test', 'release'], value: 'test' }) },
  container: ({ inputs }) => ({
    image: 'ghcr.io/sigstore/cosign/cosign:v3.0.3',
    args: ['sign', '--key', `k8s://signing/${inputs.key}`, inputs.image],
  }),
});

const chart = new Chart(app, 'cluster-template', { namespace: 'ci' });
const workflow = new Workflow(chart, 'release', { metadata: { generateName: 'release-' } });
const dag = new DagTemplate(workflow, 'main');
dag.task('sign', sign, { image: 'ghcr.io/acme/app:1.4.2', key: 'release' });
app.synth();
