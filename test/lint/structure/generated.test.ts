import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathIn } from '../../../scripts/structure/load';
import { ALL_SOURCES } from '../../../scripts/structure/sources';
import { sharedPath } from '../../support/shared';

const ROOT = join(__dirname, '..', '..', '..');
const DEFINITIONS = join(ROOT, 'lib/lint/structure/definitions');

/** The folders with published sources: the schemas, and Argo Workflows 4.0 in Go's module cache. */
function folders(): string[] {
  try {
    const args = ['list', '-m', '-f', '{{.Dir}}', 'github.com/argoproj/argo-workflows/v4'];
    const module = execFileSync('go', args, {
      cwd: sharedPath('argolint4'),
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return [sharedPath('schemas'), module.trim()];
  } catch {
    return [sharedPath('schemas')];
  }
}

const from = folders();
const missing = ALL_SOURCES.filter((source) => pathIn(from, source) === undefined).map(({ file }) => file);
const title =
  missing.length === 0 ? 'npm run structure' : `npm run structure (skipped: no ${missing.join(', ')})`;

(missing.length === 0 ? describe : describe.skip)(title, () => {
  test('generates the committed definitions', () => {
    const to = mkdtempSync(join(tmpdir(), 'structure-'));
    try {
      const args = ['scripts/structure.ts', ...from.flatMap((folder) => ['--from', folder]), '--to', to];
      execFileSync(process.execPath, ['--import', 'tsx', ...args], { cwd: ROOT, stdio: 'pipe' });
      expect(readdirSync(to)).toEqual(readdirSync(DEFINITIONS));
      for (const file of readdirSync(to)) {
        expect(readFileSync(join(to, file), 'utf8') === readFileSync(join(DEFINITIONS, file), 'utf8')).toBe(
          true,
        );
      }
    } finally {
      rmSync(to, { recursive: true });
    }
  }, 120_000);
});
