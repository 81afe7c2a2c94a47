/** Passes a directory from one task to others, to one of them only a part. The storage is the default repository. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, artifact, parameter, sh } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-passing', { namespace: 'ci' });
const workflow = new Workflow(chart, 'site', {
  metadata: { generateName: 'site-' },
  entrypoint: 'main',
});
const image = 'busybox:1.37';
const build = new ContainerTemplate(workflow, 'build', {
  outputs: { site: artifact({ path: '/out', archive: { none: {} } }) }, // parts of an archive cannot be passed
  container: {
    image,
    command: sh`mkdir -p /out/en /out/de && echo hello > /out/en/index.html && echo hallo > /out/de/index.html`,
  },
});
const check = new ContainerTemplate(workflow, 'check', {
  inputs: { pages: artifact('/pages'), count: parameter() },
  container: ({ inputs }) => ({
    image,
    command: sh`[ "$(find ${inputs.pages} -name '*.html' | wc -l)" -eq ${inputs.count} ]`,
  }),
});
const dag = new DagTemplate(workflow, 'main');
const { site } = dag.task('build', build).outputs;
dag.task('check-all', check, { pages: site, count: 2 });
dag.task('check-german', check, { pages: { from: site, subPath: 'de' }, count: 1 });
app.synth();
