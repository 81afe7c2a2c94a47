import { codeFor, tasksCode, TEMPLATES } from '../golden';

test('a DAG keeps its place, and its tasks come after the templates that they call', async () => {
  const code = await codeFor(`
    - name: main
      inputs: {parameters: [{name: to, value: test}]}
      dag:
        failFast: false
        tasks:
          - {name: build, template: build}
          - {name: deploy, template: deploy, arguments: {parameters: [{name: to, value: '{{inputs.parameters.to}}'}]}}
${TEMPLATES}`);
  expect(code).toMatchInlineSnapshot(`
    const main = new DagTemplate(workflow, 'main', {
      inputs: { to: parameter({ value: 'test' }) },
      failFast: false,
    });

    const build = new ContainerTemplate(workflow, 'build', {
      outputs: { digest: parameter({ path: '/digest' }), image: artifact('/image') },
      container: { image: 'alpine' },
    });

    const deploy = new ContainerTemplate(workflow, 'deploy', {
      inputs: {
        digest: parameter({ value: 'latest' }),
        to: parameter({ value: 'test' }),
        image: artifact({ path: '/image', optional: true }),
      },
      container: { image: 'alpine' },
    });

    main.task('build', build);
    main.task('deploy', deploy, { to: main.inputReferences.to });
  `);
});

test('inferred dependencies are not written', async () => {
  const code = await tasksCode(`
          - {name: build, template: build}
          - name: deploy
            template: deploy
            dependencies: [build]
            arguments: {parameters: [{name: digest, value: '{{tasks.build.outputs.parameters.digest}}'}]}
`);
  expect(code).toMatchInlineSnapshot(`
    const buildTask = main.task('build', build);
    main.task('deploy', deploy, { digest: buildTask.outputs.digest });
  `);
});

test('dependencies that are not inferred are written', async () => {
  const code = await tasksCode(`
          - {name: build, template: build}
          - {name: check, template: build}
          - name: deploy
            template: deploy
            dependencies: [build, check]
            arguments: {parameters: [{name: digest, value: '{{tasks.build.outputs.parameters.digest}}'}]}
`);
  expect(code).toMatchInlineSnapshot(`
    const buildTask = main.task('build', build);
    const check = main.task('check', build);
    main.task('deploy', deploy, { digest: buildTask.outputs.digest }, { after: [check] });
  `);
});

test('dependencies in another order, or fewer than inferred, are written', async () => {
  const code = await tasksCode(`
          - {name: build, template: build}
          - {name: check, template: build, dependencies: [build]}
          - {name: deploy, template: deploy, dependencies: [check, build]}
          - name: again
            template: deploy
            dependencies: [check]
            arguments: {parameters: [{name: digest, value: '{{tasks.build.outputs.parameters.digest}}'}]}
`);
  expect(code).toMatchInlineSnapshot(`
    const buildTask = main.task('build', build);
    const check = main.task('check', build, {}, { after: [buildTask] });
    main.task('deploy', deploy, {}, { dependencies: [check, buildTask] });
    main.task('again', deploy, { digest: buildTask.outputs.digest }, { dependencies: [check] });
  `);
});

test('dependencies on later tasks are written with addDependency', async () => {
  const code = await tasksCode(`
          - {name: deploy, template: deploy, dependencies: [check, build]}
          - {name: check, template: build}
          - {name: build, template: build}
          - {name: notify, template: build, dependencies: [build, late]}
          - {name: late, template: build}
`);
  expect(code).toMatchInlineSnapshot(`
    const deployTask = main.task('deploy', deploy);
    const check = main.task('check', build);
    const buildTask = main.task('build', build);
    const notify = main.task('notify', build, {}, { after: [buildTask] });
    const late = main.task('late', build);
    deployTask.addDependency(check, buildTask);
    notify.addDependency(late);
  `);
});

test('arguments keep their order', async () => {
  const code = await tasksCode(`
          - {name: build, template: build}
          - name: deploy
            template: deploy
            dependencies: [build]
            arguments:
              parameters: [{name: to, value: 'prod-{{workflow.name}}'}, {name: digest, value: 3}]
              artifacts: [{name: image, from: '{{tasks.build.outputs.artifacts.image}}'}]
          - {name: raw, template: deploy, arguments: {artifacts: [{name: image, raw: {data: hello}}]}}
`);
  expect(code).toMatchInlineSnapshot(`
    const buildTask = main.task('build', build);
    main.task('deploy', deploy, {
      to: \`prod-\${variables.workflow.name}\`,
      digest: unquoted(3),
      image: buildTask.outputs.image,
    });
    main.task('raw', deploy, { image: { raw: { data: 'hello' } } });
  `);
});

test('the `when` of a task is written', async () => {
  const code = await tasksCode(`
          - {name: flip, template: build}
          - {name: heads, template: deploy, dependencies: [flip], when: '{{tasks.flip.outputs.result}} == heads'}
          - {name: tails, template: deploy, dependencies: [flip], when: "{{=tasks.flip.outputs.result == 'tails'}}"}
          - {name: last, template: deploy, dependencies: [flip], when: '{{tasks.flip.status}} == Failed', continueOn: {failed: true}}
`);
  expect(code).toMatchInlineSnapshot(`
    const flip = main.task('flip', build);
    main.task('heads', deploy, {}, { when: \`\${flip.result} == heads\` });
    main.task('tails', deploy, {}, { when: expression\`\${flip.result} == 'tails'\` });
    main.task('last', deploy, {}, { when: \`\${flip.status} == Failed\`, continueOn: { failed: true } });
  `);
});

test('outputs of a DAG are written', async () => {
  const code = await codeFor(`
    - name: main
      outputs:
        parameters:
          - {name: digest, valueFrom: {parameter: '{{tasks.build.outputs.parameters.digest}}', default: none}}
          - {name: all, valueFrom: {expression: "tasks.build.outputs.parameters.digest + '!'"}}
        artifacts:
          - {name: image, from: '{{tasks.build.outputs.artifacts.image}}'}
      dag: {tasks: [{name: build, template: build}]}
${TEMPLATES}`);
  expect(code).toMatchInlineSnapshot(`
    const main = new DagTemplate(workflow, 'main', {
      outputs: { digest: parameter({ default: 'none' }), all: parameter(), image: artifact() },
    });

    const build = new ContainerTemplate(workflow, 'build', {
      outputs: { digest: parameter({ path: '/digest' }), image: artifact('/image') },
      container: { image: 'alpine' },
    });

    const buildTask = main.task('build', build);
    main.setOutputs({
      digest: buildTask.outputs.digest,
      all: expression\`\${buildTask.outputs.digest} + '!'\`,
      image: buildTask.outputs.image,
    });

    new ContainerTemplate(workflow, 'deploy', {
      inputs: {
        digest: parameter({ value: 'latest' }),
        to: parameter({ value: 'test' }),
        image: artifact({ path: '/image', optional: true }),
      },
      container: { image: 'alpine' },
    });
  `);
});

test('inline templates of tasks are written', async () => {
  const code = await codeFor(`
    - name: main
      dag:
        tasks:
          - name: hello
            inline: {container: {image: alpine}}
          - name: named
            inline: {name: named, suspend: {}}
          - name: constructor
            inline:
              outputs: {parameters: [{name: x, valueFrom: {path: /x}}]}
              script: {image: alpine, source: echo}
`);
  expect(code).toMatchInlineSnapshot(`
    const main = new DagTemplate(workflow, 'main');

    const helloTemplate = new ContainerTemplate(main, 'hello', { container: { image: 'alpine' } });
    main.task('hello', helloTemplate);
    const namedTemplate = new SuspendTemplate(main, 'named', { name: 'named' });
    main.task('named', namedTemplate);
    const constructorTemplate = new ScriptTemplate(main, 'constructor-2', {
      outputs: { x: parameter({ path: '/x' }) },
      script: { image: 'alpine', source: 'echo' },
    });
    main.task('constructor', constructorTemplate);
  `);
});
