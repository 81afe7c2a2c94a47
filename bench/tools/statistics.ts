/** The median of measurements, and the quartiles around it. */
export interface Summary {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** The value below which the given part of the numbers lies. */
function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const [below = NaN, above = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The median and the quartiles. */
export function summarize(numbers: readonly number[]): Summary {
  return { lower: quantile(numbers, 0.25), median: median(numbers), upper: quantile(numbers, 0.75) };
}

/** The ratios of the measurements in each round. */
export function ratios(of: readonly number[], to: readonly number[]): number[] {
  return of.map((value, round) => value / (to[round] ?? NaN));
}

/** The exponent by which `y` grows with `x` between two points: 1 is linear, 2 quadratic. */
export function exponent(from: readonly [x: number, y: number], to: readonly [x: number, y: number]): number {
  return Math.log(to[1] / from[1]) / Math.log(to[0] / from[0]);
}
