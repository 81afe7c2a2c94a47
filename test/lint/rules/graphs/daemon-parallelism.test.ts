import { CONTAINER, testFailures, workflow } from '../../failures';

const TEMPLATES = [
  { name: 'serve', daemon: true, container: CONTAINER },
  { name: 'leaf', container: CONTAINER },
];
const SERVE = { name: 'serve', template: 'serve' };
const TEST = { name: 'test', template: 'leaf' };
const LOOP = { withItems: [1, 2] };
const main = (fields: object, spec: object = {}): object =>
  workflow({ ...spec, templates: [{ name: 'main', ...fields }, ...TEMPLATES] });
const dag = (parallelism: number, ...tasks: readonly object[]): object =>
  main({ parallelism, dag: { tasks } });
const steps = (parallelism: number, ...groups: readonly (readonly object[])[]): object =>
  main({ parallelism, steps: groups });

describe('daemons that take all places', () => {
  testFailures({
    code: 'conflicting-parallelism-and-daemon',
    wrong: {
      'of a DAG': dag(1, SERVE, TEST),
      'of a DAG, for a task that depends on one': dag(1, SERVE, { ...TEST, dependencies: ['serve'] }),
      'of a DAG, for a loop': dag(1, SERVE, { ...TEST, ...LOOP }),
      'of a DAG, as a loop': dag(2, { ...SERVE, ...LOOP }, TEST),
      'of a DAG, two of them': dag(2, SERVE, { ...SERVE, name: 'other' }, TEST),
      'of steps': steps(1, [SERVE], [TEST]),
      'of a group of steps': steps(1, [SERVE, TEST]),
      'of the workflow': main({ dag: { tasks: [SERVE, TEST] } }, { parallelism: 1 }),
      'of a DAG, after the others': dag(1, TEST, { ...SERVE, dependencies: ['test'] }),
      'of steps, as the last one': steps(1, [TEST], [SERVE]),
      'of a DAG without others': dag(1, SERVE),
      'of a workflow without others': main({ steps: [[SERVE]] }, { parallelism: 1 }),
    },
    right: {
      'one less': dag(2, SERVE, TEST),
      'with a place for a loop': dag(2, SERVE, { ...TEST, ...LOOP }),
      'but are skipped': steps(1, [{ ...SERVE, when: '1 == 2' }], [TEST]),
    },
  });
});
