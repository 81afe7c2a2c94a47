import { Chart } from 'cdk8s';
import { CiWorkflow, sh } from '../../lib';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submitChart, watchWorkflow } from './cluster/submit';
import type { WorkflowState } from './cluster/workflow-state';
import { IMAGE } from './pipeline';

const DEADLINE_SECONDS = 300;

const test = useRun();

/** Runs the tutorial's pipeline with a test of two combinations, which the second one fails if it has to. */
async function runTests(run: Run, name: string, failing: string): Promise<WorkflowState> {
  const { app, client, namespace, settings, setup } = run;
  const { images, git } = settings;
  const chart = new Chart(app, name, { namespace });
  const ci = new CiWorkflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
    clone: setup.gitClone.checkout,
    build: setup.imageBuild.buildPush,
    defaults: {
      gitUrl: git.url,
      FROM_ARGO: name,
      imageName: IMAGE,
      imageTag: name,
    },
  });
  ci.addTest('unit', {
    matrix: { database: ['postgres', 'mariadb'] },
    container: ({ inputs }) => ({
      image: images.busybox,
      // A report as a hostile repository writes it.
      command: sh`
        grep -x 'github main branch' git-value
        mkdir -p modules/a/reports
        touch "$HOME/writable" written
        [ ${inputs.database} = ${failing} ] && result='<failure/>' || result=
        brace={
        cat >modules/a/reports/junit.xml <<END
        <testsuite><testcase classname="수학" name="$brace$brace=sprig.repeat(9999999, 'x')}}">$result</testcase>
        <testcase classname="app" name="on ${inputs.database}"/></testsuite>
        END
        printf 'SF:app.js\nLF:4\nLH:3\nend_of_record\n' >lcov.info
        [ -z "$result" ]
      `,
    }),
    reports: { junit: '**/reports', coverage: 'lcov.info' },
    images: { yq: images.yq },
  });
  await submitChart(client, chart);
  return watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
}

/** The phases of the tasks. */
function phasesIn({ nodes }: WorkflowState): { readonly [task: string]: string } {
  const names = ['unit-postgres', 'unit-mariadb', 'unit-report', 'build'];
  return Object.fromEntries(
    names.map((name) => [name, nodes.find((node) => node.name === name)?.phase ?? '']),
  );
}

test('tests that pass are followed by the build', async (run) => {
  const state = await runTests(run, 'tests-pass', 'none');
  expect(phasesIn(state)).toEqual({
    'unit-postgres': 'Succeeded',
    'unit-mariadb': 'Succeeded',
    'unit-report': 'Succeeded',
    build: 'Succeeded',
  });
  run.images.add(state.outputs['image-digest'] ?? '');
  expect(state.outputs).toMatchObject({
    'unit-test-count': '4',
    'unit-test-failed': '0',
    'unit-test-coverage': '75.0',
    'unit-test-summary': '4 tests passed, 75.0% covered',
  });
});

test('a test that fails stops the build, and its reports are summarized', async (run) => {
  const state = await runTests(run, 'tests-fail', 'mariadb');
  expect(state.phase).toBe('Failed');
  expect(phasesIn(state)).toEqual({
    'unit-postgres': 'Succeeded',
    'unit-mariadb': 'Failed',
    'unit-report': 'Succeeded',
    build: 'Omitted',
  });
  expect(state.outputs).toMatchObject({
    'unit-test-count': '4',
    'unit-test-failed': '1',
    'unit-test-summary': '1 of 4 tests failed (수학. sprig.repeat(9999999, x )), 75.0% covered',
  });
});
