import type { Fallback } from './fallback';
import type { SourceDocument } from './source-file';

/** A module of TypeScript that makes the object of one document. */
export interface ImportedModule {
  /** What it was made of. */
  readonly document: SourceDocument;

  /** Its file, unique over the import: 'hello-world.ts'. */
  readonly file: string;

  /** The function that it exports: `helloWorld(scope: Construct, …others)`. Unique over the import as well. */
  readonly functionName: string;

  /** Its text, formatted. */
  readonly code: string;

  /** For each statement of the function's body the pointer of what it writes: '' or '/spec/templates/3'. */
  readonly owners: readonly string[];

  /** The files of the modules whose results are the function's further arguments, in their order. No circles. */
  readonly needs: readonly string[];

  /** What is written in a plainer form: what was asked for, and what could not be said otherwise. */
  readonly fallbacks: readonly Fallback[];
}
