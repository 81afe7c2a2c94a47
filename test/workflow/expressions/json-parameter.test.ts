import type { Chart } from 'cdk8s';
import {
  ChildWorkflowTemplate,
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  Workflow,
  WorkflowTemplate,
  expr,
  inputs,
  parameter,
} from '../../../lib';
import { argosim } from '../../support/argosim';
import { describeWithShared, errorsOf, synth } from '../../support';

interface Config {
  readonly image: string;
  readonly replicas: number;
  readonly tags: readonly string[];
  readonly debug?: boolean;
}

const { fromJSON, member } = expr;

/** A workflow that passes an object through templates, and changes it on the way. */
function flow(chart: Chart): void {
  const workflow = new Workflow(chart, 'w', {
    entrypoint: 'main',
    arguments: {
      config: parameter.json<Config>({ value: { image: 'app', replicas: 1, tags: [] } }),
    },
  });
  const ports = inputs({ config: parameter.json<Config>() });
  const config = fromJSON(ports.config);
  const deploy = new ContainerTemplate(workflow, 'deploy', {
    inputs: ports,
    container: {
      image: 'a:1',
      command: ['deploy'],
      args: [
        member(config, 'image'),
        expr.add(expr.asInt(member(config, 'replicas')), 1),
        expr.join(member(config, 'tags'), ','),
        expr.string(expr.coalesce(member(config, 'debug'), false)),
      ].map(String),
    },
  });
  const build = new ContainerTemplate(workflow, 'build', {
    outputs: { made: parameter.json<Config>({ path: '/tmp/config' }) },
    container: { image: 'a:1', command: ['build'] },
  });
  const dag = new DagTemplate(workflow, 'main');
  const built = dag.task('built', build);
  const given = fromJSON(workflow.arguments.config);
  dag.task('literal', deploy, { config: { image: '"x"\n<', replicas: 2, tags: ['a', 'b'], debug: true } });
  dag.task('same', deploy, { config: workflow.arguments.config });
  dag.task('output', deploy, { config: built.outputs.made });
  dag.task('changed', deploy, {
    config: {
      image: `${member(given, 'image')}:v1`,
      replicas: expr.mul(member(given, 'replicas'), 5),
      tags: [member(given, 'image'), 'z'],
    },
  });
  dag.task('computed', deploy, { config: fromJSON(built.outputs.made) });
}

test('an argument that is an object is rendered as JSON, or as an expression that writes it', () => {
  const text = JSON.stringify(synth(flow));
  expect(text).toContain(String.raw`"value":"{\"image\":\"app\",\"replicas\":1,\"tags\":[]}"`);
  expect(text).toContain(
    String.raw`"value":"{\"image\":\"\\\"x\\\"\\n<\",\"replicas\":2,\"tags\":[\"a\",\"b\"],\"debug\":true}"`,
  );
  expect(text).toContain('"value":"{{tasks.built.outputs.parameters.made}}"');
  expect(text).toContain('"value":"{{=fromJSON(tasks.built.outputs.parameters.made)}}"');
  expect(text).toContain('"value":"{{=toJson({image: string(fromJSON(workflow.parameters.config).image) + ');
});

describeWithShared('a JSON parameter in Argo', ['argosim'], () => {
  test.each(['3.7', '4.0'] as const)('has the values that were passed (%s)', (version) => {
    const made = { image: 'made', replicas: 7, tags: ['t'] };
    const outcomes = [{ node: '*built*', parameters: { made: JSON.stringify(made) } }];
    const [run] = argosim([{ manifests: synth(flow), outcomes, pods: true }], version);
    expect(run?.phase).toBe('Succeeded');
    const args = Object.entries(run?.pods ?? {}).map(([name, pod]) => [name.replace(/^.*\./, ''), pod.args]);
    expect(Object.fromEntries(args)).toEqual({
      built: undefined,
      literal: ['"x"\n<', '3', 'a,b', 'true'],
      same: ['app', '2', '', 'false'],
      output: ['made', '8', 't', 'false'],
      changed: ['app:v1', '6', 'app,z', 'false'],
      computed: ['made', '8', 't', 'false'],
    });
  });
});

test('can be submitted, and passed to a child workflow and to a step', () => {
  const manifests = synth((chart) => {
    const shared = new WorkflowTemplate(chart, 'shared', {
      entrypoint: 'main',
      arguments: { config: parameter.json<Config>() },
    });
    new ContainerTemplate(shared, 'main', {
      container: { image: 'a:1', args: [`${shared.arguments.config}`] },
    });
    const config: Config = { image: 'x', replicas: 1, tags: [] };
    new Workflow(chart, 'submitted', shared.submission({ config }));
    const parent = new Workflow(chart, 'parent', { entrypoint: 'steps' });
    const child = new ChildWorkflowTemplate(parent, 'child', {
      inputs: { config: parameter.json<Config>() },
      child: shared,
      arguments: (ports) => ({ config: expr.fromJSON(ports.inputs.config) }),
    });
    new StepsTemplate(parent, 'steps').step('run', child, { config });
  });
  const text = JSON.stringify(manifests);
  expect(text.match(/\\+"image\\+":/g)).toHaveLength(2);
  expect(text).toMatch(/type\(fromJSON\(inputs\.parameters\.config\)\) == \\+"string\\+" \?/);
});

test('an object is no argument for another parameter', () => {
  const errors = errorsOf((chart) => {
    const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
    const work = new ContainerTemplate(workflow, 'work', {
      inputs: { text: parameter() },
      container: { image: 'a:1', args: ['x'] },
    });
    const dag = new DagTemplate(workflow, 'main');
    const plain = JSON.parse('{"text": {"a": 1}}') as { readonly text: never };
    dag.task('a', work, plain);
  });
  expect(errors.join()).toContain("The argument for the parameter 'text' is not a value.");
});
