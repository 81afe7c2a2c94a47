import { codeFor } from '../golden';

test('a container becomes a ContainerTemplate', async () => {
  const code = await codeFor(`
    - name: main
      container: {image: 'golang:1.24', command: [go, test], args: [./...], workingDir: /src}
      activeDeadlineSeconds: 600
`);
  expect(code).toMatchInlineSnapshot(`
    new ContainerTemplate(workflow, 'main', {
      activeDeadlineSeconds: 600,
      container: { image: 'golang:1.24', command: ['go', 'test'], args: ['./...'], workingDir: '/src' },
    });
  `);
});

test('the body is a function of the inputs and outputs that it uses', async () => {
  const code = await codeFor(`
    - name: main
      inputs:
        parameters: [{name: suite, value: fast}]
        artifacts: [{name: source, path: /src, optional: true}]
      outputs:
        parameters: [{name: digest, valueFrom: {path: /tmp/digest}}]
      container:
        image: alpine
        args: ['{{inputs.parameters.suite}}', '{{inputs.artifacts.source.path}}/go.mod', '>{{outputs.parameters.digest.path}}']
`);
  expect(code).toMatchInlineSnapshot(`
    new ContainerTemplate(workflow, 'main', {
      inputs: { suite: parameter({ value: 'fast' }), source: artifact({ path: '/src', optional: true }) },
      outputs: { digest: parameter({ path: '/tmp/digest' }) },
      container: ({ inputs, outputs }) => ({
        image: 'alpine',
        args: [inputs.suite, \`\${inputs.source.path}/go.mod\`, \`>\${outputs.digest.path}\`],
      }),
    });
  `);
});

test('a script becomes a ScriptTemplate', async () => {
  const code = await codeFor(`
    - name: main
      inputs: {parameters: [{name: who, value: world}]}
      script:
        image: python
        command: [python]
        source: |
          who = "{{inputs.parameters.who}}"
          print(f"hello {who}")
`);
  expect(code).toMatchInlineSnapshot(`
    new ScriptTemplate(workflow, 'main', {
      inputs: { who: parameter({ value: 'world' }) },
      script: ({ inputs }) => ({
        image: 'python',
        command: ['python'],
        source: \`who = "\${inputs.who}"
    print(f"hello {who}")
    \`,
      }),
    });
  `);
});

test('a container set becomes a ContainerSetTemplate', async () => {
  const code = await codeFor(`
    - name: main
      containerSet:
        containers:
          - {name: build, image: golang}
          - {name: main, image: alpine, dependencies: [build]}
`);
  expect(code).toMatchInlineSnapshot(`
    new ContainerSetTemplate(workflow, 'main', {
      containerSet: {
        containers: [
          { name: 'build', image: 'golang' },
          { name: 'main', image: 'alpine', dependencies: ['build'] },
        ],
      },
    });
  `);
});

test('a resource becomes a ResourceTemplate, whose manifest is a string', async () => {
  const code = await codeFor(`
    - name: main
      inputs: {parameters: [{name: tag, value: latest}]}
      resource:
        action: create
        successCondition: status.succeeded > 0
        manifest: |
          apiVersion: v1
          kind: ConfigMap
          metadata: {generateName: build-}
          data: {tag: "{{inputs.parameters.tag}}"}
`);
  expect(code).toMatchInlineSnapshot(`
    new ResourceTemplate(workflow, 'main', {
      inputs: { tag: parameter({ value: 'latest' }) },
      resource: ({ inputs }) => ({
        action: 'create',
        successCondition: 'status.succeeded > 0',
        manifest: \`apiVersion: v1
    kind: ConfigMap
    metadata: {generateName: build-}
    data: {tag: "\${inputs.tag}"}
    \`,
      }),
    });
  `);
});

test('an HTTP request becomes an HttpTemplate', async () => {
  const code = await codeFor(`
    - name: main
      http: {url: 'https://example.com', method: POST, headers: [{name: x-run, value: '{{workflow.name}}'}]}
`);
  expect(code).toMatchInlineSnapshot(`
    new HttpTemplate(workflow, 'main', {
      http: {
        url: 'https://example.com',
        method: 'POST',
        headers: [{ name: 'x-run', value: variables.workflow.name }],
      },
    });
  `);
});

test('suspend: an empty body is omitted', async () => {
  const code = await codeFor(`
    - {name: main, suspend: {}}
    - {name: a-while, suspend: {duration: 20s}}
`);
  expect(code).toMatchInlineSnapshot(`
    new SuspendTemplate(workflow, 'main');

    new SuspendTemplate(workflow, 'a-while', { suspend: { duration: '20s' } });
  `);
});

test('data become a DataTemplate', async () => {
  const code = await codeFor(`
    - name: main
      data:
        source: {artifactPaths: {name: files, s3: {bucket: logs}}}
        transformation: [{expression: 'filter(data, {# endsWith ".log"})'}]
`);
  expect(code).toMatchInlineSnapshot(`
    new DataTemplate(workflow, 'main', {
      data: {
        source: { artifactPaths: { name: 'files', s3: { bucket: 'logs' } } },
        transformation: [{ expression: 'filter(data, {# endsWith ".log"})' }],
      },
    });
  `);
});

test('a plugin becomes a PluginTemplate', async () => {
  const code = await codeFor(`
    - name: main
      plugin: {slack: {text: 'built {{workflow.name}}'}}
`);
  expect(code).toMatchInlineSnapshot(
    `new PluginTemplate(workflow, 'main', { plugin: { slack: { text: \`built \${variables.workflow.name}\` } } });`,
  );
});

test('numbers and booleans in string fields are written as unquoted values', async () => {
  const code = await codeFor(`
    - name: main
      metadata: {annotations: {build: 12}}
      container: {image: alpine, args: [1, true], env: [{name: DEBUG, value: 1}]}
`);
  expect(code).toMatchInlineSnapshot(`
    new ContainerTemplate(workflow, 'main', {
      metadata: { annotations: { build: unquoted(12) } },
      container: {
        image: 'alpine',
        args: [unquoted(1), unquoted(true)],
        env: [{ name: 'DEBUG', value: unquoted(1) }],
      },
    });
  `);
});

test('global variables become references', async () => {
  const code = await codeFor(`
    - name: main
      container:
        image: alpine
        args: ['{{workflow.name}}', '{{workflow.labels.team}}', '{{pod.name}}', '{{retries}}', '{{unknown.thing}}']
`);
  expect(code).toMatchInlineSnapshot(`
    new ContainerTemplate(workflow, 'main', {
      container: {
        image: 'alpine',
        args: [
          variables.workflow.name,
          variables.workflow.label('team'),
          variables.pod.name,
          variables.retries,
          '{{unknown.thing}}',
        ],
      },
    });
  `);
});

test('expressions keep their references', async () => {
  const code = await codeFor(`
    - name: main
      inputs: {parameters: [{name: count, value: '3'}]}
      retryStrategy: {limit: '{{=asInt(inputs.parameters.count) - 1}}', expression: asInt(lastRetry.exitCode) > 1}
      container:
        image: alpine
        args: ['{{=asInt(inputs.parameters.count) * 2}} times', '{{=sprig.upper("inputs.parameters.count")}}']
`);
  expect(code).toMatchInlineSnapshot(`
    const mainInputs = inputs({ count: parameter({ value: '3' }) });
    new ContainerTemplate(workflow, 'main', {
      inputs: mainInputs,
      retryStrategy: {
        limit: expression\`asInt(\${mainInputs.count}) - 1\`,
        expression: 'asInt(lastRetry.exitCode) > 1',
      },
      container: ({ inputs }) => ({
        image: 'alpine',
        args: [
          \`{{=asInt(\${inputs.count.expression}) * 2}} times\`,
          '{{=sprig.upper("inputs.parameters.count")}}',
        ],
      }),
    });
  `);
});
