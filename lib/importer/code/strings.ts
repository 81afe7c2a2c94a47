import ts from 'typescript';

const { factory } = ts;

/** Half of a pair of UTF-16: a file in UTF-8 can hold it only as an escape. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What can't stand in a template literal as it is: Windows' line ends become others, control characters are not seen. */
const NOT_LITERAL = /[^\P{Cc}\n\t]|[\u2028\u2029\ufeff]|\p{Surrogate}/u;

/** A text as an expression: as a template literal where it has several lines and that says it exactly. */
export function textExpression(text: string): ts.Expression {
  return isBlock(text) ? templateLiteral(text) : stringLiteral(text);
}

/** A text in quotes. Letters of all languages stay readable. */
export function stringLiteral(text: string): ts.StringLiteral {
  const literal = factory.createStringLiteral(text, true);
  return LONE_SURROGATE.test(text) ? literal : ts.setEmitFlags(literal, ts.EmitFlags.NoAsciiEscaping);
}

/** Whether a text reads better over several lines, and can be written so. */
function isBlock(text: string): boolean {
  return text.trimEnd().includes('\n') && !NOT_LITERAL.test(text);
}

/** A text in backticks. */
export function templateLiteral(text: string): ts.NoSubstitutionTemplateLiteral {
  return ts.setEmitFlags(
    factory.createNoSubstitutionTemplateLiteral(text, templateText(text)),
    ts.EmitFlags.NoAsciiEscaping,
  );
}

/** A text as it stands between backticks. */
export function templateText(text: string): string {
  const escaped = text.replace(/\\|`|\$(?=\{)/g, '\\$&');
  return escaped.replaceAll(
    new RegExp(NOT_LITERAL, 'gu'),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
