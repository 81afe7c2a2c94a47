import {
  ContainerTemplate,
  DagTemplate,
  InputArtifactReference,
  ParameterReference,
  Workflow,
  WorkflowTemplate,
  artifact,
  emptyArguments,
  expression,
  inputs,
  parameter,
  unquoted,
} from '../../../lib/index';
import type { Chart } from 'cdk8s';
import type { Format } from '../../../lib/index';
import { outputPaths, outputReferences, references } from '../../../lib/workflow/ports/port-references';
import { renderOutputs, renderPorts } from '../../../lib/workflow/ports/render-ports';
import { errorsOf, placedCodesIn, synth, templateIn, workflowIn } from '../../support/index';
import { CONTAINER } from '../fixtures';

describe('references to outputs with a format', () => {
  const HEX: Format = { name: "a 'short' hash", pattern: '[0-9a-f]{7}|\\d', check: () => undefined };
  const outputs = { hash: parameter({ path: '/hash', format: HEX }), file: artifact('/file') };
  const guarded =
    "(tasks['a-b'].outputs.parameters.hash matches '^(?:[0-9a-f]{7}|\\\\d)$' ? tasks['a-b'].outputs.parameters.hash : " +
    "sprig.fail('The output tasks.a-b.outputs.parameters.hash is not a \\'short\\' hash.'))";

  function render(
    build: (dag: DagTemplate<{}, typeof OUTPUTS>, hash: ContainerTemplate<{}, typeof outputs>) => void,
  ) {
    const workflow = workflowIn(
      synth((chart) => {
        const library = new WorkflowTemplate(chart, 'w');
        const dag = new DagTemplate(library, 'main', { outputs: OUTPUTS });
        build(dag, new ContainerTemplate(library, 'hash', { outputs, container: CONTAINER }));
      }),
    );
    return workflow.spec.templates?.find(({ name }) => name === 'main');
  }
  const OUTPUTS = { hash: parameter() };

  test('check the value where it is used', () => {
    const { hash } = outputReferences(
      outputs,
      'tasks.a-b.outputs',
      { name: 'a-b' },
      { untrustedOutputs: false, isList: false },
    );
    expect(hash.toString()).toBe(`{{=${guarded}}}`);
    expect(hash.expression).toBe(guarded);
    expect(expression`${hash} + '!'`.expression).toBe(`${guarded} + '!'`);
  });

  test('are the source of an output as an expression, and infer dependencies', () => {
    const template = render((dag, hash) => {
      const first = dag.task('a-b', hash);
      const echo = new ContainerTemplate(dag.workflow, 'echo', {
        inputs: { text: parameter() },
        container: ({ inputs: { text } }) => ({ image: 'busybox', args: [text] }),
      });
      dag.task('echo', echo, { text: `v${first.outputs.hash}` });
      dag.setOutputs({ hash: first.outputs.hash });
    });
    expect(template?.outputs).toEqual({ parameters: [{ name: 'hash', valueFrom: { expression: guarded } }] });
    expect(template?.dag?.tasks[1]).toMatchObject({
      dependencies: ['a-b'],
      arguments: { parameters: [{ name: 'text', value: `v{{=${guarded}}}` }] },
    });
  });

  test('of a loop are lists, which are not checked', () => {
    const template = render((dag, hash) => {
      dag.setOutputs({ hash: dag.task('a-b', hash, {}, { withItems: [1, 2] }).outputs.hash });
    });
    expect(template?.outputs?.parameters?.[0]?.valueFrom).toEqual({
      parameter: '{{tasks.a-b.outputs.parameters.hash}}',
    });
  });
});

describe('references to ports', () => {
  test('have the key, or the name if there is one, unchanged', () => {
    const ports = {
      gitUrl: parameter({ name: 'git-url' }),
      FROM_ARGO: parameter(),
      source: artifact('/src'),
    };
    const refs = references(ports, 'tasks.clone.outputs');
    expect(refs.gitUrl.toString()).toBe('{{tasks.clone.outputs.parameters.git-url}}');
    expect(refs.FROM_ARGO.toString()).toBe('{{tasks.clone.outputs.parameters.FROM_ARGO}}');
    expect(refs.source.toString()).toBe('{{tasks.clone.outputs.artifacts.source}}');
    expect(Object.keys(refs)).toEqual(['gitUrl', 'FROM_ARGO', 'source']);
  });

  test('to outputs inside the template are paths', () => {
    const paths = outputPaths({
      digest: parameter({ path: '/tmp/d' }),
      report: artifact({ name: 'the-report' }),
    });
    expect(paths.digest.path).toBe('{{outputs.parameters.digest.path}}');
    expect(paths.report.path).toBe('{{outputs.artifacts.the-report.path}}');
  });
});

describe('inputs()', () => {
  const parameters = inputs({
    gitUrl: parameter({ name: 'git-url' }),
    revision: parameter({ value: 'main' }),
  });

  test('returns ports that are also references', () => {
    expect(parameters.gitUrl).toBeInstanceOf(ParameterReference);
    expect(`${parameters.gitUrl} ${parameters.revision}`).toBe(
      '{{inputs.parameters.git-url}} {{inputs.parameters.revision}}',
    );
    expect(parameters.gitUrl.state).toBe('needs a value');
    expect(parameters.revision.state).toBe('has a value');
  });

  test('returns artifacts with a path', () => {
    const { source } = inputs({ source: artifact('/src') });
    expect(source).toBeInstanceOf(InputArtifactReference);
    expect(source.path).toBe('{{inputs.artifacts.source.path}}');
  });

  test('returns references that other inputs can use, and that keep their names under other keys', () => {
    const source = artifact({
      path: '/code',
      git: { repo: parameters.gitUrl, revision: parameters.revision },
    });
    const manifests = synth((chart) => {
      const workflow = new WorkflowTemplate(chart, 'git');
      new ContainerTemplate(workflow, 'checkout', {
        inputs: { ref: parameters.revision, url: parameters.gitUrl, source },
        container: ({ inputs: own }) => ({ ...CONTAINER, args: [`${own.url}`, `${own.ref}`] }),
      });
    });
    const template = templateIn(workflowIn(manifests));
    expect(template.inputs).toEqual({
      parameters: [{ name: 'revision', value: 'main' }, { name: 'git-url' }],
      artifacts: [
        {
          name: 'source',
          path: '/code',
          git: { repo: '{{inputs.parameters.git-url}}', revision: '{{inputs.parameters.revision}}' },
        },
      ],
    });
    expect(template.container?.args).toEqual([
      '{{inputs.parameters.git-url}}',
      '{{inputs.parameters.revision}}',
    ]);
  });

  test('returns references that are a finding in a template without these inputs', () => {
    const errors = errorsOf((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'git'), 'checkout', {
        inputs: { source: artifact({ path: '/code', git: { repo: parameters.gitUrl } }) },
        container: CONTAINER,
      });
    });
    expect(placedCodesIn(errors)).toEqual(['unknown-input at inputs.artifacts[0].git.repo']);
  });

  test('returns references that a DAG can pass to its tasks', () => {
    const manifests = synth((chart) => {
      const workflow = new WorkflowTemplate(chart, 'git');
      const checkout = new ContainerTemplate(workflow, 'checkout', {
        inputs: parameters,
        container: CONTAINER,
      });
      const dag = new DagTemplate(workflow, 'dag', { inputs: parameters });
      dag.task('clone', checkout, { gitUrl: dag.inputReferences.gitUrl, revision: parameters.revision });
    });
    expect(templateIn(workflowIn(manifests), 'dag').dag?.tasks[0]?.arguments?.parameters).toEqual([
      { name: 'git-url', value: '{{inputs.parameters.git-url}}' },
      { name: 'revision', value: '{{inputs.parameters.revision}}' },
    ]);
  });
});

describe('ports are rendered exactly as declared', () => {
  const from = references({ report: artifact(), digest: parameter() }, 'tasks.a.outputs');

  test('inputs, in the order of their declaration', () => {
    expect(
      renderPorts({
        b: parameter({
          description: 'x',
          globalName: 'g',
          valueFrom: { configMapKeyRef: { name: 'c', key: 'k', optional: true }, default: 'd' },
        }),
        file: artifact({ path: '/f', mode: 0o644, s3: { bucket: 'b', key: 'k' }, recurseMode: true }),
        a: parameter({ value: '', default: 'x', enum: ['', 'x'] }),
        other: artifact({ path: '/g', optional: true, archive: { tar: { compressionLevel: 9 } } }),
      }),
    ).toEqual({
      parameters: [
        {
          name: 'b',
          description: 'x',
          globalName: 'g',
          valueFrom: { configMapKeyRef: { name: 'c', key: 'k', optional: true }, default: 'd' },
        },
        { name: 'a', value: '', default: 'x', enum: ['', 'x'] },
      ],
      artifacts: [
        { name: 'file', path: '/f', mode: 0o644, s3: { bucket: 'b', key: 'k' }, recurseMode: true },
        { name: 'other', path: '/g', optional: true, archive: { tar: { compressionLevel: 9 } } },
      ],
    });
  });

  test('values that are references, expressions, or unquoted', () => {
    const three = unquoted(3);
    expect(
      renderPorts({
        a: parameter({ value: three, default: unquoted(true) }),
        b: parameter({ value: from.digest }),
        c: parameter({ value: expression`1 + ${from.digest}` }),
      })?.parameters,
    ).toEqual([
      { name: 'a', value: three, default: unquoted(true) },
      { name: 'b', value: '{{tasks.a.outputs.parameters.digest}}' },
      { name: 'c', value: '{{=1 + tasks.a.outputs.parameters.digest}}' },
    ]);
  });

  test('outputs that declare their sources', () => {
    const { outputs } = renderOutputs({
      a: artifact({ from: from.report, subPath: 'x' }),
      b: artifact({ from: '{{tasks.a.outputs.artifacts.report}}' }),
      c: artifact({ fromExpression: expression`${from.report}` }),
      d: artifact({ fromExpression: 'tasks.a.outputs.artifacts.report' }),
      e: parameter({ valueFrom: { expression: expression`${from.digest} + 'x'` } }),
      f: parameter({ valueFrom: { parameter: from.digest }, globalName: 'g' }),
    });
    const [a, b] = ['{{tasks.a.outputs.artifacts.report}}', 'tasks.a.outputs.artifacts.report'];
    expect(outputs).toEqual({
      artifacts: [
        { name: 'a', from: a, subPath: 'x' },
        { name: 'b', from: a },
        { name: 'c', fromExpression: b },
        { name: 'd', fromExpression: b },
      ],
      parameters: [
        { name: 'e', valueFrom: { expression: "tasks.a.outputs.parameters.digest + 'x'" } },
        { name: 'f', valueFrom: { parameter: from.digest }, globalName: 'g' },
      ],
    });
  });

  test('an output with a value keeps its default, which Argo ignores', () => {
    expect(renderOutputs({ a: parameter({ value: 'x', default: 'y' }) }).outputs).toEqual({
      parameters: [{ name: 'a', value: 'x', default: 'y' }],
    });
  });
});

describe('an empty declaration', () => {
  it('is rendered, unlike a missing one', () => {
    const [manifest] = synth((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'a', arguments: {} });
      const a = new ContainerTemplate(workflow, 'a', {
        inputs: {},
        outputs: {},
        container: { image: 'busybox:1.37' },
      });
      const dag = new DagTemplate(workflow, 'b');
      dag.task('empty', a, emptyArguments);
      dag.task('none', a, {}, { when: 'false' });
    });
    expect(manifest).toMatchObject({
      spec: {
        arguments: {},
        templates: [
          { name: 'a', inputs: {}, outputs: {} },
          { dag: { tasks: [{ arguments: {} }, expect.not.objectContaining({ arguments: {} })] } },
        ],
      },
    });
  });
});

/** What the compiler takes for ports. */
interface Declared {
  readonly [key: string]: ReturnType<typeof artifact>;
}

describe('what plain JavaScript declares otherwise than with functions', () => {
  const json = '{"parameters": [{"name": "git-url", "value": "x"}]}';
  const MESSAGE =
    "Ports are declared by name, not in lists as in YAML. Write { 'git-url': parameter(…) }. [invalid-type]";

  test.each([
    [
      'the arguments of a workflow',
      json,
      `[test/w] arguments: ${MESSAGE}`,
      (chart: Chart, ports: Declared) => new WorkflowTemplate(chart, 'w', { arguments: ports }),
    ],
    [
      'the inputs of a template',
      json,
      `[test/w/t] inputs: ${MESSAGE}`,
      (chart: Chart, inputs: Declared) =>
        new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', { inputs, container: CONTAINER }),
    ],
    [
      'an input of a template',
      '{"url": "x"}',
      "[test/w/t] inputs.url: 'url' is not a port. Declare it with parameter(…) or artifact(…). [invalid-type]",
      (chart: Chart, inputs: Declared) =>
        new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', { inputs, container: CONTAINER }),
    ],
  ])('as %s is an error', (_, given, message, build) => {
    const errors = errorsOf((chart) => {
      build(chart, JSON.parse(given) as Declared);
    });
    expect(errors).toEqual([message]);
  });
});
