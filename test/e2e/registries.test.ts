import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Registries, SecretKey } from '../../lib';
import { DockerSecret } from '../../lib';
import { applyChart, deploymentReady } from './cluster/apply';
import { createCertificates } from './cluster/certificates';
import { digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { addServer } from './cluster/server';
import { nodeOf } from './cluster/workflow-state';
import { BUILDERS, buildImage, messagesIn, resultIn } from './image-builds';
import { IMAGE, registriesOf } from './pipeline';

/** The image of a registry, which the tests run with TLS and a certificate authority of their own. */
const REGISTRY_IMAGE = process.env.E2E_REGISTRY_IMAGE ?? '';

// BuildKit and Buildah create a user namespace, which the baseline level does not allow.
const test = REGISTRY_IMAGE === '' ? skipped : useRun('privileged');

function skipped(title: string): void {
  it.skip(`${title} (skipped: E2E_REGISTRY_IMAGE is not set)`, () => undefined);
}

const PORT = 5000;

const CONFIG = {
  version: 0.1,
  storage: { filesystem: { rootdirectory: '/tmp/registry' } },
  http: { addr: `:${String(PORT)}`, tls: { certificate: '/run/tls/tls.crt', key: '/run/tls/tls.key' } },
  auth: { htpasswd: { realm: 'e2e', path: '/run/auth/htpasswd' } },
};

const LOGIN = { username: 'ada', password: 'e2e-password' };

/** The output of `htpasswd -nbB`. */
const HTPASSWD = 'ada:$2y$05$L2uNE41O/ZZPdhosRa0xX.rr5kToA2e6MApOTiGEE.EIoHX2GgFbW\n';

const CA = { configMap: 'registry-ca', key: 'ca.crt' };

/** A registry with a private certificate authority, and the properties of builds that use it. */
interface PrivateRegistry {
  readonly host: string;
  readonly registries: Registries;
  /** Those of the registry of the settings, and those of this one. */
  readonly registryCredentials: readonly SecretKey[];
}

let deployed: Promise<PrivateRegistry> | undefined;

/** Deploys the registry for all tests of this file. */
function privateRegistry(run: Run): Promise<PrivateRegistry> {
  deployed ??= deployRegistry(run);
  return deployed;
}

async function deployRegistry(run: Run): Promise<PrivateRegistry> {
  const { app, client, namespace, settings, setup } = run;
  const chart = new Chart(app, 'private-registry', { namespace });
  const name = `registry.${namespace}.svc`;
  const { authority, signed } = createCertificates([name]);
  const { cert = '', key = '' } = signed[name] ?? {};
  addServer(chart, {
    name: 'registry',
    port: PORT,
    container: { image: REGISTRY_IMAGE, args: ['serve', '/run/config/config.yml'] },
    files: {
      '/run/config': { 'config.yml': JSON.stringify(CONFIG) },
      '/run/tls': { 'tls.crt': cert, 'tls.key': key },
      '/run/auth': { htpasswd: HTPASSWD },
    },
  });
  new k8s.KubeConfigMap(chart, 'ca', {
    metadata: { name: CA.configMap },
    data: { [CA.key]: authority },
  });
  const host = `${name}:${String(PORT)}`;
  const secret = new DockerSecret(chart, 'login', {
    metadata: { name: 'private-registry' },
    manifest: 'private',
    registries: [{ registry: host, ...LOGIN }],
  });
  await applyChart(client, chart);
  await deploymentReady(client, namespace, 'registry');
  const registries = { ...registriesOf(settings), [host]: { ca: CA } };
  return { host, registries, registryCredentials: [setup.dockerSecret, secret] };
}

for (const builder of BUILDERS) {
  test(`${builder} pushes to a registry with a private authority, and pulls from it as a mirror`, async (run) => {
    const { host, registries, registryCredentials } = await privateRegistry(run);
    const { registry, images } = run.settings;
    const base = `e2e/base-${builder}`;
    const pushed = await buildImage(run, {
      builder,
      name: `base-${builder}`,
      files: { Dockerfile: `FROM ${images.busybox}\nRUN echo ${builder} >/base` },
      props: { registries, registryCredentials, destinations: `${host}/hub/${base}:1` },
    });
    expect(pushed.phase).toBe('Succeeded');

    // Docker Hub has no such image.
    const name = `mirrored-${builder}`;
    const destination = `${registry.imagePrefix}/${IMAGE}`;
    const built = await buildImage(run, {
      builder,
      name,
      files: { Dockerfile: `FROM ${images.busybox}\nCOPY --from=docker.io/${base}:1 /base /copy` },
      props: {
        registries: { ...registries, 'docker.io': { ...registries['docker.io'], mirrors: [`${host}/hub`] } },
        registryCredentials,
        destinations: [`${destination}:${name}`, `${host}/acme/app:${name}`],
        cache: builder === 'buildah' ? undefined : { repository: `${host}/acme/cache-${builder}` },
      },
    });
    const digest = await digestOf(registry, IMAGE, name);
    expect([built.phase, nodeOf(built, 'image').outputs.digest]).toEqual(['Succeeded', digest]);

    const read = await buildImage(run, {
      builder,
      name: `read-${builder}`,
      files: { Dockerfile: `FROM ${host}/acme/app@${digest}\nRUN echo "RESULT=$(cat /copy)" && exit 1` },
      props: { registries, registryCredentials },
    });
    expect(resultIn(read)).toBe(builder);
  });

  test(`${builder} pushes separately to a registry with a private authority`, async (run) => {
    const { host, registries, registryCredentials } = await privateRegistry(run);
    const state = await buildImage(run, {
      builder,
      name: `separate-${builder}`,
      files: { Dockerfile: `FROM scratch\nCOPY Dockerfile /file` },
      props: {
        registries,
        registryCredentials,
        destinations: `${host}/acme/separate-${builder}:1`,
        separatePush: true,
      },
    });
    expect([state.phase, nodeOf(state, 'image').outputs.reference]).toEqual([
      'Succeeded',
      expect.stringMatching(new RegExp(`^${host}/acme/separate-${builder}@sha256:[0-9a-f]{64}$`)) as string,
    ]);
  });

  test(`${builder} does not trust the private authority of a registry unless it is configured`, async (run) => {
    const { host, registryCredentials } = await privateRegistry(run);
    const state = await buildImage(run, {
      builder,
      name: `unknown-ca-${builder}`,
      files: { Dockerfile: `FROM scratch\nCOPY Dockerfile /file` },
      props: { registryCredentials, destinations: `${host}/acme/unknown-ca:1` },
    });
    expect(state.phase).toBe('Failed');
    expect(messagesIn(state)).toMatch(/x509: certificate signed by unknown authority/);
  });
}
