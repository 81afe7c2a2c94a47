import { App, Chart } from 'cdk8s';
import type { Ports, Submittable, TemplatedJson, WorkflowResource } from '../../../lib/index';
import {
  ChildWorkflowTemplate,
  ClusterWorkflowTemplate,
  ContainerTemplate,
  DagTemplate,
  DataTemplate,
  GitPushTrigger,
  HttpTemplate,
  RawTemplate,
  ResourceTemplate,
  ScriptTemplate,
  StepsTemplate,
  Workflow,
  WorkflowEventBinding,
  WorkflowTemplate,
  expression,
  findingsOf,
  fromEvent,
  githubRepository,
  hook,
  items,
  itemsFrom,
  parameter,
  sh,
  templateByName,
  variables,
} from '../../../lib/index';

const IMAGE = 'busybox:1.37';
const INPUT = '{{inputs.parameters.text}}';

/** The findings about values in code: `construct field: variable`, and where an untrusted value comes from. */
function findingsIn(build: (chart: Chart) => void): string[] {
  const chart = new Chart(new App(), 'c');
  build(chart);
  return findingsOf(chart).flatMap(({ code, construct, path = '', message, severity }) => {
    if (code !== 'forbidden-untrusted-value' && code !== 'missing-guard')
      return severity === 'error' ? [`${code} ${path}: ${message}`] : [];
    const [variable = ''] = /^\S+/.exec(message) ?? [];
    const [, origin] = /It comes from (.*?)\. /.exec(message) ?? [];
    return [
      `${code === 'missing-guard' ? 'warning' : 'error'} ${construct} ${path}: ${variable}${origin === undefined ? '' : ` from ${origin}`}`,
    ];
  });
}

/** The same without findings about anything else. */
function untrustedIn(build: (chart: Chart) => void): string[] {
  return findingsIn(build).filter((line) => /^(?:error|warning) /.test(line));
}

/** Starts a workflow with the message and the commit of a push. */
function onPush(chart: Chart, workflow: Submittable, values: readonly string[] = ['text']): void {
  new GitPushTrigger<Ports>(chart, 'github', {
    repository: githubRepository('https://github.com/acme/app'),
    webhookSecret: { secret: 'github-webhook', key: 'secret' },
    workflow,
    allowMissingCommit: true,
    arguments: ({ push }) => Object.fromEntries(values.map((name) => [name, push.message])),
  });
}

const FROM_PUSH = "the push's 'message', by the argument 'text' of the trigger 'github'";

/** A workflow whose argument `text` is the message of a push. */
function pushed(chart: Chart, id = 'w') {
  const workflow = new WorkflowTemplate(chart, id, { entrypoint: 'main', arguments: { text: parameter() } });
  onPush(chart, workflow);
  return workflow;
}

/** A template that executes its input. */
function shell(workflow: WorkflowResource | DagTemplate, id = 'shell') {
  return new ContainerTemplate(workflow, id, {
    inputs: { text: parameter() },
    container: ({ inputs }) => ({ image: IMAGE, command: ['sh', '-c', `echo ${inputs.text}`] }),
  });
}

const ERROR = `error c/w/shell container.command: ${INPUT} from ${FROM_PUSH}`;

describe('an argument that a push sets', () => {
  test('is an error where the workflow executes it', () => {
    expect(
      findingsIn((chart) => {
        const workflow = pushed(chart);
        const source = `echo ${workflow.arguments.text}`;
        new ScriptTemplate(workflow, 'main', { script: { image: IMAGE, command: ['sh'], source } });
      }),
    ).toEqual([`error c/w/main script.source: {{workflow.parameters.text}} from ${FROM_PUSH}`]);
  });

  test('has a message with its origin and the remedy', () => {
    const chart = new Chart(new App(), 'c');
    const workflow = pushed(chart);
    shell(workflow, 'main');
    expect(findingsOf(chart).map(({ message }) => message)).toContain(
      "{{inputs.parameters.text}} is untrusted, and becomes a part of the program. It comes from the push's 'message', by the argument 'text' of the trigger 'github'. Write the program with sh`…` or another of these tags, or declare a `format` with a `pattern`.",
    );
  });

  test('is no error in a program that gets it from its environment', () => {
    expect(
      findingsIn((chart) => {
        const workflow = pushed(chart);
        const command = sh`echo ${workflow.arguments.text} ${'{{workflow.parameters.text}}'}`;
        new ContainerTemplate(workflow, 'main', { container: { image: IMAGE, command } });
      }),
    ).toEqual([]);
  });

  test.each<readonly [string, (chart: Chart, workflow: ReturnType<typeof pushed>) => void]>([
    [
      'a task',
      (_, workflow) => {
        new DagTemplate(workflow, 'main').task('a', shell(workflow), { text: workflow.arguments.text });
      },
    ],
    [
      'a step, as a part of a text',
      (_, workflow) => {
        const steps = new StepsTemplate(workflow, 'main');
        steps.step('a', shell(workflow), { text: `v${workflow.arguments.text}` });
      },
    ],
    [
      'an expression that keeps it',
      (_, workflow) => {
        const text = expression`upper(${workflow.arguments.text}) + '!'`;
        new DagTemplate(workflow, 'main').task('a', shell(workflow), { text });
      },
    ],
    [
      'an input of the entrypoint with its name, and tasks of tasks',
      (_, workflow) => {
        const inner = new DagTemplate(workflow, 'inner', { inputs: { value: parameter() } });
        inner.task('a', shell(workflow), { text: inner.inputReferences.value });
        const outer = new DagTemplate(workflow, 'main', { inputs: { text: parameter() } });
        outer.task('b', inner, { value: outer.inputReferences.text });
      },
    ],
    [
      'a loop over a list',
      (_, workflow) => {
        const list = itemsFrom<{ name: string }>(workflow.arguments.text);
        const dag = new DagTemplate(workflow, 'main');
        dag.task('a', shell(workflow), { text: list.item.name }, { withParam: list });
      },
    ],
    [
      'a loop over items',
      (_, workflow) => {
        const list = items([workflow.arguments.text, 'b']);
        new DagTemplate(workflow, 'main').task(
          'a',
          shell(workflow),
          { text: list.asString },
          { withItems: list },
        );
      },
    ],
    [
      'a hook of a task',
      (_, workflow) => {
        const noop = new ContainerTemplate(workflow, 'noop', {
          container: { image: IMAGE, command: ['true'] },
        });
        const task = new DagTemplate(workflow, 'main').task('a', noop);
        task.addHook('exit', hook(shell(workflow), { text: workflow.arguments.text }));
      },
    ],
    [
      'a hook of the workflow',
      (_, workflow) => {
        new ContainerTemplate(workflow, 'main', { container: { image: IMAGE, command: ['true'] } });
        workflow.addHook('exit', hook(shell(workflow), { text: workflow.arguments.text }));
      },
    ],
    [
      'the exit handler',
      (_, workflow) => {
        new ContainerTemplate(workflow, 'main', { container: { image: IMAGE, command: ['true'] } });
        workflow.addHook('exit', hook(shell(workflow), { text: workflow.arguments.text }));
      },
    ],
    [
      'a template by name',
      (_, workflow) => {
        shell(workflow);
        const named = templateByName('shell', { inputs: { text: parameter() } });
        new DagTemplate(workflow, 'main').task('a', named, { text: workflow.arguments.text });
      },
    ],
    [
      'a task of a raw template',
      (_, workflow) => {
        shell(workflow);
        const parameters = [{ name: 'text', value: '{{workflow.parameters.text}}' }];
        new RawTemplate(workflow, 'main', {
          manifest: { steps: [[{ name: 'a', template: 'shell', arguments: { parameters } }]] },
        });
      },
    ],
  ])('is followed into %s', (_, build) => {
    expect(
      findingsIn((chart) => {
        build(chart, pushed(chart));
      }),
    ).toEqual([ERROR]);
  });

  test.each<readonly [string, (chart: Chart) => WorkflowResource]>([
    ['a WorkflowTemplate', (chart: Chart) => new WorkflowTemplate(chart, 'library')],
    ['a ClusterWorkflowTemplate', (chart: Chart) => new ClusterWorkflowTemplate(chart, 'library')],
  ])('is followed into templates of %s of the app', (_, create) => {
    expect(
      findingsIn((chart) => {
        const library = create(chart);
        const workflow = pushed(chart);
        const dag = new DagTemplate(workflow, 'main');
        dag.task('a', shell(library), { text: workflow.arguments.text });
        // There, the arguments are those of the workflow that runs.
        const global = new ContainerTemplate(library, 'global', {
          container: { image: IMAGE, command: ['sh', '-c', '{{workflow.parameters.text}}'] },
        });
        dag.task('b', global);
      }),
    ).toEqual([
      `error c/library/shell container.command: ${INPUT} from ${FROM_PUSH}`,
      `error c/library/global container.command: {{workflow.parameters.text}} from ${FROM_PUSH}`,
    ]);
  });

  test('is followed into a child workflow', () => {
    expect(
      findingsIn((chart) => {
        const child = new WorkflowTemplate(chart, 'child', {
          entrypoint: 'shell',
          arguments: { text: parameter() },
        });
        shell(child);
        const workflow = pushed(chart);
        new ChildWorkflowTemplate(workflow, 'main', { child, arguments: { text: workflow.arguments.text } });
      }),
    ).toEqual([`error c/child/shell container.command: ${INPUT} from ${FROM_PUSH}`]);
  });

  test('is followed into an inline template, and through the outputs of DAGs', () => {
    expect(
      findingsIn((chart) => {
        const workflow = pushed(chart);
        const inner = new DagTemplate(workflow, 'inner', {
          inputs: { value: parameter() },
          outputs: { value: parameter() },
        });
        const noop = new ContainerTemplate(workflow, 'noop', {
          container: { image: IMAGE, command: ['true'] },
        });
        inner.task('a', noop);
        inner.setOutputs({ value: expression`trim(${inner.inputReferences.value})` });
        const dag = new DagTemplate(workflow, 'main');
        const { value } = dag.task('inner', inner, { value: workflow.arguments.text }).outputs;
        dag.task('a', shell(dag), { text: value });
      }),
    ).toEqual([`error c/w/main/shell container.command: ${INPUT} from ${FROM_PUSH}`]);
  });

  test('is only followed where it is passed', () => {
    expect(
      findingsIn((chart) => {
        const workflow = pushed(chart);
        const echo = new ContainerTemplate(workflow, 'echo', {
          inputs: { text: parameter(), other: parameter() },
          container: { image: IMAGE, command: ['sh', '-c', 'echo {{inputs.parameters.other}}'] },
        });
        new DagTemplate(workflow, 'main').task('a', echo, { text: workflow.arguments.text, other: 'b' });
        // Another workflow with the same names.
        const other = new Workflow(chart, 'other', { arguments: { text: parameter() } });
        new ScriptTemplate(other, 's', { script: { image: IMAGE, source: `${other.arguments.text}` } });
      }),
    ).toEqual([
      'warning c/w/echo container.command: {{inputs.parameters.other}}',
      'warning c/other/s script.source: {{workflow.parameters.text}}',
    ]);
  });

  test('is an error in a condition, a depends expression, an expression, a manifest and a patch', () => {
    expect(
      findingsIn((chart) => {
        const workflow = pushed(chart);
        const text = '{{workflow.parameters.text}}';
        const work = new ContainerTemplate(workflow, 'work', {
          podSpecPatch: `{"nodeName": "${text}"}`,
          retryStrategy: { expression: `'${text}' == 'a'` },
          container: { image: IMAGE, command: ['true'] },
        });
        const dag = new DagTemplate(workflow, 'main', { outputs: { a: parameter() } });
        dag.task('a', work, {}, { when: `${text} == b`, depends: text });
        dag.setOutputs({ a: expression`'${text}'` });
        new ResourceTemplate(workflow, 'apply', { resource: { action: 'apply', manifest: `a: ${text}` } });
      })
        // Argo takes the names in the tag for tasks.
        .filter((finding) => !finding.startsWith('unknown-task '))
        .map((finding) => finding.replace(` from ${FROM_PUSH}`, '')),
    ).toEqual([
      'error c/w/work podSpecPatch: {{workflow.parameters.text}}',
      'error c/w/work retryStrategy.expression: {{workflow.parameters.text}}',
      'error c/w/main tasks.a.when: {{workflow.parameters.text}}',
      'error c/w/main tasks.a.depends: {{workflow.parameters.text}}',
      'error c/w/apply resource.manifest: {{workflow.parameters.text}}',
    ]);
  });

  test('is an error in a condition of a request, and in a transformation', () => {
    expect(
      findingsIn((chart) => {
        const workflow = pushed(chart);
        const text = `'${workflow.arguments.text}' == response.body`;
        new HttpTemplate(workflow, 'main', { http: { url: 'https://example.com', successCondition: text } });
        new DataTemplate(workflow, 'data', {
          data: {
            source: { artifactPaths: { name: 'a', s3: { bucket: 'b' } } },
            transformation: [{ expression: 'data' }, { expression: `filter(data, {${text}})` }],
          },
        });
      }),
    ).toEqual([
      `error c/w/main http.successCondition: {{workflow.parameters.text}} from ${FROM_PUSH}`,
      `error c/w/data data.transformation[1].expression: {{workflow.parameters.text}} from ${FROM_PUSH}`,
    ]);
  });

  test('is an error in the patch of a workflow', () => {
    expect(
      findingsIn((chart) => {
        const workflow = new WorkflowTemplate(chart, 'w', {
          arguments: { text: parameter() },
          entrypoint: 'main',
          podSpecPatch: '{{workflow.parameters.text}}',
          templateDefaults: { script: { image: IMAGE, source: '{{workflow.parameters.text}}' } },
          retryStrategy: { expression: "'{{workflow.parameters.text}}' == 'a'" },
        });
        onPush(chart, workflow);
        new ContainerTemplate(workflow, 'main', { container: { image: IMAGE, command: ['true'] } });
      }),
    ).toEqual([
      `error c/w podSpecPatch: {{workflow.parameters.text}} from ${FROM_PUSH}`,
      `error c/w retryStrategy.expression: {{workflow.parameters.text}} from ${FROM_PUSH}`,
      `error c/w templateDefaults.script.source: {{workflow.parameters.text}} from ${FROM_PUSH}`,
    ]);
  });

  test.each([
    ['a comparison', '{{=workflow.parameters.text == "a"}}', 0],
    ['a number', '{{=asInt(workflow.parameters.text)}}', 0],
    [
      'a limited value',
      "{{=workflow.parameters.text matches '^[a-z]+$' ? workflow.parameters.text : 'b'}}",
      0,
    ],
    ['one of some values', "{{=workflow.parameters.text in ['a'] ? workflow.parameters.text : 'b'}}", 0],
    [
      'a limited value of any case',
      "{{=workflow.parameters.text matches '(?i)^a$' ? workflow.parameters.text : 'b'}}",
      0,
    ],
    ['a limited text', "{{=string(workflow.parameters.text) == 'a' ? workflow.parameters.text : 'b'}}", 0],
    ['a hash', '{{=sprig.sha256sum(workflow.parameters.text)}}', 0],
    ['the number of its characters', '{{=len(workflow.parameters.text)}}', 0],
    [
      'a value that contains a pattern',
      "{{=workflow.parameters.text matches 'a' ? workflow.parameters.text : 'b'}}",
      1,
    ],
    [
      'a choice of patterns',
      "{{=workflow.parameters.text matches '^a|b$' ? workflow.parameters.text : 'c'}}",
      1,
    ],
    [
      'a pattern for each line',
      "{{=workflow.parameters.text matches '(?m)^a$' ? workflow.parameters.text : 'c'}}",
      1,
    ],
    [
      'a comparison with itself',
      "{{=workflow.parameters.text == workflow.parameters.text ? workflow.parameters.text : ''}}",
      1,
    ],
    ['a limited length', "{{=len(workflow.parameters.text) == 9 ? workflow.parameters.text : ''}}", 1],
    ['a decoded value', '{{=sprig.b64dec(workflow.parameters.text)}}', 1],
    ['a replacement', "{{=sprig.regexReplaceAll('a', workflow.parameters.text, 'b')}}", 1],
    ['a field of its JSON', "{{=jsonpath(workflow.parameters.text, '$.a')}}", 1],
    ['items of a list', "{{=join(map(split(workflow.parameters.text, ' '), #), ' ')}}", 1],
    ['an item that a closure returns', "{{=map(['a'], workflow.parameters.text)[0]}}", 1],
    ['a function that does not exist', '{{=unheardOf(workflow.parameters.text)}}', 1],
    ['a fallback', "{{=workflow.parameters.text == '' ? 'b' : workflow.parameters.text}}", 1],
    ['the value', '{{=workflow.parameters.text}}', 1],
    ['a part of the value', '{{=workflow.parameters.text[1:]}}', 1],
    ['a function of sprig', '{{=sprig.trim(workflow.parameters.text)}}', 1],
    ['JSON, which a shell executes', '{{=toJson(workflow.parameters.text)}}', 1],
    ['all arguments', '{{workflow.parameters}}', 1],
    ['all arguments as JSON', '{{workflow.parameters.json}}', 1],
  ])('%s in a program: %s', (_, text, count) => {
    const findings = findingsIn((chart) => {
      const workflow = pushed(chart);
      new ScriptTemplate(workflow, 'main', {
        script: { image: IMAGE, command: ['sh'], source: `echo ${text}` },
      });
    });
    expect(findings).toHaveLength(count);
    for (const finding of findings) expect(finding).toMatch(/^error /);
  });

  test('is followed through the default of an input', () => {
    expect(
      findingsIn((chart) => {
        const workflow = pushed(chart);
        const print = new ContainerTemplate(workflow, 'shell', {
          inputs: { text: parameter({ value: `v${workflow.arguments.text}` }) },
          container: ({ inputs }) => ({ image: IMAGE, command: ['sh', '-c', `echo ${inputs.text}`] }),
        });
        new DagTemplate(workflow, 'main').task('a', print);
      }),
    ).toEqual([ERROR]);
  });

  test('is an error in probes, lifecycle handlers and jq filters', () => {
    const text = '{{workflow.parameters.text}}';
    const exec = { command: ['sh', '-c', `echo ${text}`] };
    expect(
      findingsIn((chart) => {
        const workflow = pushed(chart);
        const handlers = { lifecycle: { postStart: { exec } }, readinessProbe: { exec } };
        new ContainerTemplate(workflow, 'main', { container: { image: IMAGE, ...handlers } });
        new ScriptTemplate(workflow, 's', { script: { image: IMAGE, source: '', livenessProbe: { exec } } });
        const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
        new ResourceTemplate(workflow, 'r', {
          resource: { action: 'get', manifest },
          outputs: { o: parameter({ valueFrom: { jqFilter: `.data["${text}"]` } }) },
        });
        new ResourceTemplate(workflow, 'json', {
          resource: { action: 'get', manifest },
          outputs: {
            o: parameter({
              valueFrom: { jqFilter: `.data[${expression`toJson(${workflow.arguments.text})`}]` },
            }),
          },
        });
      }),
    ).toEqual([
      `error c/w/main container.readinessProbe.exec.command: ${text} from ${FROM_PUSH}`,
      `error c/w/main container.lifecycle.postStart.exec.command: ${text} from ${FROM_PUSH}`,
      `error c/w/s script.livenessProbe.exec.command: ${text} from ${FROM_PUSH}`,
      `error c/w/r outputs.o.valueFrom.jqFilter: ${text} from ${FROM_PUSH}`,
    ]);
  });

  test('is no error in a manifest as JSON', () => {
    expect(
      findingsIn((chart) => {
        const workflow = pushed(chart);
        new ResourceTemplate(workflow, 'main', {
          resource: {
            action: 'create',
            manifest: {
              apiVersion: 'v1',
              kind: 'ConfigMap',
              metadata: { name: 'a' },
              data: { a: workflow.arguments.text },
            },
          },
        });
      }),
    ).toEqual([]);
  });
});

describe('values of a push', () => {
  const pushedValue = (
    value: (
      event: Parameters<NonNullable<ConstructorParameters<typeof GitPushTrigger>[2]['arguments']>>[0],
    ) => unknown,
    argument = parameter(),
  ) =>
    findingsIn((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w', {
        entrypoint: 'main',
        arguments: { text: argument },
      });
      const text = '{{workflow.parameters.text}}';
      new ScriptTemplate(workflow, 'main', { script: { image: IMAGE, source: text } });
      new GitPushTrigger<Ports>(chart, 'github', {
        repository: githubRepository('https://github.com/acme/app'),
        webhookSecret: { secret: 'github-webhook', key: 'secret' },
        workflow,
        allowMissingCommit: true,
        arguments: (event) => ({ text: value(event) }) as { text: string },
      });
    });

  test.each([
    ['branch', ({ push }: { push: { branch: unknown } }) => push.branch],
    ['tag', ({ push }: { push: { tag: unknown } }) => push.tag],
    ['name', ({ push }: { push: { name: unknown } }) => push.name],
    ['ref', ({ push }: { push: { ref: unknown } }) => push.ref],
    ['message', ({ push }: { push: { message: unknown } }) => push.message],
    ['author', ({ push }: { push: { author: unknown } }) => push.author],
    ['before', ({ push }: { push: { before: unknown } }) => push.before],
  ])('%s is untrusted', (field, value) => {
    expect(pushedValue(value)).toEqual([
      `error c/w/main script.source: {{workflow.parameters.text}} from the push's '${field}', by the argument 'text' of the trigger 'github'`,
    ]);
  });

  test.each([
    ['commit', ({ push }: { push: { commit: unknown } }) => push.commit],
    ['shortCommit', ({ push }: { push: { shortCommit: unknown } }) => push.shortCommit],
    ['repository', ({ push }: { push: { repository: unknown } }) => push.repository],
    ['repositoryUrl', ({ push }: { push: { repositoryUrl: unknown } }) => push.repositoryUrl],
    ['a text with a commit', ({ push }: { push: { commit: unknown } }) => `v${String(push.commit)}`],
    ['a constant', () => 'text'],
  ])('%s is not', (_, value) => {
    expect(pushedValue(value)).toEqual(['warning c/w/main script.source: {{workflow.parameters.text}}']);
  });

  test('a text with an untrusted value is untrusted', () => {
    expect(pushedValue(({ push }) => `v${String(push.tag)}`)).toHaveLength(1);
  });

  test('an argument with a pattern or an enum is checked by the trigger', () => {
    const format = { name: 'a version', pattern: 'v[0-9.]+', check: () => undefined };
    expect(pushedValue(({ push }) => push.tag, parameter({ format }))).toEqual([
      'warning c/w/main script.source: {{workflow.parameters.text}}',
    ]);
    expect(pushedValue(({ push }) => push.tag, parameter({ enum: ['v1', 'v2'] }))).toEqual([]);
  });
});

test('an argument that an event binding sets is untrusted', () => {
  expect(
    findingsIn((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w', {
        entrypoint: 'main',
        arguments: { text: parameter(), other: parameter() },
      });
      const source = `${workflow.arguments.text} ${workflow.arguments.other}`;
      new ScriptTemplate(workflow, 'main', { script: { image: IMAGE, source } });
      new WorkflowEventBinding(chart, 'on-event', {
        event: { selector: 'true' },
        submit: { template: workflow, arguments: { text: fromEvent('payload.text'), other: 'a' } },
      });
    }),
  ).toEqual([
    "error c/w/main script.source: {{workflow.parameters.text}} from an event, by the argument 'text' of the event binding 'on-event'",
    'warning c/w/main script.source: {{workflow.parameters.other}}',
  ]);
});

describe('a declared parameter', () => {
  const inShell = (ports: { readonly text: ReturnType<typeof parameter> }) =>
    findingsIn((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w');
      new ScriptTemplate(workflow, 'main', { inputs: ports, script: { image: IMAGE, source: INPUT } });
    });

  test('is untrusted', () => {
    expect(inShell({ text: parameter({ untrusted: true }) })).toEqual([
      `error c/w/main script.source: ${INPUT} from the input 'text', which is declared as untrusted`,
    ]);
    expect(inShell({ text: parameter() })).toEqual([`warning c/w/main script.source: ${INPUT}`]);
  });

  test('is checked at each call if it has an enum', () => {
    expect(inShell({ text: parameter({ untrusted: true, enum: ['a', 'b'] }) })).toEqual([]);
  });

  test('of a workflow is untrusted', () => {
    expect(
      findingsIn((chart) => {
        const workflow = new WorkflowTemplate(chart, 'w', {
          arguments: { text: parameter({ untrusted: true }) },
        });
        const source = `${workflow.arguments.text}`;
        new ScriptTemplate(workflow, 'main', { script: { image: IMAGE, source } });
      }),
    ).toEqual([
      "error c/w/main script.source: {{workflow.parameters.text}} from the argument 'text', which is declared as untrusted",
    ]);
  });
});

describe('outputs of foreign code', () => {
  const format = { name: 'a number', pattern: '[0-9]+', check: () => undefined };
  const build = (use: (dag: DagTemplate, foreign: ContainerTemplate<{}, typeof OUTPUTS>) => void) =>
    findingsIn((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
      const foreign = new ContainerTemplate(workflow, 'foreign', {
        untrustedOutputs: true,
        outputs: OUTPUTS,
        container: { image: IMAGE, command: ['make'] },
      });
      use(new DagTemplate(workflow, 'main'), foreign);
    });
  const OUTPUTS = {
    free: parameter({ path: '/free', globalName: 'free' }),
    level: parameter({ path: '/level', enum: ['a', 'b'] }),
    count: parameter({ path: '/count', format }),
  };

  test.each<readonly [string, (dag: DagTemplate, foreign: ContainerTemplate<{}, typeof OUTPUTS>) => string]>([
    ['an output', (dag, foreign) => `${dag.task('a', foreign).outputs.free}`],
    ['the result', (dag, foreign) => `${dag.task('a', foreign).result}`],
    ['all outputs', (dag, foreign) => `${dag.task('a', foreign).outputParameters}`],
    [
      'an output without its guard',
      (dag, foreign) => {
        dag.task('a', foreign);
        return '{{tasks.a.outputs.parameters.count}}';
      },
    ],
    [
      'an output in a loop',
      (dag, foreign) => `${dag.task('a', foreign, {}, { withItems: [1, 2] }).outputs.count}`,
    ],
  ])('%s is untrusted', (_, textOf) => {
    const findings = build((dag, foreign) => {
      dag.task('b', shell(dag.workflow), { text: textOf(dag, foreign) });
    });
    expect(findings).toEqual([
      expect.stringMatching(
        /^error c\/w\/shell container\.command: .* from the template 'foreign', whose output/,
      ),
    ]);
  });

  test.each([
    [true, 'error c/w/main script.source: {{lastRetry.message}} from the template'],
    [false, 'warning c/w/main script.source: {{lastRetry.message}}'],
  ])('include the message of the last attempt: %p', (untrustedOutputs, expected) => {
    const findings = findingsIn((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w', { entrypoint: 'main' });
      new ScriptTemplate(workflow, 'main', {
        retryStrategy: { limit: 2 },
        untrustedOutputs,
        script: { image: IMAGE, command: ['sh'], source: `echo ${variables.lastRetry.message}` },
      });
    });
    expect(findings).toEqual([expect.stringContaining(expected)]);
  });

  test('are followed by their global names', () => {
    const findings = build((dag, foreign) => {
      dag.task('a', foreign);
      dag.task('b', shell(dag.workflow), { text: variables.workflow.outputParameter('free') });
    });
    const origin = "from the template 'foreign', whose output 'free' is untrusted";
    expect(findings).toEqual([`error c/w/shell container.command: ${INPUT} ${origin}`]);
  });

  test('have global names in the runs of the workflows that call their template, and in no others', () => {
    const findings = findingsIn((chart) => {
      const create = (id: string, untrustedOutputs: boolean) => {
        const workflow = new WorkflowTemplate(chart, id, { entrypoint: 'main' });
        const produce = new ContainerTemplate(workflow, 'produce', {
          untrustedOutputs,
          outputs: { version: parameter({ path: '/version', globalName: 'version' }) },
          container: { image: IMAGE, command: ['true'] },
        });
        const global = '{{workflow.outputs.parameters.version}}';
        const use = new ContainerTemplate(workflow, 'use', {
          container: { image: IMAGE, command: ['echo', global] },
        });
        return { produce, use, dag: new DagTemplate(workflow, 'main') };
      };
      const trusted = create('trusted', false);
      trusted.dag.task('produce', trusted.produce);
      trusted.dag.task('use', trusted.use);
      const foreign = create('foreign', true);
      foreign.dag.task('produce', foreign.produce);
      const caller = create('caller', false);
      caller.dag.task('produce', foreign.produce);
      const called = create('called', false);
      called.dag.task('produce', called.produce);
      caller.dag.task('called', called.use);
    });
    expect(findings.map((finding) => finding.replace(/ :.*/, ''))).toEqual([
      'error c/foreign/use',
      'error c/caller/use',
      'error c/called/use',
    ]);
  });

  test('are an error wherever a tag has their global name, since no guard checks it', () => {
    const global = '{{workflow.outputs.parameters.version}}';
    const reference = variables.workflow.outputParameter('version');
    const limited = expression`${reference} matches '^[0-9.]+$' ? ${reference} : 'none'`;
    const build = (untrustedOutputs: boolean, value: string) =>
      findingsIn((chart) => {
        const workflow = new WorkflowTemplate(chart, 'w', { entrypoint: 'main' });
        const version = new ContainerTemplate(workflow, 'version', {
          untrustedOutputs,
          outputs: { version: parameter({ path: '/version', globalName: 'version' }) },
          container: { image: IMAGE, command: ['true'] },
        });
        const print = new ContainerTemplate(workflow, 'print', {
          inputs: { text: parameter() },
          container: ({ inputs }) => {
            const env = [{ name: 'VERSION', value }];
            return { image: IMAGE, command: ['echo', inputs.text], env };
          },
        });
        new DagTemplate(workflow, 'main').task('version', version);
        const raw = new RawTemplate(workflow, 'raw', {
          manifest: { container: { image: IMAGE, args: [value] } },
        });
        const exit = new StepsTemplate(workflow, 'exit');
        exit.step('print', print, { text: value });
        exit.step('raw', raw, {});
        workflow.setOnExit(exit);
      });
    const origin =
      "{{workflow.outputs.parameters.version}} from the template 'version', whose output 'version' is untrusted";
    expect(build(true, `v${global}`)).toEqual(
      ['print', 'raw', 'exit'].map((name) => `error c/w/${name} : ${origin}`),
    );
    expect(build(true, `v${reference}`)).toEqual([]);
    expect(build(true, `v${limited}`)).toEqual([]);
    expect(build(false, `v${global}`)).toEqual([]);
  });

  test('with a pattern or an enum are checked where they are used', () => {
    expect(
      build((dag, foreign) => {
        const { outputs } = dag.task('a', foreign);
        dag.task('b', shell(dag.workflow), { text: `${outputs.level} ${outputs.count}` });
      }),
    ).toEqual(['warning c/w/shell container.command: {{inputs.parameters.text}}']);
  });

  test('are checked by an input with a pattern', () => {
    expect(
      build((dag, foreign) => {
        const checked = new ContainerTemplate(dag.workflow, 'checked', {
          inputs: { text: parameter({ format }) },
          container: { image: IMAGE, command: ['sh', '-c', `echo ${INPUT}`] },
        });
        dag.task('b', checked, { text: dag.task('a', foreign).outputs.free });
      }),
    ).toEqual([`warning c/w/checked container.command: ${INPUT}`]);
  });

  test('of an existing template are untrusted if they are declared so', () => {
    const build = (untrusted: boolean) =>
      findingsIn((chart) => {
        const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
        const existing = WorkflowTemplate.fromWorkflowTemplateName(chart, 'x', 'x').template('scan', {
          outputs: { score: parameter({ untrusted }) },
        });
        const dag = new DagTemplate(workflow, 'main');
        dag.task('b', shell(workflow), { text: dag.task('a', existing).outputs.score });
      });
    expect(build(true)).toEqual([
      `error c/w/shell container.command: ${INPUT} from the template 'scan', whose output 'score' is untrusted`,
    ]);
    expect(build(false)).toEqual([`warning c/w/shell container.command: ${INPUT}`]);
  });
});

describe('a raw template', () => {
  const raw = (manifest: ConstructorParameters<typeof RawTemplate>[2]['manifest']) =>
    untrustedIn((chart) => {
      new RawTemplate(pushed(chart), 'main', { manifest });
    });

  test('is checked as it is written', () => {
    const parameters: TemplatedJson[] = [{ name: 'text' }, { name: 'level', enum: ['a'] }, { name: 'other' }];
    const source = '{{inputs.parameters.text}} {{inputs.parameters.level}} {{inputs.parameters.other}}';
    expect(raw({ inputs: { parameters }, script: { image: IMAGE, source } })).toEqual([
      `error c/w/main script.source: ${INPUT} from ${FROM_PUSH}`,
      'warning c/w/main script.source: {{inputs.parameters.other}}',
    ]);
  });

  test('has inline templates', () => {
    const inline = {
      container: { image: IMAGE, command: ['sh', '-c', 'echo {{workflow.parameters.text}}'] },
    };
    expect(raw({ steps: [[{ name: 'a', inline }]] })).toEqual([
      `error c/w/main steps.a.inline.container.command: {{workflow.parameters.text}} from ${FROM_PUSH}`,
    ]);
  });

  test('has conditions with items', () => {
    const step = {
      name: 'a',
      template: 'b',
      withParam: '{{workflow.parameters.text}}',
      when: '{{item}} == a',
    };
    expect(raw({ steps: [[step]] })).toEqual([`error c/w/main steps.a.when: {{item}} from ${FROM_PUSH}`]);
  });

  test.each([
    { script: 'text', containerSet: { containers: 'text' }, sidecars: {}, outputs: [], podSpecPatch: null },
    {
      container: { command: 'sh -c', args: { a: 1 } },
      steps: 'text',
      dag: { tasks: [null, 1, { hooks: { a: null }, inline: null }, { hooks: { a: null }, inline: 'text' }] },
      sidecars: [{ lifecycle: null, livenessProbe: { exec: 1 }, startupProbe: 'text' }],
    },
    { inputs: { parameters: [null, { name: 1, enum: 'a' }] }, steps: [{ name: 'a', when: 1 }, null] },
  ])('with anything in it is no problem: %j', (manifest) => {
    expect(raw(manifest)).toEqual([]);
  });
});

test('the item of a list that is known only when the workflow runs can be any text', () => {
  const build = (withItems: boolean) =>
    findingsIn((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
      const list = new ScriptTemplate(workflow, 'list', { script: { image: IMAGE, source: 'echo []' } });
      const dag = new DagTemplate(workflow, 'main');
      const loop = withItems
        ? { withItems: items(['a', 'b']) }
        : { withParam: itemsFrom(dag.task('list', list).result) };
      dag.task('a', list, {}, { ...loop, when: '{{item}} == a' });
    });
  expect(build(false)).toEqual(['warning c/w/main tasks.a.when: {{item}}']);
  expect(build(true)).toEqual([]);
});
