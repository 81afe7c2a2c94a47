import type * as argo from '../../../../imports/argoproj.io';
import type { BuildahBuildTemplateProps } from '../../../../lib';
import { BuildahBuildTemplate, parameter } from '../../../../lib';
import {
  argolint,
  describeWithShared,
  errorsOf,
  placedCodesIn,
  synth,
  templateIn,
  workflowIn,
} from '../../../support';
import { SHELLS } from '../../../support/shells';
import { ScriptRun } from '../build-script';

type Props = BuildahBuildTemplateProps;

/** Renders the template, without the labels that `oci-labels.test.ts` is about. */
function create(props: Props) {
  return synth((chart) => new BuildahBuildTemplate(chart, 'image-build', { ociLabels: false, ...props }));
}

function templateOf(props: Props = {}, name?: string): argo.Template {
  return templateIn(workflowIn(create(props)), name);
}

function variablesOf(props: Props): { readonly [name: string]: string | undefined } {
  return Object.fromEntries((templateOf(props).container?.env ?? []).map(({ name, value }) => [name, value]));
}

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

test('is root without privileges, in a user namespace', () => {
  const { securityContext, container, volumes } = templateOf();
  expect(securityContext).toEqual({ seccompProfile: { type: 'Unconfined' } });
  expect(container?.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    appArmorProfile: { type: 'Unconfined' },
  });
  expect(volumes?.map(({ name }) => name)).toEqual(['buildah-secret', 'buildah-storage']);
});

describe('the arguments', () => {
  const DESTINATION = '{{inputs.parameters.image_name}}:{{inputs.parameters.image_tag}}';

  test.each<[Props, string[]]>([
    [{}, ['--tag=localhost/build-push']],
    [{ target: 'runtime' }, ['--tag=localhost/build-push', '--target=runtime']],
    [
      { platforms: ['linux/amd64', 'linux/arm64'] },
      ['--manifest=localhost/build-push', '--platform=linux/amd64,linux/arm64'],
    ],
    [
      { buildArgs: { A: parameter() }, labels: { team: 'ci, "x"' } },
      ['--tag=localhost/build-push', '--build-arg=A={{inputs.parameters.A}}', '--label=team=ci, "x"'],
    ],
    [
      { buildSecrets: { npm: { secret: 'npm', key: 'token' } } },
      ['--tag=localhost/build-push', '--secret=id=npm,src=/run/build-secrets/npm/value'],
    ],
    [
      { cache: { repository: 'ghcr.io/acme/cache', ttl: '24h' } },
      [
        '--tag=localhost/build-push',
        '--layers=true',
        '--cache-from=ghcr.io/acme/cache',
        '--cache-to=ghcr.io/acme/cache',
        '--cache-ttl=24h',
      ],
    ],
    [{ flags: { format: 'docker' } }, ['--tag=localhost/build-push', '--format=docker']],
  ])('of %j', (props, args) => {
    expect(templateOf(props).container?.args).toEqual([DESTINATION, ...args]);
  });
});

test('registries are configured in the format of containers-registries.conf', () => {
  const registries = {
    'registry.acme.dev:5000': { plainHttp: true },
    'harbor.acme.dev': { ca: { configMap: 'acme-ca', key: 'ca.crt' } },
    'docker.io': { mirrors: ['harbor.acme.dev/hub'] },
  };
  expect(variablesOf({ registries }).REGISTRIES_CONFIG).toMatchInlineSnapshot(`
    "unqualified-search-registries = ["docker.io"]
    short-name-mode = "disabled"

    [[registry]]
    location = "registry.acme.dev:5000"
    insecure = true

    [[registry]]
    location = "harbor.acme.dev"

    [[registry]]
    location = "docker.io"
    [[registry.mirror]]
    location = "harbor.acme.dev/hub"
    "
  `);
  const mirrors = { 'a.dev': { mirrors: ['b.dev:5000/hub'] }, 'b.dev:5000': { plainHttp: true } };
  expect(variablesOf({ registries: mirrors }).REGISTRIES_CONFIG).toContain(
    'location = "b.dev:5000/hub"\ninsecure = true\n',
  );
  expect(variablesOf({ registries }).CAS).toBe('/run/registry-ca/1/ca.crt harbor.acme.dev\n');
});

test.each<[Props, string[]]>([
  [
    { inputs: { image: parameter() }, destinations: '{{inputs.parameters.image}}', cache: true },
    ['missing-destination at cache.repository'],
  ],
  [{ cache: { claim: 'layers' } }, ['forbidden-build-option at cache.claim']],
  [{ destinations: [] }, ['missing-destination at destinations']],
  [{ flags: { layers: true } }, ['forbidden-flag at flags.layers']],
  [{ path: '/var/lib/containers/x' }, ['conflicting-paths at path']],
])('%j: %j', (props, codes) => {
  expect(
    placedCodesIn(
      errorsOf((chart) => new BuildahBuildTemplate(chart, 'image-build', { ociLabels: false, ...props })),
    ),
  ).toEqual(codes);
});

describe.each(SHELLS)('the script in %s, with a Buildah that builds nothing', (shell) => {
  let run: ScriptRun;
  beforeEach(() => {
    run = new ScriptRun();
    run.write('source/Dockerfile', 'FROM scratch\n');
    run.write('run/registry-login/config.json', '{}');
    run.program('sleep', 'echo "sleep $1" >>"$LOG"');
    run.program(
      'buildah',
      `printf '%s|' "$@" >>"$LOG"; echo "auth:\${REGISTRY_AUTH_FILE-}" >>"$LOG"
case $* in
  *digestfile*refused*) exit 1 ;;
  *digestfile*other*) printf %s sha256:other >${run.folder}/tmp/digest.new ;;
  *digestfile*) printf %s ${DIGEST} >${run.folder}/tmp/digest.new ;;
esac`,
    );
  });
  afterEach(() => {
    run.remove();
  });

  const build = (props: Props = {}, name?: string) =>
    run.run(shell, templateOf({ inputs: {}, destinations: 'r:5000/a/b:v1', ...props }, name).container);

  const log = (): string[] => (run.read('log') ?? '').replaceAll(run.folder, '').trim().split('\n');

  test('builds and pushes to each destination, and outputs the digest and the reference', () => {
    const props = { destinations: ['r:5000/a/b:v1', 'c/d'], labels: { text: 'a "b" $(x)' } };
    expect(build(props)).toMatchObject({
      status: 0,
      stdout: `Pushed r:5000/a/b:v1@${DIGEST}\nPushed c/d@${DIGEST}\n`,
      stderr: '',
    });
    const auth = 'auth:/run/registry-login/config.json';
    expect(log()).toEqual([
      `build|--cap-drop=CAP_SYS_CHROOT|--file|/source/Dockerfile|--tag=localhost/build-push|--label=text=a "b" $(x)|/source|${auth}`,
      `push|--digestfile|/tmp/digest.new|localhost/build-push|docker://r:5000/a/b:v1|${auth}`,
      `push|--digestfile|/tmp/digest.new|localhost/build-push|docker://c/d|${auth}`,
    ]);
    expect([run.read('tmp/image-digest'), run.read('tmp/image-reference')]).toEqual([
      DIGEST,
      `r:5000/a/b@${DIGEST}`,
    ]);
    expect(run.read('home/.config/containers/registries.conf')).toContain('short-name-mode = "disabled"');
  });

  test('pushes an index of several platforms', () => {
    expect(build({ platforms: ['linux/amd64', 'linux/arm64'] }).status).toBe(0);
    expect(log()[1]).toMatch(/^manifest\|push\|--all\|--digestfile\|/);
  });

  test('writes the image to a file with a separate push, without credentials', () => {
    expect(build({ separatePush: true }, 'build').status).toBe(0);
    expect(log().map((line) => line.replace(/.*(oci-archive|auth)/, '$1'))).toEqual(['auth:', 'auth:']);
    expect(log()[1]).toContain('|oci-archive:/run/image/image.tar|');
    expect(run.read('tmp/image-digest')).toBeUndefined();
  });

  // This shell has a program `sleep` of its own.
  (shell.startsWith('busybox') ? test.skip : test)('repeats a push, and fails after the last one', () => {
    const { status, stderr } = build({ destinations: 'refused/a' });
    expect(status).toBe(1);
    expect(stderr).toContain("The push of 'docker://refused/a' has failed. It is repeated in 16 s.\n");
    expect(log().filter((line) => line.startsWith('sleep'))).toEqual(
      [1, 2, 4, 8, 16].map((s) => `sleep ${s}`),
    );
  });

  test('fails if the registries have different digests', () => {
    expect(build({ destinations: ['a/b', 'other/b'] })).toMatchObject({
      status: 1,
      stderr: 'The image has different digests in the registries.\n',
    });
  });

  test('adds certificates of authorities', () => {
    run.write('run/registry-ca/0/ca.crt', 'certificate');
    expect(build({ registries: { 'h.dev:5000': { ca: { configMap: 'ca', key: 'crt' } } } }).status).toBe(0);
    expect(run.read('etc/containers/certs.d/h.dev:5000/ca.crt')).toBe('certificate');
  });

  test('refuses a Dockerfile that Buildah would preprocess', () => {
    run.write('source/Dockerfile.in', '#include "/run/registry-login/config.json"\n');
    expect(build({ dockerfile: 'Dockerfile.in' })).toMatchObject({
      status: 1,
      stderr: "Buildah preprocesses the Dockerfile 'Dockerfile.in' for its extension '.in'. Rename it.\n",
    });
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test.each<Props>([{}, { separatePush: true }, { cache: true, platforms: ['linux/amd64', 'linux/arm64'] }])(
    'accepts %j',
    (props) => {
      expect(argolint(create(props)).errors).toEqual([]);
    },
  );
});
