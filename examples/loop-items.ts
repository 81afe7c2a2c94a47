/** A test matrix: one task for each object in a list. The compiler knows the fields of the objects. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, items, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'loop-items', { namespace: 'ci' });
const workflow = new Workflow(chart, 'matrix', {
  metadata: { generateName: 'matrix-' },
  entrypoint: 'main',
});
const test = new ContainerTemplate(workflow, 'test', {
  inputs: { node: parameter(), database: parameter({ enum: ['postgres', 'mariadb'] }) },
  container: ({ inputs }) => ({
    image: 'busybox:1.37',
    command: ['echo', `node ${inputs.node} with ${inputs.database}`],
  }),
});
const matrix = items([
  { node: 22, database: 'postgres' },
  { node: 24, database: 'postgres' },
  { node: 24, database: 'mariadb' },
]);
const { node, database } = matrix.item;
new DagTemplate(workflow, 'main').task('test', test, { node, database }, { withItems: matrix });
app.synth();
