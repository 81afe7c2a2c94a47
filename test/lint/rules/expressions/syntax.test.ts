import { lint } from '../../../../lib/lint';
import { CONTAINER, pod, testFailures, workflow } from '../../failures';
import { cronWorkflow } from '../fixtures';

const LEAVES = [
  { name: 'leaf', container: CONTAINER },
  {
    name: 'make',
    container: CONTAINER,
    outputs: {
      parameters: [{ name: 'o', valueFrom: { path: '/o' } }],
      artifacts: [{ name: 'f', path: '/f' }],
    },
  },
  { name: 'use', inputs: { parameters: [{ name: 'y' }] }, container: CONTAINER },
];

const INPUTS = { parameters: [{ name: 'x', value: '1' }] };

/** A DAG with a task `a` that has outputs, and a task `b` after it. */
function dag(task: object, outputs: object = {}): object {
  const tasks = [
    { name: 'a', template: 'make' },
    { name: 'b', template: 'leaf', dependencies: ['a'], ...task },
  ];
  return workflow({ templates: [{ name: 'main', inputs: INPUTS, dag: { tasks }, outputs }, ...LEAVES] });
}

const argument = (value: string): object =>
  dag({ template: 'use', arguments: { parameters: [{ name: 'y', value }] } });
const program = (text: string): object => pod({ inputs: INPUTS, container: { ...CONTAINER, args: [text] } });
const retry = (expression: string): object => pod({ retryStrategy: { limit: 2, expression } });
const hook = (expression: string): object => dag({ hooks: { h: { template: 'leaf', expression } } });
const workflowHook = (expression: string): object =>
  pod({}, { hooks: { h: { template: 'main', expression } } });
const output = (expression: string): object =>
  dag({}, { parameters: [{ name: 'r', valueFrom: { expression } }] });

const FAILED_ONCE = [{ node: 'main', attempt: 0, exitCode: 2 }];

describe('an expression', () => {
  testFailures({
    code: 'invalid-expression',
    wrong: {
      'in an argument': argument('{{=tasks.a.outputs.parameters.o +}}'),
      'in a program': program('{{=1 +}}'),
      'in a when': dag({ when: '{{=inputs.parameters.x ==}}' }),
      'in a volume': pod({ volumes: [{ name: 'v', configMap: { name: '{{=1 +}}' } }] }),
      'in a volume of the workflow': pod({}, { volumes: [{ name: 'v', configMap: { name: '{{=1 +}}' } }] }),
      'in the defaults of templates': pod({}, { templateDefaults: { nodeSelector: { a: '{{=1 +}}' } } }),
      'of a retry strategy': retry('lastRetry.status =='),
      'of a hook of a task': hook("tasks['b'].status =="),
      'of a hook of the workflow': workflowHook('workflow.status =='),
      'of an output parameter': output('tasks.a.outputs.parameters.o +'),
      'of an output artifact': dag(
        {},
        { artifacts: [{ name: 'r', fromExpression: 'tasks.a.outputs.artifacts.f ?' }] },
      ),
      'of a label': pod({}, { workflowMetadata: { labelsFrom: { a: { expression: 'workflow.name +' } } } }),
    },
    right: {
      'in an argument': argument('{{=tasks.a.outputs.parameters.o + "1"}}'),
      'of a retry strategy': retry('lastRetry.status != "Error"'),
      'of a hook': hook("tasks['b'].status == 'Succeeded'"),
      'with a tag': hook('{{=inputs.parameters.x == "1"}}'),
      'of an output': output('tasks.a.outputs.parameters.o + "1"'),
      'braces in a text': pod({
        container: { ...CONTAINER, args: ["{{='{{'}}"] },
        retryStrategy: { limit: 2 },
      }),
    },
    outcomes: FAILED_ONCE,
  });

  test.each([
    ['of an HTTP template', workflow({ templates: [http('response.statusCode =')] })],
    ['of a CronWorkflow', cronWorkflow({ stopStrategy: { expression: 'cronworkflow.failed >' } })],
    ['of an event', binding({ selector: 'payload.ref =' })],
    ['of an argument of an event', binding({ selector: 'true' }, 'payload.')],
  ])('%s is a finding', (_, manifest) => {
    expect(codesOf(manifest)).toEqual(['invalid-expression']);
  });

  test.each([
    ['of an HTTP template', workflow({ templates: [http('response.statusCode == 200')] })],
    ['of a CronWorkflow', cronWorkflow({ stopStrategy: { expression: 'cronworkflow.failed > 1' } })],
    ['of an event', binding({ selector: 'payload.ref == "main"' }, 'payload.ref')],
  ])('%s is accepted', (_, manifest) => {
    expect(codesOf(manifest)).toEqual([]);
  });
});

test('an event binding needs a selector', () => {
  expect(codesOf(binding({ selector: '' }))).toEqual(['missing-selector']);
});

describe('braces in an expression', () => {
  testFailures({
    code: 'forbidden-braces',
    wrong: {
      'in an argument': argument('{{=asInt({{inputs.parameters.x}}) + 1}}'),
      'in a text of a program': program("{{=asInt('{{inputs.parameters.x}}') + 1}}"),
      'of the last attempt': retry('"{{lastRetry.status}}" == "Failed" && {{lastRetry.exitCode}} > 1'),
      'of the last attempt in an expression': retry('{{=lastRetry.exitCode == "2"}}'),
      'of the number of attempts': retry('asInt("{{retries}}") < 2'),
      'of a step in its hook': workflow({
        templates: [
          {
            name: 'main',
            steps: [
              [
                {
                  name: 'a',
                  template: 'leaf',
                  hooks: { h: { template: 'leaf', expression: '{{=steps.a.status == "Succeeded"}}' } },
                },
              ],
            ],
          },
          ...LEAVES,
        ],
      }),
    },
    right: {
      'an expression without them': argument('{{=asInt(inputs.parameters.x) + 1}}'),
      'of an input in a retry strategy': pod({
        inputs: INPUTS,
        retryStrategy: { limit: 2, expression: 'lastRetry.exitCode != "{{inputs.parameters.x}}"' },
      }),
      'of an input in a hook': hook('"{{inputs.parameters.x}}" == "1"'),
    },
    outcomes: FAILED_ONCE,
  });

  test.each([
    ['another task', hook('"{{tasks.a.status}}" == "Succeeded"')],
    ['a task', hook('"{{tasks.b.status}}" == "Succeeded"')],
    ['the workflow', workflowHook('"{{workflow.status}}" == "Succeeded"')],
  ])('of %s in its hook, which would never run, are a finding', (_, manifest) => {
    expect(codesOf(manifest)).toEqual(['forbidden-braces']);
  });
});

function http(successCondition: string): object {
  return { name: 'main', http: { url: 'https://example.com', successCondition } };
}

function binding(event: object, value = 'payload.ref'): object {
  const parameters = [{ name: 'x', valueFrom: { event: value } }];
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'WorkflowEventBinding',
    metadata: { name: 'b' },
    spec: { event, submit: { workflowTemplateRef: { name: 't' }, arguments: { parameters } } },
  };
}

function codesOf(manifest: object): string[] {
  return lint([manifest], { advice: 'none' }).map(({ code }) => code);
}
