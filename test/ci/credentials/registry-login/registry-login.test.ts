import type { Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import type * as argo from '../../../../imports/argoproj.io';
import type { RegistryLogin, RegistryLogins } from '../../../../lib';
import {
  BuildKitBuildTemplate,
  BuildahBuildTemplate,
  CiWorkflowTemplate,
  KanikoBuildTemplate,
  SbomTemplate,
  SignTemplate,
} from '../../../../lib';
import { argolint, describeWithShared, errorsOf, placedCodesIn, synth, workflowIn } from '../../../support';

const ECR = { ecr: '123456789012.dkr.ecr.eu-central-1.amazonaws.com' };
const GOOGLE = { artifactRegistry: 'europe-docker.pkg.dev' };
const AZURE = { acr: 'acme.azurecr.io' };
const VAULT = { vault: { role: 'ci', path: 'kv/data/ci/registry' } };
const SECRET = { secret: 'harbor', key: 'config' };

function templatesOf(build: (chart: Chart) => void): readonly argo.Template[] {
  return workflowIn(synth(build)).spec.templates ?? [];
}

function buildWith(registryCredentials: RegistryLogins): argo.Template {
  const [template] = templatesOf((chart) => new KanikoBuildTemplate(chart, 'b', { registryCredentials }));
  if (template === undefined) throw new Error('There is no template.');
  return template;
}

function volumesOf({ volumes = [] }: argo.Template): string[] {
  return volumes.map(({ name }) => name);
}

test('a Secret alone is mounted as it is', () => {
  const alone = buildWith(SECRET);
  expect(buildWith([SECRET])).toEqual(alone);
  expect(alone).not.toHaveProperty('initContainers');
  expect(alone).not.toHaveProperty('metadata');
  expect(alone.volumes?.[0]?.secret).toMatchObject({ secretName: 'harbor', optional: true });
});

describe('an identity', () => {
  test('logs in before the build, which gets the token but not the identity', () => {
    const { initContainers = [], container, metadata, volumes } = buildWith(ECR);
    expect(initContainers.map(({ name, args }) => [name, args])).toEqual([
      ['kaniko-secret-token', ['ecr', ECR.ecr, '/run/registry-login/config.json']],
    ]);
    expect(metadata).toEqual({ annotations: { 'eks.amazonaws.com/skip-containers': 'main' } });
    expect(volumes).toEqual([{ name: 'kaniko-secret', emptyDir: { medium: 'Memory', sizeLimit: '4Mi' } }]);
    expect(container?.volumeMounts).toEqual([{ name: 'kaniko-secret', mountPath: '/kaniko/.docker/' }]);
    expect(initContainers[0]?.securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
    });
  });

  test.each([BuildKitBuildTemplate, BuildahBuildTemplate])(
    'logs in with the usual filter of system calls, whichever the pod has: %p',
    (Builder) => {
      const [build] = templatesOf((chart) => new Builder(chart, 'b', { registryCredentials: [SECRET, ECR] }));
      expect(build?.securityContext?.seccompProfile?.type).toBe('Unconfined');
      const types = build?.initContainers?.map(
        ({ securityContext }) => securityContext?.seccompProfile?.type,
      );
      expect(types).toEqual(['RuntimeDefault', 'RuntimeDefault']);
    },
  );

  test('of Azure needs a label of the pod', () => {
    expect(buildWith(AZURE).metadata).toEqual({
      annotations: { 'azure.workload.identity/skip-containers': 'main' },
      labels: { 'azure.workload.identity/use': 'true' },
    });
    expect(buildWith(GOOGLE)).not.toHaveProperty('metadata');
  });

  test('leaves the fields of the user as they are', () => {
    const template = {
      metadata: { annotations: { 'eks.amazonaws.com/skip-containers': 'main,sidecar', team: 'a' } },
      initContainers: [{ name: 'own', image: 'own' }],
      volumes: [{ name: 'own', emptyDir: {} }],
    };
    const [build] = templatesOf(
      (chart) => new KanikoBuildTemplate(chart, 'b', { registryCredentials: ECR, template }),
    );
    expect(build?.metadata?.annotations).toEqual(template.metadata.annotations);
    expect(build?.initContainers?.map(({ name }) => name)).toEqual(['kaniko-secret-token', 'own']);
    expect(build?.volumes?.map(({ name }) => name)).toEqual(['kaniko-secret', 'own']);
  });
});

describe('several sources', () => {
  test('are merged into one Docker config', () => {
    const build = buildWith([SECRET, ECR, AZURE]);
    const [token, merge] = build.initContainers ?? [];
    expect(token?.args).toEqual([
      ...['ecr', ECR.ecr, '/run/registry-login/1.json'],
      ...['acr', AZURE.acr, '/run/registry-login/2.json'],
    ]);
    expect(merge?.args).toEqual([
      '/run/registry-login/config.json',
      ...['/run/registry-secrets/0/config.json', "Secret 'harbor' with the key 'config'"],
      ...['/run/registry-login/1.json', `token for ${ECR.ecr}`],
      ...['/run/registry-login/2.json', `token for ${AZURE.acr}`],
    ]);
    expect(merge?.volumeMounts?.map(({ name }) => name)).toEqual(['kaniko-secret', 'kaniko-secret-0']);
    expect(volumesOf(build)).toEqual(['kaniko-secret', 'kaniko-secret-0']);
    // The build does not mount the Secrets themselves.
    expect(build.container?.volumeMounts).toHaveLength(1);
  });

  test('can all be Secrets', () => {
    const [template] = templatesOf((chart) => {
      const secret = new Secret(chart, 'hub', { metadata: { name: 'hub' } });
      new KanikoBuildTemplate(chart, 'b', { registryCredentials: [secret, SECRET] });
    });
    expect(template?.initContainers?.map(({ name }) => name)).toEqual(['kaniko-secret-merge']);
    expect(template?.volumes?.flatMap(({ secret }) => secret?.secretName ?? [])).toEqual(['hub', 'harbor']);
  });
});

test('Vault writes to a file, with a token that no container of the template has', () => {
  const build = buildWith({ vault: { ...VAULT.vault, audience: 'vault' } });
  expect(build.metadata?.annotations).toEqual({
    'vault.hashicorp.com/agent-init-first': 'true',
    'vault.hashicorp.com/agent-inject': 'true',
    'vault.hashicorp.com/agent-inject-containers': 'main',
    'vault.hashicorp.com/agent-inject-default-template': 'json',
    'vault.hashicorp.com/agent-inject-secret-registry.json': 'kv/data/ci/registry',
    'vault.hashicorp.com/agent-pre-populate-only': 'true',
    'vault.hashicorp.com/agent-service-account-token-volume-name': 'vault-token',
    'vault.hashicorp.com/role': 'ci',
  });
  expect(build.volumes?.find(({ name }) => name === 'vault-token')?.projected?.sources).toEqual([
    { serviceAccountToken: { path: 'token', expirationSeconds: 3607, audience: 'vault' } },
  ]);
  const mounts = [build.container, ...(build.initContainers ?? [])].flatMap((one) => one?.volumeMounts ?? []);
  expect(mounts.map(({ name }) => name)).not.toContain('vault-token');
  expect(build.initContainers?.[0]?.args?.[1]).toBe('/vault/secrets/registry.json');
});

test('an identity is not shared with other tasks of one pod', () => {
  const errors = errorsOf((chart) => {
    new CiWorkflowTemplate(chart, 'argo-ci', {
      layout: 'one-pod',
      registryCredentials: ECR,
      defaults: { imageName: 'ghcr.io/acme/app' },
    });
  });
  expect(errors.join()).toContain("has 'initContainers' (task 'build')");
});

describe('are reported', () => {
  const codes = (registryCredentials: RegistryLogins): string[] =>
    placedCodesIn(errorsOf((chart) => new KanikoBuildTemplate(chart, 'b', { registryCredentials })));

  test.each([
    ['https://123456789012.dkr.ecr.eu-central-1.amazonaws.com'],
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com/app'],
    ['$(HOST).dkr.ecr.eu-central-1.amazonaws.com'],
    ['{{workflow.name}}'],
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com\n'],
  ])('the registry %j of ECR', (ecr) => {
    expect(codes({ ecr })).toEqual(['invalid-registry at registryCredentials.ecr']);
  });

  test('other registries than those of the cloud', () => {
    expect(codes({ artifactRegistry: 'ghcr.io' })).toEqual([
      'invalid-registry at registryCredentials.artifactRegistry',
    ]);
    expect(codes([ECR, { acr: 'acme.azurecr.io"' }])).toEqual([
      'invalid-registry at registryCredentials[1].acr',
    ]);
    const sovereign = { ecr: '123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu' };
    const accepted: RegistryLogin[] = [ECR, sovereign, AZURE, GOOGLE, { artifactRegistry: 'eu.gcr.io' }];
    expect(accepted.flatMap(codes)).toEqual([]);
  });

  test('paths and roles of Vault with tags', () => {
    const vault = { role: 'a b', path: 'kv/{{ env "X" }}', audience: '{{x}}' };
    expect(codes({ vault })).toEqual([
      'invalid-vault-secret at registryCredentials.vault.role',
      'invalid-vault-secret at registryCredentials.vault.path',
      'invalid-vault-secret at registryCredentials.vault.audience',
    ]);
  });

  test('empty lists, and registries that are listed twice', () => {
    expect(codes([])).toEqual(['missing-registry at registryCredentials']);
    expect(codes([ECR, ECR])).toEqual(['duplicate-registry at registryCredentials']);
    expect(codes([VAULT, VAULT])).toEqual(['duplicate-registry at registryCredentials']);
    expect(codes([ECR, SECRET, VAULT])).toEqual([]);
  });

  test('two sources in one object', () => {
    expect(codes({ ...ECR, ...AZURE })).toEqual(['conflicting-secret-sources at registryCredentials.acr']);
    expect(codes([{ ...SECRET, ...VAULT }])).toEqual([
      'conflicting-secret-sources at registryCredentials[0].vault',
    ]);
  });

  test('secrets instead of references, without repeating them', () => {
    // @ts-expect-error: possible in plain JavaScript
    const registryCredentials: RegistryLogins = ['ghp_x1'];
    const errors = errorsOf((chart) => new KanikoBuildTemplate(chart, 'b', { registryCredentials }));
    expect(placedCodesIn(errors)).toEqual(['forbidden-secret-literal at registryCredentials[0]']);
    expect(errors.join()).not.toContain('ghp_x1');
  });
});

describeWithShared('Argo accepts', ['argolint'], () => {
  const LOGINS: RegistryLogins = [SECRET, ECR, AZURE, GOOGLE, VAULT];

  test.each<[string, (chart: Chart) => void]>([
    ['kaniko', (chart) => new KanikoBuildTemplate(chart, 't', { registryCredentials: LOGINS })],
    ['BuildKit', (chart) => new BuildKitBuildTemplate(chart, 't', { registryCredentials: LOGINS })],
    ['Buildah', (chart) => new BuildahBuildTemplate(chart, 't', { registryCredentials: LOGINS })],
    [
      'a separate push',
      (chart) =>
        new KanikoBuildTemplate(chart, 't', {
          registryCredentials: LOGINS,
          separatePush: { pullCredentials: [SECRET, AZURE] },
        }),
    ],
    ['an SBOM', (chart) => new SbomTemplate(chart, 't', { registryCredentials: LOGINS })],
    [
      'a signature',
      (chart) =>
        new SignTemplate(chart, 't', { keyless: { sigstore: 'public' }, registryCredentials: LOGINS }),
    ],
  ])('%s with all sources', (_, build) => {
    expect(argolint(synth(build)).errors).toEqual([]);
  });
});
