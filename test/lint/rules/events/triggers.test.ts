import { lint } from '../../../../lib/lint';
import { DEPENDENCY, EVENT_SOURCE, WORKFLOW, found, object, parameter, sensor, submit } from './support';

const RESOURCE = '/spec/triggers/0/template/argoWorkflow/source/resource';
const PARAMETERS = '/spec/triggers/0/template/argoWorkflow/parameters';

/** The workflow of the trigger with another specification. */
function workflow(spec: object): object {
  return { ...WORKFLOW, spec: { ...WORKFLOW.spec, ...spec } };
}

describe('the workflow of a trigger', () => {
  test('is checked like others', () => {
    expect(found(sensor([submit([parameter()], workflow({ entrypoint: 'absent' }))]))).toEqual([
      `refused unknown-template ${RESOURCE}/spec/entrypoint`,
    ]);
    expect(found(sensor([submit([parameter()], workflow({ entrypont: 'main' }))]))).toEqual([
      `refused unknown-field ${RESOURCE}/spec/entrypont`,
    ]);
  });

  test('has values that events set', () => {
    expect(found(sensor())).toEqual([]);
    expect(found(sensor([submit([])]))).toEqual([
      `refused missing-argument-value ${RESOURCE}/spec/arguments/parameters/0`,
    ]);
  });

  test.each([
    '{{workflow.parameters.revision}}',
    '{{=workflow.parameters.revision}}',
    "{{=workflow.parameters.revision == 'x' ? 'work' : 'wrok'}}",
  ])('can use what an event sets as the name of a template: %s', (template) => {
    const [work] = WORKFLOW.spec.templates;
    const templates = [
      { name: 'main', steps: [[{ name: 'a', template }]] },
      { ...work, name: 'work' },
    ];
    expect(found(sensor([submit([parameter()], workflow({ templates }))]))).toEqual([]);
  });

  test('may have other values than the manifest', () => {
    const replaced = workflow({ entrypoint: 'absent' });
    expect(found(sensor([submit([parameter(), parameter('spec.entrypoint')], replaced)]))).toEqual([]);
  });

  test('is not complete in a patch', () => {
    const k8s = { operation: 'patch', source: { resource: workflow({ templates: undefined }) } };
    expect(found(sensor([{ template: { name: 'a', k8s } }]))).toEqual([]);
  });

  test('refers to WorkflowTemplates of the namespace of the Sensor', () => {
    const { generateName } = WORKFLOW.metadata;
    const resource = {
      ...WORKFLOW,
      metadata: { generateName },
      spec: {
        workflowTemplateRef: { name: 'used' },
        arguments: { parameters: [{ name: 'revision', value: '1' }] },
      },
    };
    const used = (namespace: string): object => ({
      ...object('WorkflowTemplate', WORKFLOW.spec, 'used'),
      metadata: { name: 'used', namespace },
    });
    const own = { ...sensor([submit([], resource)]), metadata: { name: 's', namespace: 'ci' } };
    const codes = (namespace: string): string[] =>
      lint([own, used(namespace)])
        .filter(({ manifest }) => manifest === 0)
        .map(({ code }) => code);
    expect(codes('ci')).toEqual([]);
    expect(codes('other')).toEqual(['conflicting-namespaces']);
  });
});

describe('destinations', () => {
  const wrong: { readonly [dest: string]: string } = {
    'spec.arguments.parameters.1.value': 'unknown-trigger-destination',
    'spec.arguments.parameters.revision.value': 'unknown-trigger-destination',
    'spec.arguments.parameters.-1.value': 'unknown-trigger-destination',
    'spec.argument.parameters.0.value': 'unknown-field',
    'spec.serviceAccount': 'unknown-field',
  };

  test.each(Object.entries(wrong))('%s does not exist', (dest, code) => {
    const findings = lint([sensor([submit([parameter(), parameter(dest)])])]);
    expect(findings.map((finding) => [finding.code, finding.pointer])).toContainEqual([
      code,
      `${PARAMETERS}/1/dest`,
    ]);
    for (const { pointer } of findings) expect(pointer).toBe(`${PARAMETERS}/1/dest`);
  });

  test('a workflow without arguments gets one without a name', () => {
    const resource = workflow({ arguments: undefined, templates: [{ name: 'main', suspend: {} }] });
    const codes = lint([sensor([submit([parameter()], resource)])]).map(({ code }) => code);
    expect(codes).toEqual(['unknown-trigger-destination']);
  });

  test.each([
    'metadata.name',
    'metadata.labels.example\\.com/commit',
    'spec.serviceAccountName',
    'spec.arguments.parameters.0.value',
    'spec.templates.#(name=="main").container.image',
  ])('%s exists, or can be created', (dest) => {
    expect(found(sensor([submit([parameter(), parameter(dest)])]))).toEqual([]);
  });

  test('a query may set any value', () => {
    const query = parameter('spec.arguments.parameters.#(name=="revision").value');
    expect(found(sensor([submit([query])]))).toEqual([]);
  });

  test('a parameter with a name can be added', () => {
    const parameters = ['name', 'value'].map((field) => parameter(`spec.arguments.parameters.1.${field}`));
    expect(found(sensor([submit([parameter(), ...parameters])]))).toEqual([]);
  });

  test('lists of other objects have no names', () => {
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'p' },
      spec: { containers: [{ name: 'a' }] },
    };
    const k8s = { source: { resource: pod }, parameters: [parameter('spec.containers.0.args.0')] };
    expect(found(sensor([{ template: { name: 'a', k8s } }]))).toEqual([]);
  });
});

describe('paths into events', () => {
  const source = (src: object): object =>
    sensor([submit([parameter(undefined, { dependencyName: 'push', ...src })])]);

  test.each([
    [{ dataKey: 'after' }],
    [{ dataKey: 'headers.X-GitHub-Event' }],
    [{ dataTemplate: '{{ .Input.ref | trunc 7 }}' }],
    [{ contextKey: 'eventID' }],
  ])('%j does not exist', (src) => {
    const [finding, ...others] = found(source(src), EVENT_SOURCE);
    expect(finding).toMatch(/^fails unknown-payload-field /);
    expect(others).toEqual([]);
  });

  test.each([
    [{ dataKey: 'body.after' }],
    [{ dataKey: 'header.X-GitHub-Event.0' }],
    [{ dataKey: '@this' }],
    [{ dataKey: 'body' }],
    [{ dataTemplate: '{{ .Input.body.ref | trunc 7 }}' }],
    [{ contextKey: 'subject' }],
    [{ value: 'constant' }],
  ])('%j exists', (src) => {
    expect(found(source(src), EVENT_SOURCE)).toEqual([]);
  });

  test('the EventSource has to be known', () => {
    expect(found(source({ dataKey: 'after' }))).toEqual([]);
  });

  test('a transformation can return anything', () => {
    const dependency = { ...DEPENDENCY, transform: { jq: '.body' } };
    const parameters = [parameter(undefined, { dependencyName: 'push', dataKey: 'after' })];
    expect(found(sensor([submit(parameters)], [dependency]), EVENT_SOURCE)).toEqual([]);
  });

  test('filters have paths, too', () => {
    const data = [{ path: 'ref', type: 'string', value: ['refs/heads/main'] }];
    const exprs = [{ expr: 'a == "1"', fields: [{ name: 'a', path: 'action' }] }];
    const filtered = sensor([submit()], [{ ...DEPENDENCY, filters: { data, exprs } }]);
    expect(found(filtered, EVENT_SOURCE)).toEqual([
      'fails unknown-payload-field /spec/dependencies/0/filters/data/0/path',
      'fails unknown-payload-field /spec/dependencies/0/filters/exprs/0/fields/0/path',
    ]);
  });

  test('the webhooks of Git hosts have headers', () => {
    const event = { webhook: { endpoint: '/a', port: '1' }, owner: 'a', repository: 'b', events: ['*'] };
    const github = object('EventSource', { github: { git: event } });
    expect(found(source({ dataKey: 'headers.X-GitHub-Event' }), github)).toEqual([]);
    expect(found(source({ dataKey: 'header.X-GitHub-Event' }), github)).toHaveLength(1);
  });

  test('the message says how to correct it', () => {
    const [finding] = lint([source({ dataKey: 'after' }), EVENT_SOURCE]);
    expect(finding?.message).toBe(
      "The event has no field 'after', but header, body, metadata. Write 'body.after' for a field of its body.",
    );
  });
});

describe('values of events in programs', () => {
  const template = {
    name: 'main',
    container: { image: 'busybox:1.37', command: ['sh', '-c', 'echo {{workflow.parameters.revision}}'] },
  };

  function guards(...manifests: readonly object[]): string[] {
    return lint(manifests)
      .filter(({ code }) => code === 'missing-guard')
      .map(({ message }) => message.replace(/, and .*/, ''));
  }

  const EVENT = "{{workflow.parameters.revision}} comes from an event of the Sensor 'push'";

  test('the workflow of the trigger', () => {
    expect(guards(sensor([submit([parameter()], workflow({ templates: [template] }))]))).toEqual([EVENT]);
  });

  test('the WorkflowTemplate that it runs, even in a manifest', () => {
    const parameters = [{ name: 'revision' }];
    const spec = { workflowTemplateRef: { name: 'used' }, arguments: { parameters } };
    const trigger = submit([parameter()], { ...WORKFLOW, spec });
    const used = (main: object): object =>
      object(
        'WorkflowTemplate',
        { entrypoint: 'main', arguments: { parameters }, templates: [main] },
        'used',
      );
    expect(guards(sensor([trigger]), used(template))).toEqual([EVENT]);
    const resource = { action: 'create', manifest: 'a: "{{workflow.parameters.revision}}"' };
    expect(guards(sensor([trigger]), used({ name: 'main', resource }))).toEqual([EVENT]);
    expect(guards(used({ name: 'main', resource }))).toEqual([]);
  });

  test('a WorkflowEventBinding', () => {
    const parameters = [{ name: 'revision', valueFrom: { event: 'payload.after' } }];
    const submitted = { workflowTemplateRef: { name: 'used' }, arguments: { parameters } };
    const binding = object('WorkflowEventBinding', { event: { selector: 'true' }, submit: submitted });
    const used = object(
      'WorkflowTemplate',
      { entrypoint: 'main', arguments: { parameters: [{ name: 'revision' }] }, templates: [template] },
      'used',
    );
    expect(guards(binding, used)).toEqual([EVENT.replace('Sensor', 'WorkflowEventBinding')]);
  });

  test('the time of a calendar is no risk', () => {
    const calendar = object('EventSource', { calendar: { git: { interval: '1h' } } });
    const src = { dependencyName: 'push', dataKey: 'eventTime' };
    const trigger = submit([parameter(undefined, src)], workflow({ templates: [template] }));
    expect(guards(sensor([trigger]), calendar)[0]).toMatch('can be any text');
  });
});

describe('what the Argo CLI submits', () => {
  const trigger = (operation: string, kind: string): object => {
    const resource = { ...object(kind, {}), metadata: { name: 'build' } };
    return sensor([{ template: { name: 'a', argoWorkflow: { operation, source: { resource } } } }]);
  };

  test.each([
    ['submit', 'WorkflowTemplate', `'submit' needs a Workflow, not a WorkflowTemplate.`],
    ['submit-from', 'Workflow', `'submit-from' needs a WorkflowTemplate or a CronWorkflow, not a Workflow.`],
  ])('%s is not possible with a %s', (operation, kind, message) => {
    const findings = lint([trigger(operation, kind)]);
    expect(findings.map(({ code, class: given }) => [code, given])).toEqual([['invalid-trigger', 'fails']]);
    expect(findings[0]?.message).toContain(message);
  });

  test.each([
    ['submit-from', 'WorkflowTemplate'],
    ['submit-from', 'CronWorkflow'],
    ['resume', 'Workflow'],
  ])('%s is possible with a %s', (operation, kind) => {
    expect(lint([trigger(operation, kind)])).toEqual([]);
  });
});
