import fc from 'fast-check';
import type { Quantity } from '../../lib/kubernetes/quantity';
import { billionthsOf, compareQuantities, parseQuantity, printQuantity } from '../../lib/kubernetes/quantity';

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  return parsed.value;
}

describe('parsing a quantity', () => {
  // What `resource.ParseQuantity` of apimachinery 0.33 computes.
  test.each([
    ['0', 0n],
    ['-0', 0n],
    ['1', 1_000_000_000n],
    ['+1.', 1_000_000_000n],
    ['.5', 500_000_000n],
    ['1.5Gi', 1_610_612_736_000_000_000n],
    ['128M', 128_000_000_000_000_000n],
    ['500m', 500_000_000n],
    ['100n', 100n],
    ['1u', 1_000n],
    ['1e3', 1_000_000_000_000n],
    ['1E+3', 1_000_000_000_000n],
    ['1E-3', 1_000_000n],
    ['1E', 10n ** 27n],
    ['0.0000000001', 1n],
    ['-0.0000000001', -1n],
    ['1.0000000001Ki', 1_024_000_000_103n],
    ['9223372036854775808', 9_223_372_036_854_775_808_000_000_000n],
    ['8Ei', 9_223_372_036_854_775_807_000_000_000n],
    ['-9Ei', -9_223_372_036_854_775_807_000_000_000n],
    ['7.5Ei', 8_646_911_284_551_352_320_000_000_000n],
  ])('%s: %d billionths', (text, billionths) => {
    expect(billionthsOf(quantity(text))).toBe(billionths);
    expect(printQuantity(quantity(text))).toBe(text);
  });

  const NUMBER = 'expected a number with or without a suffix, such as 2, 500m or 1.5Gi';
  const SUFFIX =
    'unknown suffix: use one of Ki, Mi, Gi, Ti, Pi, Ei, n, u, m, k, M, G, T, P, E, or an exponent such as e3';

  test.each([
    ['', NUMBER, 0, 0],
    ['-', NUMBER, 0, 1],
    ['.', NUMBER, 0, 1],
    // Kubernetes parses it as 0.
    ['Gi', NUMBER, 0, 2],
    [' 1', NUMBER, 0, 2],
    ['٣', NUMBER, 0, 1],
    ['1 Gi', SUFFIX, 1, 4],
    ['1gi', SUFFIX, 1, 3],
    ['1K', SUFFIX, 1, 2],
    ['1GB', SUFFIX, 1, 3],
    ['1.2.3', SUFFIX, 3, 5],
    ['1e', SUFFIX, 1, 2],
    ['1e+', SUFFIX, 1, 3],
    ['1m5', SUFFIX, 1, 3],
    ['--1', NUMBER, 0, 3],
    // Kubernetes needs minutes to compute greater exponents, or truncates them.
    ['1e1001', 'the exponent is greater than 1000', 1, 6],
    ['1e4294967296', 'the exponent is greater than 1000', 1, 12],
  ])('%j is invalid', (text, message, start, end) => {
    expect(parseQuantity(text)).toEqual({ ok: false, error: { message, start, end } });
  });
});

test.each([
  ['1Gi', '1024Mi', 0],
  ['1Gi', '1G', 1],
  ['999m', '1', -1],
  ['1e3', '1k', 0],
  ['-1', '1', -1],
  ['0', '-0', 0],
  ['0.0000000001', '1n', 0],
])('%s compared with %s: %d', (first, second, order) => {
  expect(compareQuantities(quantity(first), quantity(second))).toBe(order);
  expect(compareQuantities(quantity(second), quantity(first))).toBe(-order + 0);
});

const digits = fc.nat(99_999).map(String);
const anyQuantity: fc.Arbitrary<Quantity> = fc.record(
  {
    sign: fc.constantFrom('+', '-'),
    number: fc.oneof(
      digits,
      fc.tuple(digits, digits).map((parts) => parts.join('.')),
      digits.map((whole) => `${whole}.`),
      digits.map((fraction) => `.${fraction}`),
    ),
    suffix: fc.oneof(
      fc.constantFrom('', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'),
      fc
        .tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.nat(30))
        .map((parts) => parts.join('')),
    ),
  },
  { requiredKeys: ['number', 'suffix'] },
);

test('any quantity prints to what parses to it', () => {
  fc.assert(
    fc.property(anyQuantity, (one) => {
      expect(parseQuantity(printQuantity(one))).toEqual({ ok: true, value: one });
    }),
  );
});

test('the order of quantities is that of their numbers', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.constantFrom('', 'm', 'k', 'Mi'), (a, b, suffix) => {
      const order = compareQuantities(quantity(`${a}${suffix}`), quantity(`${b}${suffix}`));
      expect(order).toBe(Math.sign(a - b));
    }),
  );
});
