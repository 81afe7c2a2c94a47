import { App, Chart } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-27';
import type { CiPipelineProps } from '../../../lib';
import { CiWorkflow, CiWorkflowTemplate, PodControllerRbac } from '../../../lib';
import { synthChart, workflowIn } from '../../support';
import { codesOf } from '../synth';

const KINDS = [
  ['CiWorkflow', CiWorkflow],
  ['CiWorkflowTemplate', CiWorkflowTemplate],
] as const;

const TEMPLATES = ['argo-ci', 'git-clone', 'image-build'];

describe.each(KINDS)('a %s', (_, Ci) => {
  test('gives the containers of the build no token', () => {
    const chart = new Chart(new App(), 'test');
    const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
    new Ci(chart, 'argo-ci', { serviceAccount });
    expect(codesOf(chart)).toEqual([]);
    const manifests = synthChart(chart);
    for (const name of TEMPLATES) {
      expect(workflowIn(manifests, name).spec).toMatchObject({
        serviceAccountName: 'argo-ci',
        automountServiceAccountToken: false,
        executor: { serviceAccountName: 'argo-ci' },
      });
    }
  });

  const WARNED: readonly [string, (chart: Chart) => CiPipelineProps][] = [
    ['the account of the namespace', () => ({})],
    ['an account by name', () => ({ serviceAccountName: 'builder' })],
    ['an account of cdk8s-plus', (chart) => ({ serviceAccount: new ServiceAccount(chart, 'builder') })],
    ['an executor beside a mounted token', () => ({ executor: { serviceAccountName: 'executor' } })],
  ];

  test.each(WARNED)('warns of a token in each container: %s', (__, propsIn) => {
    const chart = new Chart(new App(), 'test');
    new Ci(chart, 'argo-ci', propsIn(chart));
    expect(codesOf(chart)).toEqual(['missing-token-secret at serviceAccount']);
    // Without the Secret, the pods would wait for it in `Init`.
    const { spec } = workflowIn(synthChart(chart), 'argo-ci');
    expect(spec).not.toHaveProperty('automountServiceAccountToken');
  });

  test('accepts a token in each container that is asked for, and another executor', () => {
    const chart = new Chart(new App(), 'test');
    const { serviceAccount } = new PodControllerRbac(chart, 'rbac', { automountToken: true });
    new Ci(chart, 'mounted', { serviceAccount, metadata: { name: 'mounted' } });
    expect(codesOf(chart)).toEqual([]);
    const other = new Chart(new App(), 'other');
    new Ci(other, 'without', {
      serviceAccountName: 'builder',
      automountServiceAccountToken: false,
      executor: { serviceAccountName: 'executor' },
    });
    expect(codesOf(other)).toEqual([]);
    expect(workflowIn(synthChart(other), 'image-build').spec).toMatchObject({
      automountServiceAccountToken: false,
      executor: { serviceAccountName: 'executor' },
    });
  });

  test('needs an account for the containers of Argo', () => {
    const chart = new Chart(new App(), 'test');
    new Ci(chart, 'argo-ci', { automountServiceAccountToken: false });
    expect(new Set(codesOf(chart))).toEqual(new Set(['missing-executor-account at executor']));
  });
});
