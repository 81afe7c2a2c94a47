import { workflowWith } from './golden';
import type { Verified } from './verified-code';
import { verified } from './verified-code';

/** Templates for calls: each call below is of one of them. */
const CALLED = `
    - {name: go, suspend: {}}
    - name: ask
      container: {image: alpine}
      outputs: {parameters: [{name: answer, valueFrom: {path: /answer}}], artifacts: [{name: report, path: /report}]}
    - name: say
      inputs: {parameters: [{name: text}, {name: size, value: small, enum: [small, large]}], artifacts: [{name: file, path: /file, optional: true}]}
      container: {image: alpine, args: ['{{inputs.parameters.text}}']}
    - name: read
      inputs: {artifacts: [{name: file, path: /file}]}
      container: {image: alpine}
`;

/** The tasks of a DAG and the patches, without the templates. */
async function dag(tasks: string): Promise<Verified> {
  return tasksOf(`
    - name: main
      dag:
        tasks:
${tasks.replace(/^\n/, '').trimEnd()}
`);
}

async function steps(groups: string): Promise<Verified> {
  return tasksOf(`
    - name: main
      steps:
${groups.replace(/^\n/, '').trimEnd()}
`);
}

async function tasksOf(template: string): Promise<Verified> {
  const result = await verified(workflowWith(template + CALLED.replace(/^\n/, '')));
  const begin = result.code.search(/^(?:const \w+ = )?(?:main|group)\./m);
  const [calls = '', ...others] = result.code.slice(begin).split('\n\n');
  const patches = others.filter((paragraph) => paragraph.includes('addJsonPatch('));
  return { ...result, code: [calls, ...patches].join('\n\n') };
}

const text = (more: string): string => `arguments: {parameters: [{name: text, ${more}}]}`;

/** Expects that the other parts of the template are typed: each fallback is a part of a template. */
function expectNoRawTemplate({ fallbacks }: Verified): void {
  expect(fallbacks.filter(({ pointer }) => /^(?:|\/spec\/templates\/\d+)$/.test(pointer))).toEqual([]);
}

describe('arguments', () => {
  test('with a default besides the value', async () => {
    const result = await dag(`
          - {name: ask, template: ask}
          - {name: say, template: say, dependencies: [ask], ${text("value: '{{tasks.ask.outputs.parameters.answer}}', default: x")}}
`);
    expect(result.code).toMatchInlineSnapshot(`
      const askTask = main.task('ask', ask);
      main.task('say', say, { text: askTask.outputs.answer });

      workflow.apiObject.addJsonPatch(
        // the argument 'text' of the task 'say' has 'default' besides its value
        JsonPatch.add('/spec/templates/0/dag/tasks/1/arguments/parameters/0/default', 'x'),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('with valueFrom instead of a value', async () => {
    const result = await dag(`
          - {name: say, template: say, ${text('valueFrom: {expression: "1 + 1"}')}}
          - {name: more, template: say, dependencies: [say], ${text('value: x')}}
`);
    expect(result.code).toMatchInlineSnapshot(`
      const sayTask = main.task('say', say, { text: '' });
      main.task('more', say, { text: 'x' }, { after: [sayTask] });

      workflow.apiObject.addJsonPatch(
        // the argument 'text' of the task 'say' has 'valueFrom' instead of a value
        JsonPatch.replace('/spec/templates/0/dag/tasks/0/arguments/parameters/0', {
          name: 'text',
          valueFrom: { expression: '1 + 1' },
        }),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('without a value, with a list as the value, and artifacts without a source', async () => {
    const result = await steps(`
        - - {name: one, template: say, arguments: {parameters: [{name: text}]}}
        - - {name: two, template: say, arguments: {parameters: [{name: text, value: [a]}]}}
        - - {name: three, template: read, arguments: {artifacts: [{name: file}]}}
        - - {name: four, template: read, arguments: {artifacts: [{name: file, from: some text}]}}
`);
    expect(result.code).toMatchInlineSnapshot(`
      main.step('one', say, { text: '' });
      main.step('two', say, { text: '' });
      main.step('three', read, { file: { raw: { data: '' } } });
      main.step('four', read, { file: { raw: { data: '' } } });

      workflow.apiObject.addJsonPatch(
        // the argument 'text' of the step 'one' has no value
        JsonPatch.replace('/spec/templates/0/steps/0/0/arguments/parameters/0', { name: 'text' }),
        // the value of the argument 'text' of the step 'two' is not a string
        JsonPatch.add('/spec/templates/0/steps/1/0/arguments/parameters/0/value', ['a']),
        // the argument 'file' of the step 'three' has no source
        JsonPatch.replace('/spec/templates/0/steps/2/0/arguments/artifacts/0', { name: 'file' }),
        // 'from' of the argument 'file' of the step 'four' is not a single variable
        JsonPatch.replace('/spec/templates/0/steps/3/0/arguments/artifacts/0', {
          name: 'file',
          from: 'some text',
        }),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('that the template does not have', async () => {
    const result = await steps(`
        - - {name: one, template: say, arguments: {parameters: [{name: colour, value: red}, {name: text, value: x}, {name: weight, value: '2'}]}}
        - - {name: two, template: say, arguments: {parameters: [{name: text, value: b}], artifacts: [{name: other, raw: {data: z}}]}}
        - - {name: three, template: go, arguments: {parameters: [{name: colour, value: red}]}}
`);
    expect(result.code).toMatchInlineSnapshot(`
      main.step('one', say, { text: 'x' });
      main.step('two', say, { text: 'b' });
      main.step('three', go);

      workflow.apiObject.addJsonPatch(
        // the template of the step 'one' has no input parameter 'colour'
        JsonPatch.add('/spec/templates/0/steps/0/0/arguments/parameters/0', { name: 'colour', value: 'red' }),
        // the template of the step 'one' has no input parameter 'weight'
        JsonPatch.add('/spec/templates/0/steps/0/0/arguments/parameters/2', { name: 'weight', value: '2' }),
        // the template of the step 'two' has no input artifact 'other'
        JsonPatch.add('/spec/templates/0/steps/1/0/arguments/artifacts', [
          {
            name: 'other',
            raw: { data: 'z' },
          },
        ]),
        // the template of the step 'three' has no input parameter 'colour'
        JsonPatch.add('/spec/templates/0/steps/2/0/arguments', {
          parameters: [{ name: 'colour', value: 'red' }],
        }),
      );
    `);
    expect(result.fallbacks.map(({ reason }) => reason)).toEqual([
      "the template of the step 'one' has no input parameter 'colour'",
      "the template of the step 'one' has no input parameter 'weight'",
      "the template of the step 'two' has no input artifact 'other'",
      "the template of the step 'three' has no input parameter 'colour'",
    ]);
  }, 30_000);

  test('that the template does not have, before one with a wrong value', async () => {
    const result = await steps(`
        - - {name: one, template: say, arguments: {parameters: [{name: colour, value: red}, {name: text, value: x}, {name: size, value: huge}]}}
`);
    expect(result.fallbacks.map(({ pointer }) => pointer)).toEqual([
      '/spec/templates/0/steps/0/0/arguments/parameters/0',
      '/spec/templates/0/steps/0/0/arguments/parameters/2',
    ]);
  }, 30_000);

  test('that are missing', async () => {
    const result = await steps(`
        - - {name: one, template: say}
        - - {name: two, template: say, arguments: {parameters: [{name: size, value: large}]}}
        - - {name: three, template: say, arguments: {artifacts: [{name: file, raw: {data: x}}]}}
        - - {name: four, template: read}
`);
    expect(result.code).toMatchInlineSnapshot(`
      main.step('one', say, { text: '' });
      main.step('two', say, { size: 'large', text: '' });
      main.step('three', say, { file: { raw: { data: 'x' } }, text: '' });
      main.step('four', read, { file: { raw: { data: '' } } });

      workflow.apiObject.addJsonPatch(
        // the step 'one' does not pass the parameter 'text', which its template requires
        JsonPatch.remove('/spec/templates/0/steps/0/0/arguments'),
        // the step 'two' does not pass the parameter 'text', which its template requires
        JsonPatch.remove('/spec/templates/0/steps/1/0/arguments/parameters/1'),
        // the step 'three' does not pass the parameter 'text', which its template requires
        JsonPatch.remove('/spec/templates/0/steps/2/0/arguments/parameters'),
        // the step 'four' does not pass the artifact 'file', which its template requires
        JsonPatch.remove('/spec/templates/0/steps/3/0/arguments'),
      );
    `);
    expect(new Set(result.fallbacks.map(({ reason }) => reason))).toEqual(
      new Set([
        "the step 'one' does not pass the parameter 'text', which its template requires",
        "the step 'two' does not pass the parameter 'text', which its template requires",
        "the step 'three' does not pass the parameter 'text', which its template requires",
        "the step 'four' does not pass the artifact 'file', which its template requires",
      ]),
    );
  }, 30_000);

  test('that are missing, where others are unknown', async () => {
    const result = await steps(`
        - - {name: one, template: say, arguments: {parameters: [{name: txt, value: x}]}}
`);
    expect(result.code).toMatchInlineSnapshot(`
      main.step('one', say, { text: '' });

      workflow.apiObject.addJsonPatch(
        // the template of the step 'one' has no input parameter 'txt', and it does not pass the parameter 'text', which its template requires
        JsonPatch.add('/spec/templates/0/steps/0/0/arguments', {
          parameters: [{ name: 'txt', value: 'x' }],
        }),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('that are no list of named items', async () => {
    const result = await steps(`
        - - {name: one, template: say, arguments: {parameters: {text: x}}}
          - {name: two, template: say, arguments: [x]}
`);
    expect(result.code).toMatchInlineSnapshot(`
      const group = main.parallel();
      group.step('one', say, { text: '' });
      group.step('two', say, { text: '' });

      workflow.apiObject.addJsonPatch(
        // the step 'one': its arguments are not lists of items with names
        JsonPatch.add('/spec/templates/0/steps/0/0/arguments', {
          parameters: { text: 'x' },
        }),
        // the arguments of the step 'two' are not an object
        JsonPatch.add('/spec/templates/0/steps/0/1/arguments', ['x']),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('whose value is not in the enum', async () => {
    const result = await steps(`
        - - {name: one, template: say, arguments: {parameters: [{name: text, value: x}, {name: size, value: huge}]}}
        - - {name: two, template: say, arguments: {parameters: [{name: text, value: b}, {name: size, value: large}]}}
`);
    expect(result.code).toMatchInlineSnapshot(`
      main.step('one', say, { text: 'x', size: 'small' });
      main.step('two', say, { text: 'b', size: 'large' });

      workflow.apiObject.addJsonPatch(
        // the argument 'size' of the step 'one': TypeScript rejects it: Type '"huge"' is not assignable to type 'ParameterArgument<"small" | "large"> | undefined'. 'huge' is not an allowed value. Use one of 'small', 'large'. [invalid-argument]
        JsonPatch.replace('/spec/templates/0/steps/0/0/arguments/parameters/1', { name: 'size', value: 'huge' }),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);
});

describe('tasks', () => {
  test('that refer to themselves', async () => {
    const result = await dag(`
          - {name: make, template: go}
          - {name: check, template: say, depends: make.Succeeded, ${text("value: '{{tasks.check.outputs.result}}'")}}
          - {name: last, template: say, depends: check, ${text('value: x')}}
`);
    expect(result.code).toMatchInlineSnapshot(`
      main.task('make', go);
      const check = main.task('check', say, { text: '{{tasks.check.outputs.result}}' });
      main.task('last', say, { text: 'x' }, { depends: check });

      workflow.apiObject.addJsonPatch(
        // the task 'check': The typed form renders a different value: /spec/templates/0/dag/tasks/1/depends
        JsonPatch.add('/spec/templates/0/dag/tasks/1/depends', 'make.Succeeded'),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('with a clusterScope of false, or unknown fields', async () => {
    const result = await dag(`
          - {name: one, templateRef: {name: tools, template: run, clusterScope: false}}
          - {name: two, templateRef: {name: tools, template: run, runtimeResolution: true}, colour: red}
          - {name: three, template: go, dependencies: [one, two]}
`);
    expect(result.code).toMatchInlineSnapshot(`
      const one = main.task('one', run);
      const two = main.task('two', run);
      main.task('three', go, {}, { after: [one, two] });

      workflow.apiObject.addJsonPatch(
        // the task 'two': Argo does not know the field 'colour'. Remove it.
        JsonPatch.add('/spec/templates/0/dag/tasks/1/colour', 'red'),
        // 'clusterScope: false' of the task 'one' is the default, which the typed form omits
        JsonPatch.add('/spec/templates/0/dag/tasks/0/templateRef/clusterScope', false),
        // the typed form of the templateRef of the task 'two' has no 'runtimeResolution'
        JsonPatch.add('/spec/templates/0/dag/tasks/1/templateRef/runtimeResolution', true),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('with unknown or mixed dependencies', async () => {
    const unknown = await dag(`
          - {name: one, template: go}
          - {name: two, template: go, dependencies: [one, three]}
`);
    expect(unknown.code).toMatchInlineSnapshot(`
      main.task('one', go);
      main.task('two', go);

      workflow.apiObject.addJsonPatch(
        // the task 'two' depends on 'three', which the DAG does not have
        JsonPatch.add('/spec/templates/0/dag/tasks/1/dependencies', ['one', 'three']),
      );
    `);
    expectNoRawTemplate(unknown);
    const mixed = await dag(`
          - {name: one, template: go}
          - {name: two, template: go, dependencies: [one]}
          - {name: three, template: go, depends: two}
`);
    expect(mixed.code).toMatchInlineSnapshot(`
      main.task('one', go);
      const two = main.task('two', go);
      main.task('three', go, {}, { depends: two });

      workflow.apiObject.addJsonPatch(
        // the task 'two' has 'dependencies' in a DAG with 'depends'
        JsonPatch.add('/spec/templates/0/dag/tasks/1/dependencies', ['one']),
      );
    `);
    expectNoRawTemplate(mixed);
  }, 30_000);

  test('with several loops, or a hook with further fields', async () => {
    const result = await dag(`
          - {name: one, template: go, withItems: [a], withParam: '["b"]'}
          - {name: two, template: go, hooks: {exit: {template: go, colour: red}}}
          - {name: three, template: go, hooks: {exit: 1}}
`);
    expect(result.code).toMatchInlineSnapshot(`
      main.task('one', go, {}, { withItems: ['a'] });
      main.task('two', go, {}, { hooks: { exit: hook(go) } });
      main.task('three', go);

      workflow.apiObject.addJsonPatch(
        // the task 'one' has several loops: 'withItems', 'withParam'
        JsonPatch.add('/spec/templates/0/dag/tasks/0/withParam', '["b"]'),
        // the hook 'exit' of the task 'two' has 'colour', which the typed form does not have
        JsonPatch.add('/spec/templates/0/dag/tasks/1/hooks/exit/colour', 'red'),
        // the hook 'exit' of the task 'three' is not an object
        JsonPatch.add('/spec/templates/0/dag/tasks/2/hooks', { exit: 1 }),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('without a template, whose outputs others use', async () => {
    const result = await dag(`
          - {name: one}
          - {name: two, template: say, dependencies: [one], ${text("value: '{{tasks.one.outputs.parameters.x}}'")}}
`);
    expect(result.code).toMatchInlineSnapshot(`
      const one = main.task('one', oneTemplate);
      main.task('two', say, { text: one.outputs.x });

      workflow.apiObject.addJsonPatch(
        // the task 'one': it refers to no template
        JsonPatch.replace('/spec/templates/0/dag/tasks/0', { name: 'one' }),
      );
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('whose template does not exist', async () => {
    const { code, fallbacks } = await steps(`
        - - {name: one, template: missing, ${text('value: x')}}
        - - {name: two, template: '{{workflow.name}}'}
`);
    expect(code).toMatchInlineSnapshot(`
      main.step('one', missing, { text: 'x' });
      main.step('two', workflowName);
    `);
    expect(fallbacks).toEqual([
      {
        pointer: '/spec/templates/0/steps/0/0',
        reason: "the step 'one' calls the template 'missing', which the workflow does not have",
        isUntypedCall: true,
      },
    ]);
  }, 30_000);
});

describe('templates', () => {
  test('with unknown fields at any depth', async () => {
    const result = await verified(
      workflowWith(`
    - name: main
      resubmitPendingPods: true
      retryStrategy: {limit: 2, tries: 3}
      container: {image: alpine, commands: [a], resources: {limit: {cpu: 1}}}
`),
    );
    expect(result.code).toMatchInlineSnapshot(`
      const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

      new ContainerTemplate(workflow, 'main', {
        retryStrategy: { limit: 2 },
        container: { image: 'alpine', resources: {} },
      });

      workflow.apiObject.addJsonPatch(
        // Argo does not know the field 'tries'. Use 'affinity', 'backoff', 'expression', 'limit' or 'retryPolicy'.
        JsonPatch.add('/spec/templates/0/retryStrategy/tries', 3),
        // Argo does not know the field 'limit'. Did you mean 'limits'?
        JsonPatch.add('/spec/templates/0/container/resources/limit', { cpu: 1 }),
        // Argo does not know the field 'commands'. Did you mean 'command'?
        JsonPatch.add('/spec/templates/0/container/commands', ['a']),
        // Argo does not know the field 'resubmitPendingPods'. Remove it.
        JsonPatch.add('/spec/templates/0/resubmitPendingPods', true),
      );

      return workflow;
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('with locks that Argo 4 removed', async () => {
    const result = await verified(
      workflowWith(`
    - name: main
      inputs: {parameters: [{name: which}]}
      synchronization: {mutex: {name: '{{inputs.parameters.which}}'}, semaphore: {configMapKeyRef: {name: a, key: b}}}
      container: {image: alpine}
`).replace('entrypoint: main', 'entrypoint: main\n  arguments: {parameters: [{name: which, value: a}]}'),
    );
    expect(result.code).toMatchInlineSnapshot(`
      const workflow = new Workflow(scope, 'ci', {
        entrypoint: 'main',
        arguments: { which: parameter({ value: 'a' }) },
      });

      const mainInputs = inputs({ which: parameter() });
      new ContainerTemplate(workflow, 'main', {
        inputs: mainInputs,
        synchronization: {
          mutexes: [{ name: mainInputs.which }],
          semaphores: [{ configMapKeyRef: { name: 'a', key: 'b' } }],
        },
        container: { image: 'alpine' },
      });

      workflow.apiObject.addJsonPatch(
        // Argo 4 removed 'mutex'. Remove this patch to use 'mutexes'.
        JsonPatch.add('/spec/templates/0/synchronization/mutex', { name: '{{inputs.parameters.which}}' }),
        // Argo 4 removed 'mutex'. Remove this patch to use 'mutexes'.
        JsonPatch.remove('/spec/templates/0/synchronization/mutexes'),
        // Argo 4 removed 'semaphore'. Remove this patch to use 'semaphores'.
        JsonPatch.add('/spec/templates/0/synchronization/semaphore', {
          configMapKeyRef: { name: 'a', key: 'b' },
        }),
        // Argo 4 removed 'semaphore'. Remove this patch to use 'semaphores'.
        JsonPatch.remove('/spec/templates/0/synchronization/semaphores'),
      );

      return workflow;
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('with both an old and a new lock are kept, so that no lock is lost', async () => {
    const { fallbacks } = await verified(
      workflowWith(`
    - name: main
      synchronization: {mutex: {name: a}, mutexes: [{name: b}]}
      container: {image: alpine}
`),
    );
    expect(fallbacks).toEqual([
      { pointer: '/spec/templates/0', reason: "it has both 'mutex', which Argo 4 removed, and 'mutexes'" },
    ]);
  }, 30_000);

  test('with an output that has a default beside its source, or fields that are not outputs', async () => {
    const result = await verified(
      workflowWith(`
    - name: main
      outputs: {exitCode: '0', parameters: [{name: a, default: x, valueFrom: {path: /a, default: z}}, {name: b, default: later, valueFrom: {path: /b}}]}
      container: {image: alpine}
`),
    );
    expect(result.code).toMatchInlineSnapshot(`
      const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

      new ContainerTemplate(workflow, 'main', {
        outputs: { a: parameter({ path: '/a', default: 'z' }), b: parameter({ path: '/b' }) },
        container: { image: 'alpine' },
      });

      workflow.apiObject.addJsonPatch(
        // 'outputs' has 'exitCode', which is part of a workflow's status
        JsonPatch.add('/spec/templates/0/outputs/exitCode', '0'),
        // Argo reads the default of an output from 'valueFrom'
        JsonPatch.add('/spec/templates/0/outputs/parameters/0/default', 'x'),
        // Argo reads the default of an output from 'valueFrom'
        JsonPatch.add('/spec/templates/0/outputs/parameters/1/default', 'later'),
      );

      return workflow;
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('with values of a wrong type that make checks fail', async () => {
    const result = await verified(
      workflowWith(`
    - name: main
      container: {image: alpine, env: {a: b}, volumeMounts: [1]}
    - {name: other, container: {image: alpine}, nodeSelector: [a]}
`),
    );
    expectNoRawTemplate(result);
  }, 30_000);

  test('with the path of an output that is an input are typed', async () => {
    const result = await verified(
      workflowWith(`
    - name: main
      inputs: {parameters: [{name: path, value: /x}]}
      outputs: {parameters: [{name: a, valueFrom: {path: '{{inputs.parameters.path}}'}}], artifacts: [{name: b, path: '{{inputs.parameters.path}}'}]}
      container: {image: alpine}
`),
    );
    expect(result.code).toMatchInlineSnapshot(`
      const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

      const mainInputs = inputs({ path: parameter({ value: '/x' }) });
      new ContainerTemplate(workflow, 'main', {
        inputs: mainInputs,
        outputs: { a: parameter({ path: \`\${mainInputs.path}\` }), b: artifact(\`\${mainInputs.path}\`) },
        container: { image: 'alpine' },
      });

      return workflow;
    `);
    expect(result.fallbacks).toEqual([]);
  }, 30_000);

  test('with an undeclared input outside of a program', async () => {
    const result = await verified(
      workflowWith(`
    - name: main
      container: {image: alpine, env: [{name: A, value: '{{ inputs.parameters.x }}'}, {name: B, value: c}]}
`),
    );
    expect(result.code).toMatchInlineSnapshot(`
      const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

      new ContainerTemplate(workflow, 'main', {
        container: {
          image: 'alpine',
          env: [
            { name: 'A', value: '{{ inputs.parameters.x }}' },
            { name: 'B', value: 'c' },
          ],
        },
      });

      return workflow;
    `);
    expectNoRawTemplate(result);
  }, 30_000);

  test('with an input with an enum, a value, a default, and an unknown field', async () => {
    const result = await verified(
      workflowWith(`
    - name: main
      inputs: {parameters: [{name: size, enum: ['1', '2'], value: '{{workflow.parameters.size}}', default: '2', colour: red}]}
      container: {image: alpine, args: ['{{inputs.parameters.size}}']}
`).replace(
        'entrypoint: main',
        "entrypoint: main\n  arguments: {parameters: [{name: size, enum: ['1', '2'], value: '1'}]}",
      ),
    );
    expect(result.fallbacks).toEqual([
      {
        pointer: '/spec/templates/0/inputs/parameters/0/colour',
        reason: expect.stringContaining("the field 'colour'") as string,
      },
    ]);
  }, 30_000);
});
