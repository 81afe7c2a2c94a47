import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, pod, testFailures, workflow } from '../../failures';

const LEAVES = [
  { name: 'make', container: CONTAINER, outputs: { parameters: [{ name: 'o', valueFrom: { path: '/o' } }] } },
  {
    name: 'use',
    inputs: { parameters: [{ name: 'y' }] },
    container: { ...CONTAINER, args: ['{{inputs.parameters.y}}'] },
  },
];

/** A DAG with the input `x` and a task `a`, whose output `o` and result are 3. */
function dag(task: object, fields: object = {}): object {
  return workflow({
    templates: [
      {
        name: 'main',
        inputs: { parameters: [{ name: 'x', value: '3' }] },
        ...fields,
        dag: { tasks: [{ name: 'a', template: 'make' }, ...('name' in task ? [task] : [])] },
      },
      ...LEAVES,
    ],
  });
}

const argument = (text: string): object =>
  dag({
    name: 'b',
    template: 'use',
    dependencies: ['a'],
    arguments: { parameters: [{ name: 'y', value: `{{=${text}}}` }] },
  });
const when = (text: string): object =>
  dag({ name: 'b', template: 'make', dependencies: ['a'], when: `{{=${text}}}` });
const output = (expression: string): object =>
  dag({}, { outputs: { parameters: [{ name: 'r', valueFrom: { expression } }] } });
const retry = (expression: string): object => pod({ retryStrategy: { limit: 2, expression } });
const hook = (expression: string): object =>
  workflow({
    arguments: { parameters: [{ name: 'w', value: '3' }] },
    hooks: { h: { template: 'leaf', expression } },
    templates: [
      { name: 'main', container: CONTAINER },
      { name: 'leaf', container: CONTAINER },
    ],
  });
const loop = (items: readonly unknown[], text: string): object =>
  workflow({
    templates: [
      {
        name: 'main',
        steps: [
          [
            {
              name: 'a',
              template: 'use',
              withItems: items,
              arguments: { parameters: [{ name: 'y', value: `{{=${text}}}` }] },
            },
          ],
        ],
      },
      ...LEAVES,
    ],
  });

const OUTCOMES = [{ node: 'a', result: '3', parameters: { o: '3' } }];

describe('an operand', () => {
  testFailures({
    code: 'invalid-operand',
    wrong: {
      'an output in an argument': argument('tasks.a.outputs.parameters.o > 1'),
      'a sum': argument('tasks.a.outputs.result + 1'),
      'an exit code': argument('tasks.a.exitCode > 0'),
      'an input in an argument': argument('inputs.parameters.x * 2'),
      'a field of a result': argument('tasks.a.outputs.result.foo'),
      'a condition of a task': when('tasks.a.outputs.parameters.o > 1'),
      'an expression of an output': output('tasks.a.outputs.parameters.o > 1 ? "a" : "b"'),
      'a condition of an output': output('tasks.a.outputs.result ? "a" : "b"'),
      'an argument of the workflow in a hook': hook('workflow.parameters.w > 1'),
      'an item': loop([1, 2], 'item > 1'),
      'an item as a condition': loop([true], 'item ? 1 : 2'),
      'a field of an item': loop([{ a: 1 }], 'item.a > 0'),
      'an item that equals a number': loop(['1'], 'item == 1'),
    },
    right: {
      'an output as a number': argument('asInt(tasks.a.outputs.parameters.o) + 1'),
      'a sum of texts': argument('tasks.a.outputs.result + "1"'),
      'a comparison of texts': when('tasks.a.outputs.parameters.o == "3"'),
      'an expression of an output': output('asInt(tasks.a.outputs.parameters.o) > 1 ? "a" : "b"'),
      'a condition of the workflow': hook('workflow.status == "Succeeded"'),
      'an item as a number': loop([1, 2], 'asInt(item) > 1'),
      'a field of an item as a number': loop([{ a: 1 }], 'asInt(item.a) > 0'),
    },
    outcomes: OUTCOMES,
  });
});

const FAILED_ONCE = [{ node: 'main', attempt: 0, exitCode: 2 }];

describe('an operand of a retry strategy', () => {
  testFailures({
    code: 'invalid-operand',
    wrong: {
      'an exit code': retry('lastRetry.exitCode > 1'),
      'an exit code that equals a number': retry('lastRetry.exitCode == 2'),
      'an exit code in a list of numbers': retry('lastRetry.exitCode in [1, 2]'),
      'a number of retries': retry('retries < 3'),
      'a duration': retry('lastRetry.duration > 10'),
      'the defaults': pod(
        {},
        { templateDefaults: { retryStrategy: { limit: 2, expression: 'lastRetry.exitCode > 1' } } },
      ),
      'the workflow': pod({}, { retryStrategy: { limit: 2, expression: 'lastRetry.exitCode > 1' } }),
    },
    right: {
      'an exit code as a number': retry('asInt(lastRetry.exitCode) > 1'),
      'an exit code as a text': retry('lastRetry.exitCode in ["1", "2"]'),
      'a status': retry('lastRetry.status == "Failed" && asInt(retries) < 3'),
      'a tag': pod({
        inputs: { parameters: [{ name: 'code', value: '1' }] },
        retryStrategy: {
          limit: 2,
          expression: 'asInt(lastRetry.exitCode) > {{inputs.parameters.code}}',
        },
      }),
    },
    outcomes: FAILED_ONCE,
  });
});

describe('a condition', () => {
  testFailures({
    code: 'invalid-condition',
    wrong: {
      'a text': retry('lastRetry.status'),
      'a number': retry('asInt(lastRetry.exitCode)'),
      'a text of a hook': hook('workflow.status'),
    },
    right: { 'a comparison': retry('lastRetry.status == "Failed"') },
    outcomes: FAILED_ONCE,
  });
});

describe('a variable of a retry strategy', () => {
  testFailures({
    code: 'unknown-retry-variable',
    wrong: {
      'an input': pod({
        inputs: { parameters: [{ name: 'x', value: '3' }] },
        retryStrategy: { limit: 2, expression: 'inputs.parameters.x == "3"' },
      }),
      'a field of the workflow': retry('workflow.name == "w"'),
      'a misspelled name': retry('lastretry.exitCode == "2"'),
      'a misspelled field': retry('lastRetry.exitcode == "2"'),
    },
    right: {
      'all variables': retry(
        'retries == "0" && lastRetry.message != "" && sprig.trim(lastRetry.duration) != "" && "exitCode" in lastRetry',
      ),
    },
    outcomes: FAILED_ONCE,
  });
});

describe('an equation that is never true', () => {
  const WRONG = ['inputs.parameters.x == 3', 'inputs.parameters.x == true', 'inputs.parameters.x in [3]'];
  const of = (text: string): object =>
    pod({
      inputs: { parameters: [{ name: 'x', value: '3' }] },
      container: { ...CONTAINER, args: [`{{=${text}}}`] },
    });

  test.each(WRONG)('%s is a finding', (text) => {
    expect(lint([of(text)]).map(({ code }) => code)).toEqual(['invalid-operand']);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    test('is false', () => {
      const runs = argosim(WRONG.map((text) => ({ manifests: [of(text)], pods: true })));
      expect(runs.flatMap(({ pods = {} }) => Object.values(pods).map(({ args }) => args))).toEqual(
        WRONG.map(() => ['false']),
      );
    });
  });
});
