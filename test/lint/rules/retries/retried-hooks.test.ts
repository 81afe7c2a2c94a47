import { CONTAINER, testFailures, workflow } from '../../failures';

const RETRIED = { retryStrategy: { limit: 1 } };
const TEMPLATES = [
  { name: 'leaf', container: CONTAINER },
  { name: 'retried', container: CONTAINER, ...RETRIED },
  { name: 'graph', dag: { tasks: [{ name: 'x', template: 'leaf' }] }, ...RETRIED },
  {
    name: 'inner',
    dag: { tasks: [{ name: 'x', template: 'retried', hooks: { exit: { template: 'retried' } } }] },
  },
];
const dag = (tasks: readonly object[], spec: object = {}): object =>
  workflow({ ...spec, templates: [{ name: 'main', dag: { tasks } }, ...TEMPLATES] });

const exit = (template: string): object => ({ hooks: { exit: { template } } });
const onStatus = (status: string): object => ({
  hooks: { h: { template: 'retried', expression: `tasks.a.status == "${status}"` } },
});
const A = { name: 'a', template: 'retried', ...exit('retried') };
const B = { name: 'b', template: 'leaf', dependencies: ['a'] };
const C = { name: 'c', template: 'leaf', dependencies: ['b'] };

describe('a retried hook of a retried task', () => {
  testFailures({
    code: 'conflicting-retries-and-hook',
    wrong: {
      'before the last task': dag([A, B]),
      'before one of the last tasks': dag([A, B, C, { ...B, name: 'd' }]),
      'before a retried task': dag([A, { ...B, template: 'retried' }]),
      'before a task that is skipped': dag([A, { ...B, when: 'false' }]),
      'before a loop': dag([A, { ...B, withItems: [1, 2] }]),
      'of a loop': dag([{ ...A, withItems: [1, 2] }, B]),
      'that is a DAG': dag([{ ...A, ...exit('graph') }, B]),
      'of a DAG': dag([{ ...A, template: 'graph' }, B]),
      'as `onExit`': dag([{ name: 'a', template: 'retried', onExit: 'retried' }, B]),
      'with retries of the workflow': dag([{ ...A, template: 'leaf', ...exit('leaf') }, B], RETRIED),
      'with retries of all templates': dag([{ ...A, template: 'leaf', ...exit('leaf') }, B], {
        templateDefaults: RETRIED,
      }),
      'while it runs': dag([{ ...A, ...onStatus('Running') }, B]),
      'when it has succeeded': dag([{ ...A, ...onStatus('Succeeded') }, B]),
    },
    right: {
      'of the last task': dag([A]),
      'before a task that is not the last one': dag([A, B, C]),
      'beside another dependency': dag([
        A,
        { name: 'z', template: 'leaf' },
        { ...B, dependencies: ['a', 'z'] },
      ]),
      'that is not retried': dag([{ ...A, ...exit('leaf') }, B]),
      'of a task that is not retried': dag([{ ...A, template: 'leaf' }, B]),
      'of a task that is skipped': dag([{ ...A, when: 'false' }, B]),
      'that never runs': dag([{ ...A, ...onStatus('Other') }, B]),
      'of the last task of another DAG': dag([{ name: 'a', template: 'inner' }, B]),
      'of a step': workflow({
        templates: [{ name: 'main', steps: [[{ ...A }], [{ name: 'b', template: 'leaf' }]] }, ...TEMPLATES],
      }),
    },
  });
});
