import fc from 'fast-check';
import ts from 'typescript';
import { templateLiteral, textExpression } from '../../../lib/importer/code/strings';

function printed(node: ts.Expression): string {
  const file = ts.createSourceFile('x.ts', '', ts.ScriptTarget.ES2022);
  return ts.createPrinter().printNode(ts.EmitHint.Expression, node, file);
}

test.each([
  ['a', "'a'"],
  ['a\n', "'a\\n'"],
  ['a\n\n', "'a\\n\\n'"],
  ['a\nb\n', '`a\nb\n`'],
  ['a\n`${b}` \\', '`a\n\\`\\${b}\\` \\\\`'],
  ['a\r\nb', "'a\\r\\nb'"],
])('%j is written as %s', (text, expected) => {
  expect(printed(textExpression(text))).toBe(expected);
});

test('invisible characters are escaped in template literals', () => {
  expect(printed(templateLiteral('\u0000\u2028\ufeff\ud800é\n'))).toBe('`\\u0000\\u2028\\ufeff\\ud800é\n`');
});

test('any string is written exactly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const node of [textExpression(text), templateLiteral(text)]) {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the expression was just printed
        const evaluate = new Function(`return ${printed(node)}`) as () => unknown;
        expect(evaluate()).toBe(text);
      }
    }),
  );
});
