/** The start of a brace or a backslash as JSON can escape them (`\u007b`, `\u005c`), up to `\u00`. */
const ESCAPE = String.raw`\\(?:u(?:00?)?)?`;

/** Such a start that continues in another way. */
const OTHER_ESCAPE = String.raw`\\(?:[^u{\\]|u(?:[^0{\\]|0(?:[^0{\\]|0[^57{\\])))`;

/**
 * A regular expression for texts in which Argo finds no tag. The last character is not a brace either, so that no value
 * after it completes a tag. Nor does it contain a brace as JSON can escape it, which a loop or an expression that parses
 * the value would turn into one.
 */
export const NO_TAGS_PATTERN = String.raw`(?:[^{\\]|(?:[{]?${ESCAPE})*(?:[{][^{\\]|[{]?${OTHER_ESCAPE}))*(?:[{]?${ESCAPE})*`;
