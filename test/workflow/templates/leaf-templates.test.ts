import type { Chart } from 'cdk8s';
import { App, Chart as ChartOf } from 'cdk8s';
import {
  ContainerSetTemplate,
  ContainerTemplate,
  DataTemplate,
  HttpTemplate,
  PluginTemplate,
  RawTemplate,
  ResourceTemplate,
  ScriptTemplate,
  SuspendTemplate,
  WorkflowTemplate,
  artifact,
  expression,
  inputs,
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
import { CONTAINER } from '../fixtures';

const IMAGE = 'busybox:1.37';

/** A name that the compiler does not know. */
function unchecked(): string {
  return 'a';
}

function inWorkflow(build: (workflow: WorkflowTemplate) => void): (chart: Chart) => void {
  return (chart) => {
    build(new WorkflowTemplate(chart, 'checks'));
  };
}

function render(build: (workflow: WorkflowTemplate) => void) {
  return templateIn(workflowIn(synth(inWorkflow(build))));
}

/** Each kind of template with all of its features, and its manifest. */
const KINDS: { readonly [kind: string]: [(workflow: WorkflowTemplate) => void, object] } = {
  script: [
    (workflow) => {
      new ScriptTemplate(workflow, 't', {
        inputs: { x: parameter(), text: artifact('/text') },
        outputs: { digest: parameter({ path: '/digest' }), all: artifact('/all') },
        activeDeadlineSeconds: 60,
        script: (own) => ({
          image: 'python:3.14-alpine',
          command: ['python'],
          source: `print(${own.inputs.x}, open('${own.inputs.text.path}'), '${own.outputs.digest.path}')`,
        }),
      });
    },
    {
      name: 't',
      inputs: { parameters: [{ name: 'x' }], artifacts: [{ name: 'text', path: '/text' }] },
      outputs: {
        parameters: [{ name: 'digest', valueFrom: { path: '/digest' } }],
        artifacts: [{ name: 'all', path: '/all' }],
      },
      activeDeadlineSeconds: 60,
      script: {
        image: 'python:3.14-alpine',
        command: ['python'],
        source:
          "print({{inputs.parameters.x}}, open('{{inputs.artifacts.text.path}}'), '{{outputs.parameters.digest.path}}')",
      },
    },
  ],
  'container set': [
    (workflow) => {
      new ContainerSetTemplate(workflow, 't', {
        inputs: { x: parameter(), source: artifact('/work/src') },
        outputs: { digest: parameter({ path: '/work/digest' }) },
        volumes: [{ name: 'work', emptyDir: {} }],
        containerSet: (own) => ({
          volumeMounts: [{ name: 'work', mountPath: '/work' }],
          retryStrategy: { retries: '2' },
          containers: [
            { name: 'a', image: IMAGE, command: ['echo', own.inputs.x] },
            { name: 'main', image: IMAGE, dependencies: ['a'], args: [own.outputs.digest.path] },
          ],
        }),
      });
    },
    {
      name: 't',
      inputs: { parameters: [{ name: 'x' }], artifacts: [{ name: 'source', path: '/work/src' }] },
      outputs: { parameters: [{ name: 'digest', valueFrom: { path: '/work/digest' } }] },
      volumes: [{ name: 'work', emptyDir: {} }],
      containerSet: {
        volumeMounts: [{ name: 'work', mountPath: '/work' }],
        retryStrategy: { retries: '2' },
        containers: [
          { name: 'a', image: IMAGE, command: ['echo', '{{inputs.parameters.x}}'] },
          {
            name: 'main',
            image: IMAGE,
            dependencies: ['a'],
            args: ['{{outputs.parameters.digest.path}}'],
          },
        ],
      },
    },
  ],
  'resource with a string': [
    (workflow) => {
      new ResourceTemplate(workflow, 't', {
        inputs: { name: parameter() },
        outputs: {
          phase: parameter({ valueFrom: { jsonPath: '{.status.phase}' } }),
          ip: parameter({ valueFrom: { jqFilter: '.status.podIP', default: 'none' } }),
        },
        resource: (own) => ({
          action: 'apply',
          flags: ['--validate=false'],
          successCondition: 'status.phase == Succeeded',
          manifest: `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${own.inputs.name} }\n`,
        }),
      });
    },
    {
      name: 't',
      inputs: { parameters: [{ name: 'name' }] },
      outputs: {
        parameters: [
          { name: 'phase', valueFrom: { jsonPath: '{.status.phase}' } },
          { name: 'ip', valueFrom: { jqFilter: '.status.podIP', default: 'none' } },
        ],
      },
      resource: {
        action: 'apply',
        flags: ['--validate=false'],
        successCondition: 'status.phase == Succeeded',
        manifest: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{inputs.parameters.name}} }\n',
      },
    },
  ],
  'resource with an artifact': [
    (workflow) => {
      new ResourceTemplate(workflow, 't', {
        inputs: { object: artifact({ name: 'the-object', path: '/object.yaml' }) },
        resource: {
          action: 'create',
          setOwnerReference: true,
          manifestFrom: { artifact: { name: 'the-object' } },
        },
      });
    },
    {
      name: 't',
      inputs: { artifacts: [{ name: 'the-object', path: '/object.yaml' }] },
      resource: {
        action: 'create',
        setOwnerReference: true,
        manifestFrom: { artifact: { name: 'the-object' } },
      },
    },
  ],
  'resource without a manifest': [
    (workflow) => {
      new ResourceTemplate(workflow, 't', { resource: { action: 'delete', flags: ['pod', 'x'] } });
    },
    { name: 't', resource: { action: 'delete', flags: ['pod', 'x'] } },
  ],
  http: [
    (workflow) => {
      new HttpTemplate(workflow, 't', {
        inputs: { id: parameter() },
        outputs: { id: parameter({ value: 'x' }), any: parameter({ valueFrom: { supplied: {} } }) },
        http: (own) => ({
          url: `https://example.com/${own.inputs.id}`,
          method: 'POST',
          timeoutSeconds: 20,
          headers: [{ name: 'x-id', value: own.inputs.id }],
          body: expression`toJson({"id": ${own.inputs.id}})`,
          successCondition: 'response.statusCode == 200',
        }),
      });
    },
    {
      name: 't',
      inputs: { parameters: [{ name: 'id' }] },
      outputs: {
        parameters: [
          { name: 'id', value: 'x' },
          { name: 'any', valueFrom: { supplied: {} } },
        ],
      },
      http: {
        url: 'https://example.com/{{inputs.parameters.id}}',
        method: 'POST',
        timeoutSeconds: 20,
        headers: [{ name: 'x-id', value: '{{inputs.parameters.id}}' }],
        body: '{{=toJson({"id": inputs.parameters.id})}}',
        successCondition: 'response.statusCode == 200',
      },
    },
  ],
  data: [
    (workflow) => {
      new DataTemplate(workflow, 't', {
        inputs: { bucket: parameter() },
        outputs: { list: artifact('/list') },
        data: (own) => ({
          source: { artifactPaths: { name: 'logs', s3: { bucket: own.inputs.bucket } } },
          transformation: [{ expression: 'filter(data, {# endsWith "main.log"})' }],
        }),
      });
    },
    {
      name: 't',
      inputs: { parameters: [{ name: 'bucket' }] },
      outputs: { artifacts: [{ name: 'list', path: '/list' }] },
      data: {
        source: { artifactPaths: { name: 'logs', s3: { bucket: '{{inputs.parameters.bucket}}' } } },
        transformation: [{ expression: 'filter(data, {# endsWith "main.log"})' }],
      },
    },
  ],
  suspend: [
    (workflow) => {
      new SuspendTemplate(workflow, 't', {
        inputs: {
          time: parameter({ default: unquoted(20) }),
          approve: parameter({ enum: ['yes', 'no'], default: 'no' }),
        },
        outputs: { approve: parameter({ valueFrom: { supplied: {} } }) },
        suspend: (own) => ({ duration: own.inputs.time }),
      });
    },
    {
      name: 't',
      inputs: {
        parameters: [
          { name: 'time', default: 20 },
          { name: 'approve', enum: ['yes', 'no'], default: 'no' },
        ],
      },
      outputs: { parameters: [{ name: 'approve', valueFrom: { supplied: {} } }] },
      suspend: { duration: '{{inputs.parameters.time}}' },
    },
  ],
  'suspend until a user resumes': [
    (workflow) => {
      new SuspendTemplate(workflow, 't');
    },
    { name: 't', suspend: {} },
  ],
  plugin: [
    (workflow) => {
      new PluginTemplate(workflow, 't', {
        inputs: { text: parameter() },
        plugin: (own) => ({ slack: { text: own.inputs.text, retries: 3, quiet: unquoted(true) } }),
      });
    },
    {
      name: 't',
      inputs: { parameters: [{ name: 'text' }] },
      plugin: { slack: { text: '{{inputs.parameters.text}}', retries: 3, quiet: true } },
    },
  ],
  raw: [
    (workflow) => {
      new RawTemplate(workflow, 't', {
        inputs: { text: parameter() },
        outputs: { digest: parameter() },
        manifest: {
          inputs: { parameters: [{ name: 'text', value: 3 }] },
          outputs: { parameters: [{ name: 'digest', default: 'x', valueFrom: { path: '/d' } }] },
          container: { ...CONTAINER, args: ['{{inputs.parameters.text}}', variables.pod.name] },
        },
      });
    },
    {
      name: 't',
      inputs: { parameters: [{ name: 'text', value: 3 }] },
      outputs: { parameters: [{ name: 'digest', default: 'x', valueFrom: { path: '/d' } }] },
      container: { ...CONTAINER, args: ['{{inputs.parameters.text}}', '{{pod.name}}'] },
    },
  ],
  "container with references in all of Argo's fields": [
    (workflow) => {
      const own = inputs({ x: parameter() });
      new ContainerTemplate(workflow, 't', {
        inputs: own,
        container: CONTAINER,
        sidecars: [{ name: 'side', image: IMAGE, args: [own.x], mirrorVolumeMounts: true }],
        initContainers: [{ name: 'init', image: IMAGE, args: [variables.workflow.name] }],
        podSpecPatch: `{"terminationGracePeriodSeconds": ${own.x}}`,
        metadata: { labels: { x: own.x } },
        nodeSelector: { x: own.x },
        timeout: own.x,
        synchronization: { mutexes: [{ name: own.x }] },
        memoize: { key: own.x, maxAge: '1h', cache: { configMap: { name: 'cache' } } },
        retryStrategy: {
          limit: '3',
          expression: expression.bare`asInt(${variables.lastRetry.exitCode}) > ${1}`,
        },
      });
    },
    {
      name: 't',
      inputs: { parameters: [{ name: 'x' }] },
      container: CONTAINER,
      sidecars: [{ name: 'side', image: IMAGE, args: ['{{inputs.parameters.x}}'], mirrorVolumeMounts: true }],
      initContainers: [{ name: 'init', image: IMAGE, args: ['{{workflow.name}}'] }],
      podSpecPatch: '{"terminationGracePeriodSeconds": {{inputs.parameters.x}}}',
      metadata: { labels: { x: '{{inputs.parameters.x}}' } },
      nodeSelector: { x: '{{inputs.parameters.x}}' },
      timeout: '{{inputs.parameters.x}}',
      synchronization: { mutexes: [{ name: '{{inputs.parameters.x}}' }] },
      memoize: { key: '{{inputs.parameters.x}}', maxAge: '1h', cache: { configMap: { name: 'cache' } } },
      retryStrategy: { limit: '3', expression: 'asInt(lastRetry.exitCode) > 1' },
    },
  ],
};

const kinds = Object.entries(KINDS).map(([kind, [build, expected]]) => [kind, build, expected] as const);

describe('a template', () => {
  test.each(kinds)('%s is rendered', (_, build, expected) => {
    expect(render(build)).toEqual(expected);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test.each(kinds)('accepts a template: %s', (_, build) => {
    expect(argolint(synth(inWorkflow(build)))).toEqual({ ok: true, errors: [] });
  });
});

/** Mistakes that Argo rejects, each with the code of its finding. */
const MISTAKES: { readonly [title: string]: [string, (workflow: WorkflowTemplate) => void] } = {
  'an artifact without a path': [
    'missing-path',
    (workflow) => {
      new HttpTemplate(workflow, 't', { inputs: { a: artifact() }, http: { url: 'https://example.com' } });
    },
  ],
  'an artifact with an empty path': [
    'missing-path',
    (workflow) => {
      new ScriptTemplate(workflow, 't', {
        inputs: { a: artifact('') },
        script: { image: IMAGE, source: 'true' },
      });
    },
  ],
  'an input with the source of an output': [
    'forbidden-source',
    (workflow) => {
      new ContainerTemplate(workflow, 't', {
        inputs: { a: artifact({ path: '/a', from: '{{workflow.outputs.artifacts.a}}' }) },
        container: CONTAINER,
      });
    },
  ],
  'an output of a script without a file': [
    'forbidden-output-source',
    (workflow) => {
      new ScriptTemplate(workflow, 't', {
        outputs: { a: parameter({ valueFrom: { expression: '1' } }) },
        script: { image: IMAGE, source: 'true' },
      });
    },
  ],
  'an output of a container that a user supplies': [
    'forbidden-output-source',
    (workflow) => {
      new ContainerTemplate(workflow, 't', {
        outputs: { a: parameter({ valueFrom: { supplied: {} } }) },
        container: CONTAINER,
      });
    },
  ],
  'an output of a resource that is read from a file': [
    'forbidden-output-source',
    (workflow) => {
      new ResourceTemplate(workflow, 't', {
        outputs: { a: parameter({ path: '/a' }) },
        resource: { action: 'get' },
      });
    },
  ],
  'an output of a suspend template that is read from a ConfigMap': [
    'missing-source',
    (workflow) => {
      new SuspendTemplate(workflow, 't', {
        outputs: { a: parameter({ valueFrom: { configMapKeyRef: { name: 'x', key: 'y' } } }) },
      });
    },
  ],
  'an output with a value and a path': [
    'duplicate-output-source',
    (workflow) => {
      new ContainerTemplate(workflow, 't', {
        outputs: { a: parameter({ value: 'x', path: '/a' }) },
        container: CONTAINER,
      });
    },
  ],
  'an output with two sources': [
    'duplicate-output-source',
    (workflow) => {
      new ResourceTemplate(workflow, 't', {
        outputs: { a: parameter({ valueFrom: { jsonPath: '{.a}', jqFilter: '.a' } }) },
        resource: { action: 'get' },
      });
    },
  ],
  'a suspend template with a file': [
    'forbidden-path',
    (workflow) => {
      new SuspendTemplate(workflow, 't', { inputs: { a: artifact('/a') } });
    },
  ],
  'a suspend template with a timeout': [
    'forbidden-field',
    (workflow) => {
      new SuspendTemplate(workflow, 't', { timeout: '20s' });
    },
  ],
  'a timeout without a unit': [
    'invalid-duration',
    (workflow) => {
      new ContainerTemplate(workflow, 't', { timeout: '20', container: CONTAINER });
    },
  ],
  'parallelism of one container': [
    'forbidden-field',
    (workflow) => {
      new ContainerTemplate(workflow, 't', { parallelism: 2, container: CONTAINER });
    },
  ],
  'an empty container set': [
    'missing-containers',
    (workflow) => {
      new ContainerSetTemplate(workflow, 't', { containerSet: { containers: [] } });
    },
  ],
  'two containers with the same name': [
    'duplicate-container',
    (workflow) => {
      const container = { name: 'a', image: IMAGE };
      new ContainerSetTemplate(workflow, 't', { containerSet: { containers: [container, container] } });
    },
  ],
  'a container with a name that Argo rejects': [
    'invalid-name',
    (workflow) => {
      new ContainerSetTemplate(workflow, 't', {
        containerSet: { containers: [{ name: 'a b', image: IMAGE }] },
      });
    },
  ],
  'an unknown container': [
    'unknown-container',
    (workflow) => {
      // A name that the compiler does not know.
      const name = unchecked();
      const containers = [{ name, image: IMAGE, dependencies: [`${name}!`] }];
      new ContainerSetTemplate(workflow, 't', { containerSet: { containers } });
    },
  ],
  'containers that wait for each other': [
    'forbidden-cycle',
    (workflow) => {
      new ContainerSetTemplate(workflow, 't', {
        containerSet: {
          containers: [
            { name: 'a', image: IMAGE, dependencies: ['b'] },
            { name: 'b', image: IMAGE, dependencies: ['a'] },
          ],
        },
      });
    },
  ],
  'outputs without a main container': [
    'missing-main-container',
    (workflow) => {
      new ContainerSetTemplate(workflow, 't', {
        outputs: { a: parameter({ path: '/a' }) },
        containerSet: { containers: [{ name: 'a', image: IMAGE }] },
      });
    },
  ],
  'two volumes of a container set with the same path': [
    'conflicting-paths',
    (workflow) => {
      new ContainerSetTemplate(workflow, 't', {
        containerSet: {
          volumeMounts: [
            { name: 'a', mountPath: '/x' },
            { name: 'b', mountPath: '/x' },
          ],
          containers: [{ name: 'a', image: IMAGE }],
        },
      });
    },
  ],
  'a resource without a manifest': [
    'missing-manifest',
    (workflow) => {
      new ResourceTemplate(workflow, 't', { resource: { action: 'create' } });
    },
  ],
  'a resource with two manifests': [
    'conflicting-manifest-and-manifest-from',
    (workflow) => {
      new ResourceTemplate(workflow, 't', {
        inputs: { a: artifact('/a') },
        resource: {
          action: 'create',
          manifest: '{metadata: {name: a}}',
          manifestFrom: { artifact: { name: 'a' } },
        },
      });
    },
  ],
  'a manifest from an undeclared artifact': [
    'unknown-input',
    (workflow) => {
      new ResourceTemplate(workflow, 't', {
        resource: { action: 'create', manifestFrom: { artifact: { name: 'a' } } },
      });
    },
  ],
  'an output of a step': [
    'forbidden-task-variable',
    (workflow) => {
      new HttpTemplate(workflow, 't', { http: { url: '{{steps.a.outputs.result}}' } });
    },
  ],
};

const mistakes = Object.entries(MISTAKES).map(([title, [code, build]]) => [title, code, build] as const);

describe('findings about a template', () => {
  test.each(mistakes)('%s', (_, code, build) => {
    expect(codesIn(errorsOf(inWorkflow(build)))).toEqual([code]);
  });

  test('two plugins, or none', () => {
    const errors = errorsOf(
      inWorkflow((workflow) => {
        new PluginTemplate(workflow, 'two', { plugin: { a: {}, b: {} } });
        new PluginTemplate(workflow, 'none', { plugin: {} });
      }),
    );
    expect(codesIn(errors)).toEqual(['invalid-field-value', 'invalid-field-value']);
  });
});

describeWithShared('Argo rejects the same mistakes', ['argolint'], () => {
  test.each(mistakes)('%s', (_, __, build) => {
    const workflow = new WorkflowTemplate(new ChartOf(new App(), 'test'), 'checks');
    build(workflow);
    // The manifest without the checks.
    const manifest: unknown = workflow.apiObject.toJson();
    expect(argolint([manifest as object]).ok).toBe(false);
  });
});

describe("a template's own name", () => {
  test('is available in it', () => {
    expect(
      errorsOf(
        inWorkflow((workflow) => {
          new HttpTemplate(workflow, 't', {
            http: { url: `https://example.com/${variables.tasks.name}/${variables.steps.name}` },
          });
        }),
      ),
    ).toEqual([]);
  });
});
