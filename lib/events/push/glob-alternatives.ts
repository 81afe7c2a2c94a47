/** A pattern that is not understood, and why. */
export interface Broken {
  readonly wrong: string;
}

/** The first braces of a pattern: what is escaped and what stands in brackets does not count. */
const BRACES =
  /^(?<before>(?:\\.|\[[^\]]*\]|[^\\{[])*)\{(?<inside>(?:\\.|[^\\{}])*)(?<end>[{}]?)(?<behind>.*)$/s;

/** More than this nobody has written by hand; braces beside braces multiply. */
const MOST = 256;

/**
 * The patterns without braces that a pattern with braces stands for: `{a,b}/*` for `a/*` and `b/*`. So `**` means the
 * same in braces as beside them.
 */
export function alternativesOf(glob: string): readonly string[] | Broken {
  let patterns: readonly string[] = [''];
  let rest = glob;
  for (;;) {
    const found = BRACES.exec(rest)?.groups;
    if (found === undefined) return patterns.map((pattern) => pattern + rest);
    const { before = '', inside = '', end, behind = '' } = found;
    if (end === '{') return { wrong: "'{' stands inside of another" };
    if (end !== '}') return { wrong: "'{' is not closed" };
    if (inside === '') return { wrong: "there is nothing between '{' and '}'" };
    const alternatives = split(inside);
    patterns = patterns.flatMap((pattern) => alternatives.map((one) => pattern + before + one));
    if (patterns.length > MOST) return { wrong: `its braces stand for more than ${String(MOST)} patterns` };
    rest = behind;
  }
}

/** At commas that are not escaped. */
function split(inside: string): readonly string[] {
  return inside.match(/(?:^|,)(?:\\.|[^\\,])*/gs)?.map((one) => one.replace(/^,/, '')) ?? [];
}
