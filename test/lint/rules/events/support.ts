import { lint } from '../../../../lib/lint';

/** An object of Argo Events. */
export function object(kind: string, spec: object, name = 'push'): object {
  return { apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { name }, spec };
}

export const EVENT_SOURCE = object('EventSource', {
  webhook: { git: { endpoint: '/push', port: '12000', method: 'POST' } },
});

export const DEPENDENCY = { name: 'push', eventSourceName: 'push', eventName: 'git' };

/** A workflow with a parameter, as a trigger creates it. */
export const WORKFLOW = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Workflow',
  metadata: { generateName: 'build-' },
  spec: {
    entrypoint: 'main',
    arguments: { parameters: [{ name: 'revision' }] },
    templates: [
      {
        name: 'main',
        container: { image: 'busybox:1.37', command: ['echo', '{{workflow.parameters.revision}}'] },
      },
    ],
  },
};

/** A parameter of a trigger. */
export function parameter(
  dest = 'spec.arguments.parameters.0.value',
  src: object = { dependencyName: 'push', dataKey: 'body.after' },
): object {
  return { src, dest };
}

/** What a trigger submits, and other fields of its template. */
export function submit(
  parameters: readonly object[] = [parameter()],
  resource: object = WORKFLOW,
  fields: object = {},
): object {
  return {
    template: {
      name: 'build',
      ...fields,
      argoWorkflow: { operation: 'submit', source: { resource }, parameters },
    },
  };
}

/** A Sensor. */
export function sensor(
  triggers: readonly object[] = [submit()],
  dependencies: readonly object[] = [DEPENDENCY],
): object {
  return object('Sensor', { dependencies, triggers });
}

/** What is found in manifests. */
export function found(...manifests: readonly object[]): string[] {
  return lint(manifests).map(({ code, class: kind, pointer }) => `${kind} ${code} ${pointer}`);
}
