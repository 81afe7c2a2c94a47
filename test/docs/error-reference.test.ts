import { CODES_BY_TOPIC } from '../../lib/finding/codes';
import { errorReference } from '../../scripts/docs/error-reference';
import { read } from './all-blocks';

const page = read('docs/error-reference.md');

test('the error reference is up to date: npm run docs:errors', () => {
  expect(page).toBe(errorReference());
});

test('the error reference has a heading for each code', () => {
  const headings = [...page.matchAll(/^### `([a-z-]+)`$/gm)].map(([, code = '']) => code);
  expect(headings.sort()).toEqual(
    Object.values(CODES_BY_TOPIC)
      .flatMap((codes) => Object.keys(codes))
      .sort(),
  );
});
