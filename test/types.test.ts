import { relative, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');

const DIRECTIVE = '@ts-expect-error';
const NEUTRAL = '@ts-neutralised!';

/** Whether a file is one of those that hold the messages of the compiler to what a user has to read. */
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

/** Compiles the project, with `@ts-expect-error` put out of action in the type tests: so its errors are seen. */
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
  return ts.createProgram(fileNames, { ...options, stableTypeOrdering: true }, host);
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

/** A mistake that the compiler has to find, and what a user is to read. */
interface Expectation {
  /** The line of the mistake: the first after the directive that is no comment. */
  readonly line: number;
  /** What the message contains; nothing where the directive has only a remark, after a colon. */
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
const diagnostics = ts.getPreEmitDiagnostics(program);
const expected = new Set(
  typeTests.flatMap((file) => expectationsOf(file).map(({ line }) => `${file.fileName}:${line}`)),
);

test('the whole project has no type error, but for those that the type tests expect', () => {
  const unexpected = diagnostics.filter(
    (diagnostic) => !expected.has(`${diagnostic.file?.fileName ?? ''}:${lineOf(diagnostic)}`),
  );
  expect(unexpected.map(print)).toEqual([]);
});

test('the whole project is what was compiled', () => {
  const files = program.getSourceFiles().map((file) => relative(ROOT, file.fileName));
  for (const file of ['lib/index.ts', 'imports/argoproj.io.ts', 'test/types.test.ts']) {
    expect(files).toContain(file);
  }
  expect(expected.size).toBeGreaterThan(50);
});

describe.each(typeTests.map((file) => [relative(ROOT, file.fileName), file] as const))('%s', (_, file) => {
  const found = diagnostics.filter((diagnostic) => diagnostic.file === file);
  const cases = expectationsOf(file).map(({ line, words }) => [line, words] as const);

  if (cases.length === 0)
    test('has only positive tests', () => {
      expect(found).toEqual([]);
    });
  else
    test.each(cases)('line %i is refused: %s', (line, words) => {
      const messages = found.filter((diagnostic) => lineOf(diagnostic) === line).map(messageOf);
      expect(messages).not.toEqual([]);
      expect(messages.join('\n')).toContain(words);
    });
});
