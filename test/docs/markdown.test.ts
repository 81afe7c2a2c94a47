import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { read, readMarkdownFile } from './all-blocks';
import { ROOT, markdownFiles } from './files';

const { scripts } = JSON.parse(read('package.json')) as { scripts: object };

describe.each(markdownFiles())('%s', (file) => {
  const { blocks, links, inlineCode } = readMarkdownFile(file);

  test('names only npm scripts that exist', () => {
    const code = [...blocks, ...inlineCode];
    const named = code.flatMap((part) =>
      [...part.code.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script]) => ({ line: part.line, script })),
    );
    expect(named.filter(({ script = '' }) => !(script in scripts))).toEqual([]);
  });

  test('links only to files that exist', () => {
    const local = links.filter(({ target }) => !/^([a-z]+:|#)/.test(target));
    const missing = local.filter(({ target }) => {
      const [path = ''] = target.split('#');
      return !existsSync(join(ROOT, dirname(file), path));
    });
    expect(missing).toEqual([]);
  });

  test('links only to headings that exist', () => {
    const broken = links.filter(({ target }) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      if (anchor === undefined) return false;
      const linked = path === '' ? file : join(dirname(file), path);
      return linked.endsWith('.md') && existsSync(join(ROOT, linked)) && !anchorsIn(linked).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

test('CONTRIBUTING.md names only files and folders that exist', () => {
  const paths = readMarkdownFile('CONTRIBUTING.md')
    .inlineCode.map(({ code }) => code)
    .filter((code) => /^(lib|imports|test|docs|examples|scripts|packages)\/[\w./-]*$/.test(code))
    .filter((path) => path !== 'docs/api');
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('translations have the same code blocks as their originals', () => {
  const code = (file: string): { language: string; code: string }[] =>
    readMarkdownFile(file).blocks.map((block) => ({ language: block.language, code: block.code }));
  for (const file of markdownFiles().filter((name) => name.endsWith('.ko.md'))) {
    expect({ file, code: code(file) }).toEqual({ file, code: code(file.replace(/\.ko\.md$/, '.md')) });
  }
});

/** The anchors that GitHub generates for the headings of a file. */
function anchorsIn(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
