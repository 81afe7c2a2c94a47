import type { CST } from 'yaml';
import { Parser } from 'yaml';

/**
 * The composer of `yaml` is recursive. With a full stack, Node ends the process instead of throwing an error if a
 * regular expression has to be compiled, so deep texts must not be composed at all.
 */
const MAX_DEPTH = 400;

/** Texts without longer indentation and without more open brackets have at most three times as many levels. */
const SAFE = 100;

/** The offset at which a text has too many levels for the composer. */
export function tooDeepAt(text: string): number | undefined {
  if (!mayBeDeep(text)) return undefined;
  for (const document of new Parser().parse(text)) {
    const offset = document.type === 'document' ? tooDeepIn(document.value) : undefined;
    if (offset !== undefined) return offset;
  }
  return undefined;
}

const LONG_INDENTATION = new RegExp(`^[ \\-?:\\t]{${String(SAFE + 1)}}`, 'm');

/** Whether a line has a long indentation, or many brackets are open, if all brackets were those of YAML. */
function mayBeDeep(text: string): boolean {
  let brackets = 0;
  if (LONG_INDENTATION.test(text)) return true;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') brackets++;
    else if (brackets > 0) brackets--;
    if (brackets > SAFE) return true;
  }
  return false;
}

function tooDeepIn(root: CST.Token | undefined): number | undefined {
  // A list instead of a recursion.
  const open: [CST.Token | null | undefined, number][] = [[root, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next;
    if (token == null || !('items' in token)) continue;
    if (depth > MAX_DEPTH) return token.offset;
    for (const item of token.items) open.push([item.key, depth + 1], [item.value, depth + 1]);
  }
  return undefined;
}
