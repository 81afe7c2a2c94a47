import ts from 'typescript';
import type { Comment } from '../model/comment';
import { harmless } from './directives';

/** A comment that is taken away with all but the end of its line. No code has it: control characters are written as escapes. */
const EMPTY_LINE = '\u0001';

/** Puts the comments of YAML to a node: above it what stood above or beside, behind it what stood below. */
export function withComment<Node extends ts.Node>(node: Node, comment: Comment | undefined): Node {
  if (comment === undefined) return node;
  withLinesAbove(node, [...comment.before, ...comment.beside]);
  return withLinesBelow(node, comment.after);
}

/** Puts lines of comments below a node. */
export function withLinesBelow<Node extends ts.Node>(node: Node, lines: readonly string[]): Node {
  for (const line of lines.length === 0 ? [] : [EMPTY_LINE, ...lines]) {
    const text = line === EMPTY_LINE ? line : oneLine(line);
    ts.addSyntheticTrailingComment(node, ts.SyntaxKind.SingleLineCommentTrivia, text, true);
  }
  return node;
}

/** Puts lines of comments above a node. */
export function withLinesAbove<Node extends ts.Node>(node: Node, lines: readonly string[]): Node {
  for (const line of lines) {
    ts.addSyntheticLeadingComment(node, ts.SyntaxKind.SingleLineCommentTrivia, oneLine(line), true);
  }
  return node;
}

/** More ends a line for JavaScript than for YAML, and what follows would be code. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return harmless(text.replace(/[\u0000-\u0008\u000a-\u001f\u2028\u2029]/g, ' '));
}

/** Has an empty line printed above a node, and above its comments. */
export function withEmptyLineAbove<Node extends ts.Node>(node: Node): Node {
  const comments = ts.getSyntheticLeadingComments(node) ?? [];
  const empty: ts.SynthesizedComment = {
    kind: ts.SyntaxKind.SingleLineCommentTrivia,
    text: EMPTY_LINE,
    pos: -1,
    end: -1,
    hasTrailingNewLine: true,
  };
  return ts.setSyntheticLeadingComments(node, [empty, ...comments]);
}

/** Printed code with its empty lines, and with comments on lines of their own. */
export function emptyLinesIn(code: string): string {
  return code.replaceAll(new RegExp(`[ \\t]*//${EMPTY_LINE}$`, 'gm'), '');
}
