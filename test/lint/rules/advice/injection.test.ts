import { lint } from '../../../../lib/lint';
import { container, found, object, workflow } from './support';

const TAG = '{{inputs.parameters.x}}';
const INPUTS = { inputs: { parameters: [{ name: 'x' }] } };
const SHELL = { command: ['sh', '-c'], args: [`echo ${TAG}`] };
const ARGUMENTS = { arguments: { parameters: [{ name: 'p', value: '1' }] } };

/** A workflow whose first template calls one with a shell. */
function called(
  value: string,
  call: object = {},
  leaf: object = container(SHELL, { ...INPUTS, name: 'leaf' }),
): object {
  const parameters = [{ name: 'x', value }];
  const step = { name: 'a', template: 'leaf', arguments: { parameters }, ...call };
  return workflow([{ name: 'main', steps: [[step]] }, leaf], ARGUMENTS);
}

function leaf(fields: object): object {
  return { name: 'leaf', ...INPUTS, ...fields };
}

const ANY = '{{workflow.parameters.p}}';

const WRONG: { readonly [name: string]: object } = {
  'the program of a shell': called(ANY),
  'a script': called(ANY, {}, leaf({ script: { image: 'python:3.14', source: `print("${TAG}")` } })),
  'the program of a probe': called(
    ANY,
    {},
    container(
      { livenessProbe: { exec: { command: ['sh', '-c', `test ${TAG}`] } } },
      { ...INPUTS, name: 'leaf' },
    ),
  ),
  'an expression': called(
    ANY,
    {},
    container({ ...SHELL, args: ['{{=inputs.parameters.x + "a"}}'] }, { ...INPUTS, name: 'leaf' }),
  ),
  'the items of a list that is not known': called('{{item}}', { withParam: ANY }),
  'an argument of the workflow': workflow([container({ ...SHELL, args: [`echo ${ANY}`] })], ARGUMENTS),
  'an input of a WorkflowTemplate': object('WorkflowTemplate', {
    entrypoint: 'main',
    templates: [container(SHELL, INPUTS)],
  }),
};

const ENUM = { inputs: { parameters: [{ name: 'x', enum: ['1', '2'] }] } };

const RIGHT: { readonly [name: string]: object } = {
  'a literal': called('hello'),
  'the items of a list of literals': called('{{item}}', { withItems: ['a', 'b'] }),
  'a variable of the workflow that Argo chooses': called('{{workflow.name}}'),
  'a default': workflow([container(SHELL, { inputs: { parameters: [{ name: 'x', default: '1' }] } })]),
  'one of certain values': object('WorkflowTemplate', {
    entrypoint: 'main',
    templates: [container(SHELL, ENUM)],
  }),
  'a number': called(
    ANY,
    {},
    container({ ...SHELL, args: ['{{=asInt(inputs.parameters.x)}}'] }, { ...INPUTS, name: 'leaf' }),
  ),
  'an argument of a command': called(ANY, {}, container({ args: [TAG] }, { ...INPUTS, name: 'leaf' })),
  'an argument after the program': called(
    ANY,
    {},
    container({ command: ['sh', '-c', 'echo "$1"', 'sh', TAG] }, { ...INPUTS, name: 'leaf' }),
  ),
  'an environment variable': called(
    ANY,
    {},
    container(
      { command: ['sh', '-c', 'echo "$X"'], env: [{ name: 'X', value: TAG }] },
      { ...INPUTS, name: 'leaf' },
    ),
  ),
  'an argument of a CronWorkflow': object('CronWorkflow', {
    schedules: ['0 * * * *'],
    workflowSpec: {
      entrypoint: 'main',
      templates: [container({ ...SHELL, args: [`echo ${ANY}`] })],
      ...ARGUMENTS,
    },
  }),
};

test.each(Object.entries(WRONG))('%s is a finding', (_, manifest) => {
  const [finding, ...others] = found([manifest]);
  expect(finding).toMatch(/^advice warning missing-guard /);
  expect(others).toEqual([]);
});

test.each(Object.entries(RIGHT))('%s is none', (_, manifest) => {
  expect(found([manifest])).toEqual([]);
});

const DATA: { readonly [name: string]: object } = {
  'a manifest': called(ANY, {}, leaf({ resource: { action: 'create', manifest: `a: "${TAG}"` } })),
  'a patch': called(
    ANY,
    {},
    container({}, { ...INPUTS, name: 'leaf', podSpecPatch: `{"priorityClassName":"${TAG}"}` }),
  ),
  'a condition': called('1', { when: `${ANY} == 1` }),
};

test.each(Object.entries(DATA))('%s is optional', (_, manifest) => {
  expect(found([manifest])).toEqual([]);
  const codes = lint([manifest], { advice: 'all' }).map(({ code }) => code);
  expect(codes.filter((code) => code === 'missing-guard')).toHaveLength(1);
});

test('the message names the variables', () => {
  const message = (source: string): string | undefined =>
    lint([called(ANY, {}, leaf({ script: { image: 'python:3.14', source } }))])[0]?.message;
  expect(message(TAG)).toBe(
    `${TAG} can be any text, and becomes a part of the program. Set a variable in 'env' to it, and use that in the program.`,
  );
});
