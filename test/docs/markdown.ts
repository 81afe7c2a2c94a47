import MarkdownIt from 'markdown-it';

/** A fenced code block, with its position. */
export interface CodeBlock {
  /** The file, relative to the root. */
  readonly file: string;

  /** The first line of the code in the file, from 1. */
  readonly line: number;

  /** The first word after the fence: `ts`, `sh`. */
  readonly language: string;

  /** The words after the language. */
  readonly meta: string;

  readonly code: string;
}

/** The target of a link or an image, with its position. */
export interface Link {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** The parts of a Markdown text that the tests check. */
export interface MarkdownParts {
  readonly blocks: readonly CodeBlock[];
  readonly links: readonly Link[];

  /** Code within sentences. */
  readonly inlineCode: readonly { readonly line: number; readonly code: string }[];
}

const markdown = new MarkdownIt({ html: true });

/**
 * Reads the parts of a Markdown text.
 *
 * @param file the file that contains the text
 * @param text the text
 * @param offset the number of lines before the text
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
