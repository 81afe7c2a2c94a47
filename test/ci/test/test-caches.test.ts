import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestTemplateProps } from '../../../lib/index';
import {
  CiWorkflowTemplate,
  TestTemplate,
  WorkflowTemplate,
  goCache,
  npmCache,
  sh,
} from '../../../lib/index';
import { codesIn, errorsOf, synth, templateIn, workflowIn } from '../../support/index';

const CACHE = npmCache({ claim: 'npm-cache' });

/** The template of a test. */
function render(props: Partial<TestTemplateProps>) {
  const manifests = synth((chart) => {
    new TestTemplate(new WorkflowTemplate(chart, 'checks'), 'unit', {
      container: { image: 'node:24', command: ['npm', 'test'] },
      ...props,
    });
  });
  return templateIn(workflowIn(manifests));
}

test('a test with a cache: the lock files are in the source', () => {
  const { container, volumes } = render({ cache: CACHE, path: '/src' });
  expect(container?.command?.slice(3)).toEqual([
    ...['caches', '/src', '1', 'read-write:npm:/caches/npm:/cache-stores/npm:3:1:package-lock.json'],
    ...['npm', 'test'],
  ]);
  expect(container?.env?.map(({ name }) => name)).toEqual(['HOME', 'npm_config_cache']);
  expect(volumes?.map(({ name }) => name)).toEqual(['test-home', 'cache-npm', 'cache-store-1']);
});

test('a test without a cache is what it was', () => {
  expect(render({}).container?.command).toEqual(['npm', 'test']);
});

test('tests of a workflow have caches', () => {
  const manifests = synth((chart) => {
    const ci = new CiWorkflowTemplate(chart, 'argo-ci');
    ci.addTest('unit', {
      matrix: { go: ['1.25', '1.26'] },
      cache: [goCache({ claim: 'go' }), CACHE],
      container: ({ inputs }) => ({ image: `golang:${inputs.go}`, command: sh`go test ./...` }),
    });
  });
  expect(templateIn(workflowIn(manifests, 'argo-ci'), 'unit').container?.command?.[5]).toBe('2');
});

test.each<[string, Partial<TestTemplateProps>, string[]]>([
  ['a cache beside the source', { cache: CACHE }, []],
  ['a cache in the source', { cache: { ...CACHE, path: '/code/cache' } }, ['conflicting-paths']],
  [
    'a variable that the container sets too',
    {
      cache: CACHE,
      container: { image: 'a:1', command: ['a'], env: [{ name: 'npm_config_cache', value: 'a' }] },
    },
    ['duplicate-cache-variable'],
  ],
  [
    'a claim that the template mounts too',
    { cache: CACHE, volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'npm-cache' } }] },
    ['duplicate-claim'],
  ],
])('%s', (_, props, expected) => {
  const errors = errorsOf((chart) => {
    new TestTemplate(new WorkflowTemplate(chart, 'checks'), 'unit', {
      container: { image: 'node:24', command: ['npm', 'test'] },
      ...props,
    });
  });
  expect(codesIn(errors)).toEqual(expected);
});

test('reports are kept whether or not the test passes, and the cache is saved if it does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'test-caches-'));
  try {
    const [source, caches, stores, reports] = ['code', 'caches', 'cache-stores', 'reports'].map((name) => {
      mkdirSync(join(folder, name, name.startsWith('cache') ? 'npm' : ''), { recursive: true });
      return join(folder, name);
    });
    if (!source || !caches || !stores || !reports) throw new Error('unreachable');
    writeFileSync(join(source, 'package-lock.json'), '{}');
    const run = (status: number): number | null => {
      const body = `echo '<testsuites/>' >junit.xml; echo >${caches}/npm/data/package; exit ${String(status)}`;
      const { container } = render({
        cache: CACHE,
        path: source,
        reports: { junit: 'junit.xml' },
        container: { image: 'a:1', command: ['sh', '-c', body] },
      });
      const words = (container?.command ?? []).map((word) =>
        word
          .replace(/(?<=:)\/(caches|cache-stores)(?=\/)/g, `${folder}/$1`)
          .replace(/^\/home\/test-reports$/, reports),
      );
      const [program = '', ...args] = words;
      return spawnSync(program, args, { cwd: source, encoding: 'utf8' }).status;
    };
    expect(run(3)).toBe(3);
    expect([readdirSync(reports), existsSync(join(stores, 'npm/entries'))]).toEqual([['junit'], false]);
    rmSync(join(caches, 'npm'), { recursive: true });
    mkdirSync(join(caches, 'npm'));
    expect(run(0)).toBe(0);
    expect(readdirSync(join(stores, 'npm/entries'))).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
