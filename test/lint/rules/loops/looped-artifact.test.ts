import { lint } from '../../../../lib/lint';
import { CONTAINER, testFailures, workflow } from '../../failures';

const LEAVES = [
  { name: 'make', container: CONTAINER, outputs: { artifacts: [{ name: 'o', path: '/o' }] } },
  { name: 'use', container: CONTAINER, inputs: { artifacts: [{ name: 'i', path: '/i', optional: true }] } },
];
const main = (fields: object): object => workflow({ templates: [{ name: 'main', ...fields }, ...LEAVES] });

const MAKE = { name: 'a', template: 'make' };
const LOOP = { ...MAKE, withItems: [1, 2] };
const TASK = { from: '{{tasks.a.outputs.artifacts.o}}' };
const STEP = { from: '{{steps.a.outputs.artifacts.o}}' };

const withI = (source: object): object => ({ arguments: { artifacts: [{ name: 'i', ...source }] } });
const use = (source: object): object => ({ name: 'b', template: 'use', ...withI(source) });
const dag = (make: object, user: object): object =>
  main({ dag: { tasks: [make, { dependencies: ['a'], ...user }] } });
const steps = (make: object, user: object): object => main({ steps: [[make], [user]] });
const output = (source: object): object => ({ outputs: { artifacts: [{ name: 'r', ...source }] } });

describe('an artifact of a loop', () => {
  testFailures({
    code: 'forbidden-looped-artifact',
    wrong: {
      'for a task': dag(LOOP, use(TASK)),
      'for a step': steps(LOOP, use(STEP)),
      'of which a part is used': dag(LOOP, use({ ...TASK, subPath: 'x' })),
      'of a sequence': dag({ ...MAKE, withSequence: { count: 2 } }, use(TASK)),
      'of a computed list': dag({ ...MAKE, withParam: '[1]' }, use(TASK)),
      'with one item': dag({ ...MAKE, withItems: [1] }, use(TASK)),
      'whose items are skipped': dag({ ...LOOP, when: 'false' }, use(TASK)),
      'for a hook': steps(LOOP, {
        name: 'b',
        template: 'make',
        hooks: { exit: { template: 'use', ...withI(STEP) } },
      }),
      'as the output of a DAG': main({ dag: { tasks: [LOOP] }, ...output(TASK) }),
      'as the output of steps': main({ steps: [[LOOP]], ...output(STEP) }),
      'in an expression': main({
        steps: [[LOOP]],
        ...output({ fromExpression: 'steps.a.outputs.artifacts.o' }),
      }),
    },
    right: {
      'one without a loop': dag(MAKE, use(TASK)),
      'one with a loop of its own': dag(MAKE, { ...use(TASK), withItems: [1, 2] }),
      'one with an empty list, which is no loop': dag({ ...MAKE, withItems: [] }, use(TASK)),
      'another one in an expression': main({
        dag: { tasks: [LOOP, { ...MAKE, name: 'c' }] },
        ...output({ fromExpression: 'tasks.c.outputs.artifacts.o' }),
      }),
    },
  });

  // Argo runs `use` without the artifact, and the template has no output.
  test('is a finding although it is optional', () => {
    const optional = dag(LOOP, use({ ...TASK, optional: true }));
    const optionalOutput = main({ dag: { tasks: [LOOP] }, ...output({ ...TASK, optional: true }) });
    expect([optional, optionalOutput].map((one) => lint([one]).map(({ code }) => code))).toEqual([
      ['forbidden-looped-artifact'],
      ['forbidden-looped-artifact'],
    ]);
  });

  test('names the task at the reference', () => {
    expect(lint([dag(LOOP, use(TASK))])).toMatchObject([
      {
        pointer: '/spec/templates/0/dag/tasks/1/arguments/artifacts/0/from',
        message:
          "The task 'a' runs for several items, and artifacts of several items have no reference. Output a parameter, or store the artifacts under a key that contains the item.",
      },
    ]);
  });
});
