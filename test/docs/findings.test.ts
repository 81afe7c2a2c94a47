import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The codes of findings as they stand in the sources: a literal behind `code`, or the first argument of a helper. */
const CODE = /(?:code: |code = |\bsay\(key, |\bwrong\()'([a-z]+(?:-[a-z]+)+|cycle)'/g;

function codesOf(folder: string): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts'));
  return sources.flatMap((file) =>
    [...readFileSync(join(ROOT, folder, file), 'utf8').matchAll(CODE)].map(([, code = '']) => code),
  );
}

const page = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8');
const documented = [...page.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code);

test('docs/findings.md names every code that lib/ can report', () => {
  const codes = new Set(codesOf('lib'));
  expect(codes.size).toBeGreaterThan(60);
  expect([...codes].filter((code) => !documented.includes(code)).sort()).toEqual([]);
});
