import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { BuildkitDaemon } from '../../lib';
import { findCredentials } from './attacks/find-credentials';
import { applyChart, deploymentReady } from './cluster/apply';
import { createCertificates } from './cluster/certificates';
import { digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { addServer } from './cluster/server';
import { nodeOf } from './cluster/workflow-state';
import { buildImage, messagesIn, registriesOf, resultIn } from './image-builds';
import { IMAGE } from './pipeline';
import { renderBuildkitConfig } from '../../lib/ci/build/buildkit/buildkit-config';

// The daemon creates a user namespace, which the baseline level does not allow.
const test = useRun('privileged');

const PORT = 1234;

/** The user of BuildKit's rootless image. */
const USER = 1000;

const CLIENT = 'buildkit-client';

let deployed: Promise<BuildkitDaemon> | undefined;

/** Deploys the daemon for all tests of this file, and returns how its clients connect. */
function sharedDaemon(run: Run): Promise<BuildkitDaemon> {
  deployed ??= deployDaemon(run);
  return deployed;
}

/** As moby/buildkit, examples/kubernetes, deployment+service.rootless.yaml. */
async function deployDaemon({ app, client, namespace, settings }: Run): Promise<BuildkitDaemon> {
  const chart = new Chart(app, 'buildkitd', { namespace });
  const server = `buildkitd.${namespace}.svc`;
  const { authority, signed } = createCertificates([server, 'client']);
  const tls = '/run/buildkit-certs';
  const files = (name: string): { readonly [file: string]: string } => ({
    'ca.crt': authority,
    'tls.crt': signed[name]?.certificate ?? '',
    'tls.key': signed[name]?.key ?? '',
  });
  const host = addServer(chart, {
    name: 'buildkitd',
    port: PORT,
    container: {
      image: settings.images.buildkit ?? 'moby/buildkit:rootless',
      command: ['rootlesskit', 'buildkitd'],
      args: [
        `--addr=tcp://0.0.0.0:${String(PORT)}`,
        '--config=/run/buildkit-config/buildkitd.toml',
        ...['cacert=ca.crt', 'cert=tls.crt', 'key=tls.key'].map(
          (flag) => `--tls${flag.replace('=', `=${tls}/`)}`,
        ),
        '--oci-worker-no-process-sandbox',
      ],
      securityContext: { appArmorProfile: { type: 'Unconfined' } },
    },
    files: {
      [tls]: files(server),
      '/run/buildkit-config': { 'buildkitd.toml': renderBuildkitConfig(registriesOf(settings)) },
    },
    emptyDirs: ['/home/user/.local/share/buildkit'],
    securityContext: {
      runAsUser: USER,
      runAsGroup: USER,
      fsGroup: USER,
      seccompProfile: { type: 'Unconfined' },
    },
  });
  new k8s.KubeSecret(chart, 'client', { metadata: { name: CLIENT }, stringData: files('client') });
  await applyChart(client, chart);
  await deploymentReady(client, namespace, 'buildkitd');
  return { address: `tcp://${host}:${String(PORT)}`, tls: CLIENT };
}

test('clients build and push with a shared daemon, which has the layers of all builds', async (run) => {
  const daemon = await sharedDaemon(run);
  const first = `FROM ${run.settings.images.busybox}\nRUN cat /proc/uptime >/time`;
  const state = await buildImage(run, {
    builder: 'buildkit',
    name: 'daemon',
    daemon,
    files: { Dockerfile: first },
  });
  expect([state.phase, nodeOf(state, 'image').outputs.digest]).toEqual([
    'Succeeded',
    await digestOf(run.settings.registry, IMAGE, 'daemon'),
  ]);

  const files = { Dockerfile: `${first}\nRUN echo "RESULT=$(tr -cd 0-9 </time)" && exit 1` };
  const times = [];
  for (const name of ['daemon-2', 'daemon-3']) {
    times.push(resultIn(await buildImage(run, { builder: 'buildkit', name, daemon, files })));
  }
  expect(times).toEqual([expect.stringMatching(/^\d+$/), times[0]]);
});

test('a client without a certificate is refused', async (run) => {
  const { address } = await sharedDaemon(run);
  const state = await buildImage(run, {
    builder: 'buildkit',
    name: 'no-certificate',
    daemon: { address },
    files: { Dockerfile: 'FROM scratch\nCOPY Dockerfile /' },
  });
  expect(state.phase).toBe('Failed');
});

test('an instruction of the Dockerfile does not find the registry credentials', async (run) => {
  const daemon = await sharedDaemon(run);
  const files = findCredentials(run.settings.images.busybox);
  const state = await buildImage(run, { builder: 'buildkit', name: 'daemon-attack', daemon, files });
  expect(resultIn(state)).toBe('NONE');
});

/** Looks for the secrets and the files of other builds that run at the same time. */
const SPY = `
seen=0
while [ $seen -lt 40 ]; do
  for process in /proc/[0-9]*; do
    grep -qs a-build-secret "$process/root/run/secrets/npm" && echo RESULT=SECRET && exit 1
    tr '\\0' ' ' 2>/dev/null <"$process/cmdline" | grep -q 'sleep 4[2]' && other=VISIBLE
  done
  seen=$((seen + 1))
  sleep 1
done
echo "RESULT=\${other:-NONE}"
exit 1
`;

test('an instruction of one build reads no secret of another build at the same time', async (run) => {
  const daemon = await sharedDaemon(run);
  const { client, namespace, settings } = run;
  await applyChart(client, secretChart(run, namespace));
  const other = buildImage(run, {
    builder: 'buildkit',
    name: 'with-secret',
    daemon,
    files: { Dockerfile: `FROM ${settings.images.busybox}\nRUN --mount=type=secret,id=npm sleep 42` },
    props: { buildSecrets: { npm: { secret: 'npm', key: 'token' } } },
  });
  const spy = await buildImage(run, {
    builder: 'buildkit',
    name: 'spy',
    daemon,
    files: { Dockerfile: `FROM ${settings.images.busybox}\nCOPY spy.sh /\nRUN sh /spy.sh`, 'spy.sh': SPY },
  });
  expect((await other).phase).toBe('Succeeded');
  expect(resultIn(spy)).toBe('VISIBLE');
  expect(messagesIn(spy)).not.toContain('a-build-secret');
});

function secretChart({ app }: Run, namespace: string): Chart {
  const chart = new Chart(app, 'npm', { namespace });
  new k8s.KubeSecret(chart, 'secret', {
    metadata: { name: 'npm' },
    stringData: { token: 'a-build-secret' },
  });
  return chart;
}
