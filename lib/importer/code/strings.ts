import ts from 'typescript';

const { factory } = ts;

/** Half of a surrogate pair: UTF-8 cannot encode it, so it has to be escaped. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Characters to escape in template literals: carriage returns are normalized, control characters are invisible. */
const NOT_LITERAL = /[^\P{Cc}\n\t]|[\u2028\u2029\ufeff]|\p{Surrogate}/u;

/** A string as an expression: a template literal if it has several lines and no control characters. */
export function textExpression(text: string): ts.Expression {
  return isBlock(text) ? templateLiteral(text) : stringLiteral(text);
}

/** A string literal in quotes. Non-ASCII letters are not escaped. */
export function stringLiteral(text: string): ts.StringLiteral {
  const literal = factory.createStringLiteral(text, true);
  return LONE_SURROGATE.test(text) ? literal : ts.setEmitFlags(literal, ts.EmitFlags.NoAsciiEscaping);
}

/** Whether a string is more readable as a template literal of several lines. */
function isBlock(text: string): boolean {
  return text.trimEnd().includes('\n') && !NOT_LITERAL.test(text);
}

/** A template literal without interpolation. */
export function templateLiteral(text: string): ts.NoSubstitutionTemplateLiteral {
  return ts.setEmitFlags(
    factory.createNoSubstitutionTemplateLiteral(text, templateText(text)),
    ts.EmitFlags.NoAsciiEscaping,
  );
}

/** A string, escaped for use in a template literal. */
export function templateText(text: string): string {
  const escaped = text.replace(/\\|`|\$(?=\{)/g, '\\$&');
  return escaped.replaceAll(
    new RegExp(NOT_LITERAL, 'gu'),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
