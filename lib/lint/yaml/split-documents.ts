/** A part of a file that is read on its own. */
export interface Chunk {
  readonly text: string;
  /** The position of its first character, both from 1. */
  readonly line: number;
  readonly column: number;
}

const SEPARATOR = '\n---';

/**
 * Splits a file at each line that starts with `---`, as Argo does (`common.ParseObjects`). A document that cannot be
 * read therefore does not affect the others.
 */
export function splitDocuments(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let [start, line, column] = [0, 1, 1];
  for (;;) {
    const end = text.indexOf(SEPARATOR, start);
    const chunk = text.slice(start, end === -1 ? undefined : end);
    // Go takes '\r' as a line end too, but `yaml` takes it as a part of the value.
    chunks.push({ text: chunk.endsWith('\r') ? chunk.slice(0, -1) : chunk, line, column });
    if (end === -1) return chunks;
    line += countLines(chunk) + 1;
    column = SEPARATOR.length;
    start = end + SEPARATOR.length;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
