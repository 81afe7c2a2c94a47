import ts from 'typescript';

const { factory } = ts;

/** Half of a pair of UTF-16: a file in UTF-8 can hold it only as an escape. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What a template literal can't hold as it is: Windows' line ends become others, control characters are not seen. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_LITERAL = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff]/;

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
  return text.slice(0, -1).includes('\n') && isExactInTemplate(text);
}

/** Whether a text can stand between backticks: what has to be escaped there are backticks, `\` and `${` only. */
export function isExactInTemplate(text: string): boolean {
  return !NOT_LITERAL.test(text) && !LONE_SURROGATE.test(text);
}

/** A text as it stands between backticks. */
export function templateText(text: string): string {
  return text.replace(/\\|`|\$(?=\{)/g, '\\$&');
}

function templateLiteral(text: string): ts.NoSubstitutionTemplateLiteral {
  return ts.setEmitFlags(
    factory.createNoSubstitutionTemplateLiteral(text, templateText(text)),
    ts.EmitFlags.NoAsciiEscaping,
  );
}
