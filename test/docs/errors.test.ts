import { readMarkdownFile } from './all-blocks';
import { compileBlocks, isCode } from './compile';
import { markdownFiles } from './files';
import type { CodeBlock } from './markdown';

/** A block with the compiler's messages for the block before it, without its `@ts-expect-error`. */
interface Shown {
  readonly code: CodeBlock;
  readonly errors: CodeBlock;
}

function shownIn(file: string): Shown[] {
  const { blocks } = readMarkdownFile(file);
  return blocks.flatMap((errors, index) => {
    const code = blocks[index - 1];
    return errors.meta === 'errors' && code !== undefined && isCode(code) ? [{ code, errors }] : [];
  });
}

const shown = markdownFiles().flatMap(shownIn);

test('the documentation shows compile errors', () => {
  expect(shown.length).toBeGreaterThan(0);
});

test.each(shown.map((pair) => [`${pair.errors.file}:${pair.errors.line}`, pair] as const))(
  '%s has the messages of the compiler',
  (_, { code, errors }) => {
    const bare = { ...code, code: code.code.replace(/^.*@ts-expect-error.*$/gm, '') };
    const messages = compileBlocks([bare]).map(({ message }) => message.split('\n', 1).join(''));
    expect(messages).toEqual(errors.code.trimEnd().split('\n'));
  },
);
