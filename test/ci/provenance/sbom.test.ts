import { spawnSync } from 'node:child_process';
import type { SbomTemplateProps } from '../../../lib';
import { SbomTemplate } from '../../../lib';
import { errorsOf, placedCodesIn } from '../../support';
import { MemoryRegistry } from './registry';
import { SHELLS } from '../../support/shells';
import { DIGEST, IMAGE, Pod, templateOf, variablesOf } from './step';

const template = (props: SbomTemplateProps = {}) =>
  templateOf((chart) => new SbomTemplate(chart, 'sbom', props));

/** Logs its arguments and settings, and writes the file of the option `--output`. */
const SYFT = `echo "$*" >> "$LOG"
env | grep ^SYFT_ | sort >> "$LOG"
while [ "$1" != --output ]; do shift; done
[ "$FAIL" != true ] || exit 1
echo '{"name":"${DIGEST}"}' > "\${2#*=}"
`;

test('the template reads the registry credentials, and writes to one volume only', () => {
  const { container, volumes, securityContext, outputs } = template();
  expect(container?.image).toBe('ghcr.io/anchore/syft:v1.57.1-debug');
  expect(container?.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
  });
  expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 65534 });
  expect(volumes?.map(({ name, secret }) => secret?.secretName ?? name)).toEqual([
    'provenance-workspace',
    'docker-secret',
  ]);
  expect(container?.volumeMounts?.filter(({ readOnly }) => readOnly !== true)).toEqual([
    { name: 'provenance-workspace', mountPath: '/provenance/workspace' },
  ]);
  expect(outputs?.artifacts).toEqual([
    { name: 'sbom', path: '/provenance/workspace/sbom.json', archive: { none: {} } },
  ]);
});

test('the script contains nothing that Argo or Kubernetes would expand', () => {
  expect(template().container?.command?.[2]).not.toMatch(/\{\{|\$\$/);
});

test('a wrong Secret is reported', () => {
  const errors = errorsOf(
    (chart) => new SbomTemplate(chart, 'sbom', { registryCredentials: { secret: 'A', key: 'b' } }),
  );
  expect(placedCodesIn(errors)).toEqual(['invalid-name at registryCredentials.secret']);
});

describe.each(SHELLS)('the script in %s', (shell) => {
  const pod = new Pod();
  afterAll(() => {
    pod.remove();
  });

  test('writes the SBOM of the image in its registry', async () => {
    const { code, read } = await pod.run(template(), { shell, programs: { syft: SYFT } });
    expect([code, read('sbom.json')]).toEqual([0, `{"name":"${DIGEST}"}\n`]);
    expect(pod.log.split('\n').slice(0, 3)).toEqual([
      `scan registry:${IMAGE} --quiet --output spdx-json=${pod.folder}/workspace/sbom.json`,
      'SYFT_CHECK_FOR_APP_UPDATE=false',
      'SYFT_REGISTRY_INSECURE_USE_HTTP=false',
    ]);
  });

  test('uses plain HTTP only for registries without TLS', async () => {
    const insecure = template({ registries: { 'ghcr.io': { plainHttp: true } }, format: 'cyclonedx-json' });
    await pod.run(insecure, { shell, programs: { syft: SYFT } });
    expect(pod.log).toContain('SYFT_REGISTRY_INSECURE_USE_HTTP=true');
    expect(pod.log).toContain('--output cyclonedx-json=');
    const other = template({ registries: { 'acme.ghcr.io': { plainHttp: true } } });
    await pod.run(other, { shell, programs: { syft: SYFT } });
    expect(pod.log.trim().split('\n').at(-1)).toBe('SYFT_REGISTRY_INSECURE_USE_HTTP=false');
  });

  test('mentions missing credentials if syft fails', async () => {
    const failing = { shell, programs: { syft: SYFT }, variables: { FAIL: 'true' } };
    const without = await pod.run(template(), failing);
    expect([without.code, without.output]).toEqual([
      1,
      `There are no registry credentials: the Secret 'docker-secret' is not in this namespace, or has nothing under the key '.dockerconfigjson'.\nsyft cannot list the packages of ${IMAGE}.\n`,
    ]);
    const files = { 'login/config.json': '{}' };
    expect((await pod.run(template(), { ...failing, files })).output).toBe(
      `syft cannot list the packages of ${IMAGE}.\n`,
    );
  });

  test.each([
    '',
    'ghcr.io/acme/app',
    'ghcr.io/acme/app:v1',
    `--config=x@${DIGEST}`,
    `@${DIGEST}`,
    `a b@${DIGEST}`,
    `a\nb@${DIGEST}`,
    `ghcr.io/acme/app@${DIGEST}0`,
    `ghcr.io/acme/app@${DIGEST.toUpperCase()}`,
    `ghcr.io/acme/app@sha256:${'../'.repeat(21)}a`,
    `ghcr.io/acme/app@${DIGEST}\n`,
    `ghcr.io/acme/app@${DIGEST}@${DIGEST}`,
    `$(touch x)@${DIGEST}`,
  ])('refuses %j', async (image) => {
    const { code, output, read } = await pod.run(template(), {
      shell,
      programs: { syft: 'exit 0' },
      variables: { IMAGE: image },
    });
    expect([code, read('sbom.json')]).toEqual([1, undefined]);
    expect(output).toContain("The input 'image' is not an image by digest");
  });
});

test('fields of the container and the template are added', () => {
  const { container, tolerations, activeDeadlineSeconds, retryStrategy } = template({
    image: 'registry.acme.dev/syft:1',
    container: { env: [{ name: 'SSL_CERT_FILE', value: '/ca/ca.crt' }], resources: {} },
    template: { tolerations: [{ key: 'ci', operator: 'Exists' }], activeDeadlineSeconds: 60 },
  });
  expect(container).toMatchObject({ image: 'registry.acme.dev/syft:1', resources: {} });
  expect(variablesOf({ name: '', container }).SSL_CERT_FILE).toBe('/ca/ca.crt');
  expect([tolerations?.length, activeDeadlineSeconds, retryStrategy?.retryPolicy]).toEqual([1, 60, 'Always']);
});

/** syft 1, which `go install github.com/anchore/syft/cmd/syft@v1.57.1` builds. */
const HAS_SYFT = spawnSync('syft', ['version']).status === 0;

(HAS_SYFT ? describe : describe.skip)(`syft (needs syft in PATH: ${HAS_SYFT ? '' : 'not '}found)`, () => {
  const registry = new MemoryRegistry({ username: 'ci', password: 'registry-secret' });
  const pod = new Pod();
  beforeAll(() => registry.start());
  afterAll(() => {
    registry.stop();
    pod.remove();
  });

  test.each(['spdx-json', 'cyclonedx-json'] as const)(
    'reads an image with the password, and writes its digest to %s',
    async (format) => {
      const image = registry.addImage('acme/app', format);
      const props = { format, registries: { [registry.host]: { plainHttp: true } } };
      const run = (login: string) =>
        pod.run(template(props), { files: { 'login/config.json': login }, variables: { IMAGE: image } });
      const { code, output, read } = await run(registry.config());
      expect([code, read('sbom.json')]).toEqual([0, expect.stringContaining(image.slice(-64))]);
      expect(output).not.toContain('registry-secret');
      expect((await run(registry.config('guess'))).code).toBe(1);
    },
    60_000,
  );
});

test('a certificate authority is mounted, and found by Go', () => {
  const ca = { configMap: 'registry-ca', key: 'ca.pem' };
  const rendered = template({ registries: { 'a.acme.dev': { ca }, 'b.acme.dev:5000': { ca } } });
  expect(variablesOf(rendered).SSL_CERT_DIR).toBe('/run/registry-ca/0:/run/registry-ca/1');
  expect(rendered.volumes?.map(({ name, configMap }) => configMap?.items ?? name)).toEqual([
    'provenance-workspace',
    'provenance-login',
    [{ key: 'ca.pem', path: 'ca.crt' }],
    [{ key: 'ca.pem', path: 'ca.crt' }],
  ]);
  const errors = errorsOf((chart) => new SbomTemplate(chart, 'sbom', { registries: { 'a.dev/app': {} } }));
  expect(placedCodesIn(errors)).toEqual(['invalid-registry at registries.a.dev/app']);
});
