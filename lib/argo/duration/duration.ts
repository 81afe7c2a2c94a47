import type { Span } from '../parsed';

/** The units of Go's durations. `µs` has U+00B5 (micro sign), `μs` has U+03BC (Greek letter mu). */
export type DurationUnit = 'ns' | 'us' | 'µs' | 'μs' | 'ms' | 's' | 'm' | 'h';

/** One number of a duration, with its unit: the `1.5h` of `1.5h30m`. */
export interface DurationPart {
  /** The number as written: digits, with a point before, between or after them. */
  readonly number: string;
  /** Not set for the `0` of Go, and for the seconds of `parseArgoDuration`. */
  readonly unit?: DurationUnit;
  /** Where the part was parsed. */
  readonly span?: Span;
}

/** A duration: `1h30m`, `-1.5s`, `0`. */
export interface Duration {
  readonly sign?: '+' | '-';
  /** One or more. */
  readonly parts: readonly DurationPart[];
  /** Where the duration was parsed. */
  readonly span?: Span;
}

/** The length of each unit in nanoseconds. */
export const NANOSECONDS: { readonly [unit in DurationUnit]: bigint } = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** The text of a duration. */
export function printDuration({ sign, parts }: Duration): string {
  return (sign ?? '') + parts.map(({ number, unit = '' }) => number + unit).join('');
}

/** The length of a duration in nanoseconds, rounded as Go does it. */
export function nanosecondsOf({ sign, parts }: Duration): bigint {
  const sum = parts.reduce((total, part) => total + nanosecondsOfPart(part), 0n);
  return sign === '-' ? -sum : sum;
}

/** The longest duration of Go: 2562047h47m16.854775807s. */
export const MAX_NANOSECONDS = (1n << 63n) - 1n;

/** The length of one part. Go computes fractions in floating point, and rounds down. */
export function nanosecondsOfPart({ number, unit = 's' }: DurationPart): bigint {
  const [whole = '', digits = ''] = number.split('.');
  const { fraction, scale } = fractionOf(digits);
  const rest = Math.trunc(Number(fraction) * (Number(NANOSECONDS[unit]) / scale));
  return integerOf(whole) * NANOSECONDS[unit] + BigInt(rest);
}

/** The value of digits, or a value above any duration if there are too many of them. */
function integerOf(digits: string): bigint {
  const significant = digits.replace(/^0+/, '');
  return significant.length > MAX_NANOSECONDS.toString().length ? MAX_NANOSECONDS * 2n : BigInt(significant);
}

/** The digits after a point; Go drops those that its 64 bits do not hold (`leadingFraction`). */
function fractionOf(digits: string): { readonly fraction: bigint; readonly scale: number } {
  let fraction = 0n;
  let scale = 1;
  for (const digit of digits) {
    if (fraction > MAX_NANOSECONDS / 10n) break;
    fraction = fraction * 10n + BigInt(digit);
    scale *= 10;
  }
  return { fraction, scale };
}
