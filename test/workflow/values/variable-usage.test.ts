import fc from 'fast-check';
import { Lazy } from 'cdk8s';
import { ParameterReference } from '../../../lib/index';
import { variablesIn } from '../../../lib/workflow/values/variable-usage';
import { consumedTasks } from '../../../lib/workflow/graphs/dependencies';

/** The tasks that a string refers to, as the value of an argument. */
function inText(text: string): string[] {
  return [...consumedTasks({ arguments: { parameters: [{ name: 'x', value: text }] } })];
}

/** The tasks that an expression refers to, in a field without braces. */
function inExpression(expression: string): string[] {
  return [...consumedTasks({ valueFrom: { expression } })];
}

describe('variables in strings', () => {
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

/** A value that is only known when the manifest is rendered. */
function late(value: object): unknown {
  return Lazy.any({ produce: () => value });
}

/** One object in two fields, only the second of which has expressions. */
function shared(expression: string): object {
  const it = { expression };
  return { other: it, valueFrom: it };
}

describe('members of other values are not variables', () => {
  test.each([
    ['fromJson(inputs.parameters.x).tasks.a', []],
    ['fromJson(inputs.parameters.x) . tasks.a', []],
    ['fromJson(inputs.parameters.x)?.tasks.a', []],
    ['[inputs.parameters.x][0].tasks.a', []],
    ['filter(inputs.parameters.x, #.tasks.a == .tasks.b)', []],
    ['filter(inputs.parameters.x, # == tasks.a.status)', ['a']],
    ['workflow.tasks.a', []],
    ['toJson(tasks.a.outputs) in [tasks.b.status]', ['a', 'b']],
    ['(tasks.a.status) + [tasks.b.status][0] + tasks.c.status', ['a', 'b', 'c']],
    ['tasks.a.status == "x" ? tasks.b.status : tasks.c.status', ['a', 'b', 'c']],
    ['1..tasks.a.outputs.result', ['a']],
    ['workflow.status in tasks.a.status', ['a']],
  ])('%s: %j', (expression, tasks) => {
    expect(inText(`{{=${expression}}}`).sort()).toEqual(tasks);
    expect(inExpression(expression).sort()).toEqual(tasks);
  });
});

describe('variables in fields that are expressions', () => {
  test.each([
    ['tasks.a.status == "Succeeded"', ['a']],
    ["tasks['a-b'].status == 'tasks.c.status'", ['a-b']],
    ['"{{tasks.a.status}}" == "Succeeded"', ['a']],
    ['"{{workflow.parameters.x}}" == "on" && tasks.a.status == "Failed"', ['a']],
    ['"{{tasks.a.status}}" == tasks.b.status', ['a', 'b']],
    ['{{tasks.a-b.outputs.result}} > 1', ['a-b']],
    ['workflow.status == "Succeeded"', []],
    ['tasks.a.status // tasks.b.status\n + tasks.c.status', ['a', 'c']],
    ["tasks.a.status /* it's {{tasks.d.status}}, not tasks.b.status */ + tasks.c.status", ['a', 'c', 'd']],
    ["'//' + tasks.a.status + '/*' + tasks.b.status", ['a', 'b']],
    ['tasks.a.status / 2 / tasks.b.status', ['a', 'b']],
  ])('%j: %j', (expression, tasks) => {
    expect(inExpression(expression).sort()).toEqual(tasks);
  });

  const A = ['tasks', 'a', 'status'];
  test.each<[string, unknown]>([
    ['an output', { parameters: [{ name: 'x', valueFrom: { expression: 'tasks.a.status' } }] }],
    ['a retry', { retryStrategy: { limit: 2, expression: 'tasks.a.status' } }],
    ['an artifact', [{ fromExpression: 'tasks.a.status' }]],
    ['an output in a Lazy', { valueFrom: late({ expression: 'tasks.a.status' }) }],
    ['an output whose object is also in another field', shared('tasks.a.status')],
  ])('are found in %s', (_, value) => {
    expect(variablesIn(value)).toEqual([A]);
  });

  test.each<[string, unknown]>([
    ['when', { when: 'tasks.a.status' }],
    ['a hook', { hooks: { exit: { expression: 'tasks.a.status' } } }],
    ['a field of the user', { manifest: { expression: 'tasks.a.status' } }],
    ['a parameter with that name', { parameters: [{ name: 'expression', value: 'tasks.a.status' }] }],
    ['a nested field', { valueFrom: { deep: { expression: 'tasks.a.status' } } }],
    ['no known field', { expression: 'tasks.a.status' }],
  ])('are ignored in %s', (_, value) => {
    expect(variablesIn(value)).toEqual([]);
  });
});

/** An object with several circular references. */
function circular(text: string): object {
  const it: { [key: string]: unknown } = { text };
  return Object.assign(it, { one: it, two: [it, { three: it }] });
}

describe('variables in values', () => {
  const it = new ParameterReference('tasks.a.outputs.result');

  test.each<[string, unknown]>([
    ['a reference', it],
    ['a reference in a string', `x ${it} y`],
    ['a reference in a list', [[it]]],
    ['a reference deep in an object', { x: { y: [{ z: it }] } }],
    ['a Lazy of a reference', Lazy.any({ produce: () => it })],
    ['a Lazy of an object', Lazy.any({ produce: () => ({ x: [`${it}`] }) })],
    ['a Lazy of a Lazy', Lazy.any({ produce: (): unknown => Lazy.any({ produce: () => it }) })],
    ['an object that cdk8s resolves', { resolve: () => ({ x: it }) }],
    ['the name of a field', { [`a ${it}`]: 1 }],
    ['the name of a field, as an expression', [{ "{{=tasks['a'].outputs.result}}": null }]],
    ['a circular object', circular(`${it}`)],
  ])('%s', (_, value) => {
    expect(variablesIn({ value })).toEqual([['tasks', 'a', 'outputs', 'result']]);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['numbers', 1],
    ['empty values', [{}, [], '']],
    ['names of fields without a tag', { 'tasks.a.status': 1 }],
  ])('none in %s', (_, value) => {
    expect(variablesIn(value)).toEqual([]);
  });
});

test('the search terminates without an error for any string', () => {
  const alphabet = fc.constantFrom(...'{}=\'"`\\.[]? \nab'.split(''), 'tasks.', '{{=', '}}', "['a']");
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      expect(Array.isArray(variablesIn({ text, expression: text }))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a long string is searched in linear time', () => {
  const quotes = `{{=${'"'.repeat(20_001)}}}`;
  const names = `{{=${'a.'.repeat(20_000)}b}}`;
  const spaces = `{{=tasks${' '.repeat(50_000)}}}`;
  const start = process.cpuUsage().user;
  const escapes = `{{="${'\\'.repeat(20_001)}}}`;
  const comments = `{{=${'/*'.repeat(20_000)}}}`;
  const calls = `{{=${'f(x) . '.repeat(10_000)}}}`;
  const texts = [quotes, names, spaces, escapes, comments, calls, '{{'.repeat(20_000), '{{='.repeat(20_000)];
  for (const text of texts) variablesIn({ valueFrom: { expression: text } });
  // A quadratic search would take minutes.
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
});
