/** Fans out over a list that a task prints, and collects the outputs of all items: shards of a test suite. */
import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  DagTemplate,
  ScriptTemplate,
  Workflow,
  itemsFrom,
  parameter,
  sh,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'fan-out-fan-in', { namespace: 'ci' });
const workflow = new Workflow(chart, 'shards', {
  metadata: { generateName: 'shards-' },
  entrypoint: 'main',
});
const image = 'busybox:1.37';
const plan = new ScriptTemplate(workflow, 'plan', {
  script: {
    image,
    source: sh`echo '[{"suite": "unit", "tests": 120}, {"suite": "api", "tests": 45}]'`,
  },
});
const test = new ContainerTemplate(workflow, 'test', {
  inputs: { suite: parameter(), tests: parameter() },
  outputs: { passed: parameter({ path: '/tmp/passed' }) },
  container: ({ inputs, outputs }) => ({
    image,
    command: sh`echo ${inputs.suite} && expr ${inputs.tests} - 1 > ${outputs.passed}`,
  }),
});
const report = new ContainerTemplate(workflow, 'report', {
  inputs: { passed: parameter({ description: 'A list, as JSON' }) },
  container: ({ inputs }) => ({ image, command: ['echo', inputs.passed] }),
});

const dag = new DagTemplate(workflow, 'main');
const shards = itemsFrom<{ suite: string; tests: number }>(dag.task('plan', plan).result);
const { suite, tests } = shards.item;
const tested = dag.task('test', test, { suite, tests }, { withParam: shards });
dag.task('report', report, { passed: tested.outputs.passed }); // ["119","44"]
app.synth();
