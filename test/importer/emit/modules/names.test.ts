import { codeFor } from '../golden';

test('names become TypeScript identifiers', async () => {
  const code = await codeFor(`
    - {name: build-image, suspend: {}}
    - {name: BUILD, suspend: {}}
    - {name: RunTests, suspend: {}}
    - {name: 2nd-try, suspend: {}}
    - {name: main, steps: [[{name: a, template: build-image}], [{name: b, template: BUILD}], [{name: c, template: RunTests}], [{name: d, template: 2nd-try}]]}
`);
  expect(code).toMatchInlineSnapshot(`
    const buildImage = new SuspendTemplate(workflow, 'build-image');

    const build = new SuspendTemplate(workflow, 'BUILD');

    const runTests = new SuspendTemplate(workflow, 'RunTests');

    const template2ndTry = new SuspendTemplate(workflow, '2nd-try');

    const main = new StepsTemplate(workflow, 'main');

    main.step('a', buildImage);
    main.step('b', build);
    main.step('c', runTests);
    main.step('d', template2ndTry);
  `);
});

test('names that are reserved in TypeScript or used by the code', async () => {
  const code = await codeFor(`
    - {name: class, suspend: {}}
    - {name: parameter, suspend: {}}
    - {name: items, suspend: {}}
    - {name: workflow, suspend: {}}
    - {name: Workflow, suspend: {}}
    - {name: constructor, suspend: {}}
    - {name: main, steps: [[{name: a, template: class}], [{name: b, template: parameter}], [{name: c, template: items}], [{name: d, template: workflow}], [{name: e, template: Workflow}], [{name: f, template: constructor}]]}
`);
  expect(code).toMatchInlineSnapshot(`
    const classTemplate = new SuspendTemplate(workflow, 'class');

    const parameterTemplate = new SuspendTemplate(workflow, 'parameter');

    const itemsTemplate = new SuspendTemplate(workflow, 'items');

    const workflowTemplate = new SuspendTemplate(workflow, 'workflow');

    const workflowTemplate2 = new SuspendTemplate(workflow, 'Workflow');

    const constructorTemplate = new SuspendTemplate(workflow, 'constructor-2', { name: 'constructor' });

    const main = new StepsTemplate(workflow, 'main');

    main.step('a', classTemplate);
    main.step('b', parameterTemplate);
    main.step('c', itemsTemplate);
    main.step('d', workflowTemplate);
    main.step('e', workflowTemplate2);
    main.step('f', constructorTemplate);
  `);
});

test('tasks with the names of templates', async () => {
  const code = await codeFor(`
    - {name: test, suspend: {}}
    - name: main
      dag:
        tasks:
          - {name: test, template: test}
          - {name: test-task, template: test, dependencies: [test]}
          - {name: main, template: test, dependencies: [test-task]}
          - {name: last, template: test, dependencies: [main]}
`);
  expect(code).toMatchInlineSnapshot(`
    const test = new SuspendTemplate(workflow, 'test');

    const main = new DagTemplate(workflow, 'main');

    const testTask = main.task('test', test);
    const testTaskTask = main.task('test-task', test, {}, { after: [testTask] });
    const mainTask = main.task('main', test, {}, { after: [testTaskTask] });
    main.task('last', test, {}, { after: [mainTask] });
  `);
});

test('names with the same identifier', async () => {
  const code = await codeFor(`
    - {name: a-b, suspend: {}}
    - {name: aB, suspend: {}}
    - {name: a--b, suspend: {}}
    - {name: main, steps: [[{name: p, template: a-b}], [{name: q, template: aB}], [{name: r, template: a--b}]]}
`);
  expect(code).toMatchInlineSnapshot(`
    const aB = new SuspendTemplate(workflow, 'a-b');

    const aBTemplate = new SuspendTemplate(workflow, 'aB');

    const aBTemplate2 = new SuspendTemplate(workflow, 'a--b');

    const main = new StepsTemplate(workflow, 'main');

    main.step('p', aB);
    main.step('q', aBTemplate);
    main.step('r', aBTemplate2);
  `);
});
