import { cronWorkflow, dag, leaf, main, ofTemplates, steps, workflow } from './fixtures';
import { testRules } from './test-rules';

testRules('rules for arguments', [
  {
    title: 'an argument has no name',
    code: 'missing-name',
    wrong: steps([{ name: 'a', template: 'work', arguments: { parameters: [{ value: 'x' }] } }]),
    path: 'spec.templates[0].steps[0][0].arguments.parameters[0]',
    message: "The parameter has no name. Set 'name'.",
    right: steps([{ name: 'a', template: 'work', arguments: { parameters: [{ name: 'x', value: 'x' }] } }]),
  },
  {
    title: 'an argument has an invalid name',
    code: 'invalid-name',
    wrong: steps([{ name: 'a', template: 'work', arguments: { parameters: [{ name: 'a b', value: 'x' }] } }]),
    path: 'spec.templates[0].steps[0][0].arguments.parameters[0].name',
    message: "'a b' is not a valid name for a parameter. Use letters, digits, '-' and '_'.",
    right: steps([{ name: 'a', template: 'work', arguments: { parameters: [{ name: 'a_b', value: 'x' }] } }]),
  },
  {
    title: 'two arguments have the same name',
    code: 'duplicate-port',
    wrong: workflow({
      ...ofTemplates(leaf('main')),
      arguments: {
        parameters: [
          { name: 'x', value: '1' },
          { name: 'x', value: '2' },
        ],
      },
    }),
    path: 'spec.arguments.parameters[1].name',
    message: "Another parameter is named 'x'. Rename one of them.",
    right: workflow({
      ...ofTemplates(leaf('main')),
      arguments: {
        parameters: [
          { name: 'x', value: '1' },
          { name: 'y', value: '2' },
        ],
      },
    }),
  },
  {
    title: 'an argument of a call has only a default',
    code: 'missing-argument-value',
    wrong: steps([{ name: 'a', template: 'work', arguments: { parameters: [{ name: 'x', default: 'x' }] } }]),
    path: 'spec.templates[0].steps[0][0].arguments.parameters[0]',
    message: "The argument 'x' has no value. Write 'value' in place of 'default'.",
    right: steps([{ name: 'a', template: 'work', arguments: { parameters: [{ name: 'x', value: 'x' }] } }]),
  },
  {
    title: 'an argument of a CronWorkflow has no value',
    code: 'missing-argument-value',
    wrong: cronWorkflow({}, { arguments: { parameters: [{ name: 'x' }] } }),
    path: 'spec.workflowSpec.arguments.parameters[0]',
    message: "The argument 'x' has no value. Set 'value'.",
    right: [
      cronWorkflow({}, { arguments: { parameters: [{ name: 'x', value: '' }] } }),
      workflow({ ...ofTemplates(leaf('main')), arguments: { parameters: [{ name: 'x' }] } }),
    ],
  },
  {
    title: 'an argument has a source of outputs',
    code: 'forbidden-source',
    wrong: steps([
      { name: 'a', template: 'work', arguments: { parameters: [{ name: 'x', valueFrom: { path: '/x' } }] } },
    ]),
    path: 'spec.templates[0].steps[0][0].arguments.parameters[0].valueFrom.path',
    message: "The argument 'x' cannot have 'valueFrom.path'. Pass a 'value' with a tag instead.",
    right: steps([
      {
        name: 'a',
        template: 'work',
        arguments: { parameters: [{ name: 'x', valueFrom: { configMapKeyRef: { name: 'c', key: 'k' } } }] },
      },
    ]),
  },
  {
    title: 'the source of an argument is empty',
    code: 'forbidden-source',
    wrong: steps([
      {
        name: 'a',
        template: 'work',
        arguments: { parameters: [{ name: 'x', valueFrom: { default: 'x' } }] },
      },
    ]),
    path: 'spec.templates[0].steps[0][0].arguments.parameters[0].valueFrom',
    message:
      "The 'valueFrom' of the argument 'x' has no source. Use 'configMapKeyRef', 'supplied' or a 'value'.",
    right: steps([
      {
        name: 'a',
        template: 'work',
        arguments: { parameters: [{ name: 'x', valueFrom: { supplied: {} } }] },
      },
    ]),
  },
  {
    title: 'a value is not in the enum',
    code: 'invalid-argument',
    wrong: workflow({
      ...ofTemplates(leaf('main')),
      arguments: { parameters: [{ name: 'mode', value: 'c', enum: ['a', 'b'] }] },
    }),
    path: 'spec.arguments.parameters[0].value',
    message: "'c' is not in the enum of 'mode'. Use 'a' or 'b'.",
    right: workflow({
      ...ofTemplates(leaf('main')),
      arguments: { parameters: [{ name: 'mode', value: 'a', enum: ['a', 'b'] }] },
    }),
  },
  {
    title: 'the enum of an argument of the workflow is empty',
    code: 'invalid-argument',
    wrong: workflow({
      ...ofTemplates(leaf('main')),
      arguments: { parameters: [{ name: 'mode', value: 'a', enum: [] }] },
    }),
    path: 'spec.arguments.parameters[0].enum',
    message: "The enum of 'mode' is empty. Add its values, or remove it.",
    right: workflow({
      ...ofTemplates(leaf('main')),
      arguments: { parameters: [{ name: 'mode', enum: ['a'] }] },
    }),
  },
  {
    title: 'an artifact of a call has no source',
    code: 'missing-source',
    wrong: steps([{ name: 'a', template: 'work', arguments: { artifacts: [{ name: 'x' }] } }]),
    path: 'spec.templates[0].steps[0][0].arguments.artifacts[0]',
    message: "The artifact argument 'x' has no source. Set 'from', or a location with a key.",
    right: steps([
      { name: 'a', template: 'work', arguments: { artifacts: [{ name: 'x', raw: { data: 'x' } }] } },
    ]),
  },
  {
    title: 'an artifact has two sources',
    code: 'conflicting-from-and-from-expression',
    wrong: dag(
      [
        { name: 'a', template: 'work' },
        {
          name: 'b',
          template: 'work',
          depends: 'a',
          arguments: {
            artifacts: [
              {
                name: 'x',
                from: '{{tasks.a.outputs.artifacts.o}}',
                fromExpression: 'tasks.a.outputs.artifacts.o',
              },
            ],
          },
        },
      ],
      { outputs: { artifacts: [{ name: 'o', path: '/o' }] } },
    ),
    path: 'spec.templates[0].dag.tasks[1].arguments.artifacts[0].fromExpression',
    message: "The artifact 'x' has both 'from' and 'fromExpression'. Remove one of them.",
    right: dag(
      [
        { name: 'a', template: 'work' },
        {
          name: 'b',
          template: 'work',
          depends: 'a',
          arguments: { artifacts: [{ name: 'x', from: '{{tasks.a.outputs.artifacts.o}}' }] },
        },
      ],
      { outputs: { artifacts: [{ name: 'o', path: '/o' }] } },
    ),
  },
  {
    title: 'a call passes no argument for an input',
    code: 'missing-argument',
    wrong: steps([{ name: 'a', template: 'work' }], { inputs: { parameters: [{ name: 'x' }] } }),
    path: 'spec.templates[0].steps[0][0]',
    message:
      "The parameter 'x' of the template of 'a' has no argument. Pass it, or give the input a default.",
    right: steps([{ name: 'a', template: 'work' }], { inputs: { parameters: [{ name: 'x', default: '' }] } }),
  },
  {
    title: 'a call passes no artifact',
    code: 'missing-argument',
    wrong: steps([{ name: 'a', template: 'work' }], { inputs: { artifacts: [{ name: 'x', path: '/x' }] } }),
    path: 'spec.templates[0].steps[0][0]',
    message: "The artifact 'x' of the template of 'a' has no argument. Pass it, or make the input optional.",
    right: steps([{ name: 'a', template: 'work' }], {
      inputs: { artifacts: [{ name: 'x', path: '/x', optional: true }] },
    }),
  },
  {
    title: 'the entrypoint has an input without an argument',
    code: 'missing-argument',
    wrong: main({ inputs: { parameters: [{ name: 'x' }] } }),
    path: 'spec.entrypoint',
    message:
      "The parameter 'x' of the template 'main' has no argument. Pass it, or give the input a default.",
    right: workflow({
      ...ofTemplates(leaf('main', { inputs: { parameters: [{ name: 'x' }] } })),
      arguments: { parameters: [{ name: 'x', value: '1' }] },
    }),
  },
  {
    title: 'a field of a step in upper case counts for Argo 3.7',
    code: 'missing-argument',
    wrong: steps([{ name: 'a', template: 'work', arguments: { parameters: [{ name: 'y', value: '1' }] } }], {
      inputs: { parameters: [{ name: 'x' }] },
    }),
    path: 'spec.templates[0].steps[0][0].arguments',
    message:
      "The parameter 'x' of the template of 'a' has no argument. Pass it, or give the input a default.",
    right: steps([{ name: 'a', template: 'work', arguments: { parameters: [{ name: 'x', value: '1' }] } }], {
      inputs: { parameters: [{ name: 'x' }] },
    }),
  },
]);
