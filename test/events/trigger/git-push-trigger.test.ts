import { ServiceAccount } from 'cdk8s-plus-27';
import type { argoEvents } from '../../../lib/index';
import {
  EventBus,
  GitPushTrigger,
  azureDevOpsRepository,
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  githubRepository,
  gitlabRepository,
} from '../../../lib/index';
import type { Manifest } from '../../support/index';
import { argolint, describeWithShared, hasSchema, synth, validateAgainstSchemas } from '../../support/index';
import { ciTemplate, filledOf, kindsOf, mapped, only, pushTrigger, sensorIn, workflowOf } from '../trigger';

/** The templates of the workflow. */
const TEMPLATES = ['WorkflowTemplate', 'WorkflowTemplate', 'WorkflowTemplate'];

describe('the objects', () => {
  test('are all that it needs, with one EventBus for a namespace', () => {
    const manifests = synth((chart) => {
      pushTrigger(chart);
      pushTrigger(chart, {}, 'other');
    });
    const each = ['EventSource', 'Role', 'RoleBinding', 'Sensor', 'ServiceAccount', 'ServiceAccount'];
    expect(kindsOf(manifests)).toEqual([...each, ...each, 'EventBus', ...TEMPLATES].sort());
  });

  test('include the rights to create workflows and Events, and no others', () => {
    const manifests = synth((chart) => pushTrigger(chart));
    expect(only(manifests, 'Role').rules).toEqual([
      { apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['create'] },
      { apiGroups: [''], resources: ['events'], verbs: ['create'] },
    ]);
    expect(only(manifests, 'RoleBinding')).toMatchObject({
      roleRef: { kind: 'Role', name: 'on-push-sensor' },
      subjects: [{ kind: 'ServiceAccount', name: 'on-push-sensor' }],
    });
    expect(sensorIn(manifests).template).toMatchObject({ serviceAccountName: 'on-push-sensor' });
  });

  test('grant no rights to an existing ServiceAccount', () => {
    const manifests = synth((chart) => {
      const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'ada');
      pushTrigger(chart, { serviceAccount });
    });
    expect(kindsOf(manifests)).toEqual(['EventBus', 'EventSource', 'Sensor', 'ServiceAccount', ...TEMPLATES]);
    expect(only(manifests, 'ServiceAccount').metadata.name).toBe('on-push-eventsource');
    expect(sensorIn(manifests).template).toMatchObject({ serviceAccountName: 'ada' });
  });

  test('give the pod that answers webhooks no token', () => {
    const manifests = synth((chart) => pushTrigger(chart));
    const accounts = manifests.filter(({ kind }) => kind === 'ServiceAccount');
    expect(accounts).toMatchObject([
      { metadata: { name: 'on-push-eventsource' }, automountServiceAccountToken: false },
      { metadata: { name: 'on-push-sensor' }, automountServiceAccountToken: true },
    ]);
    expect(only(manifests, 'EventSource').spec).toMatchObject({
      template: { serviceAccountName: 'on-push-eventsource' },
    });
    const subjects = manifests
      .filter(({ kind }) => kind === 'RoleBinding')
      .map((binding) => binding.subjects);
    expect(subjects).toEqual([[{ kind: 'ServiceAccount', name: 'on-push-sensor' }]]);
  });

  test('do not include a ServiceAccount for an EventSource that has one', () => {
    const template = { serviceAccountName: 'ada', nodeSelector: { disk: 'ssd' } };
    const manifests = synth((chart) => pushTrigger(chart, { eventSource: { template } }));
    expect(kindsOf(manifests).filter((kind) => kind === 'ServiceAccount')).toHaveLength(1);
    expect(only(manifests, 'EventSource').spec).toMatchObject({ template });
  });

  test('do not include an EventBus if one is passed in', () => {
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

  test('have the name and the namespace of the metadata', () => {
    const manifests = synth((chart) => {
      pushTrigger(chart, {
        metadata: { name: 'app', labels: { team: 'a' } },
        maxBuilds: 1,
        ingress: { host: 'a.dev', tlsSecret: 'ci-tls' },
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

  test('have pods with requests and memory limits', () => {
    const requests = { cpu: '10m', memory: '64Mi' };
    const limitOf = (props: object, more: readonly string[] = []): unknown => {
      const manifests = synth((chart) => {
        const trigger = pushTrigger(chart, props);
        for (const id of more) trigger.addBuild(id, { workflow: ciTemplate(chart), arguments: mapped });
      });
      const source = only(manifests, 'EventSource').spec as argoEvents.EventSourceSpec;
      expect(source.template?.container?.resources).toEqual({ requests, limits: { memory: '512Mi' } });
      const { requests: sensor, limits } = sensorIn(manifests).template?.container?.resources ?? {};
      expect(sensor).toEqual(requests);
      return limits;
    };
    expect(limitOf({})).toEqual({ memory: '320Mi' });
    expect(limitOf({ cancelSuperseded: true }, ['a', 'b'])).toEqual({ memory: '512Mi' });
  });

  test('can have other resources of the pods', () => {
    const resources = { limits: { memory: '2Gi' } };
    const template = { container: { resources }, nodeSelector: { disk: 'ssd' } };
    const manifests = synth((chart) => {
      pushTrigger(chart, { eventSource: { template }, sensor: { template } });
    });
    expect(only(manifests, 'EventSource').spec).toMatchObject({ template });
    expect(sensorIn(manifests).template?.container?.resources).toEqual(resources);
  });

  test('can have further fields of the pods', () => {
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
  const REPOSITORIES = [
    githubRepository('https://github.com/acme/app'),
    gitlabRepository('https://gitlab.com/acme/shop/app'),
    bitbucketRepository('https://bitbucket.org/acme/app'),
    bitbucketServerRepository('https://git.acme.dev/scm/shop/app.git'),
    giteaRepository('https://codeberg.org/acme/app'),
    azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
  ];

  test.each(REPOSITORIES.map((repository) => [repository.provider, repository] as const))(
    '%s: accept the objects and the workflows that they start',
    (_, repository) => {
      const manifests = synth((chart) => {
        pushTrigger(chart, {
          repository,
          cancelSuperseded: true,
          maxBuilds: 2,
          ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
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

/** The workflow of a trigger, with samples for the values of the event. */
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

test('the construct has its objects as properties', () => {
  synth((chart) => {
    const trigger = pushTrigger(chart, {
      ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
      endpoint: '/x',
    });
    expect(trigger).toBeInstanceOf(GitPushTrigger);
    expect(trigger.endpoint).toBe('/x');
    expect(trigger.eventBus.eventBusName).toBe('default');
    expect(trigger.ingress?.name).toBe('on-push');
    expect(trigger.serviceAccount.name).toBe('on-push-sensor');
    expect(trigger.repository.path).toBe('acme/app');
  });
});
