import type { Problem } from '../../../../lib/finding';
import { checkImageBuild } from '../../../../lib/ci/build/check-image-build';
import type { KanikoSnapshotMode } from '../../../../lib/ci/build/kaniko/kaniko-arguments';
import { SNAPSHOT_MODES, renderKanikoArguments } from '../../../../lib/ci/build/kaniko/kaniko-arguments';
import { kaniko } from '../../../../lib/ci/build/kaniko/kaniko-builder';
import type { ImageBuild } from '../../../../lib/ci/build/resolve-image-build';
import { IMAGE_BUILD } from '../image-build';

type Options = Partial<ImageBuild & { readonly snapshotMode: KanikoSnapshotMode }>;

function argumentsFor({ snapshotMode, ...build }: Options): string[] {
  return renderKanikoArguments({ ...IMAGE_BUILD, ...build }, 'push', { snapshotMode });
}

/** The arguments that the options add to the default arguments. */
function added(options: Options): string[] {
  const usual = argumentsFor({});
  return argumentsFor(options).filter((argument) => !usual.includes(argument));
}

function check({ snapshotMode, ...build }: Options): Problem[] {
  return checkImageBuild({}, { ...IMAGE_BUILD, ...build }, kaniko({ snapshotMode }));
}

function problemsFor(options: Options): string[] {
  return check(options).map(({ code, path }) => `${code} at ${path ?? ''}`);
}

function messagesFor(options: Options): string[] {
  return check(options).map(({ message }) => message);
}

test('renders the arguments that kaniko always needs', () => {
  expect(argumentsFor({})).toEqual([
    '--dockerfile=Dockerfile',
    '--context=.',
    '--destination=ghcr.io/acme/app:v1',
    '--digest-file={{outputs.parameters.digest.path}}',
    '--image-name-with-digest-file={{outputs.parameters.reference.path}}',
    '--image-download-retry=5',
    '--push-retry=5',
  ]);
  expect(problemsFor({})).toEqual([]);
});

describe('the context and the Dockerfile', () => {
  test.each([
    ['.', 'Dockerfile', 'Dockerfile'],
    ['./', './Dockerfile', 'Dockerfile'],
    ['services/api', 'Dockerfile', 'services/api/Dockerfile'],
    ['services/api/', 'docker/prod.Dockerfile', 'services/api/docker/prod.Dockerfile'],
    ['services/../services/api', 'a/../Dockerfile', 'services/api/Dockerfile'],
    ['..data', '..Dockerfile', '..data/..Dockerfile'],
    ['{{inputs.parameters.folder}}', 'Dockerfile', '{{inputs.parameters.folder}}/Dockerfile'],
    ['.', '{{inputs.parameters.dockerfile}}', '{{inputs.parameters.dockerfile}}'],
  ])('%s and %s: the path of the Dockerfile is %s', (context, dockerfile, path) => {
    const [first, second] = argumentsFor({ context, dockerfile });
    expect([first, second]).toEqual([`--dockerfile=${path}`, `--context=${context}`]);
    expect(problemsFor({ context, dockerfile })).toEqual([]);
  });

  test.each(['', '..', '../app', 'services/../..', '/', '/code', 'dir:///code', 'git://github.com/acme/app'])(
    'the context %j is outside the source',
    (context) => {
      expect(problemsFor({ context })).toEqual(['forbidden-context-path at context']);
      expect(messagesFor({ context })[0]).toContain(`The context '${context}' is not inside the source`);
    },
  );

  test.each(['', '../Dockerfile', 'a/../../Dockerfile', '/code/Dockerfile', 'https://acme.dev/Dockerfile'])(
    'the Dockerfile %j is outside the context',
    (dockerfile) => {
      const options = { context: 'services/api', dockerfile };
      expect(problemsFor(options)).toEqual(['forbidden-dockerfile-path at dockerfile']);
      expect(messagesFor(options)[0]).toContain(
        `The Dockerfile '${dockerfile}' is not inside the context 'services/api'`,
      );
    },
  );

  test('are both reported', () => {
    expect(problemsFor({ context: '..', dockerfile: '../Dockerfile' })).toEqual([
      'forbidden-context-path at context',
      'forbidden-dockerfile-path at dockerfile',
    ]);
  });
});

describe('the destinations', () => {
  test('can be a list', () => {
    expect(argumentsFor({ destinations: ['a/b:v1', 'a/b:latest'] }).slice(2, 4)).toEqual([
      '--destination=a/b:v1',
      '--destination=a/b:latest',
    ]);
  });

  test('are all checked', () => {
    const destinations = ['a/b:v1', 'https://ghcr.io/a/b', `a/b@sha256:${'0'.repeat(64)}`];
    expect(problemsFor({ destinations })).toEqual([
      'invalid-image at destinations[1]',
      'invalid-image at destinations[2]',
    ]);
  });

  test('are required, unless the image is not pushed', () => {
    expect(problemsFor({ destinations: [] })).toEqual(['missing-destination at destinations']);
    expect(problemsFor({ destinations: [], flags: { 'no-push': false } })).toHaveLength(1);
    expect(problemsFor({ destinations: [], flags: { 'no-push': true } })).toEqual([]);
    expect(problemsFor({ destinations: [], flags: { 'no-push': 'true', 'tar-path': 'image.tar' } })).toEqual(
      [],
    );
  });

  test('are the default for the cache, which needs a repository if the image is not pushed', () => {
    const flags = { 'no-push': true };
    expect(problemsFor({ flags, cache: {} })).toEqual(['missing-destination at cache.repository']);
    expect(problemsFor({ flags, cache: { ttl: '1h' } })).toEqual(['missing-destination at cache.repository']);
    expect(problemsFor({ flags, cache: { repository: 'a/cache' } })).toEqual([]);
  });
});

describe('build args', () => {
  test('can have any value', () => {
    const buildArgs = [
      ['VERSION', '{{inputs.parameters.VERSION}}'],
      ['_x1', 'two words=1'],
    ] as const;
    expect(added({ buildArgs })).toEqual([
      '--build-arg=VERSION={{inputs.parameters.VERSION}}',
      '--build-arg=_x1=two words=1',
    ]);
    expect(problemsFor({ buildArgs })).toEqual([]);
  });

  test.each(['', '1A', 'A-B', 'A B', 'A=B', 'Ä'])('cannot have the name %j', (name) => {
    expect(problemsFor({ buildArgs: [[name, '']] })).toEqual([`invalid-build-arg at buildArgs.${name}`]);
  });

  test('must be unique', () => {
    const buildArgs = [
      ['A', '1'],
      ['B', '2'],
      ['A', '3'],
    ] as const;
    expect(messagesFor({ buildArgs })).toEqual(["The build arg 'A' is declared twice. Remove one of them."]);
  });
});

describe('the cache', () => {
  test.each([
    [undefined, []],
    [{}, ['--cache=true']],
    [
      { repository: 'ghcr.io/acme/cache', ttl: '168h' },
      ['--cache=true', '--cache-repo=ghcr.io/acme/cache', '--cache-ttl=168h'],
    ],
    [{ ttl: '1h30m0.5s' }, ['--cache=true', '--cache-ttl=1h30m0.5s']],
  ])('%j', (cache, flags) => {
    expect(added({ cache })).toEqual(flags);
    expect(problemsFor({ cache })).toEqual([]);
  });

  test.each(['ghcr.io/acme/cache:v1', 'ghcr.io/Acme/cache', 'https://ghcr.io/acme/cache', ''])(
    'its repository is not %j',
    (repository) => {
      expect(problemsFor({ cache: { repository } })).toEqual(['invalid-image at cache.repository']);
    },
  );

  test.each(['14d', '2 weeks', '168', '', 'h', '-1h'])('cannot have the ttl %j', (ttl) => {
    expect(problemsFor({ cache: { ttl } })).toEqual(['invalid-duration at cache.ttl']);
  });
});

describe('the snapshot mode', () => {
  test.each([...SNAPSHOT_MODES])('%s', (snapshotMode) => {
    expect(added({ snapshotMode })).toEqual([`--snapshot-mode=${snapshotMode}`]);
    expect(problemsFor({ snapshotMode })).toEqual([]);
  });

  test('cannot be unknown in plain JavaScript', () => {
    // @ts-expect-error: an unknown mode
    expect(messagesFor({ snapshotMode: 'fast' })).toEqual([
      "'fast' is not a snapshot mode of kaniko. Use one of 'full', 'redo', 'time'.",
    ]);
  });
});

test('the target and the labels', () => {
  const labels = [
    { name: 'team', value: 'ci' },
    { name: 'text', value: 'a=b c' },
  ];
  expect(added({ target: 'runtime', labels })).toEqual([
    '--target=runtime',
    '--label=team=ci',
    '--label=text=a=b c',
  ]);
});

describe('flags', () => {
  test('can have values of each type, and keep their order', () => {
    const flags = {
      insecure: true,
      'compressed-caching': false,
      'push-retry': 3,
      verbosity: 'debug',
      'skip-tls-verify-registry': ['a.dev', 'b.dev'],
      'skip-tls-verify': undefined,
      'registry-mirror': [],
    };
    expect(added({ flags })).toEqual([
      '--insecure=true',
      '--compressed-caching=false',
      '--push-retry=3',
      '--verbosity=debug',
      '--skip-tls-verify-registry=a.dev',
      '--skip-tls-verify-registry=b.dev',
    ]);
    expect(problemsFor({ flags })).toEqual([]);
  });

  test('follow the arguments of other properties', () => {
    const options: Options = { cache: {}, snapshotMode: 'redo', flags: { insecure: true } };
    expect(argumentsFor(options).slice(-5)).toEqual([
      '--cache=true',
      '--snapshot-mode=redo',
      '--image-download-retry=5',
      '--push-retry=5',
      '--insecure=true',
    ]);
  });

  test('replace the default retries', () => {
    const retries = (flags: ImageBuild['flags']) =>
      argumentsFor({ flags }).filter((argument) => argument.includes('-retry='));
    expect(retries({ 'push-retry': 0 })).toEqual(['--image-download-retry=5', '--push-retry=0']);
    expect(retries({ 'push-retry': undefined, 'image-download-retry': undefined })).toEqual([]);
  });

  test.each([
    ['build-arg', "'buildArgs'"],
    ['cache', "'cache'"],
    ['cache-repo', "'cache'"],
    ['cache-ttl', "'cache'"],
    ['context', "'context'"],
    ['destination', "'destinations'"],
    ['digest-file', "the output 'digest'"],
    ['dockerfile', "'dockerfile'"],
    ['snapshot-mode', "'snapshotMode'"],
    ['snapshotMode', "'snapshotMode'"],
  ])('cannot be %s, which is set by %s', (flag, owner) => {
    expect(problemsFor({ flags: { [flag]: 'x' } })).toEqual([`forbidden-flag at flags.${flag}`]);
    expect(messagesFor({ flags: { [flag]: 'x' } })).toEqual([
      `The flag '${flag}' is set by another property. Use ${owner} instead.`,
    ]);
  });

  test('have no leading dashes', () => {
    expect(messagesFor({ flags: { '--insecure': true } })).toEqual([
      "The flag '--insecure' starts with a dash. Write 'insecure'.",
    ]);
  });

  test('have long names', () => {
    expect(problemsFor({ flags: { d: 'acme/app' } })).toEqual(['invalid-flag at flags.d']);
  });

  test('can have the names of object properties', () => {
    expect(problemsFor({ flags: { constructor: 'x' } })).toEqual([]);
  });
});

describe('registries', () => {
  test('without TLS, with a certificate authority, and with mirrors', () => {
    const registries = {
      'registry.acme.dev:5000': { plainHttp: true },
      'harbor.acme.dev': { ca: { configMap: 'acme-ca', key: 'ca.crt' } },
      'docker.io': { mirrors: ['harbor.acme.dev/hub', 'mirror.acme.dev'] },
    };
    expect(added({ registries })).toEqual([
      '--insecure-registry=registry.acme.dev:5000',
      '--registry-certificate=harbor.acme.dev=/run/registry-ca/1/ca.crt',
      '--registry-map=index.docker.io=harbor.acme.dev/hub',
      '--registry-map=index.docker.io=mirror.acme.dev',
    ]);
    expect(problemsFor({ registries })).toEqual([]);
  });
});

describe('what kaniko cannot do', () => {
  test('one platform is possible, several are not', () => {
    expect(added({ platforms: ['linux/arm64'] })).toEqual(['--custom-platform=linux/arm64']);
    expect(problemsFor({ platforms: ['linux/arm64'] })).toEqual([]);
    expect(problemsFor({ platforms: ['linux/amd64', 'linux/arm64'] })).toEqual([
      'forbidden-build-option at platforms',
    ]);
  });

  test('layers in a claim', () => {
    expect(problemsFor({ cache: { claim: 'layers' } })).toEqual(['forbidden-build-option at cache.claim']);
  });

  test('secret mounts', () => {
    expect(problemsFor({ buildSecrets: { npm: { secret: 'npm', key: 'token' } } })).toEqual([
      'forbidden-build-option at buildSecrets',
    ]);
  });
});
