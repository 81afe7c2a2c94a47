import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HELP } from '../../lib/importer/cli/help';
import { run } from '../../lib/importer/cli/run';
import { readMarkdownFile } from './all-blocks';
import type { CodeBlock } from './markdown';

/**
 * docs/import.md shows imported folders. A YAML block with `file: checks/checks.yaml` is a file to import, a
 * TypeScript block is the output of `import FOLDER --app`, and `report: checks` is the output of the command.
 */
const { blocks } = readMarkdownFile('docs/import.md');

/** The files of one language that the page shows, by their names in the folder. */
function filesOf(folder: string, language: string): Map<string, CodeBlock> {
  const files = new Map<string, CodeBlock>();
  for (const block of blocks) {
    const [, place, name] = /\bfile: (\w+)\/(\S+)$/.exec(block.meta) ?? [];
    if (block.language === language && place === folder && name !== undefined) files.set(name, block);
  }
  return files;
}

const folders = [...new Set(blocks.map(({ meta }) => /\bfile: (\w+)\//.exec(meta)?.[1]))].filter(
  (folder) => folder !== undefined,
);

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'docs-import-'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Imports a folder that the page shows, and returns the report. */
async function importFolder(folder: string): Promise<string> {
  for (const [name, { code }] of filesOf(folder, 'yaml')) {
    const path = join(root, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  let report = '';
  const stderr = {
    write: (text: string) => {
      report += text;
    },
  };
  const args = [folder, '--app', '--out', join(root, 'out', folder)];
  expect(await run(args, { folder: root, stdout: stderr, stderr })).toBe(0);
  return report;
}

test('the page shows several imports', () => {
  expect(folders.length).toBeGreaterThanOrEqual(4);
});

describe.each(folders)('%s', (folder) => {
  let report: string;

  beforeAll(async () => {
    report = await importFolder(folder);
  }, 60_000);

  test('results in exactly the TypeScript that the page shows', () => {
    const shown = filesOf(folder, 'ts');
    expect(shown.size).toBeGreaterThan(0);
    for (const [name, { code }] of shown) {
      expect({ name, code: readFileSync(join(root, 'out', folder, name), 'utf8') }).toEqual({ name, code });
    }
  });

  test('has the report that the page shows', () => {
    const lines = blocks
      .filter(({ language, meta }) => language === 'text' && meta === `report: ${folder}`)
      .flatMap(({ code }) => code.trimEnd().split('\n'));
    expect(report.split('\n')).toEqual(expect.arrayContaining(lines));
  });
});

test('the page shows the help of the command', () => {
  const help = blocks.filter(({ meta }) => meta === 'help').map(({ code }) => code);
  expect(help).toEqual([HELP]);
});
