import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import {
  ContainerTemplate,
  DagTemplate,
  Workflow,
  WorkflowResource,
  WorkflowTemplate,
  artifact,
  hook,
  parameter,
  templateByName,
} from '../../../lib/index';
import { codesIn, errorsOf, synth, synthChart, taskIn, templateIn, workflowIn } from '../../support/index';
import { CONTAINER, library } from '../fixtures';

/** The findings for a Workflow of some templates. */
function errorsIn(
  props: ConstructorParameters<typeof Workflow>[2],
  ...templates: readonly string[]
): string[] {
  return errorsOf((chart) => {
    const workflow = new Workflow(chart, 'w', props);
    for (const name of templates) new ContainerTemplate(workflow, name, { container: CONTAINER });
  });
}

describe('the name of a workflow', () => {
  function metadataOf(props: ConstructorParameters<typeof Workflow>[2]) {
    const [manifest] = synth((chart) => {
      new ContainerTemplate(new Workflow(chart, 'the-id', props), 't', { container: CONTAINER });
    });
    return manifest?.metadata;
  }

  test('is the id', () => {
    expect(metadataOf({})).toEqual({ name: 'the-id' });
    expect(metadataOf({ metadata: { labels: { a: 'b' } } })).toEqual({ name: 'the-id', labels: { a: 'b' } });
  });

  test('is what the metadata says', () => {
    expect(metadataOf({ metadata: { name: 'other', annotations: { a: 'b' } } })).toEqual({
      name: 'other',
      annotations: { a: 'b' },
    });
  });

  test('is left to the cluster with generateName: no name is written beside it', () => {
    expect(metadataOf({ metadata: { generateName: 'build-', namespace: 'ci' } })).toEqual({
      generateName: 'build-',
      namespace: 'ci',
    });
  });

  test('is taken literally in a namespace and below other constructs', () => {
    const app = new App();
    const outer = new Chart(app, 'outer', { namespace: 'ci', labels: { team: 'x' } });
    new ContainerTemplate(new Workflow(outer, 'w'), 't', { container: CONTAINER });
    expect(synthChart(outer).map((manifest) => manifest.metadata)).toEqual([
      { name: 'w', namespace: 'ci', labels: { team: 'x' } },
    ]);
  });

  test('is found where it can be no name', () => {
    expect(errorsIn({ metadata: { name: 'Not_A_Name' } }, 't')).toEqual([
      expect.stringMatching(
        /^\[test\/w\] metadata\.name: "Not_A_Name" is not a valid name for .*\[invalid-name\]$/,
      ),
    ]);
  });

  test('is known to the construct', () => {
    const chart = new Chart(new App(), 'test');
    expect(new Workflow(chart, 'a').name).toBe('a');
    expect(new Workflow(chart, 'b', { metadata: { name: 'c' } }).name).toBe('c');
    expect(new Workflow(chart, 'd', { metadata: { generateName: 'e-' } }).name).toBeUndefined();
  });
});

describe('the entrypoint', () => {
  function entrypointOf(props: ConstructorParameters<typeof Workflow>[2], ...templates: readonly string[]) {
    const manifests = synth((chart) => {
      const workflow = new Workflow(chart, 'w', props);
      for (const name of templates) new ContainerTemplate(workflow, name, { container: CONTAINER });
    });
    return workflowIn(manifests).spec.entrypoint;
  }

  test('is the only template, or what is said', () => {
    expect(entrypointOf({}, 'only')).toBe('only');
    expect(entrypointOf({ entrypoint: 'b' }, 'a', 'b')).toBe('b');
  });

  test('may be said later', () => {
    const manifests = synth((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'a' });
      new ContainerTemplate(workflow, 'a', { container: CONTAINER });
      workflow.setEntrypoint(new ContainerTemplate(workflow, 'b', { name: 'B', container: CONTAINER }));
    });
    expect(workflowIn(manifests).spec.entrypoint).toBe('B');
  });

  test('of a WorkflowTemplate is none unless it is said', () => {
    const manifests = synth((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'a'), 't', { container: CONTAINER });
      new ContainerTemplate(new WorkflowTemplate(chart, 'b', { entrypoint: 't' }), 't', {
        container: CONTAINER,
      });
    });
    expect(workflowIn(manifests, 'a').spec).not.toHaveProperty('entrypoint');
    expect(workflowIn(manifests, 'b').spec.entrypoint).toBe('t');
  });

  test.each<[string, () => string[], string]>([
    [
      'is missing',
      () => errorsIn({}, 'a', 'b'),
      "[test/w] entrypoint: Say which template the workflow begins with, by 'entrypoint' or setEntrypoint(): 'a', 'b'. [missing-entrypoint]",
    ],
    [
      'can be none',
      () => errorsIn({}),
      '[test/w] entrypoint: The workflow has no template to begin with: make one in it. [missing-entrypoint]',
    ],
    [
      'does not exist',
      () => errorsIn({ entrypoint: 'gone' }, 'a'),
      "[test/w] entrypoint: There is no template 'gone' to begin with; there are: 'a'. [unknown-entrypoint]",
    ],
    [
      'does not exist among none',
      () => errorsIn({ entrypoint: 'gone' }),
      "[test/w] entrypoint: There is no template 'gone' to begin with; there are: none. [unknown-entrypoint]",
    ],
  ])('is found where it %s', (_, errors, message) => {
    expect(errors()).toEqual([message]);
  });

  test('belongs to another object with workflowTemplateRef', () => {
    expect(errorsIn({ workflowTemplateRef: { name: 'x' } })).toEqual([]);
    expect(errorsIn({ workflowTemplateRef: { name: 'x' }, entrypoint: 'theirs' })).toEqual([]);
  });

  test('needs inputs that are arguments of the workflow, by kind and by name', () => {
    const errors = errorsOf((chart) => {
      const workflow = new Workflow(chart, 'w', {
        arguments: { a: parameter({ name: 'git-url', value: 'x' }), c: parameter({ value: 'x' }) },
      });
      new ContainerTemplate(workflow, 't', {
        inputs: {
          gitUrl: parameter({ name: 'git-url' }),
          own: parameter({ value: 'x' }),
          b: parameter(),
          c: artifact('/c'),
        },
        container: CONTAINER,
      });
    });
    expect(errors).toEqual([
      expect.stringMatching(
        /^\[test\/w\] arguments: The entrypoint 't' needs the parameter 'b', .*\[missing-entrypoint-argument\]$/,
      ),
      expect.stringMatching(
        /^\[test\/w\] arguments: The entrypoint 't' needs the artifact 'c', .*\[missing-entrypoint-argument\]$/,
      ),
    ]);
  });
});

describe('the entrypoint', () => {
  test('of a WorkflowTemplate may need inputs that whoever submits it gives', () => {
    const errors = errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w', { entrypoint: 't' });
      new ContainerTemplate(workflow, 't', { inputs: { a: parameter() }, container: CONTAINER });
    });
    expect(errors).toEqual([]);
  });

  test('that is a template of another workflow is a finding', () => {
    const errors = errorsOf((chart) => {
      const { work } = library(chart);
      const workflow = new Workflow(chart, 'w');
      new ContainerTemplate(workflow, 'work', { container: CONTAINER });
      workflow.setEntrypoint(work);
    });
    expect(errors.filter((line) => line.startsWith('[test/w]'))).toEqual([
      "[test/w] entrypoint: The template 'work' belongs to another workflow: give a template of this one, which may call it. [unknown-entrypoint]",
    ]);
  });
});

describe('the exit handler', () => {
  test('is one of the templates, or of the WorkflowTemplate that the workflow refers to', () => {
    const message =
      "[test/w] onExit: There is no template 'gone' to end with; there are: 't'. [unknown-exit-handler]";
    expect(errorsIn({ onExit: 't' }, 't')).toEqual([]);
    expect(errorsIn({ onExit: 'gone' }, 't')).toEqual([message]);
    expect(errorsIn({ onExit: '{{workflow.parameters.end}}' }, 't')).toEqual([]);
    expect(errorsIn({ onExit: Lazy.any({ produce: () => 't' }) as string }, 't')).toEqual([]);
    expect(errorsIn({ onExit: 'gone', workflowTemplateRef: { name: 'x' } })).toEqual([]);
  });
});

describe('the exit handler, and hooks,', () => {
  const specOf = (build: (workflow: Workflow) => void) =>
    workflowIn(
      synth((chart) => {
        const workflow = new Workflow(chart, 'w', { entrypoint: 't', hooks: { exit: { template: 't' } } });
        new ContainerTemplate(workflow, 't', { container: CONTAINER });
        build(workflow);
      }),
      'w',
    ).spec;

  test('may be set later; hooks come behind those of the properties, in the order in which they were added', () => {
    const { onExit, hooks } = specOf((workflow) => {
      const end = new ContainerTemplate(workflow, 'end', { container: CONTAINER });
      const say = new ContainerTemplate(workflow, 'say', {
        inputs: { text: parameter() },
        container: CONTAINER,
      });
      workflow.setOnExit(end);
      workflow.addHook('zulu', hook(say, { text: 'z' }, { expression: 'true' }));
      const shared = new WorkflowTemplate(Chart.of(workflow), 'shared');
      const work = new ContainerTemplate(shared, 'work', { container: CONTAINER });
      workflow.addHook('alfa', hook(work, {}, { expression: 'true' }));
    });
    expect(onExit).toBe('end');
    expect(hooks).toEqual({
      exit: { template: 't' },
      zulu: {
        template: 'say',
        arguments: { parameters: [{ name: 'text', value: 'z' }] },
        expression: 'true',
      },
      alfa: { templateRef: { name: 'shared', template: 'work' }, expression: 'true' },
    });
  });

  test('are found where Argo refuses them', () => {
    const errors = errorsOf((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 't', hooks: { exit: { template: 't' } } });
      const t = new ContainerTemplate(workflow, 't', { container: CONTAINER });
      const needs = new ContainerTemplate(workflow, 'needs', {
        inputs: { a: parameter() },
        container: CONTAINER,
      });
      const shared = new WorkflowTemplate(chart, 'shared');
      workflow.setOnExit(new ContainerTemplate(shared, 'work', { container: CONTAINER }));
      workflow.setOnExit(needs);
      workflow.addHook('exit', hook(t));
      workflow.addHook('running', hook(t));
    });
    expect(errors).toEqual([
      expect.stringMatching(/^\[test\/w\] onExit: The template 'work' belongs .*\[unknown-exit-handler\]$/),
      expect.stringMatching(
        /^\[test\/w\] onExit: 'needs', .* needs the parameter 'a', .*\[missing-exit-handler-argument\]$/,
      ),
      expect.stringMatching(/^\[test\/w\] hooks\.exit: .*\[duplicate-hook\]$/),
      expect.stringMatching(/^\[test\/w\] hooks\.running: .*\[missing-hook-expression\]$/),
    ]);
  });

  test('of a run may be templates of the workflow that is run', () => {
    const errors = errorsOf((chart) => {
      const { workflow, work, dag } = library(chart);
      dag.task('work', work);
      const run = new Workflow(chart, 'run', workflow.submission());
      run.setEntrypoint(dag);
      run.setOnExit(work);
      run.addHook('exit', hook(work));
    });
    expect(errors).toEqual([]);
  });
});

describe('a workflow that is the run of another', () => {
  test('has no templates of its own', () => {
    expect(errorsIn({ workflowTemplateRef: { name: 'x' } }, 't')).toEqual([
      expect.stringMatching(
        /^\[test\/w\] workflowTemplateRef: .* make 't' elsewhere.*\[conflicting-templates-and-reference\]$/,
      ),
    ]);
  });
});

describe('arguments that templates mention', () => {
  const container = {
    ...CONTAINER,
    args: ['{{workflow.parameters.gone}} {{workflow.parameters.gone}}', "{{=workflow.parameters['a-b']}}"],
    env: [{ name: 'ALL', value: '{{workflow.parameters.json}} {{=toJson(workflow.parameters)}}' }],
  };
  const declared = { x: parameter({ name: 'a-b', value: '1' }), gone: artifact({ raw: { data: 'x' } }) };

  test('and that a Workflow does not have are findings, each once; its artifacts are no parameters', () => {
    const errors = errorsOf((chart) => {
      const workflow = new Workflow(chart, 'w', { arguments: declared });
      new ContainerTemplate(workflow, 't', { container });
    });
    expect(errors).toEqual([
      "[test/w/t] {{workflow.parameters.gone}} is used here, but the workflow has no such argument: add it to its 'arguments', or take the reference from this workflow's own. [unknown-workflow-argument]",
    ]);
  });

  test('may be those of whoever calls a WorkflowTemplate, or of the one that a Workflow refers to', () => {
    const errors = errorsOf((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', { container });
      const refers = new WorkflowTemplate(chart, 'r', { workflowTemplateRef: { name: 'x' } });
      refers.addHook(
        'exit',
        hook(templateByName('x', { inputs: { a: parameter() } }), { a: '{{workflow.parameters.gone}}' }),
      );
    });
    expect(errors).toEqual([]);
  });
});

describe('objects of one kind and name', () => {
  const work = (scope: Construct, id: string, namespace?: string): void => {
    const workflow = new WorkflowTemplate(scope, id, { metadata: { name: 'same', namespace } });
    new ContainerTemplate(workflow, 't', { container: CONTAINER });
  };

  test('are a finding in one chart, also below other constructs', () => {
    const errors = errorsOf((chart) => {
      work(chart, 'a');
      work(new Construct(chart, 'deep'), 'b');
    });
    expect(errors).toEqual([
      expect.stringMatching(
        /^\[test\] 'test\/a' and 'test\/deep\/b' are both a WorkflowTemplate named 'same'.*\[duplicate-object\]$/,
      ),
    ]);
  });

  test('are fine in several charts, namespaces and kinds', () => {
    const errors = errorsOf((chart) => {
      work(chart, 'a');
      work(chart, 'b', 'other');
      work(new Chart(chart, 'inner'), 'a');
      new ContainerTemplate(new Workflow(chart, 'c', { metadata: { name: 'same' } }), 't', {
        container: CONTAINER,
      });
    });
    expect(errors).toEqual([]);
  });
});

describe('the arguments of a workflow', () => {
  test('have references to the parameters alone: Argo has no variable for an artifact', () => {
    const { arguments: references } = new Workflow(new Chart(new App(), 'test'), 'w', {
      arguments: { text: parameter({ value: 'x' }), file: artifact({ raw: { data: 'x' } }) },
    });
    expect(Object.keys(references)).toEqual(['text']);
  });

  test('are written with their values, and are referred to by their names', () => {
    let reference = '';
    const manifests = synth((chart) => {
      const workflow = new Workflow(chart, 'w', {
        arguments: {
          gitUrl: parameter({
            name: 'git-url',
            value: 'https://example.com/a.git',
            description: 'where from',
          }),
          count: parameter({ value: 3 }),
          file: artifact({ raw: { data: 'x' } }),
        },
      });
      new ContainerTemplate(workflow, 't', { container: CONTAINER });
      reference = `${workflow.arguments.gitUrl}`;
    });
    expect(reference).toBe('{{workflow.parameters.git-url}}');
    expect(workflowIn(manifests).spec.arguments).toEqual({
      parameters: [
        { name: 'git-url', value: 'https://example.com/a.git', description: 'where from' },
        { name: 'count', value: '3' },
      ],
      artifacts: [{ name: 'file', raw: { data: 'x' } }],
    });
  });
});

describe('the service account', () => {
  function specOf(props: (chart: Chart) => ConstructorParameters<typeof Workflow>[2]) {
    const manifests = synth((chart) => {
      new ContainerTemplate(new Workflow(chart, 'w', props(chart)), 't', { container: CONTAINER });
    });
    return workflowIn(manifests).spec;
  }

  test('is a construct, an imported one, or a name', () => {
    const made = specOf((chart) => ({
      serviceAccount: new ServiceAccount(chart, 'account', { metadata: { name: 'made' } }),
    }));
    const imported = specOf((chart) => ({
      serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'account', 'imported'),
    }));
    expect(made.serviceAccountName).toBe('made');
    expect(imported.serviceAccountName).toBe('imported');
    expect(specOf(() => ({ serviceAccountName: 'named' })).serviceAccountName).toBe('named');
    expect(specOf(() => ({}))).not.toHaveProperty('serviceAccountName');
    expect(made).not.toHaveProperty('serviceAccount');
  });

  test('given twice is a finding', () => {
    const errors = errorsOf((chart) => {
      const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'x');
      const workflow = new Workflow(chart, 'w', { serviceAccount, serviceAccountName: 'y' });
      new ContainerTemplate(workflow, 't', { container: CONTAINER });
    });
    expect(codesIn(errors)).toEqual(['conflicting-service-accounts']);
  });
});

describe('templates of a workflow', () => {
  test('with the same name are a finding which names both', () => {
    const errors = errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w');
      new ContainerTemplate(workflow, 'a', { container: CONTAINER });
      new DagTemplate(workflow, 'b', { name: 'a' }).task(
        't',
        new ContainerTemplate(workflow, 'c', { container: CONTAINER }),
      );
    });
    expect(errors).toEqual([
      "[test/w] templates: The templates 'test/w/a' and 'test/w/b' have the same name, 'a': rename one of them. [duplicate-template]",
    ]);
  });

  test('are at most 200', () => {
    const names = Array.from({ length: 201 }, (_, index) => `t${index}`);
    expect(errorsIn({ entrypoint: 't0' }, ...names.slice(1), 't0').map((line) => line.slice(-20))).toEqual([
      expect.stringContaining('[invalid-template-count]'.slice(-20)),
    ]);
    expect(errorsIn({ entrypoint: 't0' }, ...names.slice(0, 200))).toEqual([]);
  });

  test('know their workflow, also below other constructs', () => {
    const workflow = new WorkflowTemplate(new Chart(new App(), 'test'), 'w');
    const template = new ContainerTemplate(workflow, 't', { container: CONTAINER });
    expect(template.workflow).toBe(workflow);
    expect(WorkflowResource.of(template)).toBe(workflow);
    expect(workflow.templates.map(({ name }) => name)).toEqual(['t']);
  });
});

describe('a call', () => {
  /** Calls a template of `library` from inside of it and from another workflow. */
  function callFrom(namespace: string | undefined, props: Parameters<typeof library>[1] = {}) {
    return (chart: Chart): void => {
      const { work, dag } = library(chart, props);
      dag.task('own', work);
      const caller = new Workflow(chart, 'caller', { metadata: { namespace } });
      new DagTemplate(caller, 'main').task('call', work);
    };
  }

  test('inside of the workflow names the template, from elsewhere its workflow too', () => {
    const manifests = synth(callFrom(undefined));
    expect(taskIn(templateIn(workflowIn(manifests, 'library'), 'dag'), 'own')).toEqual({
      name: 'own',
      template: 'work',
    });
    expect(taskIn(templateIn(workflowIn(manifests, 'caller')), 'call')).toEqual({
      name: 'call',
      templateRef: { name: 'library', template: 'work' },
    });
  });

  test('of a workflow in the same namespace is fine, of one in another is a finding', () => {
    expect(errorsOf(callFrom('ci', { metadata: { namespace: 'ci' } }))).toEqual([]);
    expect(errorsOf(callFrom('ci', { metadata: { namespace: 'other' } }))).toEqual([
      expect.stringMatching(
        /^\[test\/caller\/main\] tasks\.call\.template: .*'other'.*'ci'.*\[conflicting-namespaces\]$/,
      ),
    ]);
  });

  test('of a workflow without a fixed name is a finding', () => {
    expect(codesIn(errorsOf(callFrom(undefined, { metadata: { generateName: 'x-' } })))).toEqual([
      'forbidden-call',
    ]);
  });

  test("of another Workflow's template is a finding", () => {
    const errors = errorsOf((chart) => {
      const runs = new Workflow(chart, 'runs');
      const work = new ContainerTemplate(runs, 'work', { container: CONTAINER });
      new DagTemplate(new Workflow(chart, 'caller'), 'main').task('call', work);
    });
    expect(errors).toEqual([
      "[test/caller/main] tasks.call.template: The template 'work' belongs to the Workflow 'test/runs', which no other workflow can call: make it in a WorkflowTemplate. [forbidden-call]",
    ]);
  });

  test('of a template that the cluster has already is a templateRef, and writes nothing else', () => {
    const manifests = synth((chart) => {
      const security = WorkflowTemplate.fromWorkflowTemplateName(chart, 'security', 'security');
      expect(security.node.path).toBe('test/security');
      expect(security.name).toBe('security');
      const scan = security.template('scan', {
        inputs: { image: parameter(), level: parameter({ enum: ['low', 'high'], value: 'low' }) },
        outputs: { report: artifact() },
      });
      const workflow = new Workflow(chart, 'w');
      const dag = new DagTemplate(workflow, 'main');
      const scanned = dag.task('scan', scan, { image: 'a:b' });
      dag.task('again', scan, { image: `${scanned.result}`, level: 'high' });
    });
    expect(manifests).toHaveLength(1);
    expect(templateIn(workflowIn(manifests)).dag?.tasks).toEqual([
      {
        name: 'scan',
        templateRef: { name: 'security', template: 'scan' },
        arguments: { parameters: [{ name: 'image', value: 'a:b' }] },
      },
      {
        name: 'again',
        templateRef: { name: 'security', template: 'scan' },
        dependencies: ['scan'],
        arguments: {
          parameters: [
            { name: 'image', value: '{{tasks.scan.outputs.result}}' },
            { name: 'level', value: 'high' },
          ],
        },
      },
    ]);
  });

  test('of such a template with names that cannot be is a finding', () => {
    const errors = errorsOf((chart) => {
      const dag = new DagTemplate(new Workflow(chart, 'w'), 'main');
      dag.task(
        'a',
        WorkflowTemplate.fromWorkflowTemplateName(chart, 'existing-Not-A-Name', 'Not A Name').template('x'),
      );
      dag.task(
        'b',
        WorkflowTemplate.fromWorkflowTemplateName(chart, 'existing-fine', 'fine').template('not a name'),
      );
    });
    expect(codesIn(errors)).toEqual(['invalid-name', 'invalid-name']);
  });
});

describe('the ways out', () => {
  test('any field of the spec can be given', () => {
    const manifests = synth((chart) => {
      const workflow = new Workflow(chart, 'w', {
        arguments: { x: parameter({ value: '1' }) },
        activeDeadlineSeconds: 60,
        podGC: { strategy: 'OnPodSuccess' },
        volumes: [{ name: 'v', emptyDir: {} }],
        onExit: 't',
      });
      new ContainerTemplate(workflow, 't', { container: CONTAINER });
    });
    expect(workflowIn(manifests).spec).toMatchObject({
      activeDeadlineSeconds: 60,
      podGC: { strategy: 'OnPodSuccess' },
      volumes: [{ name: 'v', emptyDir: {} }],
      onExit: 't',
    });
  });

  test('ApiObject.of gives the object, which takes JSON patches', () => {
    const manifests = synth((chart) => {
      const workflow = new Workflow(chart, 'w', { arguments: { x: parameter({ value: '1' }) } });
      new ContainerTemplate(workflow, 't', { container: CONTAINER });
      const object = ApiObject.of(workflow);
      expect(object.kind).toBe('Workflow');
      object.addJsonPatch(
        JsonPatch.add('/spec/shutdown', 'Stop'),
        JsonPatch.replace('/spec/templates/0/container/image', 'other:1'),
        JsonPatch.remove('/spec/arguments'),
      );
      object.metadata.addLabel('a', 'b');
    });
    const { metadata, spec } = workflowIn(manifests);
    expect(metadata.labels).toEqual({ a: 'b' });
    expect(spec).toEqual({
      entrypoint: 't',
      shutdown: 'Stop',
      templates: [{ name: 't', container: { ...CONTAINER, image: 'other:1' } }],
    });
  });

  test('dependencies of cdk8s order the objects', () => {
    const manifests = synth((chart) => {
      const runs = new Workflow(chart, 'runs');
      const kept = new WorkflowTemplate(chart, 'kept');
      const work = new ContainerTemplate(kept, 'work', { container: CONTAINER });
      new DagTemplate(runs, 'main').task('call', work);
      runs.node.addDependency(kept);
    });
    expect(manifests.map((manifest) => manifest.metadata.name)).toEqual(['kept', 'runs']);
  });
});
