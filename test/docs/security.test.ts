import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = join(__dirname, '..');
const page = readFileSync(join(TESTS, '../docs/security.md'), 'utf8');

/** The rows of the tables of what each person can and cannot reach. */
const rows = page
  .slice(page.indexOf('## Who can reach what'), page.indexOf('## Service accounts'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| who') && !line.startsWith('| -'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('each "cannot" names its tests, which exist', () => {
  const claims = rows.filter(([, , , cannot]) => cannot !== '');
  expect(claims.length).toBeGreaterThan(10);
  const missing = claims.flatMap(([, who, , cannot, tests = '']) => {
    const names = [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const unknown = names.filter(
      (name) => !['', '.test.ts'].some((suffix) => existsSync(join(TESTS, `${name}${suffix}`))),
    );
    return names.length > 0 && unknown.length === 0 ? [] : [[who, cannot, tests]];
  });
  expect(missing).toEqual([]);
});
