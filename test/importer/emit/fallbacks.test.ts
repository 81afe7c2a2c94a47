import { emitModules } from '../../../lib/importer/emit/emit-modules';
import { writeVerified } from '../../../lib/importer/verify/attempts';
import { sourceFile } from '../source-file';
import { workflowWith } from './golden';

/** What the importer writes in the end, where the typed form can't say everything. */
async function provenCode(text: string): Promise<string> {
  const { modules, problems } = await writeVerified([sourceFile(text)], emitModules);
  expect(problems).toEqual([]);
  const bodies = modules.map(({ code }) => code.slice(code.indexOf('\n  '), code.lastIndexOf('}')));
  return bodies.join('\n').replaceAll(/^ {2}/gm, '').trim();
}

test('a template with a field that Argo does not have', async () => {
  const code = await provenCode(
    workflowWith(`
    - name: main
      inputs: {parameters: [{name: git-url, value: ''}]}
      container: {image: alpine, args: ['{{inputs.parameters.git-url}}']}
      colour: red
    - {name: all, steps: [[{name: a, template: main, arguments: {parameters: [{name: git-url, value: x}]}}]]}
`),
  );
  expect(code).toMatchInlineSnapshot(`
    const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

    const main = new RawTemplate(workflow, 'main', {
      inputs: { gitUrl: parameter({ name: 'git-url', value: '' }) },
      // Written as it is: TypeScript refuses it: Object literal may only specify known properties, and 'colour' does not exist.
      manifest: {
        inputs: { parameters: [{ name: 'git-url', value: '' }] },
        container: { image: 'alpine', args: ['{{inputs.parameters.git-url}}'] },
        colour: 'red',
      },
    });

    const all = new StepsTemplate(workflow, 'all');

    all.step('a', main, { gitUrl: 'x' });

    return workflow;
  `);
}, 30_000);

test('a template that mentions an input which it does not have', async () => {
  const code = await provenCode(
    workflowWith(`
    - {name: main, container: {image: alpine, args: ['{{inputs.parameters.x}}']}}
`),
  );
  expect(code).toMatchInlineSnapshot(`
    const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

    new RawTemplate(workflow, 'main', {
      // Written as it is: {{inputs.parameters.x}} is used here, but this template declares no such input: add it to 'inputs', or take the reference from this template's own inputs. [unknown-input].
      manifest: { container: { image: 'alpine', args: ['{{inputs.parameters.x}}'] } },
    });

    return workflow;
  `);
}, 30_000);

test('a template with two bodies, and one without any', async () => {
  const code = await provenCode(
    workflowWith(`
    - {name: main, container: {image: alpine}, suspend: {}}
    - {name: other}
`),
  );
  expect(code).toMatchInlineSnapshot(`
    const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

    new RawTemplate(workflow, 'main', {
      // Written as it is: it has several bodies: container, suspend.
      manifest: { container: { image: 'alpine' }, suspend: {} },
    });

    new RawTemplate(workflow, 'other', {
      // Written as it is: it has no body that is known.
      manifest: {},
    });

    return workflow;
  `);
}, 30_000);

test('fields that are null, or of the past, or of another program', async () => {
  const code = await provenCode(`
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: ci, creationTimestamp: null}
spec:
  entrypoint: main
  synchronization: {mutex: {name: one}}
  colour: red
  templates:
    - {name: main, suspend: {}}
status: {}
`);
  expect(code).toMatchInlineSnapshot(`
    const workflow = new Workflow(scope, 'ci', { entrypoint: 'main', synchronization: {} });

    new SuspendTemplate(workflow, 'main');

    workflow.apiObject.addJsonPatch(
      // TypeScript refuses it: Object literal may only specify known properties, and 'colour' does not exist in type 'WorkflowResourceProps<{}>'.
      JsonPatch.add('/spec/colour', 'red'),
      // Argo 4 has no 'mutex': write it as one of 'mutexes'
      JsonPatch.add('/spec/synchronization/mutex', { name: 'one' }),
      // cdk8s leaves null out
      JsonPatch.add('/metadata/creationTimestamp', null),
      // the typed form has no such field
      JsonPatch.add('/status', {}),
    );

    return workflow;
  `);
}, 30_000);

test('dependencies in an order that the language can not say', async () => {
  const code = await provenCode(
    workflowWith(`
    - {name: go, suspend: {}}
    - name: main
      dag:
        tasks:
          - {name: a, template: go}
          - {name: b, template: go, dependencies: [c, a]}
          - {name: c, template: go}
`),
  );
  expect(code).toMatchInlineSnapshot(`
    const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

    const go = new SuspendTemplate(workflow, 'go');

    const main = new DagTemplate(workflow, 'main');

    const a = main.task('a', go);
    const b = main.task('b', go, {}, { dependencies: [a] });
    const c = main.task('c', go);
    b.addDependency(c);

    workflow.apiObject.addJsonPatch(
      // tasks that come later are written behind the others
      JsonPatch.add('/spec/templates/1/dag/tasks/1/dependencies', ['c', 'a']),
    );

    return workflow;
  `);
}, 30_000);

test('a workflow whose templates are no list', async () => {
  const code = await provenCode(`
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: ci}
spec: {entrypoint: main, templates: {}}
`);
  expect(code).toMatchInlineSnapshot(`
    // Written as it is: its templates are no list
    return new ApiObject(scope, 'x', {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Workflow',
      metadata: { name: 'ci' },
      spec: { entrypoint: 'main', templates: {} },
    });
  `);
}, 30_000);

test('a field that Argo does without, but not the types', async () => {
  const code = await provenCode(
    workflowWith(`
    - name: main
      memoize: {key: a, cache: {configMap: {name: b}}}
      container: {image: alpine}
`),
  );
  expect(code).toMatchInlineSnapshot(`
    const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

    new ContainerTemplate(workflow, 'main', {
      memoize: { key: 'a', cache: { configMap: { name: 'b' } }, maxAge: '' },
      container: { image: 'alpine' },
    });

    workflow.apiObject.addJsonPatch(
      // Kubernetes asks for 'maxAge' where Argo's full CRDs are installed: take this patch away
      JsonPatch.remove('/spec/templates/0/memoize/maxAge'),
    );

    return workflow;
  `);
});

test('a document that uses one which is written as it is pays nothing for it', async () => {
  const { modules } = await writeVerified(
    [
      sourceFile(
        `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: tools}
spec: {arguments: {parameters: {a: b}}, templates: [{name: build, container: {image: alpine}}]}
---
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: run-}
spec: {workflowTemplateRef: {name: tools}}
`,
      ),
    ],
    emitModules,
  );
  expect(modules.map(({ fallbacks: plainer }) => plainer.map(({ pointer }) => pointer))).toEqual([[''], []]);
});

test('a document whose neighbour can only say its arguments by a patch declares its own', async () => {
  const { modules } = await writeVerified(
    [
      sourceFile(
        `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: tools}
spec:
  entrypoint: build
  arguments: {parameters: [{name: a, value: []}]}
  templates: [{name: build, container: {image: alpine}}]
---
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: run-}
spec: {workflowTemplateRef: {name: tools}, arguments: {parameters: [{name: a, value: x}]}}
`,
      ),
    ],
    emitModules,
  );
  expect(modules.map(({ fallbacks: plainer }) => plainer.map(({ pointer }) => pointer))).toEqual([
    ['/spec/arguments'],
    [],
  ]);
});
