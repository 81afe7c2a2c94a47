import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import type * as argo from '../../../../imports/argoproj.io';
import type { BuildKitBuildTemplateProps } from '../../../../lib';
import { BuildKitBuildTemplate, acknowledge, parameter } from '../../../../lib';
import {
  argolint,
  describeWithShared,
  errorsOf,
  placedCodesIn,
  synth,
  templateIn,
  workflowIn,
} from '../../../support';
import { codesOf } from '../../synth';
import { SHELLS } from '../../../support/shells';
import { ScriptRun } from '../build-script';

type Props = BuildKitBuildTemplateProps;

/** Renders the template, without the labels that `oci-labels.test.ts` is about. */
function create(props: Props) {
  return synth((chart) => new BuildKitBuildTemplate(chart, 'image-build', { ociLabels: false, ...props }));
}

function templateOf(props: Props = {}, name?: string): argo.Template {
  return templateIn(workflowIn(create(props)), name);
}

function containerOf(props: Props = {}): argo.Container | undefined {
  return templateOf(props).container;
}

function variablesOf(props: Props): { readonly [name: string]: string | undefined } {
  return Object.fromEntries((containerOf(props)?.env ?? []).map(({ name, value }) => [name, value]));
}

function codesFor(props: Props): string[] {
  return placedCodesIn(
    errorsOf((chart) => new BuildKitBuildTemplate(chart, 'image-build', { ociLabels: false, ...props })),
  );
}

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

test('runs without root, in a user namespace of its own', () => {
  const { securityContext, container, volumes } = templateOf();
  expect(securityContext).toMatchObject({
    runAsNonRoot: true,
    runAsUser: 1000,
    seccompProfile: { type: 'Unconfined' },
  });
  expect(container?.securityContext).toEqual({ appArmorProfile: { type: 'Unconfined' } });
  expect(volumes?.map(({ name }) => name)).toEqual(['buildkit-secret', 'buildkit-state']);
});

describe('the arguments', () => {
  const DEFAULT = containerOf()?.args ?? [];

  test('are the destinations, by default', () => {
    expect(DEFAULT).toEqual(['{{inputs.parameters.image_name}}:{{inputs.parameters.image_tag}}']);
    expect(variablesOf({}).DESTINATIONS).toBe('1');
  });

  test.each<[Props, string[]]>([
    [{ target: 'runtime' }, ['--opt=target=runtime']],
    [{ platforms: ['linux/amd64', 'linux/arm64'] }, ['--opt=platform=linux/amd64,linux/arm64']],
    [{ buildArgs: { A: parameter() } }, ['--opt=build-arg:A={{inputs.parameters.A}}']],
    [{ labels: { team: 'ci, "x"' } }, ['--opt=label:team=ci, "x"']],
    [
      { buildSecrets: { npm: { secret: 'npm', key: 'token' } } },
      ['--secret=id=npm,src=/run/build-secrets/npm/value'],
    ],
    [
      { cache: true },
      [
        '--import-cache=type=registry,ref={{inputs.parameters.image_name}}/cache',
        '--export-cache=type=registry,ref={{inputs.parameters.image_name}}/cache,mode=max,image-manifest=true,ignore-error=true',
      ],
    ],
    [
      { cache: { claim: 'layers' } },
      [
        '--import-cache=type=local,src=/run/layer-cache',
        '--export-cache=type=local,dest=/run/layer-cache,mode=max',
      ],
    ],
    [{ flags: { 'no-cache': true } }, ['--no-cache=true']],
  ])('of %j', (props, added) => {
    expect(containerOf(props)?.args).toEqual([...DEFAULT, ...added]);
  });
});

test('a build secret is mounted from an optional volume', () => {
  const { volumes, container } = templateOf({ buildSecrets: { npm: { secret: 'npm', key: 'token' } } });
  const volume = volumes?.find(({ name }) => name === 'build-secret-0');
  expect(volume?.secret).toEqual({
    secretName: 'npm',
    items: [{ key: 'token', path: 'value' }],
    optional: true,
  });
  expect(container?.volumeMounts).toContainEqual({
    name: 'build-secret-0',
    mountPath: '/run/build-secrets/npm',
    readOnly: true,
  });
});

test('registries are configured in the format of the daemon', () => {
  const registries = {
    'registry.acme.dev:5000': { plainHttp: true },
    'harbor.acme.dev': { ca: { configMap: 'acme-ca', key: 'ca.crt' } },
    'docker.io': { mirrors: ['harbor.acme.dev/hub'] },
  };
  expect(variablesOf({ registries }).DAEMON_CONFIG).toMatchInlineSnapshot(`
    "[registry."registry.acme.dev:5000"]
    http = true
    [registry."harbor.acme.dev"]
    ca = ["/run/registry-ca/1/ca.crt"]
    [registry."docker.io"]
    mirrors = ["harbor.acme.dev/hub"]
    "
  `);
});

describe('a shared daemon', () => {
  const daemon = { address: 'tcp://buildkitd.ci:1234', tls: 'buildkit-client' };

  test('needs only a client, which meets the restricted Pod Security Standard', () => {
    const { securityContext, container, volumes } = templateOf({ daemon });
    expect(securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
    expect(volumes?.map(({ name }) => name)).toEqual(['buildkit-secret', 'buildkit-tls']);
    expect(variablesOf({ daemon })).toMatchObject({
      BUILDKIT_HOST: 'tcp://buildkitd.ci:1234',
      TLS: '/run/buildkit-tls',
    });
    expect(variablesOf({ daemon }).DAEMON_CONFIG).toBeUndefined();
  });

  test.each<[Props, string[]]>([
    [{ daemon: { ...daemon, address: 'buildkitd' } }, ['invalid-daemon-address at daemon.address']],
    [{ daemon: { ...daemon, tls: 'A B' } }, ['invalid-name at daemon.tls']],
    [
      { daemon, registries: { 'a.dev': { plainHttp: true } } },
      ['conflicting-registries-and-daemon at registries'],
    ],
  ])('%j', (props, codes) => {
    expect(codesFor(props)).toEqual(codes);
  });

  test('without TLS is a warning, which can be acknowledged', () => {
    const chart = new Chart(new App(), 'test');
    const build = new BuildKitBuildTemplate(chart, 'image-build', { daemon: { address: daemon.address } });
    expect(codesOf(chart)).toEqual(['missing-daemon-tls at daemon.tls']);
    acknowledge(build, 'missing-daemon-tls', 'a NetworkPolicy admits only builds');
    expect(codesOf(chart)).toEqual([]);
  });
});

test.each<[Props, string[]]>([
  [{ cache: { ttl: '1h' } }, ['forbidden-build-option at cache.ttl']],
  [
    { inputs: { image: parameter() }, destinations: '{{inputs.parameters.image}}', cache: true },
    ['missing-destination at cache.repository'],
  ],
  [{ destinations: [] }, ['missing-destination at destinations']],
  [{ flags: { output: 'type=tar' } }, ['forbidden-flag at flags.output']],
  [{ path: '/run/source' }, ['conflicting-paths at path']],
  [{ platforms: ['arm64'] }, ['invalid-platform at platforms[0]']],
  [{ platforms: ['linux/arm64', 'linux/arm64'] }, ['duplicate-platform at platforms[1]']],
  [
    { buildSecrets: { 'a,b': { secret: 'npm', key: 'token' } } },
    ['invalid-build-secret at buildSecrets.a,b'],
  ],
  [{ registries: { 'a.dev/b': {} } }, ['invalid-registry at registries.a.dev/b']],
  [
    { registries: { 'a.dev': { mirrors: ['https://b.dev'] } } },
    ['invalid-registry at registries.a.dev.mirrors[0]'],
  ],
  [
    { registries: { 'a.dev': { plainHttp: true, ca: { configMap: 'ca', key: 'ca.crt' } } } },
    ['conflicting-ca-and-plain-http at registries.a.dev.ca'],
  ],
  [{ cache: { repository: 'a/b', claim: 'layers' } }, ['conflicting-repository-and-claim at cache.claim']],
  [{ separatePush: true, cache: true }, ['conflicting-cache-and-separate-push at cache']],
  [{ separatePush: true, cache: { claim: 'layers' } }, []],
])('%j: %j', (props, codes) => {
  expect(codesFor(props)).toEqual(codes);
});

describe.each(SHELLS)('the script in %s, with a BuildKit that builds nothing', (shell) => {
  let run: ScriptRun;
  beforeEach(() => {
    run = new ScriptRun();
    run.write('source/Dockerfile', 'FROM scratch\n');
    run.write('run/registry-login/config.json', '{}');
    run.program(
      'buildctl-daemonless.sh',
      `for argument do printf '%s\\n' "$argument"; done >"$LOG"
printf '{\\n  "containerimage.config.digest": "sha256:0",\\n  "containerimage.digest": "${DIGEST}",\\n}' >${run.folder}/tmp/metadata.json`,
    );
  });
  afterEach(() => {
    run.remove();
  });

  const build = (props: Props = {}) =>
    run.run(shell, containerOf({ inputs: {}, destinations: 'r:5000/a/b:v1', ...props }));

  test('passes the arguments on, and outputs the digest and the reference', () => {
    const props = { destinations: ['r:5000/a/b:v1', 'c/d'], labels: { text: `a "b" $(x)` } };
    expect(build(props)).toMatchObject({ status: 0, stderr: '' });
    expect(run.read('log')?.replaceAll(run.folder, '').split('\n')).toEqual([
      'build',
      '--progress=plain',
      '--frontend=dockerfile.v0',
      '--local',
      'context=/source',
      '--local',
      'dockerfile=/source',
      '--opt',
      'filename=Dockerfile',
      '--opt=label:text=a "b" $(x)',
      '--output',
      'type=image,"name=r:5000/a/b:v1,c/d",push=true',
      '--metadata-file',
      '/tmp/metadata.json',
      '',
    ]);
    expect([run.read('tmp/image-digest'), run.read('tmp/image-reference')]).toEqual([
      DIGEST,
      `r:5000/a/b@${DIGEST}`,
    ]);
  });

  test('writes an image to a file with a separate push', () => {
    const { container } = templateOf({ inputs: {}, destinations: 'a/b:v1', separatePush: true }, 'build');
    expect(run.run(shell, container)).toMatchObject({ status: 0, stderr: '' });
    expect(run.read('log')).toContain('\n--output\ntype=oci,dest=/home/user/image/image.tar\n');
    expect(run.read('tmp/image-digest')).toBeUndefined();
  });

  test.each(['a/b:v1,push=false', 'a/b:v1"', '-x', '', 'a b', 'a\nb'])(
    'refuses the destination %j',
    (destination) => {
      const { status, stderr } = run.run(shell, {
        ...containerOf({ inputs: {}, destinations: 'a/b' }),
        image: '',
        args: [destination],
      });
      expect([status, stderr.replace(/\n$/, '')]).toEqual([
        1,
        `'${destination}' is not an image reference. Use a name and a tag, such as 'ghcr.io/acme/app:v1.2.0'.`,
      ]);
      expect(run.read('log')).toBeUndefined();
    },
  );

  test('says what is missing', () => {
    expect(build({ context: 'app' }).stderr).toBe(
      "The source has no directory 'app' for the context of the build.\n",
    );
    expect(build({ dockerfile: 'x/Dockerfile' }).stderr).toBe(
      "The context '.' has no file 'x/Dockerfile'. Set 'dockerfile' to its path in the context.\n",
    );
    expect(build({ buildSecrets: { npm: { secret: 'npm', key: 'token' } } }).stderr).toBe(
      "There is no build secret 'npm'. Check that its Secret is in this namespace and has its key.\n",
    );
    expect(build({ registryCredentials: { secret: 'ghcr', key: 'config' } })).toMatchObject({
      status: 0,
      stderr: '',
    });
    run.write('run/registry-login/config.json', '');
    expect(build({ registryCredentials: { secret: 'ghcr', key: 'config' } })).toMatchObject({
      status: 0,
      stderr:
        "Warning: there are no registry credentials. The Secret 'ghcr' is not in this namespace, or has no key 'config'.\n",
    });
  });

  test('refuses links out of the source, and follows others', () => {
    const link = (target: string, name: string): void => {
      symlinkSync(target, join(run.folder, 'source', name));
    };
    link(join(run.folder, 'run'), 'out');
    link('../run/registry-login/config.json', 'Outfile');
    link('Dockerfile', 'Linkfile');
    expect(build({ context: 'out', dockerfile: 'registry-login/config.json' }).stderr).toBe(
      "The context 'out' is a symbolic link out of the source. Use a directory of the repository.\n",
    );
    expect(build({ dockerfile: 'Outfile' }).stderr).toBe(
      "The Dockerfile 'Outfile' is a symbolic link out of the context. Use a file of the repository.\n",
    );
    expect(build({ dockerfile: 'Linkfile' }).status).toBe(0);
    expect(run.read('log')).toContain('\nfilename=Dockerfile\n');
  });

  test('fails if the build fails, or reports no digest', () => {
    run.program('buildctl-daemonless.sh', 'exit 3');
    expect(build().status).toBe(3);
    run.program('buildctl-daemonless.sh', `echo '{}' >${run.folder}/tmp/metadata.json`);
    expect(build()).toMatchObject({
      status: 1,
      stderr: 'The builder has not reported the digest of the image.\n',
    });
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test.each<Props>([
    {},
    { separatePush: true },
    { cache: true, daemon: { address: 'tcp://b:1', tls: 'tls' } },
  ])('accepts %j', (props) => {
    expect(argolint(create(props)).errors).toEqual([]);
  });
});
