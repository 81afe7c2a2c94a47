import { ServiceAccount } from 'cdk8s-plus-27';
import type { argoEvents } from '../../../lib/index';
import {
  EventBus,
  GitPushTrigger,
  bitbucketRepository,
  giteaRepository,
  githubRepository,
  gitlabRepository,
} from '../../../lib/index';
import type { Manifest } from '../../support/index';
import { argolint, describeWithShared, hasSchema, synth, validateAgainstSchemas } from '../../support/index';
import { filledOf, kindsOf, only, pushTrigger, sensorIn, workflowOf } from '../trigger';

/** Those of the workflow that is built. */
const TEMPLATES = ['WorkflowTemplate', 'WorkflowTemplate', 'WorkflowTemplate'];

describe('what it makes', () => {
  test('all that is needed, and one EventBus for all of a namespace', () => {
    const manifests = synth((chart) => {
      pushTrigger(chart);
      pushTrigger(chart, {}, 'other');
    });
    const each = ['EventSource', 'Role', 'RoleBinding', 'Sensor', 'ServiceAccount'];
    expect(kindsOf(manifests)).toEqual([...each, ...each, 'EventBus', ...TEMPLATES].sort());
  });

  test('rights to create workflows and nothing else', () => {
    const manifests = synth((chart) => pushTrigger(chart));
    expect(only(manifests, 'Role').rules).toEqual([
      { apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['create'] },
    ]);
    expect(only(manifests, 'RoleBinding')).toMatchObject({
      roleRef: { kind: 'Role', name: 'on-push-sensor' },
      subjects: [{ kind: 'ServiceAccount', name: 'on-push-sensor' }],
    });
    expect(sensorIn(manifests).template).toEqual({ serviceAccountName: 'on-push-sensor' });
  });

  test('no rights for an account that is given', () => {
    const manifests = synth((chart) => {
      const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'ada');
      pushTrigger(chart, { serviceAccount });
    });
    expect(kindsOf(manifests)).toEqual(['EventBus', 'EventSource', 'Sensor', ...TEMPLATES]);
    expect(sensorIn(manifests).template).toEqual({ serviceAccountName: 'ada' });
  });

  test('no EventBus where there is one', () => {
    const given = synth((chart) => pushTrigger(chart, { eventBus: EventBus.fromEventBusName('main') }));
    expect(kindsOf(given)).not.toContain('EventBus');
    expect(sensorIn(given).eventBusName).toBe('main');
    expect(only(given, 'EventSource').spec).toMatchObject({ eventBusName: 'main' });
    const own = synth((chart) => {
      pushTrigger(chart, { eventBus: new EventBus(chart, 'bus', { metadata: { name: 'events' } }) });
    });
    expect(only(own, 'EventBus').metadata.name).toBe('events');
    expect(sensorIn(own).eventBusName).toBe('events');
  });

  test('everything in the namespace and by the name that are given', () => {
    const manifests = synth((chart) => {
      pushTrigger(chart, {
        metadata: { name: 'app', labels: { team: 'a' } },
        maxBuilds: 1,
        ingress: { host: 'a.dev' },
      });
    });
    const names = manifests
      .filter(({ kind }) => !['WorkflowTemplate', 'EventBus'].includes(kind))
      .map(({ kind, metadata }) => [kind, metadata.name]);
    expect(Object.fromEntries(names)).toEqual({
      EventSource: 'app',
      Sensor: 'app',
      ServiceAccount: 'app-sensor',
      Role: 'app-sensor',
      RoleBinding: 'app-sensor',
      ConfigMap: 'app-limits',
      Ingress: 'app',
    });
    expect(only(manifests, 'Sensor').metadata.labels).toEqual({ team: 'a' });
  });

  test('further fields of the pods', () => {
    const template = { nodeSelector: { disk: 'ssd' } };
    const manifests = synth((chart) => {
      pushTrigger(chart, {
        eventSource: { template, replicas: 2 },
        sensor: { template, revisionHistoryLimit: 1 },
      });
    });
    expect(only(manifests, 'EventSource').spec).toMatchObject({ template, replicas: 2 });
    expect(sensorIn(manifests)).toMatchObject({
      revisionHistoryLimit: 1,
      template: { ...template, serviceAccountName: 'on-push-sensor' },
    });
  });
});

describeWithShared("Argo's validator and schemas", ['argolint', 'schemas'], () => {
  const PROVIDERS = [
    githubRepository('https://github.com/acme/app'),
    gitlabRepository('https://gitlab.com/acme/shop/app'),
    bitbucketRepository('https://bitbucket.org/acme/app'),
    giteaRepository('https://codeberg.org/acme/app'),
  ];

  test.each(PROVIDERS.map((repository) => [repository.provider, repository] as const))(
    '%s: accept what is written and what it starts',
    (_, repository) => {
      const manifests = synth((chart) => {
        pushTrigger(chart, {
          repository,
          cancelSuperseded: true,
          maxBuilds: 2,
          ingress: { host: 'ci.acme.dev' },
          rateLimit: { requestsPerUnit: 1, unit: 'Second' },
        });
      });
      expect(manifests.filter(hasSchema).flatMap(validateAgainstSchemas)).toEqual([]);
      const started = sensorIn(manifests).triggers.map((trigger) => startedBy(trigger));
      expect(started.flatMap(validateAgainstSchemas)).toEqual([]);
      const templates = manifests.filter(({ kind }) => kind === 'WorkflowTemplate');
      expect(argolint([...templates, ...started])).toEqual({ ok: true, errors: [] });
    },
  );
});

/** The workflow of a trigger, with something in each place that the event fills. */
function startedBy(trigger: argoEvents.Trigger): Manifest {
  const workflow = workflowOf(trigger);
  const SAMPLES: { readonly [name: string]: string } = { 'git-url': 'https://a.dev/b/c.git' };
  const parameters = (workflow.spec.arguments?.parameters ?? []).map(
    ({ name, value = SAMPLES[name] ?? 'sample' }) => ({ name, value }),
  );
  const labels = Object.fromEntries(
    [...filledOf(trigger).keys()]
      .filter((dest) => dest.startsWith('metadata.labels.'))
      .map((dest) => [dest.replace('metadata.labels.', ''), 'sample']),
  );
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { ...workflow.metadata, name: 'sample', labels: { ...workflow.metadata.labels, ...labels } },
    spec: { ...workflow.spec, arguments: { parameters } },
  };
}

test('the construct tells what it has made', () => {
  synth((chart) => {
    const trigger = pushTrigger(chart, { ingress: { host: 'ci.acme.dev' }, endpoint: '/x' });
    expect(trigger).toBeInstanceOf(GitPushTrigger);
    expect(trigger.endpoint).toBe('/x');
    expect(trigger.eventBus.eventBusName).toBe('default');
    expect(trigger.ingress?.name).toBe('on-push');
    expect(trigger.serviceAccount.name).toBe('on-push-sensor');
    expect(trigger.repository.path).toBe('acme/app');
  });
});
