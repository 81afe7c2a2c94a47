import type { Document, YAMLError } from 'yaml';
import { isScalar, visit } from 'yaml';

/** Whether an error of `yaml` may be due to insufficient indentation inside brackets or quotes. */
function isIndentationError({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR'
    ? /quote|flow/i.test(message)
    : code === 'BAD_INDENT' && message.startsWith('Flow');
}

/** How many characters may be parsed again, so that large texts with many such lines do not take minutes. */
const MAX_PARSED_AGAIN = 20_000_000;

/**
 * Indents lines inside brackets and quotes that Kubernetes accepts, but `yaml` rejects:
 *
 * ```text
 * args: ["
 *   make
 * "]
 * ```
 *
 * Leading spaces of such a line have no meaning, and line numbers stay the same. If the text is still invalid, it is
 * returned unchanged, with its original errors.
 */
export function withIndentation<Documents extends readonly Document.Parsed[]>(
  text: string,
  parse: (text: string) => Documents,
): { readonly text: string; readonly parsed: Documents } {
  const first = parse(text);
  let current = { text, parsed: first };
  const lines = text.split('\n');
  const moved = new Set<number>();
  for (let error = errorIn(first); error !== undefined; error = errorIn(current.parsed)) {
    const line = isIndentationError(error) ? lineToMove(error, current.text, lines) : undefined;
    if (line === undefined || moved.has(line) || moved.size * text.length > MAX_PARSED_AGAIN)
      return { text, parsed: first };
    moved.add(line);
    lines[line] = ' '.repeat(indentOf(lines, line - 1) + 1) + (lines[line] ?? '').trimStart();
    const next = lines.join('\n');
    current = { text: next, parsed: parse(next) };
  }
  return current;
}

function errorIn(documents: readonly Document.Parsed[]): YAMLError | undefined {
  return documents.find((document) => document.errors.length > 0)?.errors[0];
}

/** The line of an error, or the next one, if it is not indented further than the line before it. */
function lineToMove(error: YAMLError, text: string, lines: readonly string[]): number | undefined {
  const at = text.slice(0, error.pos[0]).split('\n').length - 1;
  // The quote is missing at the end of the line before.
  return (error.code === 'MISSING_CHAR' ? [at + 1] : [at, at + 1]).find((line) => {
    const content = lines[line]?.trim() ?? '';
    return line > 0 && content !== '' && (lines[line]?.search(/\S/) ?? 0) <= indentOf(lines, line - 1);
  });
}

/** The indentation of the content of a line, after `- `, or of the last one above it that is not empty. */
function indentOf(lines: readonly string[], line: number): number {
  for (let at = line; at >= 0; at--) {
    const indent = lines[at]?.search(/[^\s-]|-[^\s-]/) ?? -1;
    if (indent >= 0) return indent;
  }
  return 0;
}

/**
 * Removes the line end that `yaml`, but not Kubernetes, adds to a block scalar at the end of a file that has no final
 * line end.
 */
export function withoutAddedLineEnd(text: string, documents: readonly Document.Parsed[]): void {
  const last = documents.at(-1);
  if (last === undefined || /[\r\n]$/.test(text)) return;
  visit(last, {
    Scalar: (_, node) => {
      if (!isScalar(node) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) return;
      const isAtEnd = (node.range?.[1] ?? 0) >= text.length;
      if (isAtEnd && typeof node.value === 'string') node.value = node.value.replace(/\n$/, '');
    },
  });
}
