/** The most characters of a text; gojq's `gsub` takes time that grows with the square of the number of replacements. */
const MAX_LENGTH = 4096;

/**
 * Control characters (C0, DEL, C1) and the separators of lines and paragraphs. Argo inserts values with Go's
 * `strconv.Quote` (v3.7, util/template), whose `\a`, `\v` and `\x7f` are not JSON; other programs take them for the end of
 * a line.
 */
const CONTROLS = String.raw`\x{00}-\x{1F}\x{7F}-\x{9F}\x{2028}\x{2029}`;

/**
 * - `{`, of which Argo would read two as the start of a tag, even if each is the end and the start of another value;
 * - the characters that change the direction of text, which hide what a line says;
 * - characters above U+FFFF, except ideographs and the blocks of emoji that Unicode has long filled: Go's `strconv.Quote`
 *   writes those that its tables do not know as `\U0001fae9`, which is not JSON.
 */
const UNSAFE = String.raw`{\x{202A}-\x{202E}\x{2066}-\x{2069}\x{10000}-\x{1F2FF}\x{1F650}-\x{1F67F}\x{1F6D3}-\x{1F8FF}\x{1FA00}-\x{1FFFF}\x{2A6D7}-\x{10FFFF}`;

/** JSON's escapes of `{` and the backslash: a text that is the list of a loop is parsed as JSON first. */
const ESCAPES = String.raw`\\u00(7[bB]|5[cC])`;

/** The jq function that reduces a text of a push to characters that are safe wherever a workflow uses it. */
export const PLAIN = `def plain: .[:${String(MAX_LENGTH)}] | gsub(${JSON.stringify(`[${UNSAFE}]+`)}; "") | gsub(${JSON.stringify(`[${CONTROLS}]+|${ESCAPES}`)}; " ");`;
