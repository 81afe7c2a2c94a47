/** More names than these make a message long. */
const MAX_NAMES = 8;

/**
 * The end of a message about an unknown name: the known name that was probably meant, or all known names.
 *
 * @param otherwise the sentence if no names are known
 */
export function suggestNames(unknown: string, known: Iterable<string>, otherwise: string): string {
  const names = [...new Set(known)].filter((name) => name !== '');
  const close = closestName(unknown, names);
  if (close !== undefined) return `Did you mean '${close}'?`;
  const shown = names.slice(0, MAX_NAMES).map((name) => `'${name}'`);
  if (shown.length === 0) return otherwise;
  return `Use ${shown.length > 1 ? 'one of ' : ''}${shown.join(', ')}${names.length > MAX_NAMES ? ', …' : '.'}`;
}

/** Longer names are not compared, which would take long. */
const MAX_LENGTH = 200;

/** The known name that was probably meant, if one is similar. */
export function closestName(unknown: string, names: Iterable<string>): string | undefined {
  if (unknown.length > MAX_LENGTH) return undefined;
  const limit = 0.4 * unknown.length;
  let best: string | undefined;
  let least = Infinity;
  for (const name of names) {
    if (Math.abs(name.length - unknown.length) > Math.min(limit, least)) continue;
    const changes = distance(unknown, name);
    if (changes > limit || changes >= least) continue;
    best = name;
    least = changes;
  }
  return best;
}

/** How many characters have to be inserted, removed or replaced to get from one text to the other (Levenshtein). */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, character] of from.split('').entries()) {
    const current = [row + 1];
    for (const [column, other] of to.split('').entries()) {
      const replaced = (previous[column] ?? 0) + (character === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
