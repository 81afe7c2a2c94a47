import { parseImagesArguments } from '../../../lib/cli/images/arguments';
import { UsageError } from '../../../lib/cli/usage-error';

const DEFAULTS = { action: 'list', lock: 'images.lock', mirror: undefined, plainHttp: [] };

test.each([
  [[], {}],
  [['--lock', 'ci/images.lock'], { lock: 'ci/images.lock' }],
  [['--resolve'], { action: 'resolve' }],
  [['--check'], { action: 'check' }],
  [['-h'], { action: 'help' }],
  [['--resolve', '--mirror', 'registry.acme.dev/m'], { action: 'resolve', mirror: 'registry.acme.dev/m' }],
  [
    ['--check', '--mirror', 'docker.io=a.acme.dev/hub', '--mirror', 'quay.io=b.acme.dev'],
    { action: 'check', mirror: { 'docker.io': 'a.acme.dev/hub', 'quay.io': 'b.acme.dev' } },
  ],
  [
    ['--check', '--plain-http', 'a.acme.dev:80', '--plain-http', 'b.acme.dev:5000'],
    { action: 'check', plainHttp: ['a.acme.dev', 'b.acme.dev:5000'] },
  ],
])('%j', (args, parsed) => {
  expect(parseImagesArguments(args)).toEqual({ ...DEFAULTS, ...parsed });
});

test.each([
  [['--resolve', '--check'], '--check writes no file: omit --resolve.'],
  [['--lock', ''], '--lock needs the name of a file.'],
  [['--lock'], "Option '--lock <value>' argument missing."],
  [['--mirror', 'registry.acme.dev'], '--mirror needs --resolve or --check.'],
  [['--plain-http', 'registry.acme.dev'], '--plain-http needs --resolve or --check.'],
  [['--reslove'], "Unknown option '--reslove'."],
  [['docker.io/alpine/git'], "Unexpected argument 'docker.io/alpine/git'."],
])('%j is refused', (args, message) => {
  const parse = () => parseImagesArguments(args);
  expect(parse).toThrow(UsageError);
  expect(parse).toThrow(message);
});

test.each([
  [['mirror'], "--mirror: 'mirror' is not a registry with an optional path."],
  [['docker.io=https://a.acme.dev'], "--mirror: 'https://a.acme.dev' is not a registry"],
  [['a.acme.dev', 'b.acme.dev'], '--mirror PREFIX replaces all registries: use it once.'],
  [['docker.io=a.acme.dev', 'b.acme.dev'], "--mirror 'b.acme.dev' has no registry to replace."],
  [['docker.io=a.acme.dev', 'docker.io=b.acme.dev'], "--mirror replaces 'docker.io' twice."],
  [
    ['gcr.io=a.acme.dev'],
    "--mirror: no image is in 'gcr.io'. The registries are docker.io, ghcr.io, quay.io.",
  ],
])('the mirrors %j are refused', (mirrors, message) => {
  const args = mirrors.flatMap((mirror) => ['--mirror', mirror]);
  expect(() => parseImagesArguments(['--resolve', ...args])).toThrow(message);
});

test.each(['', 'http://a.acme.dev', 'a.acme.dev/path', 'a b', 'user@a.acme.dev', 'a:port'])(
  "'%s' is not a host",
  (host) => {
    expect(() => parseImagesArguments(['--check', '--plain-http', host])).toThrow(`'${host}' is not a host.`);
  },
);
