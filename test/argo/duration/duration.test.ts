import fc from 'fast-check';
import type { Duration } from '../../../lib/argo/duration';
import {
  isNonNegative,
  isWholeNumber,
  nanosecondsOf,
  parseArgoDuration,
  parseDuration,
  printDuration,
} from '../../../lib/argo/duration';
import { errorOf, valueOf, withoutSpans } from '../syntax-trees';

const MAX = 9_223_372_036_854_775_807n;

describe('parsing a Go duration', () => {
  test('keeps sign, numbers and units, with their spans', () => {
    expect(valueOf(parseDuration('-1.5h30m'))).toEqual({
      sign: '-',
      parts: [
        { number: '1.5', unit: 'h', span: { start: 1, end: 5 } },
        { number: '30', unit: 'm', span: { start: 5, end: 8 } },
      ],
      span: { start: 0, end: 8 },
    });
    expect(valueOf(parseDuration('+0'))).toEqual({
      sign: '+',
      parts: [{ number: '0', span: { start: 1, end: 2 } }],
      span: { start: 0, end: 2 },
    });
  });

  // What Go 1.26 computes.
  test.each([
    ['0', 0n],
    ['-0', 0n],
    ['1ns', 1n],
    ['100us', 100_000n],
    ['1\u00b5s', 1_000n],
    ['1\u03bcs', 1_000n],
    ['.5s', 500_000_000n],
    ['5.s', 5_000_000_000n],
    ['1h30m5.5s', 5_405_500_000_000n],
    ['1m1h1m', 3_720_000_000_000n],
    ['0.3333333333333333333h', 1_200_000_000_000n],
    ['0.9999999999ns', 0n],
    ['0.9223372036854775807h', 3_320_413_933_267n],
    ['0.100000000000000000000h', 360_000_000_000n],
    ['00000000000000000000000001s', 1_000_000_000n],
    ['9223372036854775807ns', MAX],
    ['-9223372036854775808ns', -MAX - 1n],
    ['2562047h47m16.854775807s', MAX],
  ])('%s: %d ns', (text, nanoseconds) => {
    const duration = valueOf(parseDuration(text));
    expect(nanosecondsOf(duration)).toBe(nanoseconds);
    expect(printDuration(duration)).toBe(text);
  });

  test.each([
    ['', 'expected a number with a unit, such as 1h30m', 0, 0],
    ['-', 'expected a number with a unit, such as 1h30m', 1, 1],
    ['.s', 'expected a number with a unit, such as 1h30m', 0, 2],
    ['1h 30m', "'h ' is not a unit of time: use h, m, s, ms, us or ns", 1, 3],
    [' 1h', 'expected a number with a unit, such as 1h30m', 0, 3],
    ['1d', "'d' is not a unit of time: use h, m, s, ms, us or ns", 1, 2],
    ['1H', "'H' is not a unit of time: use h, m, s, ms, us or ns", 1, 2],
    ['20', 'expected a unit after the number: use h, m, s, ms, us or ns', 0, 2],
    ['1h20', 'expected a unit after the number: use h, m, s, ms, us or ns', 2, 4],
    ['00', 'expected a unit after the number: use h, m, s, ms, us or ns', 0, 2],
    ['1.2.3s', 'expected a unit after the number: use h, m, s, ms, us or ns', 0, 3],
    ['1h-1m', "'h-' is not a unit of time: use h, m, s, ms, us or ns", 1, 3],
    ['٣s', 'expected a number with a unit, such as 1h30m', 0, 2],
    ['1s2562048h', 'longer than the longest duration of Go, about 292 years', 2, 10],
    ['9223372036854775808ns', 'longer than the longest duration of Go, about 292 years', 0, 21],
    ['2562047h48m', 'longer than the longest duration of Go, about 292 years', 0, 11],
  ])('%j is invalid', (text, message, start, end) => {
    expect(errorOf(parseDuration(text))).toEqual({ message, start, end });
  });
});

describe('parsing an Argo duration', () => {
  test.each([
    ['20', 20_000_000_000n],
    ['+5', 5_000_000_000n],
    ['-3', -3_000_000_000n],
    ['007', 7_000_000_000n],
    ['0', 0n],
  ])('%s: whole seconds', (text, nanoseconds) => {
    const duration = valueOf(parseArgoDuration(text));
    expect(isWholeNumber(text)).toBe(true);
    expect(nanosecondsOf(duration)).toBe(nanoseconds);
    expect(printDuration(duration)).toBe(text);
  });

  test.each(['1.5', '.5', '1e3', '1_0', '9223372037', ''])('%j is invalid', (text) => {
    expect(parseArgoDuration(text).ok).toBe(false);
  });

  test('anything else is parsed as a Go duration', () => {
    for (const text of ['1h30m', '-1.5s', '1d', '1 s']) {
      expect(parseArgoDuration(text)).toEqual(parseDuration(text));
    }
  });
});

test.each(['1s', '1.5', '', '+', '1_0', ' 1'])('%j is not a whole number', (text) => {
  expect(isWholeNumber(text)).toBe(false);
});

test.each([
  ['1h', true],
  ['0', true],
  ['-0', true],
  ['+1s', true],
  ['-1ns', false],
  ['soon', false],
])('%s is a non-negative duration: %s', (text, expected) => {
  expect(isNonNegative(parseDuration(text))).toBe(expected);
});

const digits = fc.nat(9_999).map(String);
const anyDuration: fc.Arbitrary<Duration> = fc.record(
  {
    sign: fc.constantFrom('+', '-'),
    parts: fc.array(
      fc.record({
        number: fc.oneof(
          digits,
          fc.tuple(digits, digits).map(([whole, fraction]) => `${whole}.${fraction}`),
          digits.map((whole) => `${whole}.`),
          digits.map((fraction) => `.${fraction}`),
        ),
        unit: fc.constantFrom('ns', 'us', 'µs', 'μs', 'ms', 's', 'm', 'h'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  },
  { requiredKeys: ['parts'] },
);

test('the printed form of any duration parses to the same duration', () => {
  fc.assert(
    fc.property(anyDuration, (duration) => {
      expect(withoutSpans(valueOf(parseDuration(printDuration(duration))))).toEqual(duration);
    }),
  );
});

test('the printed form of seconds without a unit parses to the same duration', () => {
  fc.assert(
    fc.property(digits, fc.constantFrom('+', '-'), (number, sign) => {
      const duration = { sign, parts: [{ number }] };
      expect(withoutSpans(valueOf(parseArgoDuration(printDuration(duration))))).toEqual(duration);
    }),
  );
});

test('any text is a duration that prints to the same text, or has an error inside it', () => {
  const text = fc
    .array(fc.constantFrom('1', '0', '.', '-', 'h', 'm', 's', 'µ', ' '), { maxLength: 10 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const result = parseDuration(source);
      if (result.ok) {
        expect(printDuration(result.value)).toBe(source);
      } else {
        const { start, end } = result.error;
        expect(0 <= start && start <= end && end <= source.length).toBe(true);
      }
    }),
  );
});
