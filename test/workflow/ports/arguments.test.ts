import fc from 'fast-check';
import type { Format } from '../../../lib/index';
import {
  ContainerTemplate,
  ParameterReference,
  Task,
  WorkflowTemplate,
  artifact,
  parameter,
  findingsOf,
  unquoted,
} from '../../../lib/index';
import { App, Chart } from 'cdk8s';
import { codesIn, errorsOf } from '../../support/index';
import type { ArgumentValues } from '../../../lib/workflow/ports/arguments';
import { checkArguments, renderArguments } from '../../../lib/workflow/ports/arguments';
import { CONTAINER, library, tasksOf, unchecked } from '../fixtures';

const EVEN: Format = {
  name: 'an even number',
  check: (text) => (Number(text) % 2 === 0 ? undefined : `'${text}' is not even: give an even number`),
};

/** The findings for a call with arguments that bypass the compiler. */
function errorsFor(
  json: string,
  ports = { suite: parameter({ enum: ['fast', 'full'] }), file: artifact('/f') },
): string[] {
  return errorsOf((chart) => {
    const { workflow, dag } = library(chart);
    const template = new ContainerTemplate(workflow, 'strict', {
      inputs: ports,
      container: CONTAINER,
    });
    dag.addTask(new Task('call', template, unchecked(json)));
  });
}

describe('arguments that bypass the compiler', () => {
  test.each([
    ['{}', ['missing-argument at suite', 'missing-argument at file']],
    ['{"suite": "fast"}', ['missing-argument at file']],
    ['{"suite": "slow", "file": {"raw": {"data": ""}}}', ['invalid-argument at suite']],
    ['{"suite": "{{workflow.parameters.suite}}", "file": {"raw": {"data": ""}}}', []],
    ['{"suite": "fast", "file": "text"}', ['not-an-artifact at file']],
    ['{"suite": "fast", "file": {}}', ['not-an-artifact at file']],
    ['{"suite": "fast", "file": {"subPath": "x"}}', ['not-an-artifact at file']],
    ['{"suite": "fast", "file": {"from": "{{workflow.name}}"}}', ['not-an-artifact at file']],
    ['{"suite": "fast", "file": {"from": null}}', ['not-an-artifact at file']],
    ['{"suite": "fast", "file": {"s3": {"key": "x"}, "subPath": "x"}}', []],
    ['{"suite": "fast", "file": ["a"]}', ['not-an-artifact at file']],
    ['{"suite": {"raw": {"data": ""}}, "file": {"raw": {"data": ""}}}', ['not-a-parameter at suite']],
    ['{"suite": null, "file": null}', ['not-a-parameter at suite', 'not-an-artifact at file']],
    ['{"suite": ["fast"], "file": {"raw": {"data": ""}}}', ['not-a-parameter at suite']],
    ['{"suite": "fast", "file": {"raw": {"data": ""}}, "extra": "1"}', ['unknown-argument at extra']],
    ['{"suite": "fast", "file": {"raw": {"data": ""}}, "toString": "1"}', ['unknown-argument at toString']],
  ])('%s: %j', (json, found) => {
    const errors = errorsFor(json);
    const places = errors.map(
      (line) => /^\[test\/library\/dag\] tasks\.call\.arguments\.(\w+): /.exec(line)?.[1],
    );
    expect(codesIn(errors).map((code, index) => `${code} at ${places[index]}`)).toEqual(found);
  });

  test.each([
    '{"parameters": [{"name": "suite", "value": "fast"}]}',
    '{"artifacts": [{"name": "suite"}]}',
    '{"arguments": {"parameters": [{"name": "suite", "value": "fast"}]}}',
    '[{"name": "suite", "value": "fast"}]',
  ])('in the form of YAML are an error that says how to pass them: %s', (json) => {
    expect(errorsFor(json)).toEqual([
      '[test/library/dag] tasks.call.arguments: The arguments are lists, as in YAML. Pass an object with the names of the inputs: { suite: … }. [unknown-argument]',
    ]);
  });

  test.each(['null', '"fast"', '7'])('that are no object are an error: %s', (json) => {
    expect(errorsFor(json)).toEqual([
      '[test/library/dag] tasks.call.arguments: The arguments are not an object. Pass one with the names of the inputs. [unknown-argument]',
    ]);
  });

  test('can be for inputs that are named as the lists of YAML', () => {
    const ports = { parameters: parameter.json<readonly string[]>() };
    expect(checkArguments(ports, unchecked('{"parameters": ["a"]}'), 'a')).toEqual([]);
  });

  test('are no option', () => {
    const errors = errorsOf((chart) => {
      const { work, dag } = library(chart);
      const options: object = { arguments: { parameters: [{ name: 'text', value: 'x' }] } };
      dag.task('call', work, {}, options);
    });
    expect(errors).toEqual([
      "[test/library/dag] tasks.call.arguments: 'arguments' is not an option. Pass an object with the names of the inputs before the options. [unknown-argument]",
    ]);
  });

  test('can have the names of properties of Object.prototype', () => {
    const ports = { constructor: parameter(), toString: parameter({ value: 'x' }) };
    expect(checkArguments(ports, unchecked('{}'), 'a')).toEqual([
      expect.objectContaining({ code: 'missing-argument', path: 'a.constructor' }),
    ]);
    expect(renderArguments(ports, unchecked('{"constructor": "1"}'))).toEqual({
      parameters: [{ name: 'constructor', value: '1' }],
    });
  });

  test('have messages that list the valid names and values', () => {
    expect(errorsFor('{"suite": "slow", "files": "x"}')).toEqual([
      "[test/library/dag] tasks.call.arguments.suite: 'slow' is not an allowed value. Use one of 'fast', 'full'. [invalid-argument]",
      "[test/library/dag] tasks.call.arguments.file: The artifact 'file' has no value. Pass one. [missing-argument]",
      "[test/library/dag] tasks.call.arguments.files: There is no input 'files'. Did you mean 'file'? [unknown-argument]",
    ]);
  });
});

describe('formats', () => {
  function errorsForNumber(value: string | number | ParameterReference): string[] {
    return errorsOf((chart) => {
      const { workflow, dag } = library(chart);
      const template = new ContainerTemplate(workflow, 'even', {
        inputs: { n: parameter({ format: EVEN }) },
        container: CONTAINER,
      });
      dag.task('call', template, { n: value });
    });
  }

  test('are checked for literal arguments', () => {
    expect(errorsForNumber('3')).toEqual([
      "[test/library/dag] tasks.call.arguments.n: '3' is not even: give an even number. [invalid-argument]",
    ]);
    expect(codesIn(errorsForNumber(5))).toEqual(['invalid-argument']);
  });

  test.each([
    ['4'],
    [8],
    ['{{inputs.parameters.n}}'],
    ['1{{=1 + 1}}'],
    [new ParameterReference('workflow.name')],
  ])('accept %s', (value) => {
    // This test ignores the finding about the undeclared input.
    expect(codesIn(errorsForNumber(value)).filter((code) => code === 'invalid-argument')).toEqual([]);
  });

  test('can check the text around variables', () => {
    const format: Format = { ...EVEN, checkTemplated: (text) => (text.startsWith('1') ? 'odd' : undefined) };
    const errors = errorsOf((chart) => {
      const { workflow, dag } = library(chart);
      const inputs = { n: parameter({ format, value: '1{{workflow.name}}' }) };
      const template = new ContainerTemplate(workflow, 'even', { inputs, container: CONTAINER });
      for (const [name, n] of Object.entries({ a: '1{{workflow.name}}', b: '2{{workflow.name}}', c: '2' }))
        dag.task(name, template, { n });
    });
    expect(errors).toEqual([
      '[test/library/dag] tasks.a.arguments.n: odd. [invalid-argument]',
      '[test/library/even] inputs.n.value: odd. [invalid-default]',
    ]);
  });

  test('and enums are checked for the default values of inputs and workflow arguments', () => {
    const errors = errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w', {
        arguments: { n: parameter({ format: EVEN, value: 3 }) },
      });
      const slow: string = JSON.parse('"slow"') as string;
      new ContainerTemplate(workflow, 't', {
        inputs: {
          n: parameter({ format: EVEN, default: '5' }),
          s: parameter({ enum: ['fast', slow.slice(1)], value: slow }),
        },
        container: CONTAINER,
      });
    });
    expect(errors).toEqual([
      "[test/w] arguments.n.value: '3' is not even: give an even number. [invalid-default]",
      "[test/w/t] inputs.n.default: '5' is not even: give an even number. [invalid-default]",
      "[test/w/t] inputs.s.value: 'slow' is not an allowed value. Did you mean 'low'? [invalid-default]",
    ]);
  });

  test('numbers that are none are errors as declared values', () => {
    const errors = errorsOf((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', {
        inputs: {
          a: parameter({ value: NaN }),
          b: parameter({ default: Infinity }),
          c: parameter({ value: unquoted(NaN) }),
          d: parameter({ value: -1.5 }),
        },
        container: CONTAINER,
      });
    });
    expect(errors).toEqual([
      '[test/w/t] inputs.a.value: NaN is not a value. Use a finite number. [invalid-default]',
      '[test/w/t] inputs.b.default: Infinity is not a value. Use a finite number. [invalid-default]',
      '[test/w/t] inputs.c.value: NaN is not a value. Use a finite number. [invalid-default]',
    ]);
  });

  test('are not rendered, because Argo has no such field', () => {
    expect(JSON.stringify(parameter({ format: EVEN }).declaration)).toContain('even');
    const [call] = tasksOf(({ workflow, dag }) => {
      const template = new ContainerTemplate(workflow, 'even', {
        inputs: { n: parameter({ format: EVEN }) },
        container: CONTAINER,
      });
      expect(template.render().inputs).toEqual({ parameters: [{ name: 'n' }] });
      dag.task('call', template, { n: 4 });
    });
    expect(call?.arguments).toEqual({ parameters: [{ name: 'n', value: '4' }] });
  });
});

describe('arguments in the manifest', () => {
  function call(values: ArgumentValues) {
    const [task] = tasksOf(({ work, dag }) => {
      dag.addTask(new Task('call', work, values));
    });
    return task;
  }

  test('are omitted if there are none', () => {
    expect(call({})).toEqual({ name: 'call', template: 'work' });
  });

  test('keep their order', () => {
    expect(call({ suite: 'full', text: 'a' })?.arguments?.parameters?.map((x) => x.name)).toEqual([
      'suite',
      'text',
    ]);
  });

  test('are strings, including numbers and booleans', () => {
    expect(call({ text: 0, other: false })?.arguments).toEqual({
      parameters: [
        { name: 'text', value: '0' },
        { name: 'other', value: 'false' },
      ],
    });
  });

  test('can be empty strings', () => {
    expect(call({ text: '' })?.arguments).toEqual({ parameters: [{ name: 'text', value: '' }] });
  });

  test('of artifacts are a reference, a part of one, or a location', () => {
    const tasks = tasksOf(({ work, dag }) => {
      const made = dag.task('make', work);
      dag.task('whole', work, { source: made.outputs.report });
      dag.task('part', work, { source: { from: made.outputs.report, subPath: 'a/b' } });
      dag.task('place', work, { source: { s3: { key: `${made.outputs.digest}.tgz` } } });
    });
    const from = '{{tasks.make.outputs.artifacts.report}}';
    expect(tasks.slice(1).map((task) => task.arguments?.artifacts)).toEqual([
      [{ name: 'source', from }],
      [{ name: 'source', from, subPath: 'a/b' }],
      [{ name: 'source', s3: { key: '{{tasks.make.outputs.parameters.digest}}.tgz' } }],
    ]);
    expect(tasks.slice(1).map((task) => task.dependencies)).toEqual([['make'], ['make'], ['make']]);
  });
});

test('any string is rendered unchanged as an argument, as a value and in an enum', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !text.includes('{{'));
  fc.assert(
    fc.property(fc.uniqueArray(texts, { minLength: 1, maxLength: 4 }), (values) => {
      const [first = ''] = values;
      const chart = new Chart(new App(), 'chart');
      const { workflow, dag } = library(chart);
      const template = new ContainerTemplate(workflow, 'enum', {
        inputs: {
          one: parameter({ enum: values }),
          two: parameter({ enum: values, value: first }),
          free: parameter(),
        },
        container: CONTAINER,
      });
      dag.task('call', template, { one: first, free: first });
      expect(findingsOf(workflow)).toEqual([]);
      expect(template.render().inputs?.parameters).toEqual([
        { name: 'one', enum: values },
        { name: 'two', enum: values, value: first },
        { name: 'free' },
      ]);
      expect(dag.render().dag?.tasks[0]?.arguments?.parameters).toEqual([
        { name: 'one', value: first },
        { name: 'free', value: first },
      ]);
    }),
    { numRuns: 100 },
  );
});

test('a reference in an enum is rendered, and the values are checked when the workflow runs', () => {
  const chart = new Chart(new App(), 'chart');
  const { workflow, dag } = library(chart);
  const suite = new ParameterReference<'fast' | 'full'>('workflow.parameters.suite');
  const template = new ContainerTemplate(workflow, 'enum', {
    inputs: { one: parameter({ enum: [suite, 'slow'], value: suite, default: 'slow' }) },
    container: CONTAINER,
  });
  dag.task('call', template, { one: 'full' });
  expect(findingsOf(workflow)).toEqual([]);
  const tag = '{{workflow.parameters.suite}}';
  expect(JSON.parse(JSON.stringify(template.render().inputs))).toEqual({
    parameters: [{ name: 'one', enum: [tag, 'slow'], value: tag, default: 'slow' }],
  });
});
