import { numberAsKey, scalarOf } from '../../../lib/lint/yaml/scalar';

/** The values of plain scalars in `sigs.k8s.io/yaml` 1.4.0, which Argo 3.7 uses. */
const READ_BY_KUBERNETES: { readonly [text: string]: unknown } = {
  '': null,
  '~': null,
  null: null,
  NULL: null,
  nULL: 'nULL',
  yes: true,
  On: true,
  y: true,
  N: false,
  off: false,
  yES: 'yES',
  '0': 0,
  '-0': 0,
  '+12': 12,
  '0755': 493,
  '08': 8,
  '08.5': 8.5,
  '0o17': 15,
  '0O17': 15,
  '0x1F': 31,
  '-0X1f': -31,
  '0b11': 3,
  '0x': '0x',
  '1_000': 1000,
  '1__0': 10,
  '0_7': 7,
  '-_1': -1,
  '1.0': 1,
  '1.': 1,
  '.5': 0.5,
  '+.5': 0.5,
  '.0_5': 0.05,
  '._5': '._5',
  '.5e': '.5e',
  '.1e3': 100,
  '1e3': 1000,
  '1e-7': 1e-7,
  '1e400': '1e400',
  '0x1p4': '0x1p4',
  '1:30': '1:30',
  '2001-01-01': '2001-01-01',
  '2001-12-14t21:59:43.10-05:00': '2001-12-14t21:59:43.10-05:00',
  '3-4': '3-4',
  '1.2.3': '1.2.3',
  '=': '=',
  '9007199254740992': 9007199254740992,
  '123456789012345678901234567890': 1.2345678901234568e29,
};

test.each(Object.entries(READ_BY_KUBERNETES))('%p is read as Kubernetes does', (text, value) => {
  expect(scalarOf(text)).toBe(value);
});

test.each(['9007199254740993', '12345678901234567890', '-9007199254740993'])(
  '%s stays exact, if not as a number',
  (text) => {
    expect(scalarOf(text)).toBe(BigInt(text));
  },
);

test('numbers that JSON cannot represent are returned as such', () => {
  expect([scalarOf('.nan'), scalarOf('+.Inf'), scalarOf('-.INF')]).toEqual([NaN, Infinity, -Infinity]);
});

test('numbers as keys are formatted as in Go', () => {
  expect([1, 1.5, 0.1, 1000, 1.123456789].map(numberAsKey)).toEqual(['1', '1.5', '0.1', '1000', '1.1234568']);
  expect([1e-7, 1234567.5].map(numberAsKey)).toEqual([undefined, undefined]);
});
