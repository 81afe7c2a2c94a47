import type { Chart } from 'cdk8s';
import { App, Chart as Cdk8sChart } from 'cdk8s';
import fc from 'fast-check';
import type { Task } from '../../lib';
import {
  ContainerTemplate,
  DagTemplate,
  Workflow,
  WorkflowTemplate,
  artifact,
  inputs,
  parameter,
} from '../../lib';
import {
  argolint,
  argolintEach,
  describeWithShared,
  errorsOf,
  hasSchema,
  synth,
  synthChart,
  validateAgainstSchemas,
} from '../support';
import { CONTAINER, library } from './fixtures';

/** Programs that together use all features of the layer. */
const PROGRAMS: { readonly [title: string]: (chart: Chart) => void } = {
  'the only template of a Workflow': (chart) => {
    new ContainerTemplate(new Workflow(chart, 'w'), 't', { container: CONTAINER });
  },

  'a Workflow with arguments for the inputs of its entrypoint': (chart) => {
    const workflow = new Workflow(chart, 'w', {
      metadata: { generateName: 'build-' },
      entrypoint: 'main',
      arguments: { gitUrl: parameter({ name: 'git-url', value: 'x' }), FROM_ARGO: parameter({ value: 1 }) },
      serviceAccountName: 'admin',
      activeDeadlineSeconds: 600,
      podGC: { strategy: 'OnPodSuccess' },
    });
    const work = new ContainerTemplate(workflow, 'work', {
      inputs: { url: parameter() },
      container: ({ inputs: own }) => ({
        ...CONTAINER,
        args: [`${own.url}`, `${workflow.arguments.FROM_ARGO}`],
      }),
    });
    const dag = new DagTemplate(workflow, 'main', { inputs: { gitUrl: parameter({ name: 'git-url' }) } });
    dag.task('work', work, { url: dag.inputReferences.gitUrl });
  },

  'artifacts and parameters that are passed between tasks': (chart) => {
    const { work, dag } = library(chart);
    const first = dag.task('first', work, { source: { raw: { data: 'hello' } } });
    dag.task('second', work, { source: first.outputs.report, text: `at ${first.outputs.digest}` });
    dag.task('third', work, { source: { from: first.outputs.report, subPath: 'a' }, suite: 'full' });
    dag.task('fourth', work, {}, { after: [first], when: `${first.outputs.digest} != none` });
  },

  'ports that refer to each other': (chart) => {
    const own = inputs({ gitUrl: parameter({ name: 'git-url' }), revision: parameter({ value: 'main' }) });
    new ContainerTemplate(new WorkflowTemplate(chart, 'git-clone'), 'checkout', {
      inputs: {
        ...own,
        code: artifact({ path: '/code', git: { repo: own.gitUrl, revision: own.revision } }),
      },
      outputs: { code: artifact({ name: 'source-code', path: '/code' }) },
      container: ({ inputs: ports }) => ({ ...CONTAINER, workingDir: ports.code.path }),
    });
  },

  'expressions, hooks and loops': (chart) => {
    const { work, dag } = library(chart);
    const first = dag.task('first-one', work, { text: '{{item}}' }, { withItems: ['a', 'b', 3] });
    const list = dag.task('list', work);
    dag.task('each', work, { text: '{{item.name}}' }, { withParam: list.result, after: [first] });
    dag.task('count', work, { text: '{{item}}' }, { withSequence: { count: '3' } });
    dag.task('expression', work, { text: "{{=tasks['list'].outputs.parameters.digest}}" });
    dag.task(
      'hooked',
      work,
      {},
      {
        hooks: {
          running: { template: 'work', expression: 'tasks["hooked"].status == "Running"' },
          exit: { template: 'work', expression: 'tasks.list.status == "Succeeded"' },
        },
      },
    );
  },

  'depends expressions': (chart) => {
    const { work, dag } = library(chart);
    const a = dag.task('a', work);
    const loop = dag.task('loop', work, { text: '{{item}}' }, { withItems: ['1'], after: [a] });
    dag.task('failed', work, {}, { depends: 'a.Failed || loop.AnySucceeded' });
    dag.task(
      'mixed',
      work,
      { text: a.outputs.digest },
      { depends: 'loop.Succeeded || loop.Failed', after: [loop] },
    );
  },

  'nested DAGs with outputs and fallbacks': (chart) => {
    const { workflow, work, dag } = library(chart);
    const inner = new DagTemplate(workflow, 'inner', {
      inputs: { text: parameter(), source: artifact() },
      outputs: { digest: parameter({ default: 'none' }), report: artifact(), text: parameter() },
    });
    const made = inner.task('make', work, inner.inputReferences);
    inner.setOutputs({ ...made.outputs, text: inner.inputReferences.text });
    const first = dag.task('first', work);
    const called = dag.task('call', inner, { text: 'x', source: first.outputs.report });
    dag.task('use', work, { text: called.outputs.digest, source: called.outputs.report });
  },

  'templates of other workflows': (chart) => {
    const { work, dag: own } = library(chart);
    own.task('own', work);
    const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
    const dag = new DagTemplate(workflow, 'main');
    const first = dag.task('first', work, { text: 'a' });
    dag.task('second', work, { source: first.outputs.report });
  },

  "all kinds of Argo's fields": (chart) => {
    const workflow = new WorkflowTemplate(chart, 'w', {
      volumes: [{ name: 'cache', emptyDir: { sizeLimit: '1Gi' } }],
      templateDefaults: { activeDeadlineSeconds: 60 },
      synchronization: { mutexes: [{ name: 'one' }] },
    });
    new ContainerTemplate(workflow, 'work', {
      inputs: { mode: parameter({ enum: ['a', 'b'], default: 'a', description: 'which' }) },
      outputs: { out: parameter({ path: '/out', default: 'none', globalName: 'out' }) },
      retryStrategy: { limit: 2, backoff: { duration: '1m', factor: 2 } },
      tolerations: [{ key: 'ci', operator: 'Exists' }],
      metadata: { labels: { a: 'b' } },
      container: {
        ...CONTAINER,
        resources: { requests: { cpu: '500m', memory: '1Gi' } },
        volumeMounts: [{ name: 'cache', mountPath: '/cache' }],
        ports: [{ containerPort: 80 }],
        readinessProbe: { httpGet: { port: 80, path: '/' } },
      },
    });
  },
};

const programs = Object.entries(PROGRAMS);

describeWithShared("Argo's validator", ['argolint'], () => {
  test.each(programs)('accepts %s', (_, build) => {
    expect(argolint(synth(build))).toEqual({ ok: true, errors: [] });
  });

  test('rejects an invalid manifest', () => {
    const [manifest] = synth((chart) => {
      new ContainerTemplate(new Workflow(chart, 'w'), 't', { container: CONTAINER });
    });
    const verdict = argolint([{ ...manifest, spec: { entrypoint: 'gone' } }]);
    expect(verdict.ok).toBe(false);
    expect(verdict.errors.join()).toContain('gone');
  });

  test('accepts random DAGs without findings', () => {
    const edges = fc.array(fc.record({ from: fc.nat(7), to: fc.nat(7), way: fc.nat(3) }), { maxLength: 20 });
    const graphs = fc.sample(edges, { numRuns: 100, seed: 7 });
    const charts = graphs.map((graph) => {
      const chart = new Cdk8sChart(new App(), 'test');
      const { work, dag } = library(chart);
      const tasks: Task<typeof work.inputs, typeof work.outputs>[] = [];
      for (let index = 0; index < 8; index++) tasks.push(dag.task(`t-${index}`, work));
      for (const { from, to, way } of graph) {
        const [task, other] = [tasks[Math.max(from, to)], tasks[Math.min(from, to)]];
        if (task === undefined || other === undefined || task === other) continue;
        if (way === 0) task.addDependency(other);
        else if (way === 1) task.setArguments({ text: other.outputs.digest });
        else if (way === 2) task.setArguments({ source: other.outputs.report });
        else task.setArguments({ other: `{{=tasks['${other.name}'].outputs.parameters.digest}}` });
      }
      return chart;
    });
    expect(argolintEach(charts.map(synthChart)).filter(({ ok }) => !ok)).toEqual([]);
  });
});

describeWithShared("Argo's schemas", ['schemas'], () => {
  test.each(programs)('accept %s', (_, build) => {
    const manifests = synth(build).filter(hasSchema);
    expect(manifests).not.toEqual([]);
    expect(manifests.flatMap((manifest) => validateAgainstSchemas(manifest))).toEqual([]);
  });

  test('reject an unknown field, and a field of another type', () => {
    const [manifest] = synth((chart) => {
      new ContainerTemplate(new Workflow(chart, 'w'), 't', { container: CONTAINER });
    });
    if (manifest === undefined) throw new Error('there is no manifest');
    expect(validateAgainstSchemas({ ...manifest, spec: { entrypont: 't', podGC: 'x' } })).toEqual([
      '3.7.6: /spec must NOT have additional properties: entrypont',
      '3.7.6: /spec/podGC must be object',
      '4.1.2: /spec must NOT have additional properties: entrypont',
      '4.1.2: /spec/podGC must be object',
    ]);
  });
});

test('none of the programs has findings', () => {
  for (const [title, build] of programs) expect([title, errorsOf(build)]).toEqual([title, []]);
});
