import type { Fallback } from './fallback';
import type { SourceDocument } from './source-file';

/** The end of the names of files that modules include: an import of a folder skips them. */
export const INCLUDED_SUFFIX = '.included.yaml';

/** A range of a module's code that creates a part of the document. */
export interface CodePart {
  /** The JSON pointer of the part. */
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

/** A TypeScript module that creates the object of one document. */
export interface ImportedModule {
  /** The document that it was converted from. */
  readonly document: SourceDocument;

  /** Its file, unique over the import: 'hello-world.ts'. */
  readonly file: string;

  /** The function that it exports, unique over the import: `helloWorld(scope: Construct, …dependencies)`. */
  readonly functionName: string;

  readonly code: string;

  /** A YAML file beside the module, which it includes. */
  readonly included?: { readonly file: string; readonly text: string };

  /**
   * For each statement of the function's body, the pointer of the part that it creates: '', a template such as
   * '/spec/templates/3', or a call such as '/spec/templates/3/dag/tasks/0'.
   */
  readonly owners: readonly string[];

  /**
   * Finds the ranges of the code that create parts of the document. It parses the code, so it is called only for code
   * with errors.
   *
   * @default - unknown: parts are found by `owners`
   */
  readonly findParts?: () => readonly CodePart[];

  /** The files of the modules whose results are the function's further arguments, in order. Never circular. */
  readonly dependencies: readonly string[];

  /** The parts that are not written in the typed form: those requested, and those that the emitter found. */
  readonly fallbacks: readonly Fallback[];
}
