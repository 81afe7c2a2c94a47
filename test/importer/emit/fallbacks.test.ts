import { emitModules } from '../../../lib/importer/emit/emit-modules';
import { writeVerified } from '../../../lib/importer/verify/attempts';
import { sourceFile } from '../source-file';
import { workflowWith } from './golden';
import { verifiedCode } from './verified-code';

test('a template with an unknown field', async () => {
  const code = await verifiedCode(
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

    const main = new ContainerTemplate(workflow, 'main', {
      inputs: { gitUrl: parameter({ name: 'git-url', value: '' }) },
      container: ({ inputs }) => ({ image: 'alpine', args: [inputs.gitUrl] }),
    });

    const all = new StepsTemplate(workflow, 'all');

    all.step('a', main, { gitUrl: 'x' });

    workflow.apiObject.addJsonPatch(
      // Argo does not know the field 'colour'. Remove it.
      JsonPatch.add('/spec/templates/0/colour', 'red'),
    );

    return workflow;
  `);
}, 30_000);

test('a template that uses an undeclared input, which the linter reports', async () => {
  const code = await verifiedCode(
    workflowWith(`
    - {name: main, container: {image: alpine, args: ['{{inputs.parameters.x}}']}}
`),
  );
  expect(code).toMatchInlineSnapshot(`
    const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

    new ContainerTemplate(workflow, 'main', {
      container: { image: 'alpine', args: ['{{inputs.parameters.x}}'] },
    });

    return workflow;
  `);
}, 30_000);

test('a template with two bodies, and one without a body', async () => {
  const code = await verifiedCode(
    workflowWith(`
    - {name: main, container: {image: alpine}, suspend: {}}
    - {name: other}
`),
  );
  expect(code).toMatchInlineSnapshot(`
    const workflow = new Workflow(scope, 'ci', { entrypoint: 'main' });

    new RawTemplate(workflow, 'main', {
      // Kept unchanged: it has several bodies: container, suspend.
      manifest: { container: { image: 'alpine' }, suspend: {} },
    });

    new RawTemplate(workflow, 'other', {
      // Kept unchanged: it has no known body.
      manifest: {},
    });

    return workflow;
  `);
}, 30_000);

test('null, removed fields, and unknown fields', async () => {
  const code = await verifiedCode(`
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
    const workflow = new Workflow(scope, 'ci', {
      entrypoint: 'main',
      synchronization: { mutexes: [{ name: 'one' }] },
    });

    new SuspendTemplate(workflow, 'main');

    workflow.apiObject.addJsonPatch(
      // Argo does not know the field 'colour'. Remove it.
      JsonPatch.add('/spec/colour', 'red'),
      // Argo 4 removed 'mutex'. Remove this patch to use 'mutexes'.
      JsonPatch.add('/spec/synchronization/mutex', { name: 'one' }),
      // Argo 4 removed 'mutex'. Remove this patch to use 'mutexes'.
      JsonPatch.remove('/spec/synchronization/mutexes'),
      // cdk8s omits null
      JsonPatch.add('/metadata/creationTimestamp', null),
      // the typed form has no such field
      JsonPatch.add('/status', {}),
    );

    return workflow;
  `);
}, 30_000);

test('dependencies in an order without a typed form', async () => {
  const code = await verifiedCode(
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
      // the typed form lists later tasks last
      JsonPatch.add('/spec/templates/1/dag/tasks/1/dependencies', ['c', 'a']),
    );

    return workflow;
  `);
}, 30_000);

test('a workflow whose templates are no list', async () => {
  const code = await verifiedCode(`
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: ci}
spec: {entrypoint: main, templates: {}}
`);
  expect(code).toMatchInlineSnapshot(`
    // Kept unchanged: its templates are not a list
    return new ApiObject(scope, 'x', {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Workflow',
      metadata: { name: 'ci' },
      spec: { entrypoint: 'main', templates: {} },
    });
  `);
}, 30_000);

test('a field that is required by the types, but not by Argo', async () => {
  const code = await verifiedCode(
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
      // Argo's full CRDs require 'maxAge': set it and remove this patch
      JsonPatch.remove('/spec/templates/0/memoize/maxAge'),
    );

    return workflow;
  `);
});

test('a document that refers to one with unnamed arguments is typed', async () => {
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
  expect(modules.map(({ fallbacks }) => fallbacks.map(({ pointer }) => pointer))).toEqual([
    ['/spec/arguments'],
    [],
  ]);
});

test('a document passes arguments to a WorkflowTemplate whose argument has a value of another type', async () => {
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
  expect(modules.map(({ fallbacks }) => fallbacks.map(({ pointer }) => pointer))).toEqual([
    ['/spec/arguments/parameters/0/value'],
    [],
  ]);
});
