import { relative, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');

const DIRECTIVE = '@ts-expect-error';
const NEUTRAL = '@ts-neutralised!';

/** The longest message of the commonest mistakes. */
const LONGEST_MESSAGE = 300;

/** Whether a file is a type test, which checks the messages of compile errors. */
function isTypeTest(file: string): boolean {
  return /\/test\/types\/.*\.type-test\.ts$/.test(file);
}

/** The settings and the files of the project. */
function readProject(): ts.ParsedCommandLine {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(messageOf(diagnostic));
    },
  };
  const project = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.json'), {}, host);
  if (project === undefined) throw new Error('cannot read tsconfig.json');
  return project;
}

/**
 * Compiles the type tests, with `@ts-expect-error` disabled, so that their errors can be read. `npm run check:types`
 * checks all other files.
 */
function compile({ fileNames, options }: ts.ParsedCommandLine): ts.Program {
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (file) =>
    isTypeTest(file) ? readFile(file)?.replaceAll(DIRECTIVE, NEUTRAL) : readFile(file);
  host.getSourceFile = (file, settings) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, settings);
  };
  // Otherwise the order of `'a' | 'b'` in a message depends on which file was compiled first.
  return ts.createProgram(fileNames.filter(isTypeTest), { ...options, stableTypeOrdering: true }, host);
}

function messageOf(diagnostic: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
}

function lineOf({ file, start }: ts.Diagnostic): number {
  return file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
}

/** A diagnostic as `tsc` prints it. */
function print(diagnostic: ts.Diagnostic): string {
  const file = diagnostic.file === undefined ? 'the project' : relative(ROOT, diagnostic.file.fileName);
  return `${file}:${lineOf(diagnostic)} ${messageOf(diagnostic)}`;
}

/** An error that the compiler has to report. */
interface Expectation {
  /** The line of the error: the first line after the directive that is not a comment. */
  readonly line: number;
  /** A part of the message; empty if the directive has only a remark, after a colon. */
  readonly words: string;
}

function expectationsOf(file: ts.SourceFile): Expectation[] {
  const lines = file.text.split('\n');
  return lines.flatMap((text, index) => {
    const after = text.split(`// ${NEUTRAL}`)[1];
    if (after === undefined) return [];
    const skipped = lines.slice(index + 1).findIndex((line) => !line.trim().startsWith('//'));
    return [{ line: index + 2 + skipped, words: after.startsWith(':') ? '' : after.trim() }];
  });
}

const program = compile(readProject());
const typeTests = program.getSourceFiles().filter((file) => isTypeTest(file.fileName));

test('the type tests are compiled, against the sources of the library', () => {
  expect(program.getOptionsDiagnostics().map(messageOf)).toEqual([]);
  expect(program.getSourceFiles().map((file) => relative(ROOT, file.fileName))).toContain('lib/index.ts');
  expect(typeTests.flatMap(expectationsOf).length).toBeGreaterThan(50);
});

describe.each(typeTests.map((file) => [relative(ROOT, file.fileName), file] as const))('%s', (_, file) => {
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  const expectations = expectationsOf(file);

  test('has no other error', () => {
    const expected = new Set(expectations.map(({ line }) => line));
    expect(found.filter((diagnostic) => !expected.has(lineOf(diagnostic))).map(print)).toEqual([]);
  });

  if (file.fileName.endsWith('/common-mistakes.type-test.ts'))
    test('has short messages', () => {
      const lengths = found.map((diagnostic) => [lineOf(diagnostic), messageOf(diagnostic).length] as const);
      expect(lengths.filter(([, length]) => length > LONGEST_MESSAGE)).toEqual([]);
    });

  if (expectations.length > 0)
    test.each(expectations.map(({ line, words }) => [line, words] as const))(
      'line %i is rejected: %s',
      (line, words) => {
        const messages = found.filter((diagnostic) => lineOf(diagnostic) === line).map(messageOf);
        expect(messages).not.toEqual([]);
        expect(messages.join('\n')).toContain(words);
      },
    );
});
