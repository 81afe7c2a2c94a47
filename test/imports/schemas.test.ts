import type { Construct } from 'constructs';
import { Application } from '../../imports/argo-cd';
import type { SensorProps, TriggerTemplate } from '../../imports/argo-events';
import { EventBus, EventSource, Sensor } from '../../imports/argo-events';
import type { Manifest } from '../support';
import { describeWithShared, synth, validateAgainstSchemas } from '../support';

const WEBHOOK = { endpoint: '/push', method: 'POST', port: '12000' };

function sensor(template: Omit<TriggerTemplate, 'name'>): SensorProps {
  return {
    spec: {
      dependencies: [
        { name: 'push', eventSourceName: 'git', eventName: 'app', filters: { context: { type: 'webhook' } } },
      ],
      triggers: [{ template: { name: 'build', ...template } }],
    },
  };
}

function everyKind(scope: Construct): void {
  new EventBus(scope, 'bus', { spec: { jetstream: { version: 'latest', replicas: 3 } } });
  new EventSource(scope, 'source', {
    spec: {
      github: { app: { events: ['push'], webhook: WEBHOOK } },
      service: { ports: [{ port: 12000, targetPort: '12000' }] },
      template: { container: { resources: { limits: { cpu: 1, memory: '64Mi' } } } },
    },
  });
  const resource = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { generateName: 'x-' },
    data: { a: 'b' },
  };
  new Sensor(scope, 'sensor', sensor({ k8s: { operation: 'create', source: { resource } } }));
  new Application(scope, 'app', {
    spec: {
      project: 'default',
      destination: { server: 'https://kubernetes.default.svc', namespace: 'app' },
      source: {
        repoURL: 'https://git.example/config.git',
        kustomize: { replicas: [{ name: 'a', count: 2 }] },
      },
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    },
  });
}

/** The errors of an object with fields that bypass the compiler. */
function problemsOf(kind: string, spec: object): string[] {
  const manifest: Manifest = { apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { name: 'x' }, spec };
  return validateAgainstSchemas(manifest);
}

describeWithShared('the schemas of Argo Events and Argo CD', ['schemas'], () => {
  it('accept objects of the imported types', () => {
    const manifests = synth(everyKind);
    expect(manifests.map(({ kind }) => kind)).toEqual(['EventBus', 'EventSource', 'Sensor', 'Application']);
    expect(manifests.flatMap(validateAgainstSchemas)).toEqual([]);
  });

  it.each([
    [
      'EventBus',
      { jetStream: {} },
      ['Argo Events 1.9.11: /spec must NOT have additional properties: jetStream'],
    ],
    [
      'EventSource',
      { webhook: { app: { ...WEBHOOK, port: 12000 } } },
      ['Argo Events 1.9.11: /spec/webhook/app/port must be string'],
    ],
    [
      'Sensor',
      { dependencies: [{ name: 'push', eventName: 'app' }], triggers: [] },
      ["Argo Events 1.9.11: /spec/dependencies/0 must have required property 'eventSourceName'"],
    ],
    [
      'Application',
      { project: 'default', destination: {}, syncPolicy: { automated: { selfheal: true } } },
      ['Argo CD 3.5.1: /spec/syncPolicy/automated must NOT have additional properties: selfheal'],
    ],
    [
      'Application',
      { project: 'default' },
      ["Argo CD 3.5.1: /spec must have required property 'destination'"],
    ],
  ])('reject mistakes in an object of the kind %s', (kind, spec, problems) => {
    expect(problemsOf(kind, spec)).toEqual(problems);
  });
});
