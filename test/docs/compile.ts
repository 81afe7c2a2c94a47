import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './files';
import type { CodeBlock } from './markdown';

/** A compile error, with its position in the documentation. */
export interface BlockError {
  /** `README.md:12`. */
  readonly place: string;
  readonly message: string;
}

/** The file extension of a block in each language; JavaScript is checked as well. */
const EXTENSIONS: { readonly [language: string]: (code: string) => string } = {
  ts: () => '.ts',
  typescript: () => '.ts',
  mts: () => '.mts',
  js: (code) => (/^(import|export)\b/m.test(code) ? '.mjs' : '.cjs'),
  javascript: (code) => (/^(import|export)\b/m.test(code) ? '.mjs' : '.cjs'),
  mjs: () => '.mjs',
  cjs: () => '.cjs',
};

/** Whether the block is in a language that the compiler checks. */
export function isCode({ language }: CodeBlock): boolean {
  return language in EXTENSIONS;
}

/** A cache of parsed files and resolved imports, which all blocks share. */
const sources = new Map<string, ts.SourceFile>();
const options = compilerOptions();
const resolutions = ts.createModuleResolutionCache(ROOT, (file) => file, options);

/** Compiles blocks against the library's sources, each as a separate module, in one program. */
export function compileBlocks(blocks: readonly CodeBlock[]): BlockError[] {
  const modules = new Map<string, CodeBlock>();
  blocks.forEach((block, index) => {
    const extension = EXTENSIONS[block.language]?.(block.code);
    if (extension === undefined) throw new Error(`${block.language} is not a language that is compiled`);
    modules.set(join(ROOT, `documentation-block-${index}${extension}`), block);
  });
  const program = ts.createProgram([...modules.keys()], options, hostWith(modules));
  const general = program.getOptionsDiagnostics().map((diagnostic) => ({
    place: 'tsconfig.json',
    message: messageOf(diagnostic),
  }));
  return [...general, ...[...modules].flatMap(([path, block]) => errorsIn(program, path, block))];
}

function compilerOptions(): ts.CompilerOptions {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, 'tsconfig.json'),
    {
      noEmit: true,
      allowJs: true,
      checkJs: true,
      types: ['node'],
      // A block may declare variables without using them.
      noUnusedLocals: false,
      noUnusedParameters: false,
      paths: { 'cdk8s-argo-ci': [join(ROOT, 'lib/index.ts')] },
    },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(messageOf(diagnostic));
      },
    },
  );
  if (config === undefined) throw new Error('tsconfig.json cannot be read');
  return config.options;
}

function hostWith(modules: ReadonlyMap<string, CodeBlock>): ts.CompilerHost {
  const disk = ts.createCompilerHost(options);
  const codeOf = (path: string): string | undefined => {
    const block = modules.get(path);
    // Without an import or export, a block would be a script, and share its names with other scripts.
    return block && `${block.code}\n${path.endsWith('.cjs') ? '' : 'export {};'}`;
  };
  return {
    ...disk,
    fileExists: (path) => modules.has(path) || disk.fileExists(path),
    readFile: (path) => codeOf(path) ?? disk.readFile(path),
    getModuleResolutionCache: () => resolutions,
    getSourceFile: (path, languageVersion, ...rest) => {
      const code = codeOf(path);
      if (code !== undefined) return ts.createSourceFile(path, code, languageVersion, true);
      const source = sources.get(path) ?? disk.getSourceFile(path, languageVersion, ...rest);
      if (source !== undefined) sources.set(path, source);
      return source;
    },
  };
}

function errorsIn(program: ts.Program, path: string, block: CodeBlock): BlockError[] {
  const source = program.getSourceFile(path);
  if (source === undefined) throw new Error(`${path} is not in the program`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    (diagnostic) => {
      const { line } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
      return { place: `${block.file}:${block.line + line}`, message: messageOf(diagnostic) };
    },
  );
}

function messageOf(diagnostic: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
}
