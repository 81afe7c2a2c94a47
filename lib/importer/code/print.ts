import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import ts from 'typescript';
import { insertEmptyLines } from './attach-comments';

const { factory } = ts;

/** Formatted code by its unformatted text: most modules are the same in each attempt of an import. */
const formatted = new Map<string, Promise<string>>();

/** Prints a module, formatted as this project formats its own code. */
export async function print(statements: readonly ts.Statement[]): Promise<string> {
  const end = factory.createToken(ts.SyntaxKind.EndOfFileToken);
  const file = factory.createSourceFile(statements, end, ts.NodeFlags.None);
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  const code = insertEmptyLines(printer.printFile(file));
  const known = formatted.get(code) ?? formatCode(code);
  formatted.set(code, known);
  return known;
}

function formatCode(code: string): Promise<string> {
  return format(code, {
    parser: 'typescript',
    plugins: [estree, typescript],
    singleQuote: true,
    printWidth: 110,
    // Template literals are data.
    embeddedLanguageFormatting: 'off',
  });
}
