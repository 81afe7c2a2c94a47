import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A module in memory. */
export interface ModuleCode {
  readonly file: string;
  readonly code: string;
}

export interface CompileError {
  readonly file: string;
  readonly source: ts.SourceFile;
  readonly start: number;
  readonly message: string;
}

/** The virtual folder of the modules: inside this package, so that its dependencies are resolved. */
const FOLDER = join(__dirname, '..', 'imported');

/** The library: its sources, or its published declarations. */
const LIBRARY = ['index.ts', 'index.d.ts']
  .map((name) => join(__dirname, '../..', name))
  .find((path) => existsSync(path));

/** The strictest options of user projects, except for style checks such as unused variables. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Files from disk: declarations of packages, which do not change while the importer runs. */
const libraries = new Map<string, ts.SourceFile>();

/** Where imports of the library and of packages were found. */
const resolutions = ts.createModuleResolutionCache(FOLDER, (file) => file, OPTIONS);

/** Type-checks modules in memory. Later checks are incremental. */
export class TypeChecker {
  private program: ts.Program | undefined;
  private readonly modules = new Map<string, ts.SourceFile>();
  private readonly options: ts.CompilerOptions;

  /** @param more additional compiler options */
  constructor(more: ts.CompilerOptions = {}) {
    this.options = { ...OPTIONS, ...more };
  }

  /**
   * Returns the compile errors of modules, which may import each other.
   *
   * @param changed the modules that are new or have changed since the last check; only they are checked
   */
  check(modules: readonly ModuleCode[], changed: readonly ModuleCode[] = modules): CompileError[] {
    const paths = modules.map(({ file }) => join(FOLDER, file));
    for (const { file, code } of modules) this.update(join(FOLDER, file), code);
    const program = ts.createProgram(paths, this.options, this.host(), this.program);
    this.program = program;
    return changed.flatMap(({ file }) => errorsIn(program, file));
  }

  private update(path: string, code: string): void {
    if (this.modules.get(path)?.text === code) return;
    this.modules.set(path, parse(path, code, ts.ModuleKind.CommonJS));
  }

  private host(): ts.CompilerHost {
    const disk = ts.createCompilerHost(this.options);
    const host: ts.CompilerHost = {
      ...disk,
      getSourceFile: (path, options, ...rest) => {
        const known = this.modules.get(path) ?? libraries.get(path);
        if (known !== undefined) return known;
        const source = disk.getSourceFile(path, options, ...rest);
        if (source !== undefined) libraries.set(path, source);
        return source;
      },
      fileExists: (path) => this.modules.has(path) || disk.fileExists(path),
      readFile: (path) => this.modules.get(path)?.text ?? disk.readFile(path),
      directoryExists: (path) => path === FOLDER || (disk.directoryExists?.(path) ?? true),
      getModuleResolutionCache: () => resolutions,
      resolveModuleNameLiterals: (literals, containing, redirected, options) =>
        literals.map(({ text }) => this.resolve(text, containing, options, host, redirected)),
    };
    return host;
  }

  private resolve(
    name: string,
    containing: string,
    options: ts.CompilerOptions,
    host: ts.ModuleResolutionHost,
    redirected: ts.ResolvedProjectReference | undefined,
  ): ts.ResolvedModuleWithFailedLookupLocations {
    if (name === 'cdk8s-argo-ci' && LIBRARY !== undefined) {
      const extension = LIBRARY.endsWith('.d.ts') ? ts.Extension.Dts : ts.Extension.Ts;
      return { resolvedModule: { resolvedFileName: LIBRARY, extension, isExternalLibraryImport: false } };
    }
    return ts.resolveModuleName(
      name,
      containing,
      options,
      host,
      // Modules in memory come and go: what they import is resolved each time.
      dirname(containing) === FOLDER ? undefined : resolutions,
      redirected,
      ts.ModuleKind.CommonJS,
    );
  }
}

/** Parses a module as CommonJS, independent of the nearest package.json. */
function parse(path: string, code: string, format: ts.ResolutionMode): ts.SourceFile {
  const options = { languageVersion: ts.ScriptTarget.ES2022, impliedNodeFormat: format };
  return ts.createSourceFile(path, code, options, true);
}

function errorsIn(program: ts.Program, file: string): CompileError[] {
  const source = program.getSourceFile(join(FOLDER, file));
  if (source === undefined) throw new Error(`${file} is not in the program`);
  const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return diagnostics.map(({ start = 0, messageText }) => ({
    file,
    source,
    start,
    message: innermost(messageText),
  }));
}

/** The last message of a chain, which concerns the value itself; the others repeat the types around it. */
function innermost(text: string | ts.DiagnosticMessageChain): string {
  const next = typeof text === 'string' ? undefined : text.next?.at(-1);
  if (next !== undefined) return innermost(next);
  const message = typeof text === 'string' ? text : text.messageText;
  // Long types are inferred types of whole objects.
  return message
    .replace(/\s+/g, ' ')
    .replaceAll(/'[^']{80,}'/g, "'…'")
    .replaceAll(" in type '…'", '');
}
