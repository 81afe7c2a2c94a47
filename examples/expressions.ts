/** Values that Argo computes while the workflow runs: references in expressions. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, expression, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'expressions', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', {
  metadata: { generateName: 'build-' },
  arguments: { branch: parameter({ value: 'feature/login' }), cores: parameter({ value: 4 }) },
  entrypoint: 'main',
});
const build = new ContainerTemplate(workflow, 'build', {
  inputs: { image: parameter(), jobs: parameter() },
  container: ({ inputs }) => ({
    image: 'ghcr.io/acme/build:7',
    command: ['make', `--jobs=${inputs.jobs}`, `IMAGE=${inputs.image}`],
  }),
});
const { branch, cores } = workflow.arguments;
const tag = expression`sprig.trunc(40, replace(lower(${branch}), '/', '-'))`;
const isMain = expression`${branch} == 'main'`; // expressions can be part of other expressions
new DagTemplate(workflow, 'main').task('build', build, {
  image: expression`${isMain} ? 'ghcr.io/acme/app:latest' : 'ghcr.io/acme/app:' + ${tag}`,
  jobs: expression`asInt(${cores}) * 2`,
});
app.synth();
