import type { Chart } from 'cdk8s';
import {
  ClusterWorkflowTemplate,
  ContainerTemplate,
  WorkflowEventBinding,
  WorkflowTemplate,
  artifact,
  fromEvent,
  parameter,
} from '../../../lib/index';
import type { EventValues } from '../../../lib/workflow/ports/event-arguments';
import { checkEventArguments } from '../../../lib/workflow/ports/event-arguments';
import { NO_TAGS } from '../../../lib/workflow/ports/guards';
import { codesIn, describeWithShared, errorsOf, synth, validateAgainstSchemas } from '../../support/index';

const event = { selector: 'payload.branch == "main"' };
const declared = {
  suite: parameter({ enum: ['fast', 'full'] }),
  revision: parameter({ name: 'git-revision', value: 'main' }),
  tries: parameter({ value: 1 }),
};

const everything = (chart: Chart): void => {
  const checks = WorkflowTemplate.fromWorkflowTemplateName(chart, 'checks', 'checks', {
    arguments: declared,
  });
  new WorkflowEventBinding(chart, 'on-push', {
    metadata: { namespace: 'ci' },
    event,
    submit: {
      template: checks,
      arguments: { tries: 3, revision: fromEvent('payload.after'), suite: 'full' },
      metadata: { labels: { by: '"event"' }, generateName: '"run-"' },
    },
  });
};

/** Only a value without tags is passed on. */
const WITHOUT_TAGS = `string(payload.after) matches ${JSON.stringify(`^(?:${NO_TAGS.pattern})$`)} ? (payload.after) : int("The argument 'revision' is not a text without tags.")`;

describe('an event binding', () => {
  test('passes fields of the event, and strings as expressions, in the given order', () => {
    expect(synth(everything)).toEqual([
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'WorkflowEventBinding',
        metadata: { name: 'on-push', namespace: 'ci' },
        spec: {
          event,
          submit: {
            workflowTemplateRef: { name: 'checks' },
            arguments: {
              parameters: [
                { name: 'tries', valueFrom: { event: '"3"' } },
                { name: 'git-revision', valueFrom: { event: WITHOUT_TAGS } },
                { name: 'suite', valueFrom: { event: '"full"' } },
              ],
            },
            metadata: { labels: { by: '"event"' }, generateName: '"run-"' },
          },
        },
      },
    ]);
  });

  test('checks values of the event against what the argument declares, which are then trusted', () => {
    const version = { name: 'a version', pattern: 'v\\d+', check: () => undefined };
    const build = (chart: Chart): void => {
      const template = new WorkflowTemplate(chart, 'w', {
        arguments: { suite: parameter({ enum: ['fast', 'full'] }), tag: parameter({ format: version }) },
      });
      new ContainerTemplate(template, 't', {
        container: {
          image: 'busybox:1.37',
          command: ['sh', '-c', `echo ${template.arguments.tag} ${template.arguments.suite}`],
        },
      });
      const values = { suite: fromEvent('payload.suite'), tag: fromEvent('payload.tag') };
      new WorkflowEventBinding(chart, 'on-push', { event, submit: { template, arguments: values } });
    };
    const [, binding] = synth(build);
    const events = JSON.stringify(binding);
    expect(events).toContain(JSON.stringify('string(payload.suite) matches "^(?:fast|full)$"').slice(1, -1));
    expect(events).toContain(JSON.stringify('string(payload.tag) matches "^(?:v\\\\d+)$"').slice(1, -1));
    expect(errorsOf(build)).toEqual([]);
  });

  test('passes an unchecked value on as it is, and reports where it is executed', () => {
    const build = (chart: Chart): void => {
      const template = new WorkflowTemplate(chart, 'w', {
        arguments: { suite: parameter({ enum: ['fast', 'full'] }) },
      });
      const command = ['sh', '-c', `echo ${template.arguments.suite}`];
      new ContainerTemplate(template, 't', { container: { image: 'busybox:1.37', command } });
      const suite = fromEvent('payload.suite', { unchecked: true });
      new WorkflowEventBinding(chart, 'on-push', { event, submit: { template, arguments: { suite } } });
    };
    expect(codesIn(errorsOf(build))).toEqual(['forbidden-untrusted-value']);
    expect(checkEventArguments(declared, { suite: fromEvent('x', { unchecked: true }) }, '')).toEqual([]);
  });

  test('accepts no submit, a template without arguments, and Argo’s own fields', () => {
    const raw = {
      workflowTemplateRef: { name: 'x', clusterScope: true },
      arguments: { parameters: [{ name: 'a', valueFrom: { event: 'payload' } }] },
    };
    const manifests = synth((chart) => {
      new WorkflowEventBinding(chart, 'a', { event });
      const shared = ClusterWorkflowTemplate.fromClusterWorkflowTemplateName(chart, 'shared', 'shared');
      new WorkflowEventBinding(chart, 'b', { event, submit: { template: shared } });
      new WorkflowEventBinding(chart, 'c', { event, submit: raw });
    });
    expect(manifests.map(({ spec }) => spec)).toEqual([
      { event },
      { event, submit: { workflowTemplateRef: { name: 'shared', clusterScope: true } } },
      { event, submit: raw },
    ]);
  });

  test('has findings about its name, its selector and the submitted template', () => {
    const errors = errorsOf((chart) => {
      const there = new WorkflowTemplate(chart, 'there', { metadata: { namespace: 'there' } });
      new WorkflowEventBinding(chart, 'on-push', {
        metadata: { name: 'x'.repeat(64), namespace: 'here' },
        event,
        submit: { template: there },
      });
      new WorkflowEventBinding(chart, 'a', { event });
      new WorkflowEventBinding(chart, 'never', { event: { selector: ' ' } });
      new WorkflowEventBinding(chart, 'b', { event, metadata: { name: 'a' } });
    });
    expect(codesIn(errors)).toEqual([
      'duplicate-object',
      'invalid-name',
      'conflicting-namespaces',
      'missing-selector',
    ]);
  });

  test.each<[string, EventValues, string[]]>([
    ['a missing one', {}, ['missing-argument']],
    ['one outside of the enum', { suite: 'slow' }, ['invalid-argument']],
    [
      'unknown ones',
      { suite: 'full', gone: 'x', lost: fromEvent('x') },
      ['unknown-argument', 'unknown-argument'],
    ],
    ['an empty expression', { suite: fromEvent(' ') }, ['missing-expression']],
    ['an artifact', { suite: 'full', data: fromEvent('x') }, ['not-an-artifact']],
  ])('has findings about its arguments: %s', (_, values, codes) => {
    const ports = { ...declared, data: artifact({ raw: { data: '' } }) };
    expect(checkEventArguments(ports, values, 'submit.arguments').map(({ code }) => code)).toEqual(codes);
  });
});

describeWithShared('an event binding', ['schemas'], () => {
  test('matches Argo’s schema', () => {
    expect(synth(everything).flatMap(validateAgainstSchemas)).toEqual([]);
  });
});
