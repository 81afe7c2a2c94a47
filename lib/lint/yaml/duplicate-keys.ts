/**
 * Whether a JSON text, which is known to be valid, has a key twice in an object: it then has more keys than the value
 * that `JSON.parse` returns for it.
 */
export function hasDuplicateKeys(text: string, value: unknown): boolean {
  let written = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)) if (colon !== undefined) written++;
  return written !== keysIn(value);
}

function keysIn(value: unknown): number {
  let count = 0;
  // A list instead of a recursion: JSON may be nested deeply.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const values: unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += values.length;
    for (const one of values) open.push(one);
  }
  return count;
}
