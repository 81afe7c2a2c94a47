import { App, Chart } from 'cdk8s';
import type { CiCdPipelineProps } from '../../../lib';
import { CiCdPipeline, githubRepository, helmValues } from '../../../lib';
import { argolint, describeWithShared, synthChart, taskIn, templateIn, workflowIn } from '../../support';
import { codesOf } from '../../ci/synth';
import { DIGEST, variablesOf } from '../../ci/provenance/step';
import { argosim } from '../../support/argosim';

type Options = Pick<CiCdPipelineProps<unknown, 'github'>, 'build' | 'sbom' | 'scan' | 'sign'>;

const scan = { gate: { failOn: 'high' } } as const;

const sign = {
  key: { privateKey: { secret: 'cosign', key: 'cosign.key' }, transparencyLog: 'none' },
  provenance: { builderId: 'https://argo.acme.dev/namespaces/ci' },
  verify: { key: { publicKey: { configMap: 'cosign', key: 'cosign.pub' }, transparencyLog: 'none' } },
} as const;

function chartWith(options: Options): Chart {
  const chart = new Chart(new App(), 'test', { namespace: 'ci' });
  new CiCdPipeline(chart, 'web', {
    repository: githubRepository('https://github.com/acme/web'),
    webhookSecret: { secret: 'github-webhook', key: 'secret' },
    ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
    branches: ['main'],
    imageName: 'ghcr.io/acme/web',
    deploy: {
      repository: 'https://github.com/acme/config.git',
      credentials: { token: { secret: 'config', key: 'token' } },
      updates: [helmValues('web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
    },
    ...options,
  });
  return chart;
}

const dagOf = (options: Options) => templateIn(workflowIn(synthChart(chartWith(options)), 'web'), 'main');

/** The parameters of a task. */
const parametersOf = (options: Options, task: string) =>
  Object.fromEntries(
    (taskIn(dagOf(options), task).arguments?.parameters ?? []).map(({ name, value }) => [name, value]),
  );

/** The text of a guarded reference contains the variable. */
const output = (task: string, name: string) =>
  expect.stringContaining(`tasks.${task}.outputs.parameters.${name}`) as string;

test.each<[Options, string[]]>([
  [{}, ['clone', 'build', 'deploy']],
  [{ sbom: true }, ['clone', 'build', 'sbom', 'deploy']],
  [{ scan }, ['clone', 'build', 'sbom', 'scan', 'deploy']],
  [{ sign }, ['clone', 'build', 'sign', 'verify', 'deploy']],
  [{ scan, sign }, ['clone', 'build', 'sbom', 'scan', 'sign', 'verify', 'deploy']],
])('with %j, the tasks are %j', (options, tasks) => {
  expect(dagOf(options).dag?.tasks.map(({ name }) => name)).toEqual(tasks);
  expect(codesOf(chartWith(options))).toEqual([]);
});

test('the delivery takes the verified image', () => {
  const { image, digest } = parametersOf({ scan, sign }, 'deploy');
  expect([image, digest]).toEqual([output('verify', 'name'), output('verify', 'digest')]);
  expect(taskIn(dagOf({ scan, sign }), 'deploy').dependencies).toContain('verify');
  expect(parametersOf({ scan, sign }, 'verify')).toEqual({ image: output('sign', 'image') });
});

test('the delivery waits for a scan without a signature', () => {
  const { digest } = parametersOf({ scan }, 'deploy');
  expect(digest).toEqual(output('build', 'digest'));
  expect(taskIn(dagOf({ scan }), 'deploy').dependencies).toContain('scan');
});

test('what is signed has passed the scan, and has a provenance of the commit', () => {
  expect(parametersOf({ scan, sign }, 'sign')).toEqual({
    image: output('scan', 'image'),
    'git-url': 'https://github.com/acme/web.git',
    commit: output('clone', 'commit'),
  });
});

test('the verification requires the repository, and an SBOM in the format that was signed', () => {
  const manifests = synthChart(chartWith({ sbom: { format: 'cyclonedx-json' }, sign }));
  const [signed = {}, verified = {}] = ['web-image-sign', 'web-image-verify'].map((name) =>
    variablesOf(templateIn(workflowIn(manifests, name))),
  );
  expect([signed.SBOM_TYPE, verified.SBOM_TYPE]).toEqual(['cyclonedx', 'cyclonedx']);
  expect(verified.POLICY).toContain('https://github.com/acme/web.git');
});

test('all steps use the options of the registry', () => {
  const registries = { 'ghcr.io': { plainHttp: true } };
  const manifests = synthChart(chartWith({ build: { registries }, scan, sign }));
  for (const name of ['web-sbom', 'web-image-sign', 'web-image-verify'])
    expect(variablesOf(templateIn(workflowIn(manifests, name))).PLAIN_HTTP).toBe('ghcr.io');
});

test('reports a webhook Secret with the signing key', () => {
  const key = {
    privateKey: { secret: 'github-webhook', key: 'cosign.key' },
    transparencyLog: 'none',
  } as const;
  expect(codesOf(chartWith({ sign: { ...sign, key } }))).toContain(
    'conflicting-webhook-secret at webhookSecret',
  );
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts it', () => {
    expect(argolint(synthChart(chartWith({ scan, sign }))).errors).toEqual([]);
  });
});

describeWithShared("Argo's controller", ['argosim'], () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const name = 'ghcr.io/acme/web';
  const counts = { critical: '0', high: '0', medium: '0', low: '0', negligible: '0', unknown: '0' };

  /** The phases of the tasks after the build, if this one fails. */
  function phasesIf(failing?: 'scan' | 'sign' | 'verify') {
    const image = `${name}@${DIGEST}`;
    const fails = { phase: 'Failed', exitCode: 3 } as const;
    const [run] = argosim([
      {
        manifests: synthChart(chartWith({ scan, sign })),
        workflow: 'WorkflowTemplate/web',
        outcomes: [
          ...(failing === undefined ? [] : [{ node: `${failing}*`, ...fails }]),
          { node: 'clone*', parameters: { commit, 'image-tag': 'v1' } },
          { node: 'build*', parameters: { digest: DIGEST, reference: image } },
          { node: 'scan*', parameters: { image, ...counts } },
          { node: 'sign*', parameters: { image } },
          { node: 'verify*', parameters: { image, name, digest: DIGEST } },
          { node: 'deploy*', parameters: { commit, outcome: 'pushed' } },
        ],
      },
    ]);
    const phaseOf = (task: string) => run?.nodes?.find(({ displayName }) => displayName === task)?.phase;
    return [run?.phase, ...['scan', 'sign', 'verify', 'deploy'].map(phaseOf)];
  }

  test('delivers an image that has passed all of them', () => {
    expect(phasesIf()).toEqual(['Succeeded', 'Succeeded', 'Succeeded', 'Succeeded', 'Succeeded']);
  });

  test.each([
    ['scan', ['Failed', 'Failed', 'Omitted', 'Omitted', 'Omitted']],
    ['sign', ['Failed', 'Succeeded', 'Failed', 'Omitted', 'Omitted']],
    ['verify', ['Failed', 'Succeeded', 'Succeeded', 'Failed', 'Omitted']],
  ] as const)('delivers nothing if %s fails', (task, phases) => {
    expect(phasesIf(task)).toEqual(phases);
  });
});
