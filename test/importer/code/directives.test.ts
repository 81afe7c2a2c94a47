import ts from 'typescript';
import { hasOnlyComments, escapeDirective } from '../../../lib/importer/code/directives';
import { emitModules } from '../../../lib/importer/emit/emit-modules';
import { TypeChecker } from '../../../lib/importer/verify/type-checker';
import { rawModule } from '../../../lib/importer/emit/raw/raw-module';
import { sourceDocument, sourceFile } from '../source-file';

/** Comments that JavaScript tools interpret, without the '#' of YAML. */
const DIRECTIVES = [
  '@ts-ignore',
  '@ts-expect-error',
  '@ts-nocheck',
  '@ts-check',
  '/ <reference path="./nothing.ts" />',
  '/<reference types="nothing" />',
  '/ <amd-module name="nothing" />',
  '# sourceMappingURL=nothing.js.map',
  '@ sourceMappingURL=nothing.js.map',
  '# sourceURL=nothing.js',
  'eslint-disable',
  'eslint-disable-next-line no-undef',
  'eslint no-undef: off',
  'tslint:disable',
  'prettier-ignore',
  'biome-ignore lint: no',
  'istanbul ignore next',
  'c8 ignore start',
  'node:coverage disable',
  '@jsx h',
  '@jsxImportSource nothing',
  '@flow',
];

const variations = DIRECTIVES.flatMap((directive) => [
  directive,
  ` ${directive}`,
  `\t  ${directive}`,
  `\u00a0${directive}`,
  `/${directive}`,
  `/ ${directive}`,
  `// ${directive}`,
  `/* ${directive} */`,
  `** ${directive}`,
]);

test.each(variations)('%j is kept, but has no effect', (text) => {
  const written = escapeDirective(text);
  expect(written.replace(/^ # /, '').trim()).toContain(text.trim().slice(-8));
  expect(written).toMatch(/^ # |^[\s/*]*\/[/*] #/);
  expect(directivesIn(`//${written}\nexport const x = 1;\n//${written}\n`)).toEqual([]);
});

test.each(['', ' all is well', ' about @ts-ignore', '# heading', '-----', ' <none>', '///////', ' eslinted'])(
  '%j is not changed',
  (text) => {
    expect(escapeDirective(text)).toBe(text);
  },
);

test('a source map URL inside of a line has no effect either', () => {
  expect(escapeDirective(' see //# sourceMappingURL=x')).toBe(' see // # sourceMappingURL=x');
});

const WORKFLOW = `@top
apiVersion: argoproj.io/v1alpha1 @beside
kind: Workflow
metadata:
  name: x
  labels: {} @beside
@above
spec:
  entrypoint: main @beside
  @above
  podPriority: 1
  templates:
    @above
    - name: main @beside
      @above
      container:
        image: a @beside
        args:
          @above
          - b @beside
          @below
@end
`;

/** A workflow with a comment in each place. */
function withComments(text: string): string {
  return WORKFLOW.replaceAll(/@\w+/g, `#${text}`);
}

test('comments have no effect on tools in any place, and types are checked', async () => {
  const comments = DIRECTIVES.flatMap((text) => [text, ` ${text}`, `/ ${text}`]);
  const modules = await Promise.all(
    comments.flatMap((text) => [
      emitModules([sourceFile(withComments(text))], new Map()).then(([module]) => module),
      rawModule(sourceDocument(withComments(text)), { file: 'x.ts', id: 'x', functionName: 'x' }),
    ]),
  );
  const files = modules.map((module, index) => ({ file: `m${index}.ts`, code: module?.code ?? '' }));
  for (const { code } of files) {
    expect(directivesIn(code)).toEqual([]);
    expect(code).not.toMatch(/^\s*\/\/\s*(?:eslint|prettier-ignore)/m);
  }
  const [first, second] = ['@ts-expect-error', '@ts-ignore'].map((text) => comments.indexOf(text) * 2);
  const wrong = [first, second].map((at = 0) => ({
    file: `wrong${at}.ts`,
    code: (files[at]?.code ?? '').replace("image: 'a'", 'image: 1'),
  }));
  const errors = new TypeChecker().check([...files, ...wrong]).map(({ file }) => file);
  expect(errors).toEqual(wrong.map(({ file }) => file));
}, 60_000);

/** The directives that TypeScript finds in code. */
function directivesIn(code: string): string[] {
  const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.ES2022);
  const { commentDirectives = [], pragmas } = source as ts.SourceFile & {
    commentDirectives?: readonly unknown[];
    pragmas: ReadonlyMap<string, unknown>;
  };
  return [...commentDirectives.map((directive) => JSON.stringify(directive)), ...pragmas.keys()];
}

describe('code has only comments', () => {
  const bare = "f('a', { b: [1] });\n";

  test.each(["// a\nf('a', {\n  // b\n  b: [1] // c\n});\n", "// # @ts-ignore\nf('a', { b: [1] });\n"])(
    '%j',
    (code) => {
      expect(hasOnlyComments(code, bare)).toBe(true);
    },
  );

  test.each([
    "// @ts-ignore\nf('a', { b: [1] });\n",
    "// @ts-nocheck\nf('a', { b: [1] });\n",
    "/// <reference path='x' />\nf('a', { b: [1] });\n",
    "f('a', { b: [1] });\ng();\n",
    "f('a', { b: [2] });\n",
  ])('but not %j', (code) => {
    expect(hasOnlyComments(code, bare)).toBe(false);
  });
});
