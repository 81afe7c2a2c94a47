import { codeFor } from '../golden';

const ECHO = `
    - name: echo
      inputs: {parameters: [{name: text, value: ''}]}
      outputs: {parameters: [{name: list, valueFrom: {path: /list}}]}
      container: {image: alpine}
    - {name: clean, suspend: {}}
`;

/** The code for the steps of a template, without the templates that they call. */
async function stepsCode(steps: string): Promise<string> {
  const code = await codeFor(`${ECHO}
    - name: main
      inputs: {parameters: [{name: which, value: echo}]}
      steps:
${steps.replace(/^\n/, '').trimEnd()}
`);
  return code.slice(code.lastIndexOf('\n\n')).trim();
}

const withText = (text: string): string => `arguments: {parameters: [{name: text, value: '${text}'}]}`;

test('sequential and parallel steps', async () => {
  const code = await stepsCode(`
        - - {name: first, template: echo}
        - - {name: left, template: echo, ${withText('{{steps.first.outputs.result}}')}}
          - {name: right, template: echo, when: "{{steps.first.outputs.parameters.list}} != ''"}
        - - {name: last, template: clean}
`);
  expect(code).toMatchInlineSnapshot(`
    const first = main.step('first', echo);
    const group = main.parallel();
    group.step('left', echo, { text: first.result });
    group.step('right', echo, {}, { when: \`\${first.outputs.list} != ''\` });
    main.step('last', clean);
  `);
});

test('a loop over strings', async () => {
  const code = await stepsCode(`
        - - {name: each, template: echo, ${withText('hello {{item}}')}, withItems: [a, b]}
`);
  expect(code).toMatchInlineSnapshot(`
    const eachItems = items(['a', 'b']);
    main.step('each', echo, { text: \`hello \${eachItems.item}\` }, { withItems: eachItems });
  `);
});

test('a loop over objects', async () => {
  const code = await stepsCode(`
        - - {name: each, template: echo, ${withText('{{item.image}}:{{item.my-tag}}')}, withItems: [{image: a, my-tag: 1}, {image: b, my-tag: 2}]}
`);
  expect(code).toMatchInlineSnapshot(`
    const eachItems = items([
      { image: 'a', 'my-tag': 1 },
      { image: 'b', 'my-tag': 2 },
    ]);
    main.step(
      'each',
      echo,
      { text: \`\${eachItems.item.image}:\${eachItems.item['my-tag']}\` },
      { withItems: eachItems },
    );
  `);
});

test('a loop whose items are not used', async () => {
  const code = await stepsCode(`
        - - {name: twice, template: echo, withItems: [a, b]}
`);
  expect(code).toMatchInlineSnapshot(`main.step('twice', echo, {}, { withItems: ['a', 'b'] });`);
});

test('a loop over the output of another step', async () => {
  const code = await stepsCode(`
        - - {name: list, template: echo}
        - - {name: each, template: echo, ${withText('{{item.name}} {{item.size}}')}, withParam: '{{steps.list.outputs.parameters.list}}'}
          - {name: all, template: echo, ${withText('{{item}}')}, withParam: '{{steps.list.outputs.result}}'}
`);
  expect(code).toMatchInlineSnapshot(`
    const list = main.step('list', echo);
    const group = main.parallel();
    const eachItems = itemsFrom<{ name: string; size: string }>(list.outputs.list);
    group.step(
      'each',
      echo,
      { text: \`\${eachItems.item.name} \${eachItems.item.size}\` },
      { withParam: eachItems },
    );
    const allItems = itemsFrom(list.result);
    group.step('all', echo, { text: allItems.item }, { withParam: allItems });
  `);
});

test('a loop over numbers', async () => {
  const code = await stepsCode(`
        - - {name: each, template: echo, ${withText('{{item}}')}, withSequence: {start: 1, end: '3', format: 'n%d'}}
`);
  expect(code).toMatchInlineSnapshot(`
    const eachItems = sequence({ start: 1, end: '3', format: 'n%d' });
    main.step('each', echo, { text: eachItems.item }, { withSequence: eachItems });
  `);
});

test('hooks that refer to their own step are added after it', async () => {
  const code = await stepsCode(`
        - - name: build
            template: echo
            hooks:
              running: {template: echo, expression: 'steps.build.status == "Running"'}
              exit: {template: echo, ${withText('{{steps.build.status}}')}}
        - - {name: last, template: echo, hooks: {exit: {template: clean}}, onExit: clean}
`);
  expect(code).toMatchInlineSnapshot(`
    const build = main.step(
      'build',
      echo,
      {},
      { hooks: { running: hook(echo, {}, { expression: 'steps.build.status == "Running"' }) } },
    );
    build.addHook('exit', hook(echo, { text: build.status }));
    main.step('last', echo, {}, { hooks: { exit: hook(clean) }, onExit: clean });
  `);
});

test('templates in the cluster', async () => {
  const code = await stepsCode(`
        - - {name: a, templateRef: {name: git, template: clone}, ${withText('x')}}
        - - {name: b, templateRef: {name: git, template: clone}, ${withText('{{steps.a.outputs.parameters.commit}}')}}
        - - {name: c, templateRef: {name: git, template: clone, clusterScope: true}}
        - - {name: d, template: '{{inputs.parameters.which}}'}
`);
  expect(code).toMatchInlineSnapshot(`
    const a = main.step('a', clone, { text: 'x' });
    main.step('b', clone, { text: a.outputs.commit });
    main.step('c', cloneTemplate);
    main.step('d', inputsParametersWhich);
  `);
});

test('templates in the cluster are declared first', async () => {
  const code = await codeFor(`
    - name: main
      steps:
        - - {name: a, templateRef: {name: git, template: clone}, ${withText('x')}}
          - {name: b, templateRef: {name: git, template: clone}, ${withText('y')}}
        - - {name: c, templateRef: {name: git, template: push, clusterScope: true}, ${withText('{{steps.a.outputs.parameters.commit}}')}}
`);
  expect(code).toMatchInlineSnapshot(`
    const git = WorkflowTemplate.fromWorkflowTemplateName(workflow, 'git', 'git');
    const gitTemplates = ClusterWorkflowTemplate.fromClusterWorkflowTemplateName(workflow, 'git-2', 'git');
    const clone = git.template('clone', { inputs: { text: parameter() }, outputs: { commit: parameter() } });
    const push = gitTemplates.template('push', { inputs: { text: parameter() } });

    const main = new StepsTemplate(workflow, 'main');

    const group = main.parallel();
    const a = group.step('a', clone, { text: 'x' });
    group.step('b', clone, { text: 'y' });
    main.step('c', push, { text: a.outputs.commit });
  `);
});

test('a template that calls itself', async () => {
  const code = await codeFor(`
    - name: main
      inputs: {parameters: [{name: depth, value: '3'}]}
      steps:
        - - {name: flip, template: flip}
        - - name: again
            template: main
            when: '{{steps.flip.outputs.result}} == tails'
            arguments: {parameters: [{name: depth, value: '{{=asInt(inputs.parameters.depth) - 1}}'}]}
    - {name: flip, script: {image: python, source: print("tails")}}
`);
  expect(code).toMatchInlineSnapshot(`
    const main = new StepsTemplate(workflow, 'main', { inputs: { depth: parameter({ value: '3' }) } });

    const flip = new ScriptTemplate(workflow, 'flip', {
      script: { image: 'python', source: 'print("tails")' },
    });

    const flipStep = main.step('flip', flip);
    main.step(
      'again',
      main,
      { depth: expression\`asInt(\${main.inputReferences.depth}) - 1\` },
      { when: \`\${flipStep.result} == tails\` },
    );
  `);
});
