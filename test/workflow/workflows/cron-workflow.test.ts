import type { Chart } from 'cdk8s';
import {
  ContainerTemplate,
  CronWorkflow,
  type CronWorkflowProps,
  WorkflowTemplate,
  expression,
  parameter,
  variables,
} from '../../../lib/index';
import {
  argolint,
  codesIn,
  describeWithShared,
  errorsOf,
  synth,
  validateAgainstSchemas,
} from '../../support/index';
import { CONTAINER } from '../fixtures';

/** A CronWorkflow with one template. */
function cron(props: Partial<CronWorkflowProps> = {}, id = 'nightly') {
  return (chart: Chart): void => {
    const workflow = new CronWorkflow(chart, id, { schedules: ['0 2 * * *'], ...props });
    new ContainerTemplate(workflow, 'test', { container: CONTAINER });
  };
}

const everything = (chart: Chart): void => {
  const nightly = new CronWorkflow(chart, 'nightly', {
    metadata: { namespace: 'ci', labels: { team: 'x' } },
    schedules: ['0 2 * * *', '@hourly'],
    timezone: 'Europe/Berlin',
    concurrencyPolicy: 'Forbid',
    when: `${expression`cronworkflow.lastScheduledTime == nil`}`,
    stopStrategy: { expression: 'cronworkflow.failed >= 3' },
    startingDeadlineSeconds: 0,
    workflowMetadata: { labels: { by: 'clock' } },
    workflowSpec: { arguments: { suite: parameter({ value: 'full' }) }, activeDeadlineSeconds: 60 },
  });
  new ContainerTemplate(nightly, 'test', {
    container: { ...CONTAINER, args: [`${nightly.arguments.suite}`, `${variables.workflow.scheduledTime}`] },
  });
};

test('a CronWorkflow has its templates in the workflowSpec', () => {
  expect(synth(everything)).toEqual([
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'CronWorkflow',
      metadata: { name: 'nightly', namespace: 'ci', labels: { team: 'x' } },
      spec: {
        schedules: ['0 2 * * *', '@hourly'],
        timezone: 'Europe/Berlin',
        concurrencyPolicy: 'Forbid',
        when: '{{=cronworkflow.lastScheduledTime == nil}}',
        stopStrategy: { expression: 'cronworkflow.failed >= 3' },
        startingDeadlineSeconds: 0,
        workflowMetadata: { labels: { by: 'clock' } },
        workflowSpec: {
          entrypoint: 'test',
          activeDeadlineSeconds: 60,
          arguments: { parameters: [{ name: 'suite', value: 'full' }] },
          templates: [
            {
              name: 'test',
              container: {
                ...CONTAINER,
                args: ['{{workflow.parameters.suite}}', '{{workflow.scheduledTime}}'],
              },
            },
          ],
        },
      },
    },
  ]);
});

test('it can run a WorkflowTemplate', () => {
  const manifests = synth((chart) => {
    const checks = new WorkflowTemplate(chart, 'checks', {
      arguments: { suite: parameter() },
      entrypoint: 'test',
    });
    new ContainerTemplate(checks, 'test', { container: CONTAINER });
    new CronWorkflow(chart, 'nightly', {
      schedules: ['@daily'],
      workflowSpec: { ...checks.submission({ suite: 'full' }), priority: 1 },
    });
  });
  expect(manifests.at(-1)?.spec).toEqual({
    schedules: ['@daily'],
    workflowSpec: {
      workflowTemplateRef: { name: 'checks' },
      arguments: { parameters: [{ name: 'suite', value: 'full' }] },
      priority: 1,
    },
  });
});

test.each<[string, Partial<CronWorkflowProps>, string[]]>([
  ['no schedule', { schedules: [] }, ['missing-schedule']],
  ['an invalid schedule', { schedules: ['@daily', '* * * *'] }, ['invalid-schedule']],
  ['an unknown time zone', { timezone: 'Nowhere/Land' }, ['unknown-timezone']],
  ['an unknown policy', { concurrencyPolicy: 'Queue' as 'Allow' }, ['unknown-concurrency-policy']],
  ['a negative deadline', { startingDeadlineSeconds: -1 }, ['invalid-deadline']],
  [
    'an argument without a value',
    { workflowSpec: { arguments: { a: parameter() } } },
    ['missing-argument-value'],
  ],
  ['a long name', { metadata: { name: 'x'.repeat(53) } }, ['invalid-name']],
  ['a long name prefix', { metadata: { generateName: 'x'.repeat(48) } }, ['invalid-name']],
  ['an unknown entrypoint', { workflowSpec: { entrypoint: 'gone' } }, ['unknown-template']],
])('%s is a finding', (_, props, codes) => {
  expect(codesIn(errorsOf(cron(props)))).toEqual(codes);
});

test.each<[string, Partial<CronWorkflowProps>]>([
  ['a name of 52 characters', { metadata: { name: 'x'.repeat(52) } }],
  ['a name prefix of 47 characters', { metadata: { generateName: 'x'.repeat(47) } }],
  ['an empty policy', { concurrencyPolicy: '' }],
  [
    'an argument from a ConfigMap',
    {
      workflowSpec: {
        arguments: { a: parameter({ valueFrom: { configMapKeyRef: { name: 'x', key: 'y' } } }) },
      },
    },
  ],
])('%s is not a finding', (_, props) => {
  expect(errorsOf(cron(props))).toEqual([]);
});

test('the path of a finding is that of the properties', () => {
  const errors = errorsOf(cron({ schedules: ['0 2 * * *', '99 * * * *'], workflowSpec: { onExit: 'gone' } }));
  expect(errors).toEqual([
    "[test/nightly] schedules[1]: '99 * * * *' is not a valid schedule: the minute '99' is not within 0 and 59. [invalid-schedule]",
    "[test/nightly] workflowSpec.onExit: The CronWorkflow has no template 'gone'. Use 'test'. [unknown-template]",
  ]);
});

test('no other workflow can call its templates', () => {
  const errors = errorsOf((chart) => {
    const nightly = new CronWorkflow(chart, 'nightly', { schedules: ['@daily'] });
    const work = new ContainerTemplate(nightly, 'work', { container: CONTAINER });
    cron({}, 'other')(chart);
    new WorkflowTemplate(chart, 'checks').setOnExit(work);
  });
  expect(codesIn(errors)).toEqual(['unknown-exit-handler']);
});

describeWithShared('a CronWorkflow', ['argolint', 'schemas'], () => {
  test('is accepted by Argo', () => {
    const manifests = synth(everything);
    expect(argolint(manifests)).toEqual({ ok: true, errors: [] });
    expect(manifests.flatMap(validateAgainstSchemas)).toEqual([]);
  });
});
