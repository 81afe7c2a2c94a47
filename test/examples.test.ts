import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { argolint, describeWithShared, readManifest, validateAgainstSchemas } from './support';

const EXAMPLES = join(__dirname, '../examples');
const names = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));

/** What an example writes: its charts are named after it. */
const rendered = new Map<string, string>();

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  process.env.CDK8S_OUTDIR = folder;
  for (const name of names) {
    await import(join(EXAMPLES, name));
    const files = readdirSync(folder).filter((file) => file.startsWith(name));
    rendered.set(name, files.map((file) => readFileSync(join(folder, file), 'utf8')).join('---\n'));
  }
  delete process.env.CDK8S_OUTDIR;
  rmSync(folder, { recursive: true });
});

function manifestsOf(name: string): ReturnType<typeof readManifest>[] {
  return parseAllDocuments(rendered.get(name) ?? '').map((document) => readManifest(document.toJS()));
}

test.each(names)('%s writes what it is known to write', (name) => {
  expect(rendered.get(name)).toMatchSnapshot();
});

describeWithShared("Argo's own validator", ['argolint'], () => {
  test.each(names)('accepts %s', (name) => {
    expect(argolint(manifestsOf(name))).toEqual({ ok: true, errors: [] });
  });
});

describeWithShared("Argo's schemas", ['schemas'], () => {
  test.each(names)('have nothing against %s', (name) => {
    for (const manifest of manifestsOf(name).filter(({ apiVersion }) =>
      apiVersion.startsWith('argoproj.io'),
    )) {
      expect(validateAgainstSchemas(manifest)).toEqual([]);
    }
  });
});
