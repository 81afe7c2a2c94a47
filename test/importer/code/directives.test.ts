import ts from 'typescript';
import { hasOnlyComments, harmless } from '../../../lib/importer/code/directives';
import { emitModules } from '../../../lib/importer/emit/emit-modules';
import { Checker } from '../../../lib/importer/verify/type-checker';
import { rawModule } from '../../../lib/importer/emit/raw/raw-module';
import { sourceDocument, sourceFile } from '../source-file';

/** What tools of JavaScript would do something for, as a comment of YAML without its '#'. */
const ORDERS = [
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

const variations = ORDERS.flatMap((order) => [
  order,
  ` ${order}`,
  `\t  ${order}`,
  `\u00a0${order}`,
  `/${order}`,
  `/ ${order}`,
  `// ${order}`,
  `/* ${order} */`,
  `** ${order}`,
]);

test.each(variations)('%j is told, and obeyed by nobody', (text) => {
  const written = harmless(text);
  expect(written.replace(/^ # /, '').trim()).toContain(text.trim().slice(-8));
  expect(written).toMatch(/^ # |^[\s/*]*\/[/*] #/);
  expect(ordersIn(`//${written}\nexport const x = 1;\n//${written}\n`)).toEqual([]);
});

test.each(['', ' all is well', ' about @ts-ignore', '# heading', '-----', ' <none>', '///////', ' eslinted'])(
  '%j stays as it is',
  (text) => {
    expect(harmless(text)).toBe(text);
  },
);

test('a map of the source is not looked for inside of a line either', () => {
  expect(harmless(' see //# sourceMappingURL=x')).toBe(' see // # sourceMappingURL=x');
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

/** A workflow with a comment at each place that may have one. */
function withComments(text: string): string {
  return WORKFLOW.replaceAll(/@\w+/g, `#${text}`);
}

test('no comment of a document is an order, wherever it stands, and types are checked all the same', async () => {
  const comments = ORDERS.flatMap((text) => [text, ` ${text}`, `/ ${text}`]);
  const modules = await Promise.all(
    comments.flatMap((text) => [
      emitModules([sourceFile(withComments(text))], new Map()).then(([module]) => module),
      rawModule(sourceDocument(withComments(text)), { file: 'x.ts', id: 'x', functionName: 'x' }),
    ]),
  );
  const files = modules.map((module, index) => ({ file: `m${index}.ts`, code: module?.code ?? '' }));
  for (const { code } of files) {
    expect(ordersIn(code)).toEqual([]);
    expect(code).not.toMatch(/^\s*\/\/\s*(?:eslint|prettier-ignore)/m);
  }
  const [first, second] = ['@ts-expect-error', '@ts-ignore'].map((text) => comments.indexOf(text) * 2);
  const wrong = [first, second].map((at = 0) => ({
    file: `wrong${at}.ts`,
    code: (files[at]?.code ?? '').replace("image: 'a'", 'image: 1'),
  }));
  const errors = new Checker().check([...files, ...wrong]).map(({ file }) => file);
  expect(errors).toEqual(wrong.map(({ file }) => file));
}, 60_000);

/** What TypeScript itself finds in a text. */
function ordersIn(code: string): string[] {
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
