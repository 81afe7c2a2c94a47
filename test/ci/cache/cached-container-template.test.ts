import { Chart, App } from 'cdk8s';
import type * as argo from '../../../imports/argoproj.io';
import type { DependencyCaches } from '../../../lib/ci/cache/cached-container-template';
import {
  CachedContainerTemplate,
  GitCloneTemplate,
  WorkflowTemplate,
  artifact,
  cargoCache,
  dependencyCache,
  goCache,
  mavenCache,
  npmCache,
  parameter,
  pipCache,
  sh,
} from '../../../lib/index';
import { CACHE_SCRIPT } from '../../../lib/ci/cache/cache-script';
import { synth, templateIn, workflowIn } from '../../support/index';
import { codesOf } from '../synth';

/** The template with these caches. */
function render(cache: DependencyCaches, others: object = {}) {
  const manifests = synth((chart) => {
    new CachedContainerTemplate(new WorkflowTemplate(chart, 'checks'), 'test', {
      cache,
      inputs: { source: artifact('/src') },
      container: { image: 'node:24', command: ['npm', 'ci'], workingDir: '/src', ...others },
    });
  });
  return templateIn(workflowIn(manifests));
}

/** The findings about a template with these caches. */
function problems(
  cache: unknown,
  { container = {}, ...others }: { container?: object; volumes?: argo.Volume[] } = {},
) {
  const chart = new Chart(new App(), 'test');
  new CachedContainerTemplate(new WorkflowTemplate(chart, 'checks'), 'test', {
    cache: cache as DependencyCaches,
    inputs: { source: artifact('/src'), depth: parameter({ value: 1 }) },
    container: { image: 'node:24', command: ['npm', 'ci'], ...container },
    ...others,
  });
  return codesOf(chart);
}

test('a cache on a claim', () => {
  const { container, volumes, inputs, outputs } = render(npmCache({ claim: 'npm-cache' }), {
    env: [{ name: 'CI', value: '1' }],
  });
  expect({ ...container, volumes }).toEqual({
    image: 'node:24',
    workingDir: '/src',
    command: [
      ...['sh', '-c', CACHE_SCRIPT, 'caches', '.', '1'],
      'read-write:npm:/caches/npm:/cache-stores/npm:3:1:package-lock.json',
      ...['npm', 'ci'],
    ],
    env: [
      { name: 'npm_config_cache', value: '/caches/npm/data' },
      { name: 'CI', value: '1' },
    ],
    volumeMounts: [
      { name: 'cache-npm', mountPath: '/caches/npm' },
      { name: 'cache-store-1', mountPath: '/cache-stores/npm', subPath: 'shared/npm' },
    ],
    volumes: [
      { name: 'cache-npm', emptyDir: {} },
      { name: 'cache-store-1', persistentVolumeClaim: { claimName: 'npm-cache' } },
    ],
  });
  expect([inputs, outputs]).toEqual([{ artifacts: [{ name: 'source', path: '/src' }] }, undefined]);
});

test('caches of one claim share its volume, and one that is only read is mounted as such', () => {
  const { container, volumes } = render([
    npmCache({ claim: 'cache', scope: 'main', readOnly: true }),
    goCache({
      claim: 'cache',
      keep: 1,
      version: '2',
      path: '/go-cache',
      lockFiles: ['go.sum', 'tools/go.sum'],
    }),
  ]);
  expect(container?.volumeMounts?.slice(1)).toEqual([
    { name: 'cache-store-1', mountPath: '/cache-stores/npm', subPath: 'main/npm', readOnly: true },
    { name: 'cache-go', mountPath: '/go-cache' },
    { name: 'cache-store-1', mountPath: '/cache-stores/go', subPath: 'shared/go' },
  ]);
  expect(volumes?.map(({ name }) => name)).toEqual(['cache-npm', 'cache-go', 'cache-store-1']);
  expect(container?.command?.slice(5, 8)).toEqual([
    '2',
    'read-only:npm:/caches/npm:/cache-stores/npm:3:1:package-lock.json',
    'read-write:go:/go-cache:/cache-stores/go:1:2:go.sum:tools/go.sum',
  ]);
});

test('a cache in the artifact repository', () => {
  const { inputs, outputs, container } = render(
    npmCache({ artifactRepository: true, scope: 'main', version: '2' }),
  );
  const key = 'caches/main/npm/2-{{inputs.parameters.lock-hash}}.tgz';
  expect(inputs).toEqual({
    parameters: [{ name: 'lock-hash' }],
    artifacts: [
      { name: 'source', path: '/src' },
      { name: 'cache-npm', path: '/caches/npm/restored', optional: true, s3: { key } },
    ],
  });
  expect(outputs?.artifacts).toEqual([
    {
      name: 'cache-npm',
      path: '/caches/npm/saved',
      optional: true,
      s3: { key },
      artifactGC: { strategy: 'Never' },
    },
  ]);
  expect(container?.command?.[6]).toBe('read-write:npm:/caches/npm::0:2');
  expect(render(npmCache({ artifactRepository: true, readOnly: true })).outputs).toBeUndefined();
});

test.each([
  [npmCache, { npm_config_cache: '/c/data' }, 'package-lock.json'],
  [goCache, { GOMODCACHE: '/c/data/mod', GOCACHE: '/c/data/build' }, 'go.sum'],
  [mavenCache, { MAVEN_OPTS: '-Dmaven.repo.local=/c/data' }, 'pom.xml'],
  [pipCache, { PIP_CACHE_DIR: '/c/data' }, 'requirements.txt'],
  [cargoCache, { CARGO_HOME: '/c/data' }, 'Cargo.lock'],
])('the variables and the lock file of a tool', (create, variables, file) => {
  const { container } = render(create({ claim: 'cache', path: '/c' }));
  expect(Object.fromEntries(container?.env?.map(({ name, value }) => [name, value]) ?? [])).toEqual(
    variables,
  );
  expect(container?.command?.[6]?.split(':').at(-1)).toBe(file);
});

test('a program is run with its values, and checked', () => {
  const { container } = render(npmCache({ claim: 'cache' }), { command: sh`npm run ${'{{workflow.name}}'}` });
  expect(container?.command?.slice(7)).toEqual(['sh', '-ec', expect.stringContaining('npm run ')]);
  expect(problems(npmCache({ claim: 'cache' }), { container: { command: sh`echo '` } })).toEqual(
    problems([], { container: { command: sh`echo '` } }),
  );
});

describe('the checks', () => {
  const NPM = npmCache({ claim: 'cache' });
  test.each([
    ['one cache', NPM, []],
    ['an artifact', npmCache({ artifactRepository: true }), []],
    ['two caches', [NPM, goCache({ claim: 'cache' })], []],
    ['no lock file', { ...NPM, lockFiles: [] }, ['missing-lock-file at cache.lockFiles']],
    ['an absolute lock file', { ...NPM, lockFiles: ['/etc/passwd'] }, ['invalid-path at cache.lockFiles']],
    [
      'a lock file outside of the source',
      { ...NPM, lockFiles: ['a/../../b'] },
      ['invalid-path at cache.lockFiles'],
    ],
    ['a lock file with a separator', { ...NPM, lockFiles: ['a:b'] }, ['invalid-path at cache.lockFiles']],
    ['a lock file with a tag', { ...NPM, lockFiles: ['{{inputs.x}}'] }, ['invalid-path at cache.lockFiles']],
    ['a directory as lock file', { ...NPM, lockFiles: ['a/'] }, ['invalid-path at cache.lockFiles']],
    ['a name that is none', { ...NPM, name: 'a/b' }, ['invalid-name at cache.name']],
    ['a scope that leaves the claim', { ...NPM, scope: '..' }, ['invalid-name at cache.scope']],
    ['a version that is none', { ...NPM, version: 'a:b' }, ['invalid-name at cache.version']],
    ['a claim that is none', { ...NPM, claim: 'A' }, ['invalid-name at cache.claim']],
    ['no entries', { ...NPM, keep: 0 }, ['invalid-number-of-entries at cache.keep']],
    ['half an entry', { ...NPM, keep: 1.5 }, ['invalid-number-of-entries at cache.keep']],
    ['a relative path', { ...NPM, path: 'cache' }, ['invalid-path at cache.path']],
    ['a path of Argo', { ...NPM, path: '/argo/cache' }, ['conflicting-paths at cache.path']],
    ['a path in the source', { ...NPM, path: '/src/node_modules' }, ['conflicting-paths at cache.path']],
    ['a path around the source', { ...NPM, path: '/src/../src' }, ['conflicting-paths at cache.path']],
    ['a path beside the source', { ...NPM, path: '/src2' }, []],
    [
      'two caches with one name',
      [NPM, NPM],
      ['duplicate-cache-variable at cache[1]', 'duplicate-cache at cache[1].name'],
    ],
    [
      'two caches at one path',
      [NPM, goCache({ claim: 'cache', path: '/caches/npm' })],
      ['duplicate-cache at cache[1].path'],
    ],
    [
      'a cache inside another one',
      [NPM, goCache({ claim: 'cache', path: '/caches/npm/go' })],
      ['duplicate-cache at cache[1].path'],
    ],
    [
      'two caches with one variable',
      [NPM, npmCache({ claim: 'cache', name: 'npm-tools' })],
      ['duplicate-cache-variable at cache[1]'],
    ],
  ])('%s', (_, cache, expected) => {
    expect(problems(cache)).toEqual(expected);
  });

  test('a variable of the container', () => {
    const container = { env: [{ name: 'npm_config_cache', value: '/tmp' }] };
    expect(problems(NPM, { container })).toEqual(['duplicate-cache-variable at cache']);
  });

  test('a claim that the template mounts too', () => {
    const volumes = [{ name: 'all', persistentVolumeClaim: { claimName: 'cache' } }];
    expect(problems(NPM, { volumes })).toContain('duplicate-claim at cache');
    expect(problems(npmCache({ claim: 'other' }), { volumes })).toEqual([]);
  });

  test('no command', () => {
    expect(problems(NPM, { container: { command: undefined } })).toEqual([
      'missing-command at container.command',
    ]);
  });
});

test('the clone outputs the hash of the lock files for artifacts', () => {
  const manifests = synth((chart) => {
    new GitCloneTemplate(chart, 'git-clone', { lockFiles: ['package-lock.json', 'go.sum'] });
  });
  const { outputs, container, volumes } = templateIn(workflowIn(manifests));
  expect(outputs?.parameters).toContainEqual({
    name: 'lock-hash',
    valueFrom: { path: '/outputs/lock-hash' },
  });
  expect(container?.env).toEqual([{ name: 'LOCK_FILES', value: 'package-lock.json:go.sum' }]);
  expect([volumes, container?.volumeMounts]).toEqual([
    [{ name: 'outputs', emptyDir: {} }],
    [{ name: 'outputs', mountPath: '/outputs' }],
  ]);
});

test('a cache for any other tool', () => {
  const gradle = dependencyCache({
    name: 'gradle',
    variables: (directory) => ({ GRADLE_USER_HOME: directory }),
    lockFiles: ['gradle.lockfile'],
    claim: 'gradle',
  });
  expect(render(gradle).container?.env).toEqual([{ name: 'GRADLE_USER_HOME', value: '/caches/gradle/data' }]);
});
