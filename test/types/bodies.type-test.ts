import type { ContainerFields } from '../../lib';
import {
  ChildWorkflowTemplate,
  ContainerSetTemplate,
  ContainerTemplate,
  DataTemplate,
  HttpTemplate,
  ResourceTemplate,
  ScriptTemplate,
  SuspendTemplate,
  WorkflowTemplate,
  parameter,
  sh,
} from '../../lib';
import { library, workflow } from './fixtures';

// A function that returns the fields of a body is checked like the fields themselves.

const image = 'busybox:1.37';
const inputs = { x: parameter() };
declare const isDebug: boolean;

// Unknown fields

// A misspelled field of a container.
// @ts-expect-error Unknown field 'imagePullPolicyy'
new ContainerTemplate(library, 'c1', { container: () => ({ image, imagePullPolicyy: 'Always' }) });

// A misspelled field beside the references to inputs.
new ContainerTemplate(library, 'c2', {
  inputs,
  container: (own) => ({
    image,
    command: sh`echo ${own.inputs.x}`,
    // @ts-expect-error Unknown field 'workDir'
    workDir: '/src',
  }),
});

// A misspelled field inside a list.
// @ts-expect-error Unknown field 'valeu'
new ContainerTemplate(library, 'c3', { container: () => ({ image, env: [{ name: 'A', valeu: '1' }] }) });

// A misspelled field inside an object.
// @ts-expect-error Unknown field 'limit'
new ContainerTemplate(library, 'c4', { container: () => ({ image, resources: { limit: { cpu: '1' } } }) });

// A misspelled field in a part that depends on a condition.
// @ts-expect-error Unknown field 'evn'
new ContainerTemplate(library, 'c5', { container: () => ({ image, ...(isDebug && { evn: [] }) }) });

// A misspelled field in a function with statements.
new ContainerTemplate(library, 'c6', {
  // @ts-expect-error Unknown field 'arg'
  container: () => {
    const arg = ['x'];
    return { image, arg };
  },
});

// A misspelled field of a script.
// @ts-expect-error Unknown field 'comand'
new ScriptTemplate(library, 's1', { script: () => ({ image, source: 'x', comand: ['sh'] }) });

// A misspelled field of one of several containers.
// @ts-expect-error Unknown field 'arg'
new ContainerSetTemplate(library, 'n1', { containerSet: () => ({ containers: [{ name: 'a', arg: [] }] }) });

// A misspelled field of a container set.
new ContainerSetTemplate(library, 'n2', {
  // @ts-expect-error Unknown field 'volumeMount'
  containerSet: () => ({ containers: [{ name: 'a', image }], volumeMount: [] }),
});

// A misspelled field of an HTTP request.
// @ts-expect-error Unknown field 'metod'
new HttpTemplate(library, 'h1', { http: () => ({ url: 'https://example.com', metod: 'POST' }) });

// A misspelled field of a resource, whose manifest may have any fields.
// @ts-expect-error Unknown field 'mergeStrateg'
new ResourceTemplate(library, 'r1', { resource: () => ({ action: 'patch', mergeStrateg: 'merge' }) });

// A misspelled field of an artifact in a data template.
new DataTemplate(library, 'd1', {
  inputs,
  data: (own) => ({
    // @ts-expect-error Unknown field 'buckt'
    source: { artifactPaths: { name: 'logs', s3: { buckt: own.inputs.x } } },
    transformation: [],
  }),
});

// A misspelled field of a suspend template.
// @ts-expect-error Unknown field 'durations'
new SuspendTemplate(library, 'u1', { suspend: () => ({ durations: '20s' }) });

// An unknown argument of a child workflow.
const child = new WorkflowTemplate(workflow, 'child', { arguments: { count: parameter({ value: 1 }) } });
// @ts-expect-error Unknown field 'count2'
new ChildWorkflowTemplate(library, 'k1', { child, arguments: () => ({ count: 1, count2: 2 }) });

// Values of the wrong type

// @ts-expect-error Type '"Alway"' is not assignable to type
new ContainerTemplate(library, 'v1', { container: () => ({ image, imagePullPolicy: 'Alway' }) });

// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
new HttpTemplate(library, 'v2', { http: () => ({ url: 'https://example.com', method: 1 }) });

// A missing field.
// @ts-expect-error Property 'url' is missing
new HttpTemplate(library, 'v3', { http: () => ({ method: 'POST' }) });

// Valid bodies

new ContainerTemplate(library, 'f1', {
  inputs,
  container: (own) => ({
    image,
    imagePullPolicy: 'Always',
    env: [
      { name: 'A', value: own.inputs.x },
      { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    ],
    resources: { requests: { cpu: '1', memory: '1Gi' } },
    livenessProbe: { httpGet: { port: 80 } },
  }),
});
new ContainerTemplate(library, 'f2', {
  container: () => (isDebug ? { image, imagePullPolicy: 'Always' } : { image, args: ['x'] }),
});
new ContainerTemplate(library, 'f3', {
  container: () => {
    const env = isDebug ? [{ name: 'DEBUG', value: '1' }] : undefined;
    return { image, imagePullPolicy: 'Never', env };
  },
});
new ContainerTemplate(library, 'f4', { container: (): ContainerFields => ({ image }) });
new ContainerTemplate(library, 'f5', { container: () => ({ image, imagePullPolicy: 'Never' }) });
new ContainerTemplate(library, 'f6', { container: isDebug ? { image } : () => ({ image, args: ['x'] }) });
new ResourceTemplate(library, 'f7', {
  inputs,
  resource: (own) => ({
    action: 'create',
    manifest: { kind: 'A', spec: { any: [own.inputs.x, { x: null }] } },
  }),
});

// A class that extends one with a body.
export class Own extends ContainerTemplate {
  constructor() {
    super(library, 'own', { container: () => ({ image, imagePullPolicy: 'Always' }) });
  }
}
