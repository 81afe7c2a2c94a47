import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATORS } from '../../../lib/workflow/expressions/operators';

const TYPE_TESTS = join(__dirname, '../../types/expressions.type-test.ts');

test('each operator of typed expressions is compiled with a wrong operand', () => {
  const lines = readFileSync(TYPE_TESTS, 'utf8').split('\n');
  const rejected = lines.filter((_, index) => lines[index - 1]?.includes('// @ts-expect-error') === true);
  const untested = Object.keys(OPERATORS).filter(
    (name) => !rejected.some((line) => line.includes(`expr.${name}(`)),
  );
  expect(untested).toEqual([]);
});
