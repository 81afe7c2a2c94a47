import ts from 'typescript';
import type { CodeBlock } from './markdown';
import { readMarkdown } from './markdown';

/** The code blocks in the doc comments of a TypeScript source. */
export function docCommentBlocks(file: string, text: string): CodeBlock[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return docComments(source).flatMap(({ pos, end }) => {
    const { line } = source.getLineAndCharacterOfPosition(pos);
    return readMarkdown(file, withoutStars(text.slice(pos, end)), line).blocks;
  });
}

/** The lines of doc comments with an `@example` without a fenced block: such code is not compiled. */
export function unfencedExamples(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return docComments(source).flatMap(({ pos, end }) => {
    const { line } = source.getLineAndCharacterOfPosition(pos);
    const comment = withoutStars(text.slice(pos, end));
    return [...comment.matchAll(/^ *@example\b(?!.*\n+```)/gm)].map(
      ({ index }) => `${file}:${line + comment.slice(0, index).split('\n').length}`,
    );
  });
}

function docComments(source: ts.SourceFile): ts.CommentRange[] {
  const found = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    for (const range of ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []) {
      if (source.text.startsWith('/**', range.pos)) found.set(range.pos, range);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()];
}

/** The text of the comment, with the same number of lines. */
function withoutStars(comment: string): string {
  return comment
    .slice('/**'.length, -'*/'.length)
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(/^\s*\* ?/, '')))
    .join('\n');
}
