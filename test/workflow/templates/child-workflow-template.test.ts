import type { Chart } from 'cdk8s';
import {
  ChildWorkflowTemplate,
  ClusterWorkflowTemplate,
  ContainerTemplate,
  DagTemplate,
  ResourceTemplate,
  Workflow,
  WorkflowTemplate,
  artifact,
  expression,
  parameter,
  unquoted,
  variables,
} from '../../../lib/index';
import type { SubmissionArguments } from '../../../lib/index';
import type { ResourceFields } from '../../../lib/workflow/templates/resource-template';
import {
  argolint,
  codesIn,
  describeWithShared,
  errorsOf,
  synth,
  templateIn,
  workflowIn,
} from '../../support/index';
import { CONTAINER, unchecked } from '../fixtures';

function checksIn(chart: Chart) {
  const checks = new WorkflowTemplate(chart, 'checks', {
    arguments: {
      suite: parameter({ enum: ['fast', 'full'], value: 'fast' }),
      gitUrl: parameter({ name: 'git-url' }),
      count: parameter({ value: 1 }),
      source: artifact({ raw: { data: '' } }),
    },
    entrypoint: 'main',
  });
  new ContainerTemplate(checks, 'main', { container: CONTAINER });
  return checks;
}

function resourceOf(build: (chart: Chart) => void) {
  return templateIn(workflowIn(synth(build), 'parent')).resource;
}

/** A program that passes values of all kinds to a child. */
function parent(chart: Chart): void {
  const workflow = new Workflow(chart, 'parent', { entrypoint: 'dag' });
  const dag = new DagTemplate(workflow, 'dag');
  const run = new ChildWorkflowTemplate(workflow, 'run', {
    inputs: { url: parameter(), suite: parameter({ enum: ['fast', 'full'] }), count: parameter() },
    outputs: { phase: parameter({ valueFrom: { jsonPath: '{.status.phase}' } }) },
    retryStrategy: { limit: 2 },
    child: checksIn(chart),
    metadata: { generateName: `${variables.workflow.name}-`, labels: { of: variables.workflow.name } },
    arguments: ({ inputs }) => ({
      gitUrl: `https://${inputs.url}/"x"`,
      suite: inputs.suite,
      count: expression`asInt(${inputs.count}) + ${1}`,
      source: { s3: { key: inputs.url } },
    }),
  });
  dag.task('run', run, { url: 'x', suite: 'fast', count: 1 });
}

describe('ChildWorkflowTemplate', () => {
  test('creates a Workflow, waits for it, and passes any values', () => {
    expect(templateIn(workflowIn(synth(parent), 'parent'), 'run')).toEqual({
      name: 'run',
      inputs: {
        parameters: [{ name: 'url' }, { name: 'suite', enum: ['fast', 'full'] }, { name: 'count' }],
      },
      outputs: { parameters: [{ name: 'phase', valueFrom: { jsonPath: '{.status.phase}' } }] },
      retryStrategy: { limit: 2 },
      resource: {
        action: 'create',
        setOwnerReference: true,
        successCondition: 'status.phase == Succeeded',
        failureCondition: 'status.phase in (Failed, Error)',
        manifest: `{
  "apiVersion": "argoproj.io/v1alpha1",
  "kind": "Workflow",
  "metadata": {
    "generateName": {{=toJson(workflow.name + "-")}},
    "labels": {
      "of": {{=toJson(workflow.name)}}
    }
  },
  "spec": {
    "workflowTemplateRef": {
      "name": "checks"
    },
    "arguments": {
      "parameters": [
        {
          "name": "git-url",
          "value": {{=toJson("https://" + inputs.parameters.url + "/\\"x\\"")}}
        },
        {
          "name": "suite",
          "value": {{=toJson(inputs.parameters.suite)}}
        },
        {
          "name": "count",
          "value": {{=toJson(string(asInt(inputs.parameters.count) + 1))}}
        }
      ],
      "artifacts": [
        {
          "name": "source",
          "s3": {
            "key": {{=toJson(inputs.parameters.url)}}
          }
        }
      ]
    }
  }
}`,
      },
    });
  });

  test('requires no arguments if the child requires none, and uses the name of the child as prefix', () => {
    const resource = resourceOf((chart) => {
      const child = new ClusterWorkflowTemplate(chart, 'nightly-checks', { entrypoint: 'main' });
      new ContainerTemplate(child, 'main', { container: CONTAINER });
      new ChildWorkflowTemplate(new Workflow(chart, 'parent'), 'run', { child });
    });
    expect(JSON.parse(resource?.manifest ?? '')).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Workflow',
      metadata: { generateName: 'nightly-checks-' },
      spec: { workflowTemplateRef: { name: 'nightly-checks', clusterScope: true } },
    });
  });

  test.each([
    [{ labels: { of: 'ci' } }, { generateName: 'checks-', labels: { of: 'ci' } }],
    [
      { name: '', labels: {} },
      { generateName: 'checks-', labels: {} },
    ],
    [
      { labels: {}, name: 'one' },
      { labels: {}, name: 'one' },
    ],
    [{ generateName: 'x-' }, { generateName: 'x-' }],
  ])('has a name with any metadata: %j', (metadata, expected) => {
    const resource = resourceOf((chart) => {
      new ChildWorkflowTemplate(new Workflow(chart, 'parent'), 'run', {
        child: checksIn(chart),
        arguments: { gitUrl: 'x' },
        metadata,
      });
    });
    expect(JSON.parse(resource?.manifest ?? '')).toMatchObject({ metadata: expected });
    expect(Object.keys((JSON.parse(resource?.manifest ?? '') as { metadata: object }).metadata)).toEqual(
      Object.keys(expected),
    );
  });

  test('renders numbers as strings, except unquoted ones', () => {
    const resource = resourceOf((chart) => {
      new ChildWorkflowTemplate(new Workflow(chart, 'parent'), 'run', {
        child: checksIn(chart),
        arguments: { gitUrl: unquoted(3), count: 4 },
      });
    });
    expect(resource?.manifest).toContain('"value": 3\n');
    expect(resource?.manifest).toContain('"value": "4"\n');
  });

  test('has findings about its arguments', () => {
    type Declared = ReturnType<typeof checksIn>['declaredArguments'];
    const errors = errorsOf((chart) => {
      new ChildWorkflowTemplate(new Workflow(chart, 'parent'), 'run', {
        child: checksIn(chart),
        // What a program in plain JavaScript may pass.
        arguments: unchecked('{ "suite": "slow", "sweet": 1 }') as SubmissionArguments<Declared>,
      });
    });
    expect(codesIn(errors).sort()).toEqual(['invalid-argument', 'missing-argument', 'unknown-argument']);
  });

  test('has a finding about an undeclared input', () => {
    const errors = errorsOf((chart) => {
      new ChildWorkflowTemplate(new Workflow(chart, 'parent'), 'run', {
        child: checksIn(chart),
        arguments: { gitUrl: '{{inputs.parameters.gone}}' },
      });
    });
    expect(codesIn(errors)).toEqual(['unknown-input']);
  });
});

describe('the manifest of a resource', () => {
  test('is a string that is rendered as it is, or data in which variables are JSON', () => {
    const resource = resourceOf((chart) => {
      new ResourceTemplate(new Workflow(chart, 'parent'), 't', {
        inputs: { x: parameter({ value: '"' }) },
        resource: ({ inputs }) => ({
          action: 'create',
          manifest: {
            kind: 'ConfigMap',
            metadata: { name: 'x' },
            data: { x: inputs.x, y: `${inputs.x} ${variables.pod.name}`, z: 'a: b' },
            spec: {
              replicas: expression`asInt(${inputs.x})`,
              list: [],
              empty: {},
              nothing: null,
              n: [1, true],
            },
          },
        }),
      });
    });
    expect(resource?.manifest).toBe(`{
  "kind": "ConfigMap",
  "metadata": {
    "name": "x"
  },
  "data": {
    "x": {{=toJson(inputs.parameters.x)}},
    "y": {{=toJson(inputs.parameters.x + " " + pod.name)}},
    "z": "a: b"
  },
  "spec": {
    "replicas": {{=toJson(asInt(inputs.parameters.x))}},
    "list": [],
    "empty": {},
    "nothing": null,
    "n": [
      1,
      true
    ]
  }
}`);
  });
});

describe('an object to create', () => {
  const errorsFor = (resource: ResourceFields) =>
    errorsOf((chart) => {
      new ResourceTemplate(new Workflow(chart, 'parent'), 't', { resource });
    });

  test.each<[string, ResourceFields['manifest']]>([
    ['metadata in a string', 'kind: ConfigMap'],
    ['metadata', { kind: 'ConfigMap' }],
    ['a name', { kind: 'ConfigMap', metadata: { labels: {} } }],
    ['characters in its name', { kind: 'ConfigMap', metadata: { name: '' } }],
  ])('is a finding without %s', (_, manifest) => {
    expect(errorsFor({ action: 'create', manifest })).toEqual([
      "[test/parent/t] resource.manifest: The object to create has no name, so Kubernetes would reject it. Set 'name' or 'generateName' in its metadata. [missing-object-name]",
    ]);
  });

  test.each<[string, ResourceFields]>([
    ['its name', { action: 'create', manifest: { metadata: { name: 'x' } } }],
    ['a name prefix', { action: 'create', manifest: { metadata: { generateName: 'x-' } } }],
    [
      'metadata that Argo resolves',
      { action: 'create', manifest: { metadata: expression`fromJSON(${variables.workflow.name})` } },
    ],
    ['items', { action: 'create', manifest: { kind: 'List', items: [] } }],
    ['a name in a string', { action: 'create', manifest: '{kind: ConfigMap, metadata: {name: x}}' }],
    ['another action', { action: 'patch', manifest: { kind: 'ConfigMap' } }],
  ])('is not a finding with %s', (_, resource) => {
    expect(codesIn(errorsFor(resource))).toEqual([]);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts a workflow of workflows', () => {
    expect(argolint(synth(parent))).toEqual({ ok: true, errors: [] });
  });
});
