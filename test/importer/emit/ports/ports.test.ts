import { codeFor } from '../golden';

test('input parameters become ports', async () => {
  const code = await codeFor(`
    - name: main
      inputs:
        parameters:
          - {name: plain, value: ''}
          - {name: fallback, default: none}
          - {name: suite, enum: [fast, full], value: fast, description: Which tests run.}
          - {name: number, value: 3}
          - {name: setting, valueFrom: {configMapKeyRef: {name: settings, key: a}}}
          - {name: both, value: a, default: b}
          - {name: defaults, valueFrom: {configMapKeyRef: {name: settings, key: a}, default: b}, default: c}
      suspend: {}
`);
  expect(code).toMatchInlineSnapshot(`
    new SuspendTemplate(workflow, 'main', {
      inputs: {
        plain: parameter({ value: '' }),
        fallback: parameter({ default: 'none' }),
        suite: parameter({ enum: ['fast', 'full'], value: 'fast', description: 'Which tests run.' }),
        number: parameter({ value: unquoted(3) }),
        setting: parameter({ valueFrom: { configMapKeyRef: { name: 'settings', key: 'a' } } }),
        both: parameter({ value: 'a', default: 'b' }),
        defaults: parameter({
          default: 'c',
          valueFrom: { configMapKeyRef: { name: 'settings', key: 'a' }, default: 'b' },
        }),
      },
    });
  `);
});

test('input artifacts, with a short form for paths', async () => {
  const code = await codeFor(`
    - name: main
      inputs:
        artifacts:
          - {name: source, path: /src, git: {repo: 'https://example.com/a.git'}}
          - {name: cache, path: /cache, optional: true}
          - {name: notes, path: /notes, mode: 0755, raw: {data: hello}}
      container: {image: alpine}
    - name: build
      inputs: {artifacts: [{name: source, path: /src}]}
      container: {image: alpine}
`);
  expect(code).toMatchInlineSnapshot(`
    new ContainerTemplate(workflow, 'main', {
      inputs: {
        source: artifact({ path: '/src', git: { repo: 'https://example.com/a.git' } }),
        cache: artifact({ path: '/cache', optional: true }),
        notes: artifact({ path: '/notes', mode: 493, raw: { data: 'hello' } }),
      },
      container: { image: 'alpine' },
    });

    new ContainerTemplate(workflow, 'build', {
      inputs: { source: artifact('/src') },
      container: { image: 'alpine' },
    });
  `);
});

test('outputs of a container become ports', async () => {
  const code = await codeFor(`
    - name: main
      outputs:
        parameters:
          - {name: digest, valueFrom: {path: /tmp/digest}}
          - {name: size, valueFrom: {path: /tmp/size, default: '0'}, globalName: image-size}
        artifacts:
          - {name: report, path: /report}
          - {name: raw, path: /raw, archive: {none: {}}}
      container: {image: alpine}
`);
  expect(code).toMatchInlineSnapshot(`
    new ContainerTemplate(workflow, 'main', {
      outputs: {
        digest: parameter({ path: '/tmp/digest' }),
        size: parameter({ globalName: 'image-size', path: '/tmp/size', default: '0' }),
        report: artifact('/report'),
        raw: artifact({ path: '/raw', archive: { none: {} } }),
      },
      container: { image: 'alpine' },
    });
  `);
});

test('outputs that are supplied from outside', async () => {
  const code = await codeFor(`
    - name: main
      outputs: {parameters: [{name: approve, valueFrom: {supplied: {}}}]}
      suspend: {}
    - name: create
      outputs: {parameters: [{name: uid, valueFrom: {jsonPath: '{.metadata.uid}'}}]}
      resource: {action: get, manifest: '{}'}
`);
  expect(code).toMatchInlineSnapshot(`
    new SuspendTemplate(workflow, 'main', { outputs: { approve: parameter({ valueFrom: { supplied: {} } }) } });

    new ResourceTemplate(workflow, 'create', {
      outputs: { uid: parameter({ valueFrom: { jsonPath: '{.metadata.uid}' } }) },
      resource: { action: 'get', manifest: '{}' },
    });
  `);
});

test('names that are not TypeScript identifiers', async () => {
  const code = await codeFor(`
    - name: main
      inputs:
        parameters: [{name: git-url, value: ''}, {name: MY_TOKEN, value: ''}, {name: _, value: ''}, {name: 2nd, value: ''}]
      script: {image: sh, source: '{{inputs.parameters.git-url}} {{inputs.parameters.MY_TOKEN}} {{inputs.parameters.2nd}}'}
`);
  expect(code).toMatchInlineSnapshot(`
    new ScriptTemplate(workflow, 'main', {
      inputs: {
        gitUrl: parameter({ name: 'git-url', value: '' }),
        myToken: parameter({ name: 'MY_TOKEN', value: '' }),
        parameter: parameter({ name: '_', value: '' }),
        parameter2nd: parameter({ name: '2nd', value: '' }),
      },
      script: ({ inputs }) => ({
        image: 'sh',
        source: \`\${inputs.gitUrl} \${inputs.myToken} \${inputs.parameter2nd}\`,
      }),
    });
  `);
});

test('a parameter and an artifact with the same name; names with the same key', async () => {
  const code = await codeFor(`
    - name: main
      inputs:
        parameters: [{name: source, value: ''}, {name: a-b, value: ''}, {name: a_b, value: ''}]
        artifacts: [{name: source, path: /src, optional: true}]
      script: {image: sh, source: '{{inputs.parameters.source}} {{inputs.artifacts.source.path}} {{inputs.parameters.a_b}}'}
`);
  expect(code).toMatchInlineSnapshot(`
    new ScriptTemplate(workflow, 'main', {
      inputs: {
        source: parameter({ value: '' }),
        aB: parameter({ name: 'a-b', value: '' }),
        aBParameter: parameter({ name: 'a_b', value: '' }),
        sourceArtifact: artifact({ name: 'source', path: '/src', optional: true }),
      },
      script: ({ inputs }) => ({
        image: 'sh',
        source: \`\${inputs.source} \${inputs.sourceArtifact.path} \${inputs.aBParameter}\`,
      }),
    });
  `);
});

test('keys may be reserved words, but not inherited members', async () => {
  const code = await codeFor(`
    - name: main
      inputs:
        parameters: [{name: type, value: ''}, {name: default, value: ''}, {name: constructor, value: ''}, {name: __proto__, value: ''}]
      script: {image: sh, source: '{{inputs.parameters.type}} {{inputs.parameters.constructor}} {{inputs.parameters.__proto__}}'}
`);
  expect(code).toMatchInlineSnapshot(`
    new ScriptTemplate(workflow, 'main', {
      inputs: {
        type: parameter({ value: '' }),
        default: parameter({ value: '' }),
        constructorParameter: parameter({ name: 'constructor', value: '' }),
        proto: parameter({ name: '__proto__', value: '' }),
      },
      script: ({ inputs }) => ({
        image: 'sh',
        source: \`\${inputs.type} \${inputs.constructorParameter} \${inputs.proto}\`,
      }),
    });
  `);
});

test('inputs that are used outside of the body have a variable', async () => {
  const code = await codeFor(`
    - name: main
      inputs:
        parameters: [{name: disk, value: ssd}]
        artifacts: [{name: source, path: /src, optional: true}]
      nodeSelector: {disk: '{{inputs.parameters.disk}}'}
      container: {image: alpine, args: ['{{inputs.parameters.disk}}']}
`);
  expect(code).toMatchInlineSnapshot(`
    const mainInputs = inputs({ disk: parameter({ value: 'ssd' }) });
    new ContainerTemplate(workflow, 'main', {
      inputs: { ...mainInputs, source: artifact({ path: '/src', optional: true }) },
      nodeSelector: { disk: mainInputs.disk },
      container: ({ inputs }) => ({ image: 'alpine', args: [inputs.disk] }),
    });
  `);
});

test('empty lists of inputs and outputs', async () => {
  const code = await codeFor(`
    - name: main
      inputs: {}
      outputs: {}
      container: {image: alpine}
`);
  expect(code).toMatchInlineSnapshot(
    `new ContainerTemplate(workflow, 'main', { inputs: {}, outputs: {}, container: { image: 'alpine' } });`,
  );
});
