/** A script instead of a container command: its output is its result, which a later task uses as the version. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, ScriptTemplate, Workflow, parameter, sh } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'script', { namespace: 'ci' });
const workflow = new Workflow(chart, 'release', {
  metadata: { generateName: 'release-' },
  arguments: { tag: parameter({ value: 'v1.4.2' }) },
  entrypoint: 'main',
});
const nextVersion = new ScriptTemplate(workflow, 'next-version', {
  inputs: { tag: parameter() },
  script: ({ inputs }) => ({
    image: 'busybox:1.37',
    source: sh`echo ${inputs.tag} | awk -F. '{ print $1 "." $2 "." $3 + 1 }'`,
  }),
});
const announce = new ContainerTemplate(workflow, 'announce', {
  inputs: { version: parameter() },
  container: ({ inputs }) => ({ image: 'busybox:1.37', command: ['echo', `next is ${inputs.version}`] }),
});
const dag = new DagTemplate(workflow, 'main');
const version = dag.task('next-version', nextVersion, { tag: workflow.arguments.tag });
dag.task('announce', announce, { version: version.result });
app.synth();
