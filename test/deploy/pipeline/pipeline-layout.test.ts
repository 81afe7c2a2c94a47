import { App, Chart } from 'cdk8s';
import type { CiCdPipelineProps } from '../../../lib/index';
import { CiCdPipeline, helmValues, githubRepository } from '../../../lib/index';
import type { Outcome } from '../../support/argosim';
import { argosim } from '../../support/argosim';
import { argolint, describeWithShared, synthChart, taskIn, templateIn, workflowIn } from '../../support';
import { codesOf } from '../../ci/synth';

const COMMIT = 'e9b2d8d93de3588a0498f9e2f15ec543c36d73e6';

/** A pipeline in one pod with a test, a scan, and the wait for Argo CD. */
function chartWith(props: Partial<CiCdPipelineProps> = {}): Chart {
  const chart = new Chart(new App(), 'test', { namespace: 'ci' });
  const { workflow, dag } = new CiCdPipeline(chart, 'web', {
    repository: githubRepository('https://github.com/acme/web'),
    webhookSecret: { secret: 'github-webhook', key: 'secret' },
    branches: ['main'],
    imageName: 'ghcr.io/acme/web',
    layout: 'one-pod',
    scan: { gate: { failOn: 'high' } },
    deploy: {
      repository: 'https://github.com/acme/config.git',
      credentials: { token: { secret: 'config-repo', key: 'token' } },
      updates: [helmValues('web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
      waitForApplication: { application: { name: 'web' } },
    },
    ...props,
  });
  workflow.addTest('unit', { container: { image: 'node:24', command: ['npm', 'test'] } });
  expect(dag.tasks.map(({ name }) => name)).toEqual(['build', 'sbom', 'scan', 'deploy', 'wait']);
  return chart;
}

const workflowOf = (chart: Chart) => workflowIn(synthChart(chart), 'web');

test('clones, tests and builds in one pod, and delivers in another, which alone has its credentials', () => {
  const chart = chartWith();
  expect(codesOf(chart)).toEqual([]);
  const workflow = workflowOf(chart);
  expect(workflow.spec.entrypoint).toBe('main');
  const pod = templateIn(workflow, 'build');
  expect(pod.containerSet?.containers.map(({ name }) => name)).toEqual(['clone', 'unit', 'main']);
  expect(JSON.stringify(pod)).not.toContain('config-repo');
  const deploy = taskIn(templateIn(workflow, 'main'), 'deploy');
  expect(deploy.templateRef?.name).toBe('web-gitops-update');
  expect(deploy.dependencies).toEqual(['build', 'scan']);
});

test('delivers the tag and the commit of the push', () => {
  const deploy = taskIn(templateIn(workflowOf(chartWith()), 'main'), 'deploy');
  const valueOf = (name: string) =>
    deploy.arguments?.parameters?.find((parameter) => parameter.name === name)?.value ?? '';
  expect(valueOf('tag')).toContain('workflow.parameters.revision[0:12]');
  expect(valueOf('source-commit')).toContain('workflow.parameters.revision');
  expect(valueOf('digest')).toContain("tasks.build.outputs.parameters['image-digest']");
});

test('reports a rule for the image tag that needs Git', () => {
  expect(codesOf(chartWith({ imageTag: 'describe' }))[0]).toBe('forbidden-layout at layout');
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts it', () => {
    expect(argolint(synthChart(chartWith())).errors).toEqual([]);
  });
});

describeWithShared("Argo's controller", ['argosim'], () => {
  const DIGEST = `sha256:${'1a'.repeat(32)}`;
  const OUTCOMES: readonly Outcome[] = [
    { node: '*build', parameters: { 'image-digest': DIGEST, digest: DIGEST } },
    { node: '*scan', parameters: { image: `ghcr.io/acme/web@${DIGEST}` } },
    { node: '*deploy', parameters: { commit: COMMIT } },
  ];

  describe.each(['3.7', '4.0'] as const)('%s', (argo) => {
    function run(revision: string, outcomes: readonly Outcome[] = []) {
      const [result] = argosim(
        [
          {
            manifests: synthChart(chartWith()),
            workflow: 'WorkflowTemplate/web',
            arguments: { revision },
            outcomes: [...outcomes, ...OUTCOMES],
          },
        ],
        argo,
      );
      const nodeOf = (name: string) => result?.nodes?.find(({ displayName }) => displayName === name);
      return { phase: result?.phase, nodeOf };
    }

    test('passes the digest, the tag and the commit to the delivery', () => {
      const { phase, nodeOf } = run(COMMIT);
      expect(phase).toBe('Succeeded');
      expect(nodeOf('sbom')?.inputs?.parameters).toEqual({ image: `ghcr.io/acme/web@${DIGEST}` });
      expect(nodeOf('deploy')?.inputs?.parameters).toMatchObject({
        image: 'ghcr.io/acme/web',
        tag: COMMIT.slice(0, 12),
        digest: DIGEST,
        'source-commit': COMMIT,
      });
      expect(nodeOf('wait')?.phase).toBe('Succeeded');
    });

    test('delivers nothing if the pod fails', () => {
      const { phase, nodeOf } = run(COMMIT, [{ node: '*build', phase: 'Failed' }]);
      expect([phase, nodeOf('deploy')?.phase]).toEqual(['Failed', 'Omitted']);
    });
  });
});
