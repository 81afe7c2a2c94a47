import { App, Chart } from 'cdk8s';
import type { CiPipeline } from '../../../lib/ci/pipeline/ci-pipeline-props';
import {
  CiWorkflow,
  CiWorkflowTemplate,
  CommitStatus,
  PodControllerRbac,
  githubRepository,
  sh,
} from '../../../lib/index';
import type { Outcome } from '../../support/argosim';
import { argosim } from '../../support/argosim';
import { argolint, describeWithShared, synthChart, taskIn, templateIn, workflowIn } from '../../support';
import { codesOf } from '../synth';

const NODE = 'node:24';

/** A chart with a pipeline and its tests. */
function chartWith(addTests: (ci: CiPipeline) => void): Chart {
  const chart = new Chart(new App(), 'test', { namespace: 'ci' });
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
  const ci = new CiWorkflowTemplate(chart, 'argo-ci', {
    serviceAccount,
    defaults: {
      gitUrl: 'https://github.com/acme/app.git',
      revision: 'main',
      imageName: 'a/b',
      imageTag: 'v1',
    },
  });
  addTests(ci);
  new CommitStatus(ci, 'commit-status', {
    repository: githubRepository('https://github.com/acme/app'),
    commit: ci.arguments.revision,
    token: { secret: 'github', key: 'token' },
    argoUrl: 'https://argo.acme.dev',
  });
  return chart;
}

const pipelineOf = (chart: Chart) => workflowIn(synthChart(chart), 'argo-ci');

/** A test with four combinations, of which one is excluded, and reports. */
function matrixTest(ci: CiPipeline) {
  return ci.addTest('unit', {
    matrix: { node: [22, 24], database: ['postgres', 'mariadb'] },
    exclude: [{ node: 22, database: 'mariadb' }],
    container: ({ inputs }) => ({
      image: `node:${inputs.node}`,
      command: sh`npm test -- ${inputs.database}`,
    }),
    reports: { junit: ['reports/*.xml', '**/target/reports'], coverage: 'lcov.info' },
  });
}

test('runs a test between the clone and the build, in the restricted container of the user nobody', () => {
  const chart = chartWith((ci) => {
    ci.addTest('lint', { container: { image: NODE, command: ['npm', 'run', 'lint'] } });
  });
  const workflow = pipelineOf(chart);
  expect(taskIn(templateIn(workflow, 'main'), 'lint')).toEqual({
    name: 'lint',
    template: 'lint',
    depends: undefined,
    dependencies: ['clone'],
    arguments: {
      artifacts: [{ name: 'source-code', from: '{{tasks.clone.outputs.artifacts.source-code}}' }],
    },
  });
  expect(taskIn(templateIn(workflow, 'main'), 'build').dependencies).toEqual(['clone', 'lint']);
  const lint = templateIn(workflow, 'lint');
  expect(lint.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 65534 });
  expect(lint.outputs).toBeUndefined();
  expect(lint.container).toMatchObject({
    command: ['npm', 'run', 'lint'],
    workingDir: '/code',
    env: [{ name: 'HOME', value: '/home/test' }],
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  });
  expect(codesOf(chart)).toEqual([]);
});

test('runs a test that does not block the build in parallel, and tests one after another', () => {
  const workflow = pipelineOf(
    chartWith((ci) => {
      const quick = ci.addTest('quick', { container: { image: NODE, command: ['true'] } });
      const command = ['npm', 'test'];
      ci.addTest('slow', { container: { image: NODE, command }, after: quick.tasks, blocksBuild: false });
    }),
  );
  const main = templateIn(workflow, 'main');
  expect(taskIn(main, 'slow').dependencies).toEqual(['clone', 'quick']);
  expect(taskIn(main, 'build').dependencies).toEqual(['clone', 'quick']);
});

test('has a task for each combination of a matrix, and one that summarizes the reports', () => {
  const workflow = pipelineOf(chartWith(matrixTest));
  const main = templateIn(workflow, 'main');
  const { dag } = main;
  expect(dag?.tasks.map(({ name }) => name)).toEqual([
    'clone',
    'build',
    'unit-22-postgres',
    'unit-24-postgres',
    'unit-24-mariadb',
    'unit-report',
  ]);
  expect(taskIn(main, 'unit-24-mariadb').arguments?.parameters).toEqual([
    { name: 'node', value: '24' },
    { name: 'database', value: 'mariadb' },
  ]);
  expect(taskIn(main, 'build').depends).toBe(
    'clone && unit-22-postgres && unit-24-postgres && unit-24-mariadb',
  );
  expect(taskIn(main, 'unit-report').arguments?.artifacts?.[1]).toEqual({
    name: 'unit-24-postgres',
    from: '{{tasks.unit-24-postgres.outputs.artifacts.reports}}',
    optional: true,
  });
  const unit = templateIn(workflow, 'unit');
  expect(unit.inputs?.parameters).toEqual([
    { name: 'node', enum: ['22', '24'] },
    { name: 'database', enum: ['postgres', 'mariadb'] },
  ]);
  expect(unit.container?.command?.slice(3)).toEqual([
    'collect-reports',
    '/home/test-reports',
    'reports/*.xml\n**/target/reports',
    'lcov.info',
    'sh',
    '-ec',
    'npm test -- "$INPUT_DATABASE"',
  ]);
});

test('names tasks by their values', () => {
  const workflow = pipelineOf(
    chartWith((ci) => {
      ci.addTest('python', {
        matrix: { version: ['3.13', '3_14'], fast: [true] },
        container: ({ inputs }) => ({ image: `python:${inputs.version}`, command: sh`tox ${inputs.fast}` }),
      });
    }),
  );
  const names = templateIn(workflow, 'main').dag?.tasks.map(({ name }) => name);
  expect(names?.slice(2)).toEqual(['python-3-13-true', 'python-3-14-true']);
});

test.each([
  ['invalid-matrix at matrix.node', { matrix: { node: [] } }],
  ['invalid-matrix at exclude', { matrix: { node: ['22'] }, exclude: [{ node: '22' }] }],
  ['unused-exclusion at exclude[0]', { matrix: { node: ['22'] }, exclude: [{ node: '20' }] }],
  ['invalid-matrix at matrix', { matrix: { node: ['>=3', '<=3'] } }],
  ['missing-report at reports', { reports: {} }],
  ['invalid-report-path at reports.junit', { reports: { junit: '../out.xml' } }],
])('reports %s', (code, props) => {
  const chart = chartWith((ci) => {
    ci.addTest('unit', { container: { image: NODE, command: ['npm', 'test'] }, ...props });
  });
  expect(codesOf(chart)).toEqual([code]);
});

test('runs no code of the repository where its outputs are trusted', () => {
  const chart = chartWith((ci) => {
    const { tasks, report } = matrixTest(ci);
    expect(tasks.every(({ template }) => template.untrustedOutputs)).toBe(true);
    expect(report.template.untrustedOutputs).not.toBe(true);
  });
  const { container, volumes, activeDeadlineSeconds } = templateIn(pipelineOf(chart), 'unit-report');
  expect(activeDeadlineSeconds).toBe(600);
  expect(volumes?.map(({ emptyDir }) => emptyDir?.sizeLimit)).toEqual(['2Gi', '2Gi']);
  expect(container).toMatchObject({ securityContext: { readOnlyRootFilesystem: true } });
  expect(container?.command?.join('\n')).not.toContain('{{');
});

test('is a compile error with what the matrix or the container does not have', () => {
  chartWith((ci) => {
    const container = { image: NODE, command: ['npm', 'test'] };
    // @ts-expect-error a value that the axis does not have
    ci.addTest('a', { matrix: { node: ['22'] }, exclude: [{ node: '20' }], container });
    // @ts-expect-error an axis that the matrix does not have
    ci.addTest('b', { matrix: { node: ['22'] }, exclude: [{ nod: '22' }], container });
    // @ts-expect-error an input that is not an axis
    ci.addTest('c', { matrix: { node: ['22'] }, container: ({ inputs }) => ({ command: [inputs.nod] }) });
    // @ts-expect-error the command that tests
    ci.addTest('d', { container: { image: NODE } });
    ci.addTest('e', {
      // @ts-expect-error a field that a container does not have
      container: () => ({ image: NODE, command: ['npm', 'test'], comand: [] }),
    });
    const { report } = ci.addTest('f', { container });
    // @ts-expect-error there are no reports to summarize
    expect(report?.outputs).toBeUndefined();
  });
});

describe('in one pod', () => {
  test('a test is a container between the clone and the build', () => {
    const chart = new Chart(new App(), 'test');
    const ci = new CiWorkflow(chart, 'argo-ci', { layout: 'one-pod' });
    ci.addTest('unit', { container: { image: NODE, command: ['npm', 'test'] } });
    const { containerSet } = templateIn(pipelineOf(chart), 'main');
    expect(containerSet?.containers.map(({ name, dependencies }) => [name, dependencies])).toEqual([
      ['clone', undefined],
      ['unit', ['clone']],
      ['main', ['clone', 'unit']],
    ]);
  });

  test('reports are an error', () => {
    const chart = new Chart(new App(), 'test');
    const ci = new CiWorkflow(chart, 'argo-ci', { layout: 'one-pod' });
    const container = { image: NODE, command: ['npm', 'test'] };
    ci.addTest('unit', { container, reports: { junit: 'junit.xml' } });
    expect(codesOf(chart)).toContain('forbidden-layout at layout');
  });
});

describeWithShared('in the validator of Argo', ['argolint'], () => {
  test('a pipeline with tests is valid', () => {
    expect(argolint(synthChart(chartWith(matrixTest))).errors).toEqual([]);
  });
});

describeWithShared('in the controller of Argo', ['argosim'], () => {
  const SUMMARY = {
    tests: '5',
    failed: '2',
    skipped: '0',
    coverage: '',
    summary: '2 of 5 tests failed (a.b, c)',
  };
  const OUTPUTS: Outcome[] = [
    { node: '*report*', parameters: SUMMARY },
    { node: '*build*', parameters: { digest: `sha256:${'0'.repeat(64)}`, reference: 'a' } },
  ];

  function run(outcomes: readonly Outcome[], argo: '3.7' | '4.0') {
    const manifests = synthChart(chartWith(matrixTest));
    const [result] = argosim(
      [{ manifests, workflow: 'WorkflowTemplate/argo-ci', outcomes: [...outcomes, ...OUTPUTS], pods: true }],
      argo,
    );
    const phases = new Map(result?.nodes?.map(({ displayName, phase }) => [displayName, phase]));
    const posts = Object.entries(result?.pods ?? {}).filter(([name]) => name.includes('onExit'));
    return {
      phase: result?.phase,
      phases: ['unit-24-postgres', 'unit-report', 'build'].map((name) => phases.get(name)),
      status: posts.map(([, pod]) => pod.env?.TESTS),
    };
  }

  describe.each(['3.7', '4.0'] as const)('%s', (argo) => {
    test('a failed test stops the build, but not the summary, which the commit status gets', () => {
      const outcome = { node: 'unit-24-postgres', phase: 'Failed', artifacts: true } as const;
      expect(run([outcome], argo)).toEqual({
        phase: 'Failed',
        phases: ['Failed', 'Succeeded', 'Omitted'],
        status: ['unit: 2 of 5 tests failed (a.b, c)'],
      });
    });

    test('a test without reports does not stop the summary', () => {
      const outcome = { node: 'unit-24-postgres', phase: 'Failed', artifacts: false } as const;
      expect(run([outcome], argo).phases).toEqual(['Failed', 'Succeeded', 'Omitted']);
    });

    test('without a run of the tests, there is no summary', () => {
      expect(run([{ node: 'clone', phase: 'Failed' }], argo)).toEqual({
        phase: 'Failed',
        phases: ['Omitted', 'Omitted', 'Omitted'],
        status: [''],
      });
    });

    test('passed tests are in the commit status of a success', () => {
      expect(run([], argo)).toMatchObject({
        phase: 'Succeeded',
        status: ['unit: 2 of 5 tests failed (a.b, c)'],
      });
    });
  });
});
