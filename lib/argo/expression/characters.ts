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

/** The offset after the name characters that start at an offset. */
export function endOfName(source: string, offset: number): number {
  let end = offset;
  for (;;) {
    const unit = source.charCodeAt(end);
    const code = unit < 0x80 ? unit : source.codePointAt(end);
    if (code === undefined || !isNamePart(code)) return end;
    end += code > 0xffff ? 2 : 1;
  }
}
