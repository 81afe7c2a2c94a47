import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import * as constructs from 'constructs';
import ts from 'typescript';
import * as library from '../../lib';
import { compiledBlocks, readMarkdownFile } from './all-blocks';
import { isCode } from './compile';
import { markdownFiles } from './files';
import type { CodeBlock } from './markdown';

/** The packages that programs in the documentation import. */
const MODULES: { readonly [name: string]: unknown } = { cdk8s, constructs, 'cdk8s-argo-ci': library };

/** The names of the manifests that a program renders when it is run as the main module of an app. */
function render(program: string): string[] {
  const { outputText } = ts.transpileModule(program, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the documentation's own code, in Jest's realm
  const main = new Function('require', 'exports', outputText);
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  process.chdir(folder);
  try {
    Reflect.apply(main, undefined, [(name: string) => MODULES[name], {}]);
    return readdirSync('dist', { recursive: true, encoding: 'utf8' });
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
}

function isProgram({ code }: CodeBlock): boolean {
  return code.includes('app.synth()');
}

/** The code blocks that readers can paste into an empty app. Translations have the same ones. */
const programs = markdownFiles()
  .filter((file) => !file.endsWith('.ko.md'))
  .flatMap((file) => compiledBlocks(readMarkdownFile(file).blocks).filter(isProgram));

test.each(programs.map((block) => [`${block.file}:${block.line}`, block] as const))(
  '%s runs as pasted',
  (_, { code }) => {
    expect(render(code)).toContainEqual(expect.stringMatching(/\.k8s\.yaml$/));
  },
);

test('each program of the README is complete', () => {
  const blocks = readMarkdownFile('README.md').blocks.filter(isCode);
  expect(blocks.length).toBeGreaterThan(2);
  expect(blocks.filter((block) => !isProgram(block))).toEqual([]);
});

test('a program with an error fails', () => {
  const program = [
    "import { App, Chart } from 'cdk8s';",
    "import { Workflow } from 'cdk8s-argo-ci';",
    'const app = new App();',
    "new Workflow(new Chart(app, 'ci'), 'empty', { entrypoint: 'main' });",
    'app.synth();',
  ];
  expect(() => render(program.join('\n'))).toThrow('unknown-template');
});
