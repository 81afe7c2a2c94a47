import fc from 'fast-check';
import { Lazy } from 'cdk8s';
import { ParameterReference } from '../../lib';
import { variablesIn } from '../../lib/workflow/consumption';
import { consumedTasks } from '../../lib/workflow/dependencies';

/** The tasks that a text mentions, as an argument's value. */
function inText(text: string): string[] {
  return [...consumedTasks({ arguments: { parameters: [{ name: 'x', value: text }] } })];
}

/** The tasks that an expression mentions, in a field that holds one without braces. */
function inExpression(expression: string): string[] {
  return [...consumedTasks({ hooks: { exit: { expression } } })];
}

describe('variables in text', () => {
  test.each([
    ['{{tasks.a.outputs.result}}', ['a']],
    ['{{ tasks.a.outputs.result }}', ['a']],
    ['{{\n  tasks.a.outputs.result\n}}', ['a']],
    ['{{tasks.a-b.outputs.parameters.x_y}} {{tasks.c.status}}', ['a-b', 'c']],
    ['{{tasks.a.status}}{{tasks.a.ip}}', ['a']],
    ['no tag: tasks.a.outputs.result', []],
    ['{tasks.a.status}', []],
    ['{{inputs.parameters.tasks.a}}', []],
    ['{{workflow.status}}', []],
    ['', []],
    ['{{', []],
    ['{{}}', []],
    ['{{tasks}}', []],
  ])('%j: %j', (text, tasks) => {
    expect(inText(text)).toEqual(tasks);
  });
});

describe('variables in expression tags', () => {
  test.each([
    ["{{=tasks['a-b'].outputs.result}}", ['a-b']],
    ['{{=tasks["a-b"].outputs.result}}', ['a-b']],
    ['{{=tasks[`a-b`].outputs.result}}', ['a-b']],
    ["{{= tasks [ 'a-b' ] .outputs}}", ['a-b']],
    ["{{=tasks?.['a-b']?.outputs}}", ['a-b']],
    ['{{=tasks.a.outputs.result}}', ['a']],
    ['{{=tasks . a . status}}', ['a']],
    ['{{=tasks?.a?.status}}', ['a']],
    ['{{=asInt(tasks.a.outputs.result) + asInt(tasks.b.outputs.result)}}', ['a', 'b']],
    ['{{=[tasks.a.status, {b: tasks.c.status}]}}', ['a', 'c']],
    ["{{=tasks.a.status == 'tasks.b.status'}}", ['a']],
    ['{{=tasks.a.status == "tasks.b.status"}}', ['a']],
    ["{{='it\\'s tasks.b.status' + tasks.a.status}}", ['a']],
    ['{{=`tasks.b.status` + tasks.a.status}}', ['a']],
    ['{{=`C:\\` + tasks.a.status}}', ['a']],
    ['{{=`two\nlines of tasks.b.status` + tasks.a.status}}', ['a']],
    ['{{=my.tasks.a + mytasks.b + tasksOf.c}}', []],
    ["{{=inputs.parameters['tasks.a.status']}}", []],
    ["{{='{{tasks.a.status' }}", []],
  ])('%j: %j', (text, tasks) => {
    expect(inText(text)).toEqual(tasks);
  });
});

describe('variables in fields that hold an expression', () => {
  test.each([
    ['tasks.a.status == "Succeeded"', ['a']],
    ["tasks['a-b'].status == 'tasks.c.status'", ['a-b']],
    ['"{{tasks.a.status}}" == "Succeeded"', ['a']],
    ['"{{workflow.parameters.x}}" == "on" && tasks.a.status == "Failed"', ['a']],
    ['"{{tasks.a.status}}" == tasks.b.status', ['a', 'b']],
    ['{{tasks.a-b.outputs.result}} > 1', ['a-b']],
    ['workflow.status == "Succeeded"', []],
  ])('%j: %j', (expression, tasks) => {
    expect(inExpression(expression).sort()).toEqual(tasks);
  });

  test('count wherever the field stands', () => {
    expect(variablesIn({ valueFrom: { expression: 'tasks.a.status' } })).toEqual([['tasks', 'a', 'status']]);
    expect(variablesIn([{ fromExpression: 'tasks.a.outputs' }])).toEqual([['tasks', 'a', 'outputs']]);
    expect(variablesIn({ when: 'tasks.a.status' })).toEqual([]);
  });
});

describe('variables in values', () => {
  const it = new ParameterReference('tasks.a.outputs.result');

  test.each<[string, unknown]>([
    ['a reference', it],
    ['a reference in a text', `x ${it} y`],
    ['a reference in a list', [[it]]],
    ['a reference deep in an object', { x: { y: [{ z: it }] } }],
    ['a Lazy of a reference', Lazy.any({ produce: () => it })],
    ['a Lazy of an object', Lazy.any({ produce: () => ({ x: [`${it}`] }) })],
    ['a Lazy of a Lazy', Lazy.any({ produce: (): unknown => Lazy.any({ produce: () => it }) })],
    ['an object that cdk8s resolves', { resolve: () => ({ x: it }) }],
  ])('%s', (_, value) => {
    expect(variablesIn({ value })).toEqual([['tasks', 'a', 'outputs', 'result']]);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['numbers', 1],
    ['empty things', [{}, [], '']],
    ['names of fields', { '{{tasks.a.status}}': 1 }],
  ])('%s have none', (_, value) => {
    expect(variablesIn(value)).toEqual([]);
  });
});

test('no text makes the search fail or hang', () => {
  const alphabet = fc.constantFrom(...'{}=\'"`\\.[]? \nab'.split(''), 'tasks.', '{{=', '}}', "['a']");
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      expect(Array.isArray(variablesIn({ text, expression: text }))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a long text is searched in linear time', () => {
  const quotes = `{{=${'"'.repeat(20_001)}}}`;
  const names = `{{=${'a.'.repeat(20_000)}b}}`;
  const spaces = `{{=tasks${' '.repeat(50_000)}}}`;
  const start = process.cpuUsage().user;
  const escapes = `{{="${'\\'.repeat(20_001)}}}`;
  for (const text of [quotes, names, spaces, escapes, '{{'.repeat(20_000)]) variablesIn(text);
  // A search that goes back over the text for each of its characters takes minutes.
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
});
