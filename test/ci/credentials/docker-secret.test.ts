import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import fc from 'fast-check';
import type { RegistryCredentials } from '../../../lib/ci/credentials/docker-config';
import { DOCKER_HUB, renderDockerConfig } from '../../../lib/ci/credentials/docker-config';
import type { DockerSecretProps } from '../../../lib/ci/credentials/docker-secret';
import { DockerSecret } from '../../../lib/ci/credentials/docker-secret';
import { codesOf, manifestOf, manifestsOf, problemsOf } from '../synth';

const ADA = { username: 'ada', password: 'correct horse' };
const HUB: RegistryCredentials = { registry: DOCKER_HUB, ...ADA };
const GHCR: RegistryCredentials = { registry: 'ghcr.io', ...ADA };

function secretOf(props: DockerSecretProps, chart = new Chart(new App(), 'chart', { namespace: 'ci' })) {
  return { chart, secret: new DockerSecret(chart, 'docker-secret', props) };
}

function configOf(chart: Chart): string {
  const base64 = manifestOf(chart, 'Secret').data?.['.dockerconfigjson'] ?? '';
  return Buffer.from(base64, 'base64').toString();
}

/** The findings about registries in a DockerSecret without other findings. */
function codesFor(...registries: RegistryCredentials[]): string[] {
  return renderDockerConfig(registries).problems.map((problem) => `${problem.code} at ${problem.path ?? ''}`);
}

describe('from credentials', () => {
  test('renders the same bytes as the Helm helper', () => {
    const { chart, secret } = secretOf({
      manifest: 'private',
      registries: [{ ...HUB, email: 'ada@example.com' }],
    });
    expect(problemsOf(secret)).toEqual([]);
    expect(manifestsOf(chart)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'docker-secret', namespace: 'ci' },
        type: 'kubernetes.io/dockerconfigjson',
        data: { '.dockerconfigjson': expect.any(String) as unknown },
      },
    ]);
    expect(configOf(chart)).toBe(
      '{"auths":{"https://index.docker.io/v1/":{"username":"ada","password":"correct horse",' +
        '"email":"ada@example.com","auth":"YWRhOmNvcnJlY3QgaG9yc2U="}}}',
    );
  });

  test('renders several registries without an email address', () => {
    const { chart, secret } = secretOf({ manifest: 'private', registries: [HUB, GHCR] });
    expect(problemsOf(secret)).toEqual([]);
    const auth = Buffer.from('ada:correct horse').toString('base64');
    expect(JSON.parse(configOf(chart))).toEqual({
      auths: { [DOCKER_HUB]: { ...ADA, auth }, 'ghcr.io': { ...ADA, auth } },
    });
  });

  test('renders any user name and password', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => /^[^\r\n]*\S[^\r\n]*$/.test(value));
    fc.assert(
      fc.property(
        text.filter((user) => !user.includes(':')),
        text,
        (username, password) => {
          const { json, problems } = renderDockerConfig([{ registry: 'ghcr.io', username, password }]);
          expect(problems).toEqual([]);
          const auth = Buffer.from(`${username}:${password}`).toString('base64');
          expect(JSON.parse(json)).toEqual({ auths: { 'ghcr.io': { username, password, auth } } });
        },
      ),
    );
  });

  test('uses name, namespace and labels of the metadata', () => {
    const metadata = { name: 'hub', namespace: 'builds', labels: { team: 'a' } };
    const { chart, secret } = secretOf({ manifest: 'private', registries: [HUB], metadata });
    expect(manifestOf(chart, 'Secret').metadata).toEqual(metadata);
    expect(secret).toMatchObject({ secret: { name: 'hub' }, key: '.dockerconfigjson' });
  });

  test('can be patched', () => {
    const { chart, secret } = secretOf({ manifest: 'private', registries: [HUB] });
    ApiObject.of(secret).addJsonPatch(JsonPatch.add('/immutable', true));
    expect(manifestOf(chart, 'Secret')).toMatchObject({ immutable: true });
  });
});

describe('from environment variables', () => {
  const registries = [{ registry: 'ghcr.io', username: 'ada', password: { env: 'CDK8S_ARGO_CI_PASSWORD' } }];

  afterEach(() => {
    Reflect.deleteProperty(process.env, 'CDK8S_ARGO_CI_PASSWORD');
  });

  test('are read at synth', () => {
    process.env.CDK8S_ARGO_CI_PASSWORD = 'correct horse';
    const { chart, secret } = secretOf({ manifest: 'private', registries });
    expect(problemsOf(secret)).toEqual([]);
    expect(configOf(chart)).toContain('"password":"correct horse"');
  });

  test('are reported by name if they are missing', () => {
    const { chart, secret } = secretOf({ manifest: 'private', registries });
    expect(codesOf(secret)).toEqual(['missing-environment-variable at registries[0].password']);
    expect(problemsOf(secret)[0]).toContain('CDK8S_ARGO_CI_PASSWORD');
    expect(configOf(chart)).toBe('{"auths":{}}');
  });

  test('require a private manifest as well', () => {
    process.env.CDK8S_ARGO_CI_PASSWORD = 'correct horse';
    // @ts-expect-error: possible in plain JavaScript
    const { chart, secret } = secretOf({ registries });
    expect(codesOf(secret)).toEqual(['forbidden-credentials at manifest']);
    expect(configOf(chart)).toBe('{"auths":{}}');
  });
});

describe('from an ExternalSecret', () => {
  const spec = { secretStoreRef: { name: 'vault' } };
  const data = [{ secretKey: '.dockerconfigjson', remoteRef: { key: 'ci/registry' } }];

  test('renders no credentials', () => {
    const { chart, secret } = secretOf({ externalSecret: { ...spec, data } });
    expect(problemsOf(secret)).toEqual([]);
    expect(secret.secret.name).toBe('docker-secret');
    expect(manifestsOf(chart)).toMatchInlineSnapshot(`
     [
       {
         "apiVersion": "external-secrets.io/v1",
         "kind": "ExternalSecret",
         "metadata": {
           "name": "docker-secret",
           "namespace": "ci",
         },
         "spec": {
           "data": [
             {
               "remoteRef": {
                 "key": "ci/registry",
               },
               "secretKey": ".dockerconfigjson",
             },
           ],
           "secretStoreRef": {
             "name": "vault",
           },
           "target": {
             "name": "docker-secret",
             "template": {
               "type": "kubernetes.io/dockerconfigjson",
             },
           },
         },
       },
     ]
    `);
  });

  test('supports another name of the Secret and a template', () => {
    const template = { type: 'Opaque', data: { '.dockerconfigjson': '{{ .config }}' } };
    const { chart, secret } = secretOf({ externalSecret: { ...spec, target: { name: 'hub', template } } });
    expect(problemsOf(secret)).toEqual([]);
    expect(secret.secret.name).toBe('hub');
    expect(manifestOf(chart, 'ExternalSecret')).toMatchObject({
      spec: { target: { name: 'hub', template } },
    });
  });

  test.each([
    ['a whole entry', { dataFrom: [{ extract: { key: 'ci/registry' } }] }],
    ['a template in another object', { target: { template: { templateFrom: [{ literal: 'a: b' }] } } }],
    [
      'a template that merges',
      { data, target: { template: { data: { a: 'b' }, mergePolicy: 'Merge' as const } } },
    ],
  ])('accepts that %s may write the key', (_, more) => {
    expect(problemsOf(secretOf({ externalSecret: { ...spec, ...more } }).secret)).toEqual([]);
  });

  test.each([
    ['nothing', {}],
    ['another key', { data: [{ secretKey: 'config.json', remoteRef: { key: 'ci/registry' } }] }],
    ['a template that replaces the key', { data, target: { template: { data: { a: 'b' } } } }],
  ])('reports that %s does not write the key', (_, more) => {
    const { secret } = secretOf({ externalSecret: { ...spec, ...more } });
    expect(codesOf(secret)).toEqual(['missing-external-secret-key at externalSecret.data']);
  });
});

describe('an existing Secret', () => {
  test('is referred to by name', () => {
    const chart = new Chart(new App(), 'test');
    expect(DockerSecret.fromSecretName(chart, 'a', 'hub')).toMatchObject({
      secret: { name: 'hub' },
      key: '.dockerconfigjson',
    });
    expect(DockerSecret.fromSecretName(chart, 'b', 'hub', { key: 'config' })).toMatchObject({
      key: 'config',
    });
    expect(problemsOf(chart)).toEqual([]);
    expect(manifestsOf(chart)).toEqual([]);
  });

  test('can be a Secret of cdk8s-plus', () => {
    const secret = Secret.fromSecretName(new Chart(new App(), 'test'), 'secret', 'hub');
    expect(DockerSecret.fromSecret(secret)).toEqual({ secret: { name: 'hub' }, key: '.dockerconfigjson' });
    expect(DockerSecret.fromSecret(secret, { key: 'config' })).toEqual({
      secret: { name: 'hub' },
      key: 'config',
    });
  });

  test('must have a valid name and key', () => {
    const chart = new Chart(new App(), 'test');
    DockerSecret.fromSecretName(chart, 'a', '', { key: 'a/b' });
    expect(codesOf(chart)).toEqual(['missing-name at name', 'invalid-key at key']);
  });
});

describe('reports', () => {
  test('every problem at once, and renders no credentials', () => {
    const registries = [
      HUB,
      { ...HUB, password: '' },
      { registry: 'a b', username: 'a:b', password: 'hunter2' },
    ];
    // @ts-expect-error: 'manifest' is missing
    const { chart, secret } = secretOf({ registries, metadata: { name: 'Docker' } });
    expect(codesOf(secret)).toEqual([
      'invalid-name at metadata.name',
      'forbidden-credentials at manifest',
      'duplicate-registry at registries[1].registry',
      'invalid-registry at registries[2].registry',
      'missing-credential at registries[1].password',
      'invalid-username at registries[2].username',
    ]);
    expect(problemsOf(secret).join()).not.toMatch(/correct horse|hunter2|a:b/);
    expect(JSON.stringify(manifestsOf(chart))).not.toContain('auth":');
    expect(configOf(chart)).toBe('{"auths":{}}');
  });

  test('an empty list of registries and missing credentials', () => {
    expect(codesOf(secretOf({ manifest: 'private', registries: [] }).secret)).toEqual([
      'missing-registry at registries',
    ]);
    // @ts-expect-error: no source
    expect(codesOf(secretOf({}).secret)).toEqual([
      'forbidden-credentials at manifest',
      'missing-registry at registries',
    ]);
  });

  test('two sources of credentials', () => {
    const externalSecret = { dataFrom: [{ extract: { key: 'a' } }] };
    // @ts-expect-error: two sources
    const { chart, secret } = secretOf({ manifest: 'private', registries: [HUB], externalSecret });
    expect(codesOf(secret)).toEqual(['conflicting-secret-sources at externalSecret']);
    expect(manifestsOf(chart).map((manifest) => manifest.kind)).toEqual(['ExternalSecret']);
  });

  test('an empty user name, and an empty or missing password', () => {
    expect(codesFor({ ...HUB, username: '' })).toEqual(['missing-credential at registries[0].username']);
    expect(codesFor({ ...HUB, password: '' })).toEqual(['missing-credential at registries[0].password']);
    // @ts-expect-error: no password
    expect(codesFor({ registry: DOCKER_HUB, username: 'ada' })).toEqual([
      'missing-credential at registries[0].password',
    ]);
    // @ts-expect-error: no registry
    expect(codesFor(ADA)).toEqual(['invalid-registry at registries[0].registry']);
    expect(codesFor({ ...HUB, email: '' })).toEqual(['missing-credential at registries[0].email']);
  });

  test('a duplicate registry', () => {
    expect(codesFor(GHCR, { ...GHCR })).toEqual(['duplicate-registry at registries[1].registry']);
    expect(codesFor(GHCR, { ...GHCR, registry: 'ghcr.io:8443' })).toEqual([]);
  });

  test.each(['docker.io', 'https://index.docker.io', 'https://index.docker.io/v1', 'registry-1.docker.io'])(
    'Docker Hub as %s',
    (registry) => {
      expect(codesFor({ ...HUB, registry })).toEqual([
        'invalid-docker-hub-registry at registries[0].registry',
      ]);
    },
  );

  test('no `docker.io` in addition to the usual key', () => {
    expect(codesFor(HUB, { ...HUB, registry: 'docker.io' })).toEqual([]);
  });

  test.each(['', 'ghcr io', '-a', 'ghcr.io:port'])('the registry %p', (registry) => {
    expect(codesFor({ ...HUB, registry })).toEqual(['invalid-registry at registries[0].registry']);
  });

  test.each(['localhost:5000', 'registry.example.com', '10.0.0.1:5000'])(
    'no valid registry such as %s',
    (registry) => {
      expect(codesFor({ ...HUB, registry })).toEqual([]);
    },
  );

  test.each([
    ['https://ghcr.io', 'ghcr.io'],
    ['registry.example.com/team/a_b', 'registry.example.com'],
    ['http://10.0.0.1:5000/', '10.0.0.1:5000'],
  ])('a scheme or a path, with the host to write instead: %s', (registry, host) => {
    const [problem] = renderDockerConfig([{ ...HUB, registry }]).problems;
    expect(problem).toMatchObject({ code: 'invalid-registry', path: 'registries[0].registry' });
    expect(problem?.message).toBe(`A registry has no scheme and no path here. Use its host: '${host}'.`);
  });

  test('credentials in the URL of a registry without repeating them', () => {
    const { problems } = renderDockerConfig([{ ...HUB, registry: 'https://ada:hunter2@ghcr.io' }]);
    expect(problems.map((problem) => problem.code)).toEqual(['forbidden-registry-credentials']);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });
});
