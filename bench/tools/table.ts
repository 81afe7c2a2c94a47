import type { Summary } from './statistics';

/** A row of a table of results. */
export type Line = readonly string[];

/** A number with about three significant digits. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const places = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(places);
}

/** The median and the middle half, as two cells. */
export function cells({ lower, median, upper }: Summary): [middle: string, spread: string] {
  return [digits(median), `${digits(lower)} to ${digits(upper)}`];
}

/** A Markdown table with aligned columns. */
export function table(heading: Line, lines: readonly Line[]): string {
  const all = [heading, ...lines];
  const widths = heading.map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  const row = (line: Line): string =>
    `| ${widths.map((width, column) => (line[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [row(heading), row(widths.map((width) => '-'.repeat(width))), ...lines.map(row)].join('\n');
}

/** A remark on the results, if there is anything to say. */
export function note(heading: string, all: readonly string[]): string {
  return all.length === 0 ? '' : `\n\n${heading}: ${all.join(', ')}`;
}
