import { CONTAINER, pod, testFailures } from '../../failures';
import { lint } from '../../../../lib/lint';

/** Kubernetes refuses these pods, not Argo's controller. */
const argo = [] as const;

const volumes = (...names: string[]): object => ({ volumes: names.map((name) => ({ name, emptyDir: {} })) });
const mounts = (name: string): object => ({
  container: { ...CONTAINER, volumeMounts: [{ name, mountPath: '/v' }] },
});
const CODE = { inputs: { artifacts: [{ name: 'code', path: '/src', raw: { data: '' } }] } };
const GIT = {
  repo: 'git@github.com:acme/app.git',
  sshPrivateKeySecret: { name: 'ci-secrets', key: 'ssh-private-key' },
};
const CLONE = { inputs: { artifacts: [{ name: 'code', path: '/src', git: GIT }] } };
const S3 = { endpoint: 's3', bucket: 'b', key: 'k', secretKeySecret: { name: 'ci-secrets', key: 'key' } };

describe('a volume', () => {
  testFailures({
    code: 'duplicate-volume',
    wrong: {
      'twice in a template': pod(volumes('a', 'a')),
      "with the name of Argo's": pod(volumes('var-run-argo')),
      'of the workflow with the name of a Secret': pod(
        { ...CLONE, ...mounts('ci-secrets') },
        volumes('ci-secrets'),
      ),
      'of the template with the name of a Secret': pod({ ...CLONE, ...volumes('ci-secrets') }),
      'with the name of the Secret of an output': pod({
        outputs: { artifacts: [{ name: 'o', path: '/o', s3: S3 }] },
        ...volumes('ci-secrets'),
      }),
      'with the name of the Secret of logs': pod({
        archiveLocation: { archiveLogs: true, s3: S3 },
        ...volumes('ci-secrets'),
      }),
      'with the name of that of artifacts': pod({ ...CODE, ...volumes('input-artifacts') }),
      'with the name of that of scripts': pod({
        container: undefined,
        script: { ...CONTAINER, source: 'true' },
        ...volumes('argo-staging'),
      }),
      'with the name of that of the token': pod(volumes('exec-sa-token'), {
        executor: { serviceAccountName: 'executor' },
      }),
    },
    right: {
      'in a template and in the workflow': pod({ ...mounts('a'), ...volumes('a') }, volumes('a')),
      'of the workflow that is not mounted': pod(CLONE, volumes('ci-secrets')),
      'with another name': pod({ ...CLONE, ...volumes('secrets') }),
      'with a name that other templates have': pod(
        volumes('input-artifacts', 'argo-staging', 'exec-sa-token'),
      ),
    },
    argo,
  });
});

const named = (name: string): object => ({ name, ...CONTAINER });
const set = (...names: string[]): object => ({
  container: undefined,
  containerSet: { containers: names.map(named) },
});

describe('a container', () => {
  testFailures({
    code: 'duplicate-container',
    wrong: {
      'main as a sidecar': pod({ sidecars: [named('main')] }),
      'wait as a sidecar': pod({ sidecars: [named('wait')] }),
      'two sidecars': pod({ sidecars: [named('a'), named('a')] }),
      'a sidecar and an init container': pod({ initContainers: [named('a')], sidecars: [named('a')] }),
      'wait in a container set': pod(set('wait')),
      'a sidecar with the name of one of a container set': pod({ ...set('a'), sidecars: [named('a')] }),
    },
    right: {
      'other names': pod({ initContainers: [named('a')], sidecars: [named('b')] }),
      'main in a container set': pod(set('main', 'a')),
    },
    argo,
  });

  test('two of a container set are one finding, of the validator', () => {
    const findings = lint([pod(set('a', 'a'))]).map(({ code, class: kind }) => `${kind} ${code}`);
    expect(findings).toEqual(['refused duplicate-container']);
  });

  test.each([pod({ sidecars: [named('init')] }), pod({ initContainers: [named('init')] }), pod(set('init'))])(
    'init is a finding for versions with this container',
    (manifest) => {
      const codesOf = (version: '3.7' | '4.0' | '4.1'): string[] =>
        lint([manifest], { argo: version }).map(({ code }) => code);
      expect([codesOf('3.7'), codesOf('4.0'), codesOf('4.1')]).toEqual([
        ['duplicate-container'],
        ['duplicate-container'],
        [],
      ]);
    },
  );
});

describe('a name in a pod', () => {
  testFailures({
    code: 'invalid-name',
    wrong: {
      'a sidecar with a capital letter': pod({ sidecars: [named('Proxy')] }),
      'an init container with an underscore': pod({ initContainers: [named('set_up')] }),
      'a container of a set with a capital letter': pod(set('Build')),
      'a volume with a dot': pod(volumes('a.b')),
      'a volume with a long name': pod(volumes('a'.repeat(64))),
    },
    right: {
      'a DNS label': pod({ ...volumes('a-1'), sidecars: [named('a-1')], initContainers: [named('b')] }),
      'a tag': pod({
        inputs: { parameters: [{ name: 'x', value: 'a' }] },
        ...volumes('{{inputs.parameters.x}}'),
      }),
    },
    argo,
  });
});

describe('a pod without a token', () => {
  const NO_TOKEN = { automountServiceAccountToken: false };
  const ACCOUNT = { executor: { serviceAccountName: 'executor' } };
  testFailures({
    code: 'missing-executor-account',
    wrong: {
      'of the workflow': pod({}, NO_TOKEN),
      'of the template': pod(NO_TOKEN),
      'of the defaults': pod({}, { templateDefaults: NO_TOKEN }),
    },
    right: {
      'and with an account for Argo': pod({}, { ...NO_TOKEN, ...ACCOUNT }),
      'and with an account of the template': pod(ACCOUNT, NO_TOKEN),
      'and a template with one': pod({ automountServiceAccountToken: true }, NO_TOKEN),
      'and a template without a pod': pod(
        { container: undefined, http: { url: 'https://example.com' } },
        NO_TOKEN,
      ),
    },
  });
});
