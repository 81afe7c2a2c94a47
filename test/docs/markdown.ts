import MarkdownIt from 'markdown-it';

/** A fenced code block, and where it stands. */
export interface CodeBlock {
  /** The file, relative to the root. */
  readonly file: string;

  /** The line of the file on which the code begins, from 1. */
  readonly line: number;

  /** The first word after the fence: `ts`, `sh`. */
  readonly language: string;

  /** What follows the language. */
  readonly meta: string;

  /** The code. */
  readonly code: string;
}

/** Text that is a link's or an image's target, and where it stands. */
export interface Link {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** What the tests look at in one Markdown text. */
export interface MarkdownParts {
  readonly blocks: readonly CodeBlock[];
  readonly links: readonly Link[];

  /** Code within sentences. */
  readonly inlineCode: readonly { readonly line: number; readonly code: string }[];
}

const markdown = new MarkdownIt({ html: true });

/**
 * Takes a Markdown text apart.
 *
 * @param file the file that it is in
 * @param text the text
 * @param offset the lines of the file before the text
 */
export function readMarkdown(file: string, text: string, offset = 0): MarkdownParts {
  const blocks: CodeBlock[] = [];
  const links: Link[] = [];
  const inlineCode: { line: number; code: string }[] = [];
  for (const token of markdown.parse(text, {})) {
    const line = offset + (token.map?.[0] ?? 0) + 1;
    if (token.type === 'fence') {
      const [language = '', ...rest] = token.info.trim().split(/\s+/);
      blocks.push({ file, line: line + 1, language, meta: rest.join(' '), code: token.content });
    } else if (token.type === 'code_block') {
      blocks.push({ file, line, language: '', meta: '', code: token.content });
    }
    for (const child of token.children ?? []) {
      if (child.type === 'code_inline') inlineCode.push({ line, code: child.content });
      const target = child.attrGet('href') ?? child.attrGet('src');
      if (target !== null) links.push({ file, line, target: decodeURI(target) });
    }
  }
  return { blocks, links, inlineCode };
}
