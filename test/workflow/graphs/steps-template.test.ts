import {
  DagTemplate,
  Step,
  StepsTemplate,
  artifact,
  expression,
  hook,
  parameter,
  unquoted,
  variables,
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
import { stepsLibrary, stepsOf } from '../fixtures';

function errorsIn(build: (parts: ReturnType<typeof stepsLibrary>) => void): string[] {
  return errorsOf((chart) => {
    build(stepsLibrary(chart));
  });
}

const value = (text: string) => ({ arguments: { parameters: [{ name: 'text', value: text }] } });

describe('steps', () => {
  test('run one after the other, or in parallel, in the order in which they are added', () => {
    const groups = stepsOf(({ work, steps }) => {
      steps.step('first', work);
      const group = steps.parallel();
      steps.step('last', work);
      group.step('left', work);
      group.step('right', work);
    });
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([
      ['first'],
      ['left', 'right'],
      ['last'],
    ]);
  });

  test('consume outputs of the steps before them', () => {
    const groups = stepsOf(({ work, steps }) => {
      const first = steps.step('first', work);
      steps.step(
        'second',
        work,
        {
          source: first.outputs.report,
          text: `${first.result} ${first.outputs.digest}`,
          other: expression`${first.exitCode} == ${'0'}`,
        },
        { when: `${first.status} == Succeeded` },
      );
    });
    expect(groups[1]).toEqual([
      {
        name: 'second',
        template: 'work',
        when: '{{steps.first.status}} == Succeeded',
        arguments: {
          artifacts: [{ name: 'source', from: '{{steps.first.outputs.artifacts.report}}' }],
          parameters: [
            {
              name: 'text',
              value: '{{steps.first.outputs.result}} {{steps.first.outputs.parameters.digest}}',
            },
            { name: 'other', value: '{{=steps.first.exitCode == "0"}}' },
          ],
        },
      },
    ]);
  });

  test('have references to all of their variables', () => {
    let texts: string[] = [];
    errorsIn(({ work, steps }) => {
      const step = steps.step('a', work);
      const { id, ip, status, startedAt, finishedAt, hostNodeName, exitCode, result, outputParameters } =
        step;
      texts = [id, ip, status, startedAt, finishedAt, hostNodeName, exitCode, result, outputParameters].map(
        String,
      );
      expect(status.producer).toBe(step);
    });
    expect(texts).toEqual([
      '{{steps.a.id}}',
      '{{steps.a.ip}}',
      '{{steps.a.status}}',
      '{{steps.a.startedAt}}',
      '{{steps.a.finishedAt}}',
      '{{steps.a.hostNodeName}}',
      '{{steps.a.exitCode}}',
      '{{steps.a.outputs.result}}',
      '{{steps.a.outputs.parameters}}',
    ]);
  });

  test("accept all of Argo's fields, and arguments that a program computes", () => {
    const groups = stepsOf(({ work, steps }) => {
      const step = steps.addStep(
        new Step('a', work, { text: unquoted(3) }, { continueOn: { failed: true }, onExit: work }),
      );
      step.setArguments({ other: 'x' });
    });
    expect(groups).toEqual([
      [
        {
          name: 'a',
          template: 'work',
          continueOn: { failed: true },
          onExit: 'work',
          arguments: {
            parameters: [
              { name: 'text', value: 3 },
              { name: 'other', value: 'x' },
            ],
          },
        },
      ],
    ]);
  });

  test('are listed by their template', () => {
    errorsIn(({ work, steps }) => {
      const a = steps.step('a', work);
      const group = steps.parallel();
      const b = group.step('b', work);
      expect(steps.steps).toEqual([a, b]);
      expect(steps.groups[1]).toBe(group);
      expect(a.toString()).toBe('a');
    });
  });
});

describe('a steps template', () => {
  test('has input and output parameters and artifacts', () => {
    const workflow = workflowIn(
      synth((chart) => {
        const { workflow, work, steps: outer } = stepsLibrary(chart);
        const inner = new StepsTemplate(workflow, 'inner', {
          parallelism: 2,
          failFast: false,
          inputs: { text: parameter(), file: artifact() },
          outputs: { digest: parameter({ default: 'none' }), length: parameter(), report: artifact() },
        });
        const { text, file } = inner.inputReferences;
        const made = inner.step('make', work, { text, source: file });
        inner.setOutputs({
          digest: made.outputs.digest,
          length: expression`len(${made.result})`,
          report: made.outputs.report,
        });
        const called = outer.step('call', inner, { text: 'x', file: { raw: { data: 'x' } } });
        outer.step('use', work, { text: called.outputs.length, source: called.outputs.report });
      }),
    );
    expect(templateIn(workflow, 'inner')).toEqual({
      name: 'inner',
      parallelism: 2,
      failFast: false,
      inputs: { parameters: [{ name: 'text' }], artifacts: [{ name: 'file' }] },
      outputs: {
        parameters: [
          {
            name: 'digest',
            valueFrom: { parameter: '{{steps.make.outputs.parameters.digest}}', default: 'none' },
          },
          { name: 'length', valueFrom: { expression: 'len(steps.make.outputs.result)' } },
        ],
        artifacts: [{ name: 'report', from: '{{steps.make.outputs.artifacts.report}}' }],
      },
      steps: [
        [
          {
            name: 'make',
            template: 'work',
            arguments: {
              parameters: [{ name: 'text', value: '{{inputs.parameters.text}}' }],
              artifacts: [{ name: 'source', from: '{{inputs.artifacts.file}}' }],
            },
          },
        ],
      ],
    });
  });

  test('chooses between artifacts by an expression', () => {
    const workflow = workflowIn(
      synth((chart) => {
        const { work, steps: other, workflow } = stepsLibrary(chart);
        other.step('only', work);
        const inner = new StepsTemplate(workflow, 'inner', { outputs: { report: artifact() } });
        const [a, b] = [inner.step('a', work), inner.step('b-2', work)];
        inner.setOutputs({
          report: expression`${a.result} == ${'x'} ? ${a.outputs.report} : ${b.outputs.report}`,
        });
      }),
    );
    expect(templateIn(workflow, 'inner').outputs?.artifacts).toEqual([
      {
        name: 'report',
        fromExpression:
          'steps.a.outputs.result == "x" ? steps.a.outputs.artifacts.report : steps[\'b-2\'].outputs.artifacts.report',
      },
    ]);
  });
});

describe('findings about steps', () => {
  test.each<[string, string, (parts: ReturnType<typeof stepsLibrary>) => void]>([
    [
      'two steps with the same name, even in different groups',
      'duplicate-step',
      ({ work, steps }) => {
        steps.step('a', work);
        steps.step('a', work);
      },
    ],
    [
      'a name that Argo rejects',
      'invalid-name',
      ({ work, steps }) => {
        steps.step('a b', work);
      },
    ],
    [
      'an unknown output',
      'unknown-output',
      ({ work, steps }) => {
        steps.step('a', work);
        steps.step('b', work, { text: '{{steps.a.outputs.parameters.gone}}' });
      },
    ],
    [
      'an unknown step',
      'unknown-step',
      ({ work, steps }) => {
        steps.step('a', work, { text: "{{=steps['gone'].status}}" });
      },
    ],
    [
      'an output of a parallel step',
      'invalid-step-order',
      ({ work, steps }) => {
        const group = steps.parallel();
        const a = group.step('a', work);
        group.step('b', work, { text: a.result });
      },
    ],
    [
      'an output of a later step',
      'invalid-step-order',
      ({ work, steps }) => {
        const a = steps.step('a', work);
        const b = steps.step('b', work);
        a.setArguments({ text: b.result });
      },
    ],
    [
      'an output of the step itself',
      'invalid-step-order',
      ({ work, steps }) => {
        const a = steps.step('a', work);
        a.setArguments({ text: a.result });
      },
    ],
    [
      'an output of a task',
      'forbidden-task-variable',
      ({ work, steps }) => {
        steps.step('a', work, { text: '{{tasks.b.outputs.result}}' });
      },
    ],
    [
      'a step of another template that has the name of a step of this one',
      'forbidden-step-reference',
      ({ work, steps, workflow }) => {
        const other = new StepsTemplate(workflow, 'other');
        const foreign = other.step('a', work);
        steps.step('a', work);
        steps.step('b', work, { text: foreign.result });
      },
    ],
    [
      'outputs without a source',
      'missing-source',
      ({ work, steps, workflow }) => {
        steps.step('a', work);
        new StepsTemplate(workflow, 'other', { outputs: { o: parameter({ default: 'x' }) } }).step('a', work);
      },
    ],
    [
      'outputs of an unknown step',
      'unknown-step',
      ({ work, steps, workflow }) => {
        steps.step('a', work);
        const outputs = { o: parameter({ valueFrom: { expression: 'steps.gone.status' } }) };
        new StepsTemplate(workflow, 'other', { outputs }).step('a', work);
      },
    ],
    [
      'a path, which needs a container',
      'forbidden-path',
      ({ work, steps, workflow }) => {
        steps.step('a', work);
        new StepsTemplate(workflow, 'other', { inputs: { a: artifact('/a') } }).step('a', work);
      },
    ],
    [
      'steps in a DAG',
      'forbidden-task-variable',
      ({ work, steps, workflow }) => {
        const a = steps.step('a', work);
        new DagTemplate(workflow, 'dag').task('b', work, { text: a.result });
      },
    ],
  ])('%s: %s', (_, code, build) => {
    expect(codesIn(errorsIn(build))).toEqual([code]);
  });

  test('none for a hook that refers to its own step, an empty group at the end, and the own name', () => {
    expect(
      errorsIn(({ work, steps }) => {
        const a = steps.step('a', work, { text: '{{steps.name}}' });
        a.addHook('exit', hook(work, { text: `${a.result} ${a.outputs.digest}` }));
        steps.step('b', work, {
          text: `${a.id} ${a.startedAt} ${variables.workflow.name}`,
        });
        steps.parallel();
      }),
    ).toEqual([]);
  });

  test('an empty group before another one', () => {
    const errors = errorsIn(({ work, steps }) => {
      steps.parallel();
      steps.step('a', work);
    });
    expect(codesIn(errors)).toEqual(['missing-steps']);
  });

  test('a hook that refers to a parallel step', () => {
    const errors = errorsIn(({ work, steps }) => {
      const group = steps.parallel();
      const a = group.step('a', work);
      group.step('b', work, {}, { hooks: { exit: hook(work, { text: a.result }) } });
    });
    expect(errors).toEqual([
      "[test/library/steps] steps.b.hooks.exit.arguments.parameters[0].value: The step 'a' runs in the same group as 'b'. Move it to an earlier group. [invalid-step-order]",
    ]);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts steps of all kinds', () => {
    const verdict = argolint(
      synth((chart) => {
        const { work, steps, workflow } = stepsLibrary(chart);
        const inner = new StepsTemplate(workflow, 'inner', {
          inputs: { text: parameter() },
          outputs: { o: parameter(), r: artifact() },
        });
        const made = inner.step('make', work, inner.inputReferences);
        inner.setOutputs({ o: expression`${made.result} + ${'x'}`, r: made.outputs.report });
        const called = steps.step('call', inner, { text: 'x' });
        const group = steps.parallel();
        group.step('a', work, { text: called.outputs.o, source: called.outputs.r });
        const b = group.step('b', work, { text: '{{item}}' }, { withItems: ['x', 'y'] });
        b.addHook('exit', hook(work, { text: 'done' }));
        steps.step('c', work, { text: `${b.outputParameters} ${b.outputs.digest}` });
      }),
    );
    expect(verdict).toEqual({ ok: true, errors: [] });
  });

  test('rejects outputs of a later step', () => {
    const step = (name: string, other: string) => [
      { name, template: 'work', ...value(`{{steps.${other}.outputs.result}}`) },
    ];
    const templates = [
      { name: 'main', steps: [step('a', 'b'), step('b', 'a')] },
      {
        name: 'work',
        inputs: { parameters: [{ name: 'text' }] },
        container: { image: 'x' },
      },
    ];
    const manifest = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'WorkflowTemplate',
      metadata: { name: 'w' },
      spec: { templates },
    };
    expect(argolint([manifest]).errors.join()).toContain('failed to resolve {{steps.b.outputs.result}}');
  });
});
