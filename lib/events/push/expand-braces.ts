/** A pattern that cannot be parsed. */
export interface InvalidPattern {
  readonly reason: string;
}

/** The first braces of a pattern, outside escapes and brackets. */
const BRACES =
  /^(?<before>(?:\\.|\[[^\]]*\]|[^\\{[])*)\{(?<inside>(?:\\.|[^\\{}])*)(?<end>[{}]?)(?<after>.*)$/s;

/** Braces multiply; a pattern with more alternatives was not written by hand. */
const MAX_ALTERNATIVES = 256;

/**
 * Expands the braces of a pattern: `{a,b}/*` to `a/*` and `b/*`. So `**` has the same meaning inside and outside
 * braces.
 */
export function expandBraces(glob: string): readonly string[] | InvalidPattern {
  let patterns: readonly string[] = [''];
  let rest = glob;
  for (;;) {
    const found = BRACES.exec(rest)?.groups;
    if (found === undefined) return patterns.map((pattern) => pattern + rest);
    const { before = '', inside = '', end, after = '' } = found;
    if (end === '{') return { reason: 'braces cannot be nested' };
    if (end !== '}') return { reason: "'{' is not closed" };
    if (inside === '') return { reason: "'{}' is empty" };
    const alternatives = splitAtCommas(inside);
    patterns = patterns.flatMap((pattern) => alternatives.map((one) => pattern + before + one));
    if (patterns.length > MAX_ALTERNATIVES) {
      return { reason: `its braces expand to more than ${String(MAX_ALTERNATIVES)} patterns` };
    }
    rest = after;
  }
}

/** Splits at commas that are not escaped. */
function splitAtCommas(inside: string): readonly string[] {
  return inside.match(/(?:^|,)(?:\\.|[^\\,])*/gs)?.map((one) => one.replace(/^,/, '')) ?? [];
}
