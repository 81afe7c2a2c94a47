import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { Difference } from './difference';
import { differencesBetween } from './difference';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** An entry of differences.yaml: a field with another value, or an object that only one side has. */
interface Deliberate {
  readonly object: string;
  readonly path?: string;
  readonly value?: unknown;
  readonly absent?: true;
  readonly reason: string;
}

const EVERY = 'every object';
const EXPECTED = join(__dirname, 'expected');
const DIST = join(__dirname, '../../dist');

const deliberate = parse(readFileSync(join(__dirname, 'differences.yaml'), 'utf8')) as Deliberate[];

function nameOf({ kind, metadata }: Manifest): string {
  return `${kind} ${metadata.name}`;
}

function read(folder: string, isWanted: (file: string) => boolean = () => true): Map<string, Manifest> {
  const files = readdirSync(folder).filter(isWanted);
  const documents = files.flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')));
  const manifests = documents.map((document) => document.toJS() as Manifest);
  return new Map(manifests.map((manifest) => [nameOf(manifest), manifest]));
}

const expected = read(EXPECTED, (file) => file !== 'artifact-repository.yaml');
const rendered = read(DIST);

/** The listed differences of an object, in the form of `differencesBetween`. */
function listed(object: string, found: readonly Difference[]): Difference[] {
  return deliberate
    .filter((line) => line.path !== undefined)
    .filter((line) => line.object === object || line.object === EVERY)
    .map(({ path = '', value }) => ({ path, value }))
    .filter(({ path }) => !(path === '/metadata/namespace' && !found.some((x) => x.path === path)));
}

function byPath(a: Difference, b: Difference): number {
  return a.path.localeCompare(b.path);
}

test.each([...expected.keys()])('%s differs from the tutorial only in the listed fields', (name) => {
  const found = differencesBetween(expected.get(name), rendered.get(name));
  expect([...found].sort(byPath)).toEqual(listed(name, found).sort(byPath));
});

test('all objects are in the tutorial or in the list', () => {
  const added = deliberate.filter((line) => line.path === undefined && line.absent !== true);
  const wanted = [...expected.keys(), ...added.map((line) => line.object)];
  expect([...rendered.keys()].sort()).toEqual(wanted.sort());
});

test('each listed object exists, unless it is listed as absent', () => {
  for (const { object, absent } of deliberate.filter((line) => line.object !== EVERY)) {
    expect([object, rendered.has(object)]).toEqual([object, absent !== true]);
  }
});

test('the artifact repository is that of the tutorial', () => {
  const configMap = rendered.get('ConfigMap artifact-repositories') as Manifest & { data: { minio: string } };
  const wanted: unknown = parse(readFileSync(join(EXPECTED, 'artifact-repository.yaml'), 'utf8'));
  expect(parse(configMap.data.minio)).toEqual(wanted);
});

test('docs/tutorial.md lists each difference with its reason, and the README links to the list', () => {
  const folder = join(__dirname, '../..');
  const page = readFileSync(join(folder, 'docs/tutorial.md'), 'utf8').replace(/\s+/g, ' ');
  const fieldOf = ({ path, absent }: Deliberate): string => {
    if (path !== undefined) return `\`${path}\``;
    return absent === true ? 'not in `dist/`' : 'the whole object';
  };
  for (const difference of deliberate) {
    expect(page).toContain(`| ${difference.object} | ${fieldOf(difference)} | ${difference.reason} |`);
  }
  for (const readme of ['README.md', 'README.ko.md']) {
    expect(readFileSync(join(folder, readme), 'utf8')).toMatch(/\(docs\/tutorial(\.ko)?\.md#.+?\)/);
  }
});
