import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type * as argo from '../../imports/argoproj.io';
import type { BuildkitDaemon } from '../../lib';
import { renderBuildkitConfig } from '../../lib/ci/build/buildkit/buildkit-config';
import { findCredentials } from './attacks/find-credentials';
import { applyChart, deploymentReady } from './cluster/apply';
import { createCertificates } from './cluster/certificates';
import { digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { addServer } from './cluster/server';
import type { WorkflowState } from './cluster/workflow-state';
import { lastAttemptOf, nodeOf } from './cluster/workflow-state';
import { buildImage, messagesIn, resultIn } from './image-builds';
import { IMAGE, registriesOf } from './pipeline';

// The daemon creates a user namespace, which the baseline level does not allow.
const test = useRun('privileged');

const PORT = 1234;

/** The user of BuildKit's rootless image. */
const USER = 1000;

const TLS = '/run/buildkit-certs';

/** What the kinds of daemons differ in. */
interface Kind {
  readonly image: string | undefined;
  readonly command: readonly string[];
  readonly securityContext: argo.SecurityContext;
  readonly podSecurityContext?: argo.PodSecurityContext;
  readonly state: string;
}

/** As in moby/buildkit, examples/kubernetes: deployment+service.rootless.yaml and deployment+service.privileged.yaml. */
const KINDS = {
  rootless: {
    image: process.env.E2E_BUILDKIT_IMAGE ?? 'moby/buildkit:rootless',
    command: ['rootlesskit', 'buildkitd', '--oci-worker-no-process-sandbox'],
    securityContext: { appArmorProfile: { type: 'Unconfined' } },
    podSecurityContext: {
      runAsUser: USER,
      runAsGroup: USER,
      fsGroup: USER,
      seccompProfile: { type: 'Unconfined' },
    },
    state: '/home/user/.local/share/buildkit',
  },
  privileged: {
    image: process.env.E2E_BUILDKITD_IMAGE ?? 'moby/buildkit:latest',
    command: ['buildkitd'],
    securityContext: { privileged: true },
    state: '/var/lib/buildkit',
  },
} as const satisfies { readonly [kind: string]: Kind };

const deployed = new Map<string, Promise<BuildkitDaemon>>();

/** Deploys a daemon for all tests of this file, and returns how its clients connect. */
function sharedDaemon(run: Run, kind: keyof typeof KINDS): Promise<BuildkitDaemon> {
  const daemon = deployed.get(kind) ?? deployDaemon(run, `buildkitd-${kind}`, KINDS[kind]);
  deployed.set(kind, daemon);
  return daemon;
}

async function deployDaemon(
  { app, client, namespace, settings }: Run,
  name: string,
  { image, command, securityContext, podSecurityContext, state }: Kind,
): Promise<BuildkitDaemon> {
  const chart = new Chart(app, name, { namespace });
  const server = `${name}.${namespace}.svc`;
  const { authority, signed } = createCertificates([server, 'client']);
  const files = (name: string): { readonly [file: string]: string } => ({
    'ca.crt': authority,
    'tls.crt': signed[name]?.cert ?? '',
    'tls.key': signed[name]?.key ?? '',
  });
  const host = addServer(chart, {
    name,
    port: PORT,
    container: {
      image,
      command: [...command],
      args: [
        `--addr=tcp://0.0.0.0:${String(PORT)}`,
        '--config=/run/buildkit-config/buildkitd.toml',
        ...[`cacert=${TLS}/ca.crt`, `cert=${TLS}/tls.crt`, `key=${TLS}/tls.key`].map(
          (flag) => `--tls${flag}`,
        ),
      ],
      securityContext,
    },
    files: {
      [TLS]: files(server),
      '/run/buildkit-config': { 'buildkitd.toml': renderBuildkitConfig(registriesOf(settings)) },
    },
    emptyDirs: [state],
    securityContext: podSecurityContext,
  });
  const tls = `${name}-client`;
  new k8s.KubeSecret(chart, 'client', { metadata: { name: tls }, stringData: files('client') });
  await applyChart(client, chart);
  await deploymentReady(client, namespace, name);
  return { address: `tcp://${host}:${String(PORT)}`, tls };
}

test('clients build and push with a shared daemon, which has the layers of all builds', async (run) => {
  const daemon = await sharedDaemon(run, 'rootless');
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
  const { address } = await sharedDaemon(run, 'rootless');
  const state = await buildImage(run, {
    builder: 'buildkit',
    name: 'no-certificate',
    daemon: { address },
    files: { Dockerfile: 'FROM scratch\nCOPY Dockerfile /' },
  });
  expect(state.phase).toBe('Failed');
  expect(messagesIn(state)).toMatch(/Unavailable: connection error/);
});

test('an instruction of the Dockerfile does not find the registry credentials', async (run) => {
  const daemon = await sharedDaemon(run, 'rootless');
  const files = findCredentials(run.settings.images.busybox);
  const state = await buildImage(run, { builder: 'buildkit', name: 'daemon-attack', daemon, files });
  expect(resultIn(state)).toBe('NONE');
});

/** Looks for the secrets of other builds at the same time. */
const SPY = `
seconds=40
while [ $seconds -gt 0 ]; do
  for process in /proc/[0-9]*; do
    grep -qs a-build-secret "$process/root/run/secrets/npm" && echo RESULT=SECRET && exit 1
  done
  seconds=$((seconds - 1))
  sleep 1
done
echo RESULT=NONE
exit 1
`;

/** Without a process sandbox, which needs a privileged container, `/proc` of an instruction shows all processes of the daemon. */
const SEEN = {
  rootless: { result: 'SECRET', overlap: 0 },
  // To find nothing means something only if both builds run at the same time.
  privileged: { result: 'NONE', overlap: 10_000 },
} as const;

for (const kind of ['rootless', 'privileged'] as const) {
  test(`what an instruction sees of another build of a ${kind} daemon: ${SEEN[kind].result}`, async (run) => {
    const daemon = await sharedDaemon(run, kind);
    const { client, settings } = run;
    const name = `secret-${kind}`;
    await applyChart(client, secretChart(run, name));
    const other = buildImage(run, {
      builder: 'buildkit',
      name,
      daemon,
      files: { Dockerfile: `FROM ${settings.images.busybox}\nRUN --mount=type=secret,id=npm sleep 42` },
      props: { buildSecrets: { npm: { secret: name, key: 'token' } } },
    });
    const spy = await buildImage(run, {
      builder: 'buildkit',
      name: `spy-${kind}`,
      daemon,
      files: { Dockerfile: `FROM ${settings.images.busybox}\nCOPY spy.sh /\nRUN sh /spy.sh`, 'spy.sh': SPY },
    });
    const watched = await other;
    expect(watched.phase).toBe('Succeeded');
    expect(resultIn(spy)).toBe(SEEN[kind].result);
    expect(overlapOf(watched, spy)).toBeGreaterThanOrEqual(SEEN[kind].overlap);
  });
}

/** The time in milliseconds in which both builds have run. */
function overlapOf(one: WorkflowState, other: WorkflowState): number {
  const nodes = [one, other].map((state) => lastAttemptOf(state, 'image'));
  const time = (text: string | undefined): number => new Date(text ?? '').getTime();
  const ends = nodes.map(({ finishedAt }) => time(finishedAt));
  return Math.min(...ends) - Math.max(...nodes.map(({ startedAt }) => time(startedAt)));
}

function secretChart({ app, namespace }: Run, name: string): Chart {
  const chart = new Chart(app, `${name}-token`, { namespace });
  new k8s.KubeSecret(chart, 'secret', {
    metadata: { name },
    stringData: { token: 'a-build-secret' },
  });
  return chart;
}
