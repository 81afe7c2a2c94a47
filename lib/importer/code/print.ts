import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import ts from 'typescript';
import { emptyLinesIn } from './attach-comments';

const { factory } = ts;

/** What was formatted before, by what it was: each round of an import writes most modules as the one before. */
const formatted = new Map<string, Promise<string>>();

/** The text of a module, formatted as this project formats its own. */
export async function print(statements: readonly ts.Statement[]): Promise<string> {
  const end = factory.createToken(ts.SyntaxKind.EndOfFileToken);
  const file = factory.createSourceFile(statements, end, ts.NodeFlags.None);
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  const code = emptyLinesIn(printer.printFile(file));
  const known = formatted.get(code) ?? pretty(code);
  formatted.set(code, known);
  return known;
}

function pretty(code: string): Promise<string> {
  return format(code, {
    parser: 'typescript',
    plugins: [estree, typescript],
    singleQuote: true,
    printWidth: 110,
    // Texts in backticks are data.
    embeddedLanguageFormatting: 'off',
  });
}
