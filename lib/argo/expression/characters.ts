/** `unicode.IsSpace` of Go. JavaScript's `\s` differs from it: it has U+FEFF and lacks U+0085. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code === 0x85 || (code !== 0xfeff && /\s/.test(String.fromCharCode(code)));
}

/** A digit of a decimal number. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Whether a code point can be part of a name: a letter, a digit, `_` or `$`, of any script (`IsAlphaNumeric` in
 * expr's parser/utils).
 */
export function isNamePart(code: number): boolean {
  if (code < 0x80) {
    const letter = code | 0x20;
    return (letter >= 0x61 && letter <= 0x7a) || isDigit(code) || code === 0x5f || code === 0x24;
  }
  return /^[\p{L}\p{Nd}]/u.test(String.fromCodePoint(code));
}

/** Where the name ends that goes on at an offset; the offset itself where there is none. */
export function endOfName(source: string, offset: number): number {
  let end = offset;
  for (;;) {
    const code = source.codePointAt(end);
    if (code === undefined || !isNamePart(code)) return end;
    end += code > 0xffff ? 2 : 1;
  }
}

/** The text without the blanks around it (`strings.TrimSpace` of Go), and those blanks. */
export function trimBlanks(text: string): readonly [before: string, trimmed: string, after: string] {
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  let end = text.length;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}
