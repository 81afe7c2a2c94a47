import { App, Chart } from 'cdk8s';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCKER_HUB, DockerSecret, registryAccounts } from '../../../lib';
import { renderDockerConfig } from '../../../lib/ci/credentials/docker-config';
import { renderExternalDockerConfig } from '../../../lib/ci/credentials/external-docker-config';
import type { DockerSecretProps } from '../../../lib/ci/credentials/docker-secret';
import { codesOf, manifestsOf } from '../synth';

function secretOf(props: DockerSecretProps): Chart {
  const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
  new DockerSecret(chart, 'docker-secret', props);
  return chart;
}

describe('accounts of well-known registries', () => {
  test('have the user names that the registries expect', () => {
    const secret = 'x';
    expect([
      registryAccounts.dockerHub('ada', secret),
      registryAccounts.ghcr('ada', secret),
      registryAccounts.harborRobot('harbor.acme.dev', { project: 'acme', name: 'ci', secret }),
      registryAccounts.harborRobot('harbor.acme.dev', { prefix: 'bot_', name: 'ci', secret }),
      registryAccounts.acr('acme.azurecr.io', { name: 'push', password: secret }),
      registryAccounts.artifactRegistry('europe-docker.pkg.dev', secret),
    ]).toEqual([
      { registry: DOCKER_HUB, username: 'ada', password: secret },
      { registry: 'ghcr.io', username: 'ada', password: secret },
      { registry: 'harbor.acme.dev', username: 'robot$acme+ci', password: secret },
      { registry: 'harbor.acme.dev', username: 'bot_ci', password: secret },
      { registry: 'acme.azurecr.io', username: 'push', password: secret },
      { registry: 'europe-docker.pkg.dev', username: '_json_key', password: secret },
    ]);
  });

  test("keep the JSON key of a service account as Google's file has it", () => {
    const key = '{\n  "type": "service_account"\n}\n';
    const { json, problems } = renderDockerConfig([
      registryAccounts.artifactRegistry('europe-docker.pkg.dev', key),
    ]);
    expect(problems).toEqual([]);
    expect(JSON.parse(json)).toMatchObject({ auths: { 'europe-docker.pkg.dev': { password: key } } });
    expect(renderDockerConfig([registryAccounts.ghcr('ada', '{\n')]).problems).toHaveLength(1);
  });

  test('keep the dollar sign of a robot', () => {
    const robot = registryAccounts.harborRobot('harbor.acme.dev', { project: 'a', name: 'b', secret: 'c' });
    expect(renderDockerConfig([robot])).toMatchObject({
      json: expect.stringContaining('"username":"robot$a+b"') as unknown,
      problems: [],
    });
  });
});

describe('an ExternalSecret of several keys', () => {
  const remote = (key: string) => ({ remoteRef: { key } });
  const registries = [
    registryAccounts.dockerHub(remote('hub-user'), remote('hub-token')),
    registryAccounts.harborRobot('harbor.acme.dev', { project: 'a', name: 'b', secret: remote('robot') }),
  ];
  const secretStoreRef = { kind: 'ClusterSecretStore', name: 'vault' } as const;

  test('builds one Docker config', () => {
    const chart = secretOf({ externalSecret: { secretStoreRef, refreshInterval: '1h', registries } });
    expect(codesOf(chart)).toEqual([]);
    expect(manifestsOf(chart)).toMatchObject([
      {
        kind: 'ExternalSecret',
        spec: {
          secretStoreRef,
          refreshInterval: '1h',
          data: [
            { secretKey: 'username0', remoteRef: { key: 'hub-user' } },
            { secretKey: 'password0', remoteRef: { key: 'hub-token' } },
            { secretKey: 'password1', remoteRef: { key: 'robot' } },
          ],
          target: { template: { engineVersion: 'v2', type: 'kubernetes.io/dockerconfigjson' } },
        },
      },
    ]);
  });

  // Helm has the functions of the operator's templates: those of Go and sprig.
  (spawnSync('helm', ['version']).status === 0 ? test : test.skip)('renders any values as JSON', () => {
    const values = { username0: 'ada "$HOME" {{x}}', password0: "\\n'`<&>é", password1: 'p:w' };
    const spec = renderExternalDockerConfig({ secretStoreRef, registries });
    const chart = mkdtempSync(join(tmpdir(), 'chart-'));
    mkdirSync(join(chart, 'templates'));
    writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: test\nversion: 1.0.0\n');
    writeFileSync(join(chart, 'values.yaml'), JSON.stringify(values));
    const template = spec.target?.template?.data?.['.dockerconfigjson'] ?? '';
    writeFileSync(join(chart, 'templates', 'config.yaml'), `{{ with .Values }}${template}{{ end }}`);
    const { stdout } = spawnSync('helm', ['template', chart], { encoding: 'utf8' });
    rmSync(chart, { recursive: true });
    const rendered: unknown = JSON.parse(stdout.slice(stdout.indexOf('{')));
    const { username0, password0, password1 } = values;
    const expected = renderDockerConfig([
      registryAccounts.dockerHub(username0, password0),
      registryAccounts.harborRobot('harbor.acme.dev', { project: 'a', name: 'b', secret: password1 }),
    ]);
    expect(rendered).toEqual(JSON.parse(expected.json));
  });

  test('needs registries without schemes, each of them once', () => {
    const account = { username: 'ada', password: remote('x') };
    const codes = (...hosts: readonly string[]) =>
      codesOf(
        secretOf({
          externalSecret: {
            secretStoreRef,
            registries: hosts.map((registry) => ({ registry, ...account })),
          },
        }),
      );
    expect(codes('https://ghcr.io')).toEqual(['invalid-registry at externalSecret.registries[0].registry']);
    expect(codes('ghcr.io"}}')).toEqual(['invalid-registry at externalSecret.registries[0].registry']);
    expect(codes('a.dev', 'a.dev')).toEqual(['duplicate-registry at externalSecret.registries[1].registry']);
    expect(codes()).toEqual(['missing-registry at externalSecret.registries']);
  });
});

test('an ExternalSecret of several keys has no fields that would be replaced, and usable user names', () => {
  const password = { remoteRef: { key: 'x' } };
  const registries = ['', 'a:b', 'ada\n'].map((username, index) => ({
    registry: `${String(index)}.dev`,
    username,
    password,
  }));
  const data = [{ secretKey: 'x', remoteRef: { key: 'x' } }];
  const externalSecret = { registries, data, target: { name: 'other' } };
  // @ts-expect-error: possible in plain JavaScript
  expect(codesOf(secretOf({ externalSecret }))).toEqual([
    'conflicting-secret-sources at externalSecret.data',
    'conflicting-secret-sources at externalSecret.target',
    'missing-credential at externalSecret.registries[0].username',
    'invalid-username at externalSecret.registries[1].username',
    'invalid-credential at externalSecret.registries[2].username',
  ]);
});

describe('a SealedSecret', () => {
  /** The form of what kubeseal prints: the length of the encrypted key, the key, and the data with its tag. */
  const sealed = Buffer.concat([Buffer.from([2, 0]), Buffer.alloc(512 + 40, 7)]).toString('base64');

  test('has the encrypted data', () => {
    const chart = secretOf({
      metadata: { name: 'hub', labels: { team: 'a' } },
      sealedSecret: { encryptedData: { '.dockerconfigjson': sealed }, scope: 'namespace-wide' },
    });
    expect(codesOf(chart)).toEqual([]);
    const metadata = {
      name: 'hub',
      namespace: 'ci',
      labels: { team: 'a' },
      annotations: { 'sealedsecrets.bitnami.com/namespace-wide': 'true' },
    };
    expect(manifestsOf(chart)).toMatchObject([
      {
        apiVersion: 'bitnami.com/v1alpha1',
        kind: 'SealedSecret',
        metadata,
        spec: {
          encryptedData: { '.dockerconfigjson': sealed },
          template: { type: 'kubernetes.io/dockerconfigjson', metadata: { name: 'hub' } },
        },
      },
    ]);
  });

  const config = JSON.stringify({ auths: { 'ghcr.io': { auth: 'x'.repeat(900) } } });

  test.each([config, Buffer.from(config).toString('base64'), '', 'AgA='])(
    'must be encrypted: %.12s',
    (value) => {
      const chart = secretOf({ sealedSecret: { encryptedData: { '.dockerconfigjson': value } } });
      expect(codesOf(chart)).toEqual([
        'forbidden-credentials at sealedSecret.encryptedData..dockerconfigjson',
      ]);
    },
  );

  test('must have the key that pods mount, and be the only source', () => {
    expect(codesOf(secretOf({ sealedSecret: { encryptedData: { other: sealed } } }))).toEqual([
      'missing-external-secret-key at sealedSecret.encryptedData',
    ]);
    const sealedSecret = { encryptedData: { '.dockerconfigjson': sealed } };
    // @ts-expect-error: possible in plain JavaScript
    expect(codesOf(secretOf({ sealedSecret, externalSecret: { data: [] } }))).toEqual([
      'conflicting-secret-sources at sealedSecret',
    ]);
  });
});
