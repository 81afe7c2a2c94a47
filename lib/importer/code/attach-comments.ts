import ts from 'typescript';
import type { Comment } from '../model/comment';
import { escapeDirective } from './directives';

/** Marks a comment that is printed as an empty line. It cannot occur in code, where control characters are escaped. */
const EMPTY_LINE = '\u0001';

/** Attaches YAML comments to a node: those above and beside a value above it, those below a value below it. */
export function withComment<Node extends ts.Node>(node: Node, comment: Comment | undefined): Node {
  if (comment === undefined) return node;
  withLinesAbove(node, [...comment.before, ...comment.beside]);
  return withLinesBelow(node, comment.after);
}

/** Adds comment lines below a node. */
export function withLinesBelow<Node extends ts.Node>(node: Node, lines: readonly string[]): Node {
  for (const line of lines.length === 0 ? [] : [EMPTY_LINE, ...lines]) {
    const text = line === EMPTY_LINE ? line : oneLine(line);
    ts.addSyntheticTrailingComment(node, ts.SyntaxKind.SingleLineCommentTrivia, text, true);
  }
  return node;
}

/** Adds comment lines above a node. */
export function withLinesAbove<Node extends ts.Node>(node: Node, lines: readonly string[]): Node {
  for (const line of lines) {
    ts.addSyntheticLeadingComment(node, ts.SyntaxKind.SingleLineCommentTrivia, oneLine(line), true);
  }
  return node;
}

/** JavaScript has more line terminators than YAML: text after one would become code. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are replaced
  return escapeDirective(text.replace(/[\u0000-\u0008\u000a-\u001f\u2028\u2029]/g, ' '));
}

/** Adds an empty line above a node and its comments. */
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

/** Replaces the marks of empty lines in printed code. */
export function insertEmptyLines(code: string): string {
  return code.replaceAll(new RegExp(`[ \\t]*//${EMPTY_LINE}$`, 'gm'), '');
}
