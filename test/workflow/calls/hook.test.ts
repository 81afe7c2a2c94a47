import type { Callable, Task } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  Hook,
  StepsTemplate,
  Workflow,
  WorkflowTemplate,
  expression,
  hook,
  parameter,
} from '../../../lib/index';
import { argolint, codesIn, placedCodesIn, describeWithShared, errorsOf, synth } from '../../support/index';
import { CONTAINER, library, stepsLibrary, stepsOf, tasksOf, unchecked } from '../fixtures';

function errorsIn(build: (parts: ReturnType<typeof library>) => void): string[] {
  return errorsOf((chart) => {
    build(library(chart));
  });
}

describe('hooks', () => {
  test('call templates with arguments when a task has completed or an expression is true', () => {
    const tasks = tasksOf(({ work, dag, workflow }) => {
      const elsewhere = WorkflowTemplate.fromWorkflowTemplateName(workflow, 'else', 'else');
      const a = dag.task('a', work);
      const notify = elsewhere.template('notify', { inputs: { text: parameter() } });
      dag.task(
        'b',
        work,
        {},
        {
          hooks: {
            exit: hook(notify, { text: a.result }),
            running: hook(work, {}, { expression: expression.bare`${a.status} == ${'Running'}` }),
            own: { template: 'work', expression: 'true' },
          },
        },
      );
    });
    expect(tasks[1]).toEqual({
      name: 'b',
      template: 'work',
      dependencies: ['a'],
      hooks: {
        exit: {
          templateRef: { name: 'else', template: 'notify' },
          arguments: { parameters: [{ name: 'text', value: '{{tasks.a.outputs.result}}' }] },
        },
        running: { template: 'work', expression: 'tasks.a.status == "Running"' },
        own: { template: 'work', expression: 'true' },
      },
    });
  });

  test('are added to tasks and steps, and may refer to them', () => {
    const tasks = tasksOf(({ work, dag }) => {
      const a = dag.task('a', work);
      a.addHook('exit', hook(work, { text: a.outputs.digest, source: a.outputs.report }));
    });
    expect(tasks[0]?.hooks?.exit?.arguments).toEqual({
      parameters: [{ name: 'text', value: '{{tasks.a.outputs.parameters.digest}}' }],
      artifacts: [{ name: 'source', from: '{{tasks.a.outputs.artifacts.report}}' }],
    });
    const [[step] = []] = stepsOf(({ work, steps }) => {
      const a = steps.step('a', work);
      a.addHook('exit', hook(work, { text: a.outputs.digest }));
    });
    expect(step?.hooks?.exit?.arguments?.parameters?.[0]?.value).toBe(
      '{{steps.a.outputs.parameters.digest}}',
    );
  });

  test.each<[string, (a: Task, work: ContainerTemplate) => Hook]>([
    ['their arguments', (a, work) => new Hook(work, { text: a.result })],
    ['their expression', (a, work) => hook(work, {}, { expression: expression.bare`${a.status} == ${'x'}` })],
  ])('make their task wait for the tasks that %s refer to', (_, make) => {
    const tasks = tasksOf(({ work, dag }) => {
      const a = dag.task('a', work);
      dag.task('b', work, {}, { hooks: { exit: make(a, work) } });
    });
    expect(tasks[1]?.dependencies).toEqual(['a']);
  });
});

describe('findings about hooks', () => {
  test.each<[string, string, string, (parts: ReturnType<typeof library>) => void]>([
    [
      'an argument is missing or unknown',
      'tasks.a.hooks.exit.arguments.text',
      'missing-argument',
      ({ dag, work, workflow }) => {
        const inputs = { text: parameter() };
        const notify = new ContainerTemplate(workflow, 'notify', { inputs, container: CONTAINER });
        dag.task('a', work).addHook('exit', new Hook(notify, {}));
      },
    ],
    [
      'an argument is not a value',
      'tasks.a.hooks.exit.arguments.text',
      'not-a-parameter',
      ({ dag, work }) => {
        dag.task('a', work).addHook('exit', new Hook(work, unchecked('{"text": null}')));
      },
    ],
    [
      'the template cannot be called from here',
      'tasks.a.hooks.exit.template',
      'forbidden-call',
      ({ dag, work, workflow }) => {
        const other = new Workflow(workflow, 'other');
        const notify = new ContainerTemplate(other, 'notify', { container: CONTAINER });
        dag.task('a', work).addHook('exit', hook(notify));
      },
    ],
    [
      'the template is an inline template',
      'tasks.a.hooks.exit.template',
      'forbidden-inline-hook',
      ({ dag }) => {
        const notify = new ContainerTemplate(dag, 'notify', { container: CONTAINER });
        dag.task('a', notify).addHook('exit', hook(notify));
      },
    ],
    [
      'the expression is missing',
      'tasks.a.hooks.running',
      'missing-hook-expression',
      ({ dag, work }) => {
        dag.task('a', work).addHook('running', hook(work));
      },
    ],
    [
      'two hooks have the same name',
      'tasks.a.hooks.exit',
      'duplicate-hook',
      ({ dag, work }) => {
        const a = dag.task('a', work, {}, { hooks: { exit: hook(work) } });
        a.addHook('exit', hook(work));
      },
    ],
    [
      'an argument refers to a task of another DAG',
      'tasks.b.hooks.exit.arguments.text',
      'forbidden-task-reference',
      ({ dag, work, workflow }) => {
        const foreign = new DagTemplate(workflow, 'other').task('a', work);
        dag.task('a', work);
        dag.task('b', work, {}, { hooks: { exit: hook(work, { text: foreign.result }) } });
      },
    ],
    [
      'an argument refers to an unknown output',
      'tasks.a.hooks.exit.arguments.parameters[0].value',
      'unknown-output',
      ({ dag, work }) => {
        dag.task('a', work).addHook('exit', hook(work, { text: '{{tasks.a.outputs.parameters.gone}}' }));
      },
    ],
  ])('%s', (_, path, code, build) => {
    const errors = errorsIn(build);
    expect(codesIn(errors)).toEqual([code]);
    expect(errors[0]).toContain(`[test/library/dag] ${path}: `);
  });
});

describe('hooks of a workflow', () => {
  test('cannot use outputs of tasks and steps', () => {
    const errors = errorsIn(({ dag, work, workflow }) => {
      const a = dag.task('a', work);
      const step = new StepsTemplate(workflow, 'steps').step('s', work);
      workflow.addHook('exit', hook(work, { text: a.outputs.digest, source: a.outputs.report }));
      workflow.addHook('done', hook(work, {}, { expression: expression.bare`${step.status} == ${'x'}` }));
      workflow.addHook(
        'fine',
        hook(work, { text: '{{tasks.name}}' }, { expression: 'workflow.name == "x"' }),
      );
    });
    expect(placedCodesIn(errors).sort()).toEqual([
      'forbidden-task-variable at hooks.done.expression',
      'forbidden-task-variable at hooks.exit.arguments.artifacts[0].from',
      'forbidden-task-variable at hooks.exit.arguments.parameters[0].value',
    ]);
  });
});

describe('what plain JavaScript passes in place of a hook', () => {
  const NO_HOOK = 'This is not a hook. Write hook(…) with the template and its arguments. [invalid-type]';
  const NO_TEMPLATE =
    "This is not a template. Pass the object of one, or templateByName('…'). [invalid-type]";

  test.each(['null', '"work"', '{"name": "work"}', '{"template": "work"}'])(
    'a template that is %s is an error',
    (json) => {
      const template = JSON.parse(json) as Callable;
      const errors = errorsIn(({ work, dag }) => {
        dag.task('a', work, {}, { hooks: { exit: hook(template) } });
        dag.task('b', work).addHook('exit', new Hook(template, { text: 'x' }));
      });
      expect(errors).toEqual([
        `[test/library/dag] tasks.a.hooks.exit: ${NO_TEMPLATE}`,
        `[test/library/dag] tasks.b.hooks.exit: ${NO_TEMPLATE}`,
      ]);
    },
  );

  test('a template without arguments is an error', () => {
    const errors = errorsIn(({ work, dag }) => {
      const hooks: object = { exit: work };
      dag.task('a', work, {}, { hooks: { ...hooks } });
    });
    expect(errors).toEqual([`[test/library/dag] tasks.a.hooks.exit: ${NO_HOOK}`]);
  });

  test('null is an error, of a workflow, too', () => {
    const hooks = JSON.parse('{"exit": null}') as { readonly exit: { readonly template: string } };
    const errors = errorsOf((chart) => {
      new Workflow(chart, 'w', { entrypoint: 'main', hooks });
      const { work, dag } = library(chart);
      dag.task('a', work, {}, { hooks });
    });
    expect(errors).toEqual(
      expect.arrayContaining([
        `[test/w] hooks.exit: ${NO_HOOK}`,
        `[test/library/dag] tasks.a.hooks.exit: ${NO_HOOK}`,
      ]),
    );
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts hooks that refer to their own tasks and steps', () => {
    const verdict = argolint(
      synth((chart) => {
        const { work, steps, workflow } = stepsLibrary(chart);
        const step = steps.step('a', work);
        step.addHook('exit', hook(work, { text: `${step.outputs.digest} ${step.status}` }));
        step.addHook(
          'running',
          hook(work, {}, { expression: expression.bare`${step.status} == ${'Running'}` }),
        );
        const dag = new DagTemplate(workflow, 'dag');
        const task = dag.task('a', work);
        task.addHook('exit', hook(work, { text: `${task.outputs.digest} ${task.status}` }));
        task.addHook(
          'running',
          hook(work, {}, { expression: expression.bare`${task.status} == ${'Running'}` }),
        );
      }),
    );
    expect(verdict).toEqual({ ok: true, errors: [] });
  });

  test('rejects a hook of a step without an expression', () => {
    const build = () =>
      synth((chart) => {
        const { work, steps, workflow } = stepsLibrary(chart);
        steps.step('a', work);
        const other = new StepsTemplate(workflow, 'other');
        other.step('a', work).addHook('x', hook(work));
      });
    expect(build).toThrow('missing-hook-expression');
  });
});
