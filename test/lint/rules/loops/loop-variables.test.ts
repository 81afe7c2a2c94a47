import { lint } from '../../../../lib/lint';
import { CONTAINER, testFailures, workflow } from '../../failures';
import { dag, steps, withX } from '../graphs/fixtures';

const INPUTS = { parameters: [{ name: 'x', value: '1' }] };
const looped = (inline: object, arg: string): object => ({
  name: 'a',
  withItems: ['1'],
  inline: { container: { ...CONTAINER, args: [arg] }, ...inline },
});
const exit = (value: string): object => ({ hooks: { exit: { template: 'use', ...withX(value) } } });
const LOAD = { template: 'load', arguments: { artifacts: [{ name: 'f', from: '{{inputs.artifacts.f}}' }] } };
const HOOKED = { name: 'a', ...LOAD, hooks: { exit: LOAD } };
const LOOPED = { ...HOOKED, withItems: ['1'] };
const withFiles = (main: object): object =>
  workflow({
    templates: [
      { name: 'main', inputs: { artifacts: [{ name: 'f', raw: { data: 'x' } }] }, ...main },
      { name: 'load', container: CONTAINER, inputs: { artifacts: [{ name: 'f', path: '/f' }] } },
    ],
  });
const onStatus = (expression: string): object => ({ hooks: { h: { template: 'make', expression } } });

describe('a variable in a loop', () => {
  testFailures({
    code: 'forbidden-loop-variable',
    wrong: {
      'has no name': dag([{ name: 'a', template: 'use', withItems: ['1'], ...withX('say {{}}') }]),
      'has no name, in the items of a task': dag([
        { name: 'a', template: 'use', withItems: ['{{}}'], ...withX('{{item}}') },
      ]),
      'is a space': steps([[{ name: 'a', template: 'use', withSequence: { count: 1 }, ...withX('{{ }}') }]]),
      'is an input of an inline template': dag([looped({ inputs: INPUTS }, '{{inputs.parameters.x}}')]),
      'is an input in an expression': dag([looped({ inputs: INPUTS }, '{{=inputs.parameters.x}}')]),
      'is the path of an output': dag([
        looped(
          { outputs: { parameters: [{ name: 'o', valueFrom: { path: '/o' } }] } },
          '{{outputs.parameters.o.path}}',
        ),
      ]),
      'is the number of the attempt': dag([looped({ retryStrategy: { limit: 1 } }, '{{retries}}')]),
      'is the result of the task, for its hook': dag([
        { name: 'a', template: 'make', withItems: ['1'], ...exit('{{tasks.a.outputs.result}}') },
      ]),
      'is the result of the step, for its hook': steps([
        [{ name: 'a', template: 'make', withItems: ['1'], ...exit('{{steps.a.outputs.result}}') }],
      ]),
      'is an artifact, for a hook of a task': withFiles({ dag: { tasks: [LOOPED] } }),
      'is an artifact, for a hook of a step': withFiles({ steps: [[LOOPED]] }),
      'is the status of the step, in the expression of its hook': steps([
        [{ name: 'a', template: 'make', withItems: ['1'], ...onStatus('steps.a.status == "Running"') }],
      ]),
      'is the status of the step, in the expression of its exit hook': steps([
        [
          {
            name: 'a',
            template: 'make',
            withItems: ['1'],
            hooks: { exit: { template: 'make', expression: 'steps.a.status == "Succeeded"' } },
          },
        ],
      ]),
    },
    right: {
      'has no name, in the items of a step': steps([
        [{ name: 'a', template: 'use', withItems: ['{{}}'], ...withX('{{item}}') }],
      ]),
      'has no name, without a loop': dag([{ name: 'a', template: 'use', ...withX('say {{}}') }]),
      'is the duration of the workflow, as an argument': dag([
        { name: 'a', template: 'use', withItems: ['1'], ...withX('{{workflow.duration}}') },
      ]),
      'is the status of the task, in the expression of its hook': dag([
        { name: 'a', template: 'make', withItems: ['1'], ...onStatus('tasks.a.status == "Running"') },
      ]),
      'is the status of a step without a loop': steps([
        [{ name: 'a', template: 'make', ...onStatus('steps.a.status == "Running"') }],
      ]),
      'is an artifact, for a hook without a loop': withFiles({ dag: { tasks: [HOOKED] } }),
      'is an artifact, for a hook of a loop with another location': withFiles({
        dag: {
          tasks: [
            {
              ...LOOPED,
              hooks: {
                exit: { template: 'load', arguments: { artifacts: [{ name: 'f', raw: { data: 'x' } }] } },
              },
            },
          ],
        },
      }),
      'is the item': dag([looped({}, '{{item}}')]),
      'is an input of the outer template': dag([looped({}, '{{inputs.parameters.x}}')], { inputs: INPUTS }),
      'is the result of a task without a loop': dag([
        { name: 'a', template: 'make', ...exit('{{tasks.a.outputs.result}}') },
      ]),
      'is an input without a loop': dag([
        { ...looped({ inputs: INPUTS }, '{{inputs.parameters.x}}'), withItems: [] },
      ]),
    },
  });
});

test('the duration of the workflow is no item', () => {
  const items = [{ name: 'a', template: 'make', withItems: ['x', '{{workflow.duration}}'] }];
  for (const manifest of [dag(items), steps([items])])
    expect(lint([manifest]).map(({ code }) => code)).toEqual(['forbidden-loop-variable']);
});
