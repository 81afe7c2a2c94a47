import { Lazy } from 'cdk8s';
import type { TaskOptions } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  ParameterReference,
  WorkflowTemplate,
  items,
  itemsFrom,
  parameter,
  sequence,
  templateByName,
} from '../../../lib/index';
import { argolint, codesIn, describeWithShared, errorsOf, synth } from '../../support/index';
import { CONTAINER, library, stepsLibrary, stepsOf, tasksOf } from '../fixtures';

/** The findings for a task with these arguments and options. */
function errorsFor(text: string, options: TaskOptions): string[] {
  return errorsOf((chart) => {
    const { work, dag } = library(chart);
    dag.task('a', work, { text }, options);
  });
}

describe('items', () => {
  test('of strings, numbers and booleans: the current item is one reference', () => {
    const suites = items(['fast', 'full']);
    expect(String(suites.item)).toBe('{{item}}');
    expect(String(items([1, true, 'x']).item)).toBe('{{item}}');
    expect(String(items([['a', 'b'], 'c']).item)).toBe('{{item}}');
    expect(suites.list).toEqual(['fast', 'full']);
  });

  test('of objects: the current item has a reference to each field that all of them have', () => {
    const images = items([
      { image: 'debian', tag: 12, 'extra-tag': 'x' },
      { image: 'alpine', tag: 3, 'extra-tag': 'y', only: 'here' },
    ]);
    expect(Object.keys(images.item)).toEqual(['image', 'tag', 'extra-tag']);
    expect(`${images.item.image}:${images.item.tag}`).toBe('{{item.image}}:{{item.tag}}');
    expect(String(images.asString)).toBe('{{item}}');
  });

  test('are rendered as withItems of a task or a step, in their order', () => {
    const images = items([
      { image: 'debian', tag: '12' },
      { image: 'alpine', tag: '3' },
    ]);
    const [task] = tasksOf(({ work, dag }) => {
      const { image, tag } = images.item;
      dag.task('a', work, { text: image, other: tag }, { withItems: images, when: `${tag} != 12` });
    });
    const loop = {
      withItems: [
        { image: 'debian', tag: '12' },
        { image: 'alpine', tag: '3' },
      ],
      arguments: {
        parameters: [
          { name: 'text', value: '{{item.image}}' },
          { name: 'other', value: '{{item.tag}}' },
        ],
      },
    };
    expect(task).toEqual({ name: 'a', template: 'work', when: '{{item.tag}} != 12', ...loop });
    const [[step] = []] = stepsOf(({ work, steps }) => {
      const { image, tag } = images.item;
      steps.step('a', work, { text: image, other: tag }, { withItems: images });
    });
    expect(step).toEqual({ name: 'a', template: 'work', ...loop });
  });

  test('may contain references; a plain list is rendered as it is', () => {
    const tasks = tasksOf(({ work, dag }) => {
      const first = dag.task('a', work);
      const list = items([{ of: first.result }, { of: 'other' }]);
      dag.task('b', work, { text: list.item.of }, { withItems: list });
      dag.task('c', work, { text: '{{item}}' }, { withItems: [first.result, 2, true] });
    });
    expect(tasks.slice(1)).toMatchObject([
      {
        dependencies: ['a'],
        withItems: [{ of: '{{tasks.a.outputs.result}}' }, { of: 'other' }],
      },
      { dependencies: ['a'], withItems: ['{{tasks.a.outputs.result}}', 2, true] },
    ]);
  });
});

describe('items that are only known when the workflow runs', () => {
  test('are rendered as withParam; the current item has any field, or is one reference', () => {
    const tasks = tasksOf(({ work, dag }) => {
      const list = dag.task('list', work);
      const rows = itemsFrom<{ name: string; kind: string }>(list.result);
      const { name } = rows.item;
      dag.task('b', work, { text: name, other: rows.field('kind') }, { withParam: rows });
      const texts = itemsFrom(list.outputs.digest);
      dag.task('c', work, { text: texts.item, other: `at ${texts.item}` }, { withParam: texts });
      const looped = dag.task('looped', work, { text: '{{item}}' }, { withItems: ['a'] });
      dag.task('d', work, { text: '{{item}}' }, { withParam: looped.outputParameters });
      dag.task('e', work, { text: '{{item.a}}' }, { withParam: '[{"a": 1}]' });
    });
    expect(tasks.slice(1)).toMatchObject([
      {
        dependencies: ['list'],
        withParam: '{{tasks.list.outputs.result}}',
        arguments: { parameters: [{ value: '{{item.name}}' }, { value: '{{item.kind}}' }] },
      },
      {
        withParam: '{{tasks.list.outputs.parameters.digest}}',
        arguments: { parameters: [{ value: '{{item}}' }, { value: 'at {{item}}' }] },
      },
      { name: 'looped' },
      { dependencies: ['looped'], withParam: '{{tasks.looped.outputs.parameters}}' },
      { withParam: '[{"a": 1}]' },
    ]);
  });

  test('have references like other items', () => {
    const { item, asString } = itemsFrom<{ name: string }>('[]');
    expect(item.name).toBeInstanceOf(ParameterReference);
    expect(item.name.variable).toBe('item.name');
    expect(item.name.expression).toBe('item.name');
    expect(JSON.stringify({ item, asString })).toBe('{"item":"{{item}}","asString":"{{item}}"}');
    expect(itemsFrom('[]').item.expression).toBe('item');
  });
});

test('numbers are rendered as withSequence', () => {
  const tasks = tasksOf(({ work, dag }) => {
    const five = sequence({ count: 5 });
    dag.task('a', work, { text: five.item }, { withSequence: five });
    dag.task('b', work, { text: '{{item}}' }, { withSequence: { start: '1', end: 3, format: 'x%d' } });
  });
  expect(tasks).toMatchObject([
    { withSequence: { count: 5 }, arguments: { parameters: [{ value: '{{item}}' }] } },
    { withSequence: { start: '1', end: 3, format: 'x%d' } },
  ]);
});

test('the current item is available in the names of a templateRef, in hooks and in expressions', () => {
  const errors = errorsOf((chart) => {
    const { work, dag, workflow } = library(chart);
    const list = items([{ t: 'a', w: 'x' }]);
    const other = WorkflowTemplate.fromWorkflowTemplateName(workflow, 'other', 'other');
    dag.task('a', other.template('t'), {}, { withItems: list });
    dag.task(
      'b',
      work,
      { text: `{{=${list.item.t.expression} + 'x'}}` },
      {
        withItems: list,
        hooks: {
          exit: { template: 'work', arguments: { parameters: [{ name: 'text', value: '{{item.w}}' }] } },
        },
      },
    );
  });
  expect(errors).toEqual([]);
});

describe('the check of loops', () => {
  test.each<[string, string, TaskOptions]>([
    ['no loop at all', '{{item}}', {}],
    ['no loop, in an expression', '{{=item.x}}', {}],
    ['an empty list, which Argo ignores', '{{item}}', { withItems: [] }],
  ])('rejects {{item}} with %s', (_, text, options) => {
    expect(new Set(codesIn(errorsFor(text, options)))).toEqual(new Set(['missing-loop']));
  });

  test('names an empty list in the message', () => {
    const [error] = errorsFor('{{item}}', { withItems: items([]) });
    expect(error).toContain("'item' has no value, because 'withItems' is empty. Add an item.");
  });

  test.each<[string, TaskOptions]>([
    ['a list of strings', { withItems: ['a', 'b'] }],
    ['a list of objects, one of which has no such field', { withItems: [{ x: 'a' }, { y: 'b' }] }],
    ['a list of objects and strings', { withItems: [{ x: 'a' }, 'b'] }],
    ['a list with a reference in it', { withItems: [new ParameterReference('workflow.name')] }],
    ['numbers', { withSequence: { count: 3 } }],
  ])('rejects a field of the items of %s', (_, options) => {
    expect(codesIn(errorsFor('{{item.x}}', options))).toEqual(['unknown-item-field']);
  });

  test.each<[string, string, TaskOptions]>([
    ['the item of a list', '{{item}}', { withItems: ['a'] }],
    ['an object as a whole', '{{item}}', { withItems: [{ x: 'a' }] }],
    ['a field with a dot in its name', '{{item.x.y}}', { withItems: [{ 'x.y': 'a' }] }],
    ['any field of unknown items', '{{item.x}}', { withParam: '{{workflow.parameters.list}}' }],
    ['a field of lists, or of later items', '{{item.[0]}}', { withItems: [['a']] }],
    ['an unknown list', '{{item.x}}', { withItems: Lazy.any({ produce: () => [{ x: 1 }] }) as [] }],
    ['no item', 'item', {}],
  ])('has no findings for %s', (_, text, options) => {
    expect(errorsFor(text, options)).toEqual([]);
  });

  test('rejects two loops of one task', () => {
    const errors = errorsFor('{{item}}', { withItems: ['a'], withSequence: { count: 1 } });
    expect(errors).toEqual([
      "[test/library/dag] tasks.a.withSequence: 'withSequence' cannot be used with 'withItems'. Remove one of them. [duplicate-loop]",
    ]);
  });

  test('rejects the same mistakes in steps, with their path', () => {
    const errors = errorsOf((chart) => {
      const { work, steps } = stepsLibrary(chart);
      steps.step('a', work, { text: '{{item}}' });
    });
    expect(errors[0]).toContain(
      "[test/library/steps] steps.a.arguments.parameters[0].value: 'item' has no value without a loop.",
    );
  });

  test('rejects an item that cannot be rendered', () => {
    expect(codesIn(errorsFor('{{item}}', { withItems: items([() => 1]) }))).toEqual(['invalid-value']);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts loops of all kinds', () => {
    const verdict = argolint(
      synth((chart) => {
        const { work, dag, workflow } = library(chart);
        const images = items([
          { name: 'debian', tag: '12' },
          { name: 'alpine', tag: '3' },
        ]);
        const cat = new ContainerTemplate(workflow, 'cat', {
          inputs: { text: parameter() },
          container: ({ inputs }) => ({ ...CONTAINER, args: [`${inputs.text}`] }),
        });
        const first = dag.task(
          'a',
          cat,
          { text: images.item.name },
          { withItems: images, when: `${images.item.tag} != 3` },
        );
        const rows = itemsFrom<{ name: string }>(first.result);
        dag.task('b', cat, { text: rows.item.name }, { withParam: rows });
        const numbers = sequence({ count: 5 });
        dag.task('c', cat, { text: numbers.item }, { withSequence: numbers });
        const suites = items(['fast', 'full']);
        dag.task('d', work, { suite: suites.item }, { withItems: suites });
      }),
    );
    expect(verdict).toEqual({ ok: true, errors: [] });
  });

  test('rejects a field that no item has', () => {
    const verdict = argolint([
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'WorkflowTemplate',
        metadata: { name: 'w' },
        spec: {
          templates: [
            {
              name: 'main',
              dag: { tasks: [{ name: 'a', template: 'work', withItems: ['x'], when: '{{item.x}}' }] },
            },
            { name: 'work', container: { image: 'x' } },
          ],
        },
      },
    ]);
    expect(verdict.errors.join()).toContain('failed to resolve {{item.x}}');
  });

  test('rejects a loop over the names of templates', () => {
    const errors = errorsOf((chart) => {
      const { work, dag, workflow } = library(chart);
      dag.task('only', work);
      const names = items(['work']);
      const main = new DagTemplate(workflow, 'main');
      main.task('a', templateByName(`${names.item}`), {}, { withItems: names });
    });
    expect(codesIn(errors)).toEqual(['unknown-template']);
    const tasks = [{ name: 'a', template: '{{item}}', withItems: ['work'] }];
    const templates = [
      { name: 'main', dag: { tasks } },
      { name: 'work', container: CONTAINER },
    ];
    const manifest = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'WorkflowTemplate',
      metadata: { name: 'w' },
    };
    const verdict = argolint([{ ...manifest, spec: { templates } }]);
    expect(verdict.errors.join()).toContain("template name '{{item}}' undefined");
  });
});
