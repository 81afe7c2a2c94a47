import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCode } from './compile';
import { docCommentBlocks } from './doc-comments';
import { ROOT, librarySources, markdownFiles } from './files';
import type { CodeBlock, MarkdownParts } from './markdown';
import { readMarkdown } from './markdown';

/** The mark of a block that is not compiled or parsed, which the reason follows. */
export const NO_CHECK = /^no-check\b:?\s*/;

/** A file of the repository. */
export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The parts of a Markdown file of the repository. */
export function readMarkdownFile(file: string): MarkdownParts {
  return readMarkdown(file, read(file));
}

/** All code blocks in Markdown files and doc comments. */
export function allBlocks(): CodeBlock[] {
  return [
    ...markdownFiles().flatMap((file) => readMarkdownFile(file).blocks),
    ...librarySources().flatMap((file) => docCommentBlocks(file, read(file))),
  ];
}

/** The blocks to compile. */
export function compiledBlocks(blocks: readonly CodeBlock[]): CodeBlock[] {
  return blocks.filter((block) => isCode(block) && !NO_CHECK.test(block.meta));
}

/** The blocks that are not compiled, each with its reason. */
export function skippedBlocks(blocks: readonly CodeBlock[]): { block: CodeBlock; reason: string }[] {
  return blocks
    .filter((block) => isCode(block) && NO_CHECK.test(block.meta))
    .map((block) => ({ block, reason: block.meta.replace(NO_CHECK, '') }));
}
