import { modulesFor, moduleFor } from '../golden';
import { verified } from '../verified-code';

const SENSOR = `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: builds}
spec:
  dependencies: [{name: push, eventSourceName: hook, eventName: push}]
  triggers:
    - template:
        name: run
        argoWorkflow:
          operation: submit
          source:
            resource:
              apiVersion: argoproj.io/v1alpha1
              kind: Workflow
              # A build.
              metadata: {generateName: run-}
              spec: {workflowTemplateRef: {name: build}, arguments: {parameters: [{name: sha, value: ''}]}}
          parameters: [{src: {dependencyName: push, dataKey: body.after}, dest: spec.arguments.parameters.0.value}]
`;

test('a Sensor, with the workflow that it creates', async () => {
  expect(await moduleFor(SENSOR)).toMatchInlineSnapshot(`
    import { argo, argoEvents } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function x(scope: Construct) {
      const sensor = new argoEvents.Sensor(scope, 'builds', {
        metadata: { name: 'builds' },
        spec: {
          dependencies: [{ name: 'push', eventSourceName: 'hook', eventName: 'push' }],
          triggers: [
            {
              template: {
                name: 'run',
                argoWorkflow: {
                  operation: 'submit',
                  source: {
                    resource: argo.Workflow.manifest({
                      // A build.
                      metadata: { generateName: 'run-' },
                      spec: {
                        workflowTemplateRef: { name: 'build' },
                        arguments: { parameters: [{ name: 'sha', value: '' }] },
                      },
                    }),
                  },
                  parameters: [
                    {
                      src: { dependencyName: 'push', dataKey: 'body.after' },
                      dest: 'spec.arguments.parameters.0.value',
                    },
                  ],
                },
              },
            },
          ],
        },
      });

      return sensor;
    }

  `);
});

test('an EventSource, an EventBus and an Application', async () => {
  const modules = await modulesFor({
    'source.yaml': `apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata: {name: hook, labels: {a: b}}
spec: {webhook: {push: {port: '12000', endpoint: /push, method: POST}}}
`,
    'bus.yaml': `apiVersion: argoproj.io/v1alpha1
kind: EventBus
metadata: {name: default, creationTimestamp: null}
spec: {jetstream: {version: latest, replicas: 3}}
`,
    'app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {generateName: shop-, namespace: argocd}
spec: {project: default, destination: {server: 'https://kubernetes.default.svc'}, source: {repoURL: 'https://git.example.com/shop', path: .}}
status: {health: {status: Healthy}}
`,
  });
  expect(modules.map(({ code }) => code).join('\n')).toMatchInlineSnapshot(`
    import { argoEvents } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function source(scope: Construct) {
      const eventSource = new argoEvents.EventSource(scope, 'hook', {
        metadata: { name: 'hook', labels: { a: 'b' } },
        spec: { webhook: { push: { port: '12000', endpoint: '/push', method: 'POST' } } },
      });

      return eventSource;
    }

    import { JsonPatch } from 'cdk8s';
    import { argoEvents } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function bus(scope: Construct) {
      const eventBus = new argoEvents.EventBus(scope, 'default', {
        metadata: { name: 'default' },
        spec: { jetstream: { version: 'latest', replicas: 3 } },
      });

      eventBus.addJsonPatch(
        // cdk8s omits null
        JsonPatch.add('/metadata/creationTimestamp', null),
      );

      return eventBus;
    }

    import { JsonPatch } from 'cdk8s';
    import { argoCd } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function appApplication(scope: Construct) {
      const application = new argoCd.Application(scope, 'shop', {
        metadata: { generateName: 'shop-', namespace: 'argocd', name: undefined },
        spec: {
          project: 'default',
          destination: { server: 'https://kubernetes.default.svc' },
          source: { repoURL: 'https://git.example.com/shop', path: '.' },
        },
      });

      application.addJsonPatch(
        // the typed form has no such field
        JsonPatch.add('/status', {
          health: { status: 'Healthy' },
        }),
      );

      return application;
    }

  `);
  expect(modules.map(({ fallbacks }) => fallbacks.map(({ pointer }) => pointer))).toEqual([
    [],
    ['/metadata/creationTimestamp'],
    ['/status'],
  ]);
});

test('unknown fields of a Sensor and of its workflow are patches', async () => {
  const { code, fallbacks } = await verified(
    SENSOR.replace('operation: submit', 'operation: submit\n          parametres: []').replace(
      'workflowTemplateRef:',
      'colour: red, workflowTemplateRef:',
    ),
  );
  expect(code).toContain('resource: argo.Workflow.manifest({');
  expect(fallbacks).toEqual([
    {
      pointer: '/spec/triggers/0/template/argoWorkflow/parametres',
      reason: "Argo does not know the field 'parametres'. Did you mean 'parameters'?",
    },
    {
      pointer: '/spec/triggers/0/template/argoWorkflow/source/resource/spec/colour',
      reason: "Argo does not know the field 'colour'. Remove it.",
    },
  ]);
}, 30_000);

test('an Application without a spec is an ApiObject', async () => {
  const { fallbacks } = await verified(`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop}
`);
  expect(fallbacks.map(({ pointer }) => pointer)).toEqual(['']);
}, 30_000);
