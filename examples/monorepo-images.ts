/** Several images from one repository: one clone, and builds that run in parallel. */
import { App, Chart } from 'cdk8s';
import {
  DagTemplate,
  GitCloneTemplate,
  KanikoBuildTemplate,
  WorkflowTemplate,
  parameter,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'monorepo-images', { namespace: 'ci' });
const gitClone = new GitCloneTemplate(chart, 'git-clone', { gitUrl: 'https://github.com/acme/shop.git' });

const ci = new WorkflowTemplate(chart, 'shop', {
  arguments: { revision: parameter({ value: 'main' }), tag: parameter() },
});
const dag = new DagTemplate(ci, 'images');
ci.setEntrypoint(dag);
const imageSource = 'https://github.com/acme/shop';
const clone = dag.task('clone', gitClone.checkout, { revision: ci.arguments.revision });
const { sourceCode, commit: imageRevision } = clone.outputs;

for (const service of ['cart', 'search', 'web']) {
  const build = new KanikoBuildTemplate(chart, service, {
    metadata: { name: `build-${service}` },
    globalName: `${service}-digest`,
    context: `services/${service}`,
    inputs: { tag: parameter() },
    destinations: ({ inputs }) => `ghcr.io/acme/shop/${service}:${inputs.tag}`,
  });
  dag.task(`build-${service}`, build.buildPush, {
    sourceCode,
    tag: ci.arguments.tag,
    imageSource,
    imageRevision,
  });
}
app.synth();
