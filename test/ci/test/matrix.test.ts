import type { Matrix } from '../../../lib/ci/test/matrix';
import { checkMatrix, combinationsOf } from '../../../lib/ci/test/matrix';

const MATRIX = { node: ['22', '24'], database: ['postgres', 'mariadb'] } as const;

test('combines all values, the last axis first', () => {
  expect(combinationsOf(MATRIX)).toEqual([
    { node: '22', database: 'postgres' },
    { node: '22', database: 'mariadb' },
    { node: '24', database: 'postgres' },
    { node: '24', database: 'mariadb' },
  ]);
  expect(combinationsOf({})).toEqual([{}]);
});

test('leaves out what an exclusion matches', () => {
  expect(combinationsOf(MATRIX, [{ node: '22', database: 'mariadb' }])).toHaveLength(3);
  expect(combinationsOf(MATRIX, [{ node: '22' }])).toEqual([
    { node: '24', database: 'postgres' },
    { node: '24', database: 'mariadb' },
  ]);
  expect(combinationsOf(MATRIX, [{}])).toHaveLength(4);
});

test('accepts a matrix whose exclusions match', () => {
  expect(checkMatrix({})).toEqual([]);
  expect(checkMatrix(MATRIX, [{ node: '22' }])).toEqual([]);
  const values = Array.from({ length: 256 }, (_, index) => index);
  expect(checkMatrix({ shard: values })).toEqual([]);
});

test.each([
  ['an axis without values', { node: [] }, [], 'matrix.node', "The axis 'node' has no values"],
  ['a value twice', { node: ['22', 22] }, [], 'matrix.node', "The axis 'node' has the value '22' twice"],
  [
    'too many combinations',
    { a: Array.from({ length: 257 }, (_, index) => index) },
    [],
    'matrix',
    'The matrix has 257 combinations',
  ],
  [
    'exclusions of everything',
    { node: ['22'] },
    [{ node: '22' }],
    'exclude',
    'The exclusions match all combinations',
  ],
  [
    'an exclusion of nothing',
    { node: ['22'] },
    [{ node: '20' }],
    'exclude[0]',
    '{"node":"20"} matches no combination',
  ],
  [
    'the same name twice',
    { a: ['1', '1-2'], b: ['2-3', '3'] },
    [],
    'matrix',
    "name, with '1-2-3' at its end",
  ],
  [
    'an axis named like the source',
    { sourceCode: ['a'] },
    [],
    'matrix.sourceCode',
    "input 'sourceCode' already",
  ],
  ['an exclusion without values', { node: ['22'] }, [{}], 'exclude[0]', '{} matches no combination'],
] as const)('reports %s', (_, matrix, exclude, path, message) => {
  expect(checkMatrix<Matrix>(matrix, exclude)).toEqual([
    expect.objectContaining({ path, message: expect.stringContaining(message) as string }),
  ]);
});
