import { parseAllDocuments } from 'yaml';
import { NO_CHECK, allBlocks, compiledBlocks, read, skippedBlocks } from './all-blocks';
import { compileBlocks, isCode } from './compile';
import { docCommentBlocks, unfencedExamples } from './doc-comments';
import { librarySources } from './files';
import type { CodeBlock } from './markdown';
import { readMarkdown } from './markdown';

/** Languages without a check. TypeScript must not be marked as one of them. */
const PROSE = ['text', 'mermaid', 'diff', 'dockerfile', 'http', 'ini'];
const SHELL = ['sh', 'bash', 'console'];

const place = ({ file, line }: CodeBlock): string => `${file}:${line}`;

describe('the code blocks of the documentation', () => {
  const blocks = allBlocks();

  test('have a known language', () => {
    const known = (block: CodeBlock): boolean =>
      isCode(block) || [...PROSE, ...SHELL, 'yaml', 'json'].includes(block.language);
    expect(blocks.filter((block) => !known(block)).map(place)).toEqual([]);
  });

  test('compile', () => {
    const compiled = compiledBlocks(blocks);
    expect(compiled.length).toBeGreaterThan(0);
    expect(compileBlocks(compiled)).toEqual([]);
  });

  test('have a reason if they are not compiled, and such blocks are few', () => {
    const skipped = skippedBlocks(blocks);
    expect(skipped.filter(({ reason }) => reason.length < 10).map(({ block }) => place(block))).toEqual([]);
    expect(skipped.length).toBeLessThanOrEqual(compiledBlocks(blocks).length / 10);
  });

  test('are fenced after @example', () => {
    expect(librarySources().flatMap((file) => unfencedExamples(file, read(file)))).toEqual([]);
  });

  test('are valid if they are YAML or JSON', () => {
    const broken = blocks.filter(({ language, meta, code }) => {
      if (NO_CHECK.test(meta)) return false;
      if (language === 'yaml') return parseAllDocuments(code).some(({ errors }) => errors.length > 0);
      return language === 'json' && !isJson(code);
    });
    expect(broken.map(place)).toEqual([]);
  });
});

describe('the check itself', () => {
  const markdown = ['# Title', '', '```ts', "const one: number = 'one';", '```'].join('\n');
  const comment = [
    '/** Nothing. */',
    'export const a = 1;',
    '/**',
    ' * A sample.',
    ' *',
    ' * ```ts',
    " * import { Missing } from 'cdk8s-argo-ci';",
    ' * ```',
    ' */',
    'export const b = 1;',
  ].join('\n');

  test('finds an error in Markdown, at its line', () => {
    expect(compileBlocks(readMarkdown('README.md', markdown).blocks)).toEqual([
      { place: 'README.md:4', message: "Type 'string' is not assignable to type 'number'." },
    ]);
  });

  test('finds an error in a doc comment, at its line, against the sources', () => {
    const blocks = docCommentBlocks('lib/sample.ts', comment);
    expect(compileBlocks(blocks)).toEqual([
      { place: 'lib/sample.ts:7', message: expect.stringMatching(/no exported member 'Missing'/) as string },
    ]);
  });

  test('finds an @example without a fence', () => {
    const text = ['/**', ' * @example', ' * code();', ' */', 'export const a = 1;'];
    expect(unfencedExamples('lib/a.ts', text.join('\n'))).toEqual(['lib/a.ts:2']);
    expect(unfencedExamples('lib/a.ts', text.join('\n').replace('code();', '```ts'))).toEqual([]);
  });

  test('reads each block as a module of its own', () => {
    const twice = ['```ts', 'const one = 1;', '```', '```ts', 'const one = 1;', '```'].join('\n');
    expect(compileBlocks(readMarkdown('README.md', twice).blocks)).toEqual([]);
  });

  test('checks JavaScript, with require and with import', () => {
    const code = ['```js', "require('cdk8s-argo-ci').missing();", '```'];
    const module = ['```js', "import { missing } from 'cdk8s-argo-ci';", '```'];
    const errors = compileBlocks(readMarkdown('README.md', [...code, ...module].join('\n')).blocks);
    expect(errors.map((error) => error.place)).toEqual(['README.md:2', 'README.md:5']);
  });

  test('omits only blocks with no-check', () => {
    const { blocks } = readMarkdown('a.md', '```ts no-check: shows an error\n1 +\n```\n```ts title\n1\n```');
    expect(compiledBlocks(blocks).map(({ meta }) => meta)).toEqual(['title']);
    expect(skippedBlocks(blocks).map(({ reason }) => reason)).toEqual(['shows an error']);
  });
});

function isJson(code: string): boolean {
  try {
    JSON.parse(code);
    return true;
  } catch {
    return false;
  }
}
