import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../scripts/import/run';
import { schemaText, source } from './invented-source';

// Prettier loads itself as an ES module, which jest does not support. regenerate.test.ts tests the formatting.
jest.mock('prettier', () => ({
  format: (code: string) => Promise.resolve(code),
  resolveConfig: () => Promise.resolve({}),
}));

const SOURCES = [
  source({ file: 'a.json', output: 'a.io.ts' }),
  source({ project: 'Others', file: 'b.json', output: 'b.io.ts' }),
];

let from: string;
let to: string;

beforeEach(async () => {
  from = await mkdtemp(join(tmpdir(), 'import-from-'));
  to = await mkdtemp(join(tmpdir(), 'import-to-'));
  await writeFile(join(from, 'a.json'), schemaText({ a: { type: 'string' } }));
  await writeFile(join(from, 'b.json'), schemaText({ b: { type: 'string' } }));
});

afterEach(async () => {
  await rm(from, { recursive: true });
  await rm(to, { recursive: true });
});

describe('run', () => {
  it('generates all sources of a folder', async () => {
    const paths = await run(['--from', from], to, SOURCES);
    expect(paths).toEqual([join(to, 'a.io.ts'), join(to, 'b.io.ts')]);
    await expect(readFile(join(to, 'b.io.ts'), 'utf8')).resolves.toContain('readonly "b"?: string;');
  });

  it('generates one source from its file', async () => {
    await run(['--from', join(from, 'b.json')], to, SOURCES);
    await expect(readdir(to)).resolves.toEqual(['b.io.ts']);
  });

  it('generates into another folder', async () => {
    const elsewhere = await mkdtemp(join(to, 'elsewhere-'));
    await expect(run(['--from', from, '--to', elsewhere], to, SOURCES)).resolves.toContain(
      join(elsewhere, 'a.io.ts'),
    );
  });

  it('reads the published files by default', async () => {
    const url = `data:application/json,${encodeURIComponent(schemaText({ a: { type: 'boolean' } }))}`;
    await run([], to, [source({ url, output: 'a.io.ts' })]);
    await expect(readFile(join(to, 'a.io.ts'), 'utf8')).resolves.toContain('readonly "a"?: boolean;');
  });

  it('writes nothing if a source has an error, and reports the source and the error', async () => {
    await writeFile(join(from, 'b.json'), schemaText({ b: { oneOf: [] } }));
    const message =
      'Others 1.2.3: definitions.io.things.v1.ThingSpec.properties.b: the keyword "oneOf" is not supported';
    await expect(run(['--from', from], to, SOURCES)).rejects.toThrow(message);
    await expect(readdir(to)).resolves.toEqual([]);
  });

  it('rejects an unknown argument', async () => {
    await expect(run(['--form', from], to, SOURCES)).rejects.toThrow("Unknown option '--form'");
  });
});
