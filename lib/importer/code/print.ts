import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import ts from 'typescript';
import { emptyLinesIn } from './comment';

const { factory } = ts;

/** The text of a module, formatted as this project formats its own. */
export async function print(statements: readonly ts.Statement[]): Promise<string> {
  const end = factory.createToken(ts.SyntaxKind.EndOfFileToken);
  const file = factory.createSourceFile(statements, end, ts.NodeFlags.None);
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  return format(emptyLinesIn(printer.printFile(file)), {
    parser: 'typescript',
    plugins: [estree, typescript],
    singleQuote: true,
    printWidth: 110,
    // Texts in backticks are data.
    embeddedLanguageFormatting: 'off',
  });
}
