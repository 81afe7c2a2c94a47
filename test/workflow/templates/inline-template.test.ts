import type { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import {
  ContainerTemplate,
  DagTemplate,
  RawTemplate,
  StepsTemplate,
  Workflow,
  artifact,
  items,
  parameter,
} from '../../../lib/index';
import {
  argolint,
  codesIn,
  describeWithShared,
  errorsOf,
  synth,
  templateIn,
  workflowIn,
} from '../../support/index';
import { CONTAINER, library, stepsLibrary, stepsOf, tasksOf } from '../fixtures';

const container = CONTAINER;

function errorsIn(build: (parts: ReturnType<typeof library>) => void): string[] {
  return errorsOf((chart) => {
    build(library(chart));
  });
}

describe('a template that is created in a DAG or a steps template', () => {
  test('is rendered in its call, without a name, and not in the list of the workflow', () => {
    const workflow = workflowIn(
      synth((chart) => {
        const { dag } = library(chart);
        const hello = new ContainerTemplate(dag, 'hello', { container });
        dag.task('a', hello);
        dag.task('b', new ContainerTemplate(dag, 'named', { name: 'the-name', container }));
      }),
    );
    expect(workflow.spec.templates?.map(({ name }) => name)).toEqual(['work', 'dag']);
    expect(templateIn(workflow, 'dag').dag?.tasks).toEqual([
      { name: 'a', inline: { container } },
      { name: 'b', inline: { name: 'the-name', container } },
    ]);
    expect(
      stepsOf(({ steps }) => {
        steps.step('a', new ContainerTemplate(steps, 'hello', { container }));
      }),
    ).toEqual([[{ name: 'a', inline: { container } }]]);
  });

  test('has typed ports like any other template', () => {
    const tasks = tasksOf(({ dag, work }) => {
      const first = dag.task('first', work);
      const say = new ContainerTemplate(dag, 'say', {
        inputs: { text: parameter() },
        outputs: { said: parameter({ path: '/said' }) },
        container: ({ inputs, outputs }) => ({ ...container, args: [`${inputs.text}`, `${outputs.said}`] }),
      });
      const said = dag.task('say', say, { text: first.result });
      dag.task('use', work, { text: said.outputs.said });
    });
    expect(tasks[1]).toEqual({
      name: 'say',
      dependencies: ['first'],
      arguments: { parameters: [{ name: 'text', value: '{{tasks.first.outputs.result}}' }] },
      inline: {
        inputs: { parameters: [{ name: 'text' }] },
        outputs: { parameters: [{ name: 'said', valueFrom: { path: '/said' } }] },
        container: {
          ...container,
          args: ['{{inputs.parameters.text}}', '{{outputs.parameters.said.path}}'],
        },
      },
    });
    expect(tasks[2]).toMatchObject({ dependencies: ['say'] });
  });

  test('may be of any kind, below other constructs, and called more than once', () => {
    const tasks = tasksOf(({ dag, work }) => {
      const folder = new Construct(dag, 'folder');
      const raw = new RawTemplate(folder, 'raw', { manifest: { suspend: {} } });
      dag.task('a', raw);
      dag.task('b', raw);
      const inner = new DagTemplate(dag, 'inner');
      inner.task('x', work);
      dag.task('c', inner);
      const steps = new StepsTemplate(dag, 'steps');
      steps.step('y', work);
      dag.task('d', steps);
    });
    expect(tasks.map(({ inline }) => inline)).toEqual([
      { suspend: {} },
      { suspend: {} },
      { dag: { tasks: [{ name: 'x', template: 'work' }] } },
      { steps: [[{ name: 'y', template: 'work' }]] },
    ]);
  });

  test('belongs to the workflow if it is created in a template without calls', () => {
    const names = (chart: Chart) => {
      const { work, dag } = library(chart);
      dag.task('a', new ContainerTemplate(work, 'below', { container }));
    };
    expect(workflowIn(synth(names)).spec.templates?.map(({ name }) => name)).toEqual([
      'work',
      'dag',
      'below',
    ]);
  });

  test('makes its call wait for the tasks in its expressions', () => {
    const tasks = tasksOf(({ dag, work }) => {
      const first = dag.task('first', work);
      const args = [`{{=${first.result.expression} + 'x'}}`];
      dag.task('a', new ContainerTemplate(dag, 'hello', { container: { ...container, args } }));
    });
    expect(tasks[1]?.dependencies).toEqual(['first']);
  });

  test('may use the inputs of the outer template', () => {
    expect(
      errorsIn(({ dag, workflow }) => {
        const outer = new DagTemplate(workflow, 'outer', { inputs: { text: parameter() } });
        const args = [`${outer.inputReferences.text}`];
        outer.task('a', new ContainerTemplate(outer, 'hello', { container: { ...container, args } }));
        dag.task('a', outer, { text: 'x' });
      }),
    ).toEqual([]);
  });
});

describe('the check of inline templates', () => {
  test('rejects one that is not called', () => {
    const errors = errorsIn(({ dag, work }) => {
      dag.task('a', work);
      new ContainerTemplate(dag, 'hello', { container });
      new RawTemplate(dag, 'raw', { manifest: { suspend: {} } });
    });
    expect(errors).toEqual([
      "[test/library/dag/hello] The inline template 'hello' is not called by the template that it is in, so it is not written anywhere. Call it, or create it in the workflow. [unused-inline-template]",
      expect.stringMatching(/^\[test\/library\/dag\/raw\] .*\[unused-inline-template\]$/),
    ]);
  });

  test('rejects a call from another template', () => {
    const errors = errorsIn(({ dag, workflow }) => {
      const hello = new ContainerTemplate(dag, 'hello', { container });
      dag.task('a', hello);
      new DagTemplate(workflow, 'other').task('b', hello);
    });
    expect(errors).toEqual([
      "[test/library/other] tasks.b.template: 'hello' is an inline template of 'test/library/dag', which alone can call it. Create it in the workflow. [forbidden-call]",
    ]);
  });

  test('rejects one as the entrypoint', () => {
    const errors = errorsOf((chart) => {
      const { dag, work } = library(chart);
      dag.task('a', work);
      const workflow = new Workflow(chart, 'w');
      const main = new DagTemplate(workflow, 'main');
      const hello = new ContainerTemplate(main, 'hello', { container });
      main.task('a', hello);
      workflow.setEntrypoint(hello);
    });
    expect(codesIn(errors)).toContain('unknown-entrypoint');
  });

  test('rejects an input with the name of an input of the outer template, but another value', () => {
    const build = (isPassed: boolean) =>
      errorsIn(({ dag, workflow }) => {
        const outer = new DagTemplate(workflow, 'outer', { inputs: { text: parameter() } });
        const say = new ContainerTemplate(outer, 'say', {
          inputs: { text: parameter() },
          container: ({ inputs }) => ({ ...container, args: [`${inputs.text}`] }),
        });
        outer.task('a', say, { text: outer.inputReferences.text });
        outer.task('b', say, { text: isPassed ? outer.inputReferences.text : 'other' });
        dag.task('a', outer, { text: 'x' });
      });
    expect(build(true)).toEqual([]);
    expect(build(false)).toEqual([
      expect.stringMatching(
        /^\[test\/library\/outer\/say\] inputs\.parameters\[0\]: .*\[duplicate-inline-input\]$/,
      ),
    ]);
  });

  test.each([
    '{{tasks.first.outputs.result}}',
    '{{ steps.first.id }}',
    '{{item.x}}',
    '{{pod.name}}',
    '{{inputs.artifacts.source.path}}',
  ])('rejects %s in one', (text) => {
    const errors = errorsIn(({ dag, work }) => {
      dag.task('first', work);
      const hello = new ContainerTemplate(dag, 'hello', {
        inputs: { source: artifact({ path: '/src', optional: true }) },
        container: { ...container, args: [text] },
      });
      dag.task('a', hello, {}, { withItems: items([{ x: 'y' }]) });
    });
    expect(codesIn(errors)).toContain('forbidden-inline-variable');
    expect(errors.join()).toContain('[test/library/dag/hello] container.args[0]: Argo cannot resolve ');
  });

  test('rejects an undeclared input', () => {
    const errors = errorsIn(({ dag }) => {
      const args = ['{{inputs.parameters.gone}}'];
      dag.task('a', new ContainerTemplate(dag, 'hello', { container: { ...container, args } }));
    });
    expect(errors).toEqual([
      expect.stringMatching(/^\[test\/library\/dag\/hello\] container\.args\[0\]: .*\[unknown-input\]$/),
    ]);
  });

  test('reports values that cannot be rendered once, where they are', () => {
    const errors = errorsIn(({ dag }) => {
      dag.task(
        'a',
        new ContainerTemplate(dag, 'hello', {
          container: { ...container, args: [`a ${dag as unknown as string}`] },
        }),
      );
    });
    expect(errors).toEqual([
      expect.stringMatching(/^\[test\/library\/dag\/hello\] hello\.container\.args\[0\]: /),
    ]);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts inline templates with any names', () => {
    const verdict = argolint(
      synth((chart) => {
        const { steps, work, workflow } = stepsLibrary(chart);
        steps.step('a', new ContainerTemplate(steps, 'hello', { name: 'any name', container }));
        steps.step('b', new RawTemplate(steps, 'raw', { manifest: { suspend: {} } }));
        const dag = new DagTemplate(workflow, 'dag', { inputs: { text: parameter() } });
        const first = dag.task('first', work);
        const say = new ContainerTemplate(dag, 'say', {
          inputs: { own: parameter() },
          outputs: { said: parameter({ path: '/said' }) },
          container: ({ inputs, outputs }) => ({
            ...container,
            args: [
              `${inputs.own}`,
              `${outputs.said}`,
              `${dag.inputReferences.text}`,
              `{{=${first.result.expression}}}`,
            ],
          }),
        });
        const said = dag.task('say', say, { own: first.result });
        dag.task('use', work, { text: said.outputs.said });
        const inner = new DagTemplate(dag, 'inner');
        inner.task('x', work);
        dag.task('inner', inner);
        steps.step('c', dag, { text: 'x' });
      }),
    );
    expect(verdict).toEqual({ ok: true, errors: [] });
  });

  test.each([
    '{{tasks.first.outputs.result}}',
    '{{item.x}}',
    '{{pod.name}}',
    '{{inputs.artifacts.source.path}}',
  ])('rejects %s in them', (text) => {
    const inline = {
      inputs: { artifacts: [{ name: 'source', path: '/src', optional: true }] },
      container: { image: 'x', args: [text] },
    };
    const tasks = [
      { name: 'first', template: 'work' },
      { name: 'a', dependencies: ['first'], withItems: [{ x: 'y' }], inline },
    ];
    const templates = [
      { name: 'main', dag: { tasks } },
      { name: 'work', container: { image: 'x' } },
    ];
    const manifest = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'WorkflowTemplate',
      metadata: { name: 'w' },
      spec: { templates },
    };
    expect(argolint([manifest]).errors.join()).toContain(`failed to resolve ${text}`);
  });
});
