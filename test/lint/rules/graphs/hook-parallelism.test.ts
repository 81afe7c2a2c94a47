import { lint } from '../../../../lib/lint';
import type { Outcome } from '../../../support/argosim';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, testFailures, workflow } from '../../failures';

const leaf = { name: 'leaf', container: CONTAINER };

interface Options {
  readonly template?: object;
  readonly spec?: object;
}

const PARALLELISM = { parallelism: 1 };

/** A task with a hook. */
const task = (expression: string, { template = {}, spec = {} }: Options): object =>
  workflow({
    ...spec,
    templates: [
      {
        name: 'main',
        ...template,
        dag: {
          tasks: [{ name: 'a', template: 'leaf', hooks: { h: { template: 'leaf', expression } } }],
        },
      },
      leaf,
    ],
  });

const step = (expression: string, { template = {}, spec = {} }: Options): object =>
  workflow({
    ...spec,
    templates: [
      {
        name: 'main',
        ...template,
        steps: [[{ name: 'a', template: 'leaf', hooks: { h: { template: 'leaf', expression } } }]],
      },
      leaf,
    ],
  });

const ofWorkflow = (expression: string, parallelism: number): object =>
  workflow({
    parallelism,
    hooks: { h: { template: 'leaf', expression } },
    templates: [{ name: 'main', dag: { tasks: [{ name: 'a', template: 'leaf' }] } }, leaf],
  });

const OUTCOMES: readonly Outcome[] = [{ node: '*', phase: 'Succeeded', duration: '30s' }];

describe('a hook that runs alongside its task', () => {
  testFailures({
    code: 'conflicting-parallelism-and-hook',
    wrong: {
      'at any time': task('true', { template: PARALLELISM }),
      'at any time in the workflow': task('true', { spec: PARALLELISM }),
      'from its start on': task('tasks.a.status != "Succeeded"', { template: PARALLELISM }),
      'with a status of a list': task('tasks.a.status in ["Pending", "Running"]', { template: PARALLELISM }),
      'with one of two statuses': task('tasks.a.status == "Pending" || false', { template: PARALLELISM }),
      'as a step': step('not (steps.a.status == "Succeeded")', { template: PARALLELISM }),
      'as a step in the workflow': step('steps.a.status != "Succeeded"', { spec: PARALLELISM }),
      'where its pod counts twice': task('tasks.a.status == "Running"', { spec: { parallelism: 2 } }),
      'of the workflow': ofWorkflow('workflow.status == "Running"', 1),
      'when the last task has succeeded': task('tasks.a.status == "Succeeded"', { spec: PARALLELISM }),
    },
    right: {
      'with a place for it': task('true', { template: { parallelism: 2 } }),
      'with a place for it in the workflow': task('true', { spec: { parallelism: 2 } }),
      'when it runs, with places for it': task('tasks.a.status == "Running"', { spec: { parallelism: 3 } }),
      'without a limit': task('true', {}),
      'when it has succeeded': task('tasks.a.status == "Succeeded"', { template: PARALLELISM }),
      'when the last task has succeeded, with a place for it': task('tasks.a.status == "Succeeded"', {
        spec: { parallelism: 2 },
      }),
      'when another task has succeeded': workflow({
        ...PARALLELISM,
        templates: [
          {
            name: 'main',
            dag: {
              tasks: [
                {
                  name: 'a',
                  template: 'leaf',
                  hooks: { h: { template: 'leaf', expression: 'tasks.a.status == "Succeeded"' } },
                },
                { name: 'b', template: 'leaf', depends: 'a' },
              ],
            },
          },
          leaf,
        ],
      }),
      'when the last step has succeeded': step('steps.a.status == "Succeeded"', { spec: PARALLELISM }),
      'of the workflow with places for it': ofWorkflow('workflow.status == "Running"', 3),
    },
    outcomes: OUTCOMES,
  });
});

describe('an exit hook of the last task', () => {
  const dag = { tasks: [{ name: 'a', template: 'leaf', hooks: { exit: { template: 'leaf' } } }] };
  const manifest = workflow({ ...PARALLELISM, templates: [{ name: 'main', dag }, leaf] });

  test('is a finding for Argo 4.0', () => {
    const codes = lint([manifest], { argo: '4.0' }).map(({ code }) => code);
    expect(codes).toEqual(['conflicting-parallelism-and-hook']);
    expect(lint([manifest], { argo: '3.7' })).toEqual([]);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    test.each([
      ['3.7', 'Succeeded'],
      ['4.0', 'Error'],
    ] as const)('of %s ends as %s', (version, phase) => {
      expect(argosim([{ manifests: [manifest], outcomes: OUTCOMES }], version)[0]?.phase).toBe(phase);
    });
  });
});

describe('a hook while its task runs', () => {
  const manifest = task('tasks.a.status == "Running"', { template: PARALLELISM });

  test('is a finding', () => {
    expect(lint([manifest]).map(({ code }) => code)).toEqual(['conflicting-parallelism-and-hook']);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    test.each(['3.7', '4.0'] as const)('of %s never runs it', (version) => {
      const [run] = argosim([{ manifests: [manifest], outcomes: OUTCOMES }], version);
      expect(run?.nodes?.map(({ displayName }) => displayName)).toEqual(['w', 'a']);
    });
  });
});
