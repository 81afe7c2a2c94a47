import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CODES } from '../../lib/finding/codes';
import { errorReference } from '../../scripts/docs/error-reference';
import { PAGES } from '../../scripts/docs/pages';
import { read } from './all-blocks';
import { ROOT } from './files';

/** Longer pages are hard to read. */
const MAX_LINES = 1500;

const FILES = PAGES.map(({ file }) => `docs/errors/${file}.md`);

test('the error reference is up to date: npm run docs:errors', () => {
  for (const { path, text } of errorReference()) expect(read(path)).toBe(text);
});

test('the error reference has a page for each topic, and no others', () => {
  const found = readdirSync(join(ROOT, 'docs/errors')).map((name) => `docs/errors/${name}`);
  expect(found.sort()).toEqual([...FILES].sort());
});

test('the error reference has a heading for each code', () => {
  const headings = FILES.flatMap((file) =>
    [...read(file).matchAll(/^## `([a-z-]+)`$/gm)].map(([, code = '']) => code),
  );
  expect(headings.sort()).toEqual([...CODES.keys()].sort());
});

test.each(FILES)('%s is not too long', (file) => {
  expect(read(file).split('\n').length).toBeLessThan(MAX_LINES);
});
