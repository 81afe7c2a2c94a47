import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SOURCES } from '../../scripts/import/sources';

const ROOT = join(__dirname, '..', '..');
const SCHEMAS = join(ROOT, '..', 'shared', 'schemas');

const present = existsSync(SCHEMAS);
const name = present
  ? 'npm run import'
  : 'npm run import (skipped: there is no folder ../shared/schemas to import from)';

(present ? describe : describe.skip)(name, () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'imports-'));
    // In its own process: prettier loads itself as an ES module, which jest does not support.
    const args = ['--import', 'tsx', 'scripts/import.ts', '--from', SCHEMAS, '--to', folder];
    execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'pipe' });
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(SOURCES.map((source) => source.output))('generates the committed imports/%s', (output) => {
    const committed = readFileSync(join(ROOT, 'imports', output), 'utf8');
    // Not toBe: the diff of two files with 5,000 lines takes minutes to print.
    expect(readFileSync(join(folder, output), 'utf8') === committed).toBe(true);
  });
});
