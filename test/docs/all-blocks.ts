import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCode } from './compile';
import { docCommentBlocks } from './doc-comments';
import { ROOT, librarySources, markdownFiles } from './files';
import type { CodeBlock, MarkdownParts } from './markdown';
import { readMarkdown } from './markdown';

/** What says that a block is not compiled; the reason follows. */
const NO_CHECK = /^no-check\b:?\s*/;

/** A file of the repository. */
export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** A Markdown file of the repository, taken apart. */
export function readMarkdownFile(file: string): MarkdownParts {
  return readMarkdown(file, read(file));
}

/** All code blocks of Markdown files and of doc comments. */
export function allBlocks(): CodeBlock[] {
  return [
    ...markdownFiles().flatMap((file) => readMarkdownFile(file).blocks),
    ...librarySources().flatMap((file) => docCommentBlocks(file, read(file))),
  ];
}

/** The blocks that are to be compiled. */
export function compiledBlocks(blocks: readonly CodeBlock[]): CodeBlock[] {
  return blocks.filter((block) => isCode(block) && !NO_CHECK.test(block.meta));
}

/** The blocks that say that they are not compiled, each with its reason. */
export function skippedBlocks(blocks: readonly CodeBlock[]): { block: CodeBlock; reason: string }[] {
  return blocks
    .filter((block) => isCode(block) && NO_CHECK.test(block.meta))
    .map((block) => ({ block, reason: block.meta.replace(NO_CHECK, '') }));
}
