import { App, Chart } from 'cdk8s';
import type { Template } from '../../../imports/argoproj.io';
import { CiWorkflow, MultiPlatformBuildTemplate, PodControllerRbac, parameter } from '../../../lib';
import { argolint, describeWithShared, synthChart, taskIn, templateIn, workflowIn } from '../../support';
import { argosim } from '../../support/argosim';
import { DIGEST } from '../provenance/step';
import { codesOf } from '../synth';
import { BUILDERS } from '../builders';

type Builder = keyof typeof BUILDERS;

const PLATFORMS = ['linux/amd64', 'linux/arm64'];

/** A chart with a workflow that builds for several platforms. */
function chartWith(builder: Builder, platforms: readonly string[] = PLATFORMS): Chart {
  const chart = new Chart(new App(), 'test', { namespace: 'ci' });
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
  const { buildPush } = new MultiPlatformBuildTemplate(chart, 'image-build', {
    platforms,
    serviceAccount,
    build: (scope, id, props) =>
      new BUILDERS[builder](scope, id, { ...props, buildArgs: { VERSION: parameter({ value: 'dev' }) } }),
  });
  new CiWorkflow(chart, 'argo-ci', {
    serviceAccount,
    build: buildPush,
    defaults: { gitUrl: 'https://git.acme.dev/app.git', imageName: 'ghcr.io/acme/app', imageTag: 'v1' },
  });
  return chart;
}

function templateOf(chart: Chart, workflow: string, template: string): Template {
  return templateIn(workflowIn(synthChart(chart), workflow), template);
}

describe.each(Object.keys(BUILDERS) as Builder[])('with %s', (builder) => {
  test('each build runs on nodes of its architecture, and pushes a tag of its own', () => {
    const { nodeSelector, container, outputs } = templateOf(
      chartWith(builder),
      'image-build-linux-arm64',
      'build-push',
    );
    expect(nodeSelector).toEqual({ 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'arm64' });
    const args = container?.args?.join('\n');
    expect(args).toContain('{{inputs.parameters.image_name}}:{{inputs.parameters.image_tag}}-linux-arm64');
    expect(args).toMatch(/platform=linux\/arm64/);
    expect(outputs?.parameters?.[0]?.globalName).toBe('image-digest-linux-arm64');
  });

  test('the images are merged by their digests', () => {
    const dag = templateOf(chartWith(builder), 'image-build', 'build-push');
    const { arguments: given, dependencies } = taskIn(dag, 'merge');
    expect(dependencies).toEqual(['linux-amd64', 'linux-arm64']);
    expect(given?.parameters?.map(({ name }) => name)).toEqual([
      ...['image_name', 'image_tag', 'linux-amd64', 'linux-arm64'],
    ]);
    expect(dag.outputs?.parameters?.map(({ name }) => name)).toEqual(['digest', 'reference']);
    expect(dag.inputs?.parameters?.map(({ name }) => name)).toEqual([
      ...['VERSION', 'image_name', 'image_tag', 'image_source', 'image_revision'],
    ]);
  });

  test('has no finding', () => {
    expect(codesOf(chartWith(builder))).toEqual([]);
  });
});

test.each<[string[], string]>([
  [['linux/arm64'], 'missing-platform at platforms'],
  [[...PLATFORMS, 'linux/arm64'], 'duplicate-platform at platforms[2]'],
])('reports the platforms %j', (platforms, code) => {
  expect(codesOf(chartWith('kaniko', platforms))).toContain(code);
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test.each(Object.keys(BUILDERS) as Builder[])('accepts it with %s', (builder) => {
    expect(argolint(synthChart(chartWith(builder))).errors).toEqual([]);
  });
});

describeWithShared("Argo's controller", ['argosim'], () => {
  /** The arguments of the pod that merges, and how the workflow ends, for a reference that a build outputs. */
  function run(reference: string) {
    const commit = '0123456789abcdef0123456789abcdef01234567';
    const built = (value: string) => ({ parameters: { digest: DIGEST, reference: value } });
    const [result] = argosim([
      {
        manifests: synthChart(chartWith('kaniko')),
        workflow: 'Workflow/argo-ci',
        outcomes: [
          { node: 'clone*', parameters: { commit } },
          { node: 'linux-amd64*', ...built(`ghcr.io/acme/app@${DIGEST}`) },
          { node: 'linux-arm64*', ...built(reference) },
          { node: 'merge*', ...built(`ghcr.io/acme/app@${DIGEST}`) },
        ],
        pods: true,
      },
    ]);
    const pods = Object.entries(result?.pods ?? {});
    return { phase: result?.phase, args: pods.find(([name]) => name.includes('merge'))?.[1].args };
  }

  test('passes the references of the builds', () => {
    expect(run(`ghcr.io/acme/app@${DIGEST}`)).toEqual({
      phase: 'Succeeded',
      args: [
        ...['linux/amd64', `ghcr.io/acme/app@${DIGEST}`, 'linux/arm64', `ghcr.io/acme/app@${DIGEST}`],
        ...['--', 'ghcr.io/acme/app:v1'],
      ],
    });
  });

  test('fails if a build outputs something else', () => {
    const { phase, args } = run('ghcr.io/acme/app:v1 --host=x');
    expect([phase, args]).toEqual(['Error', undefined]);
  });
});
