import type { Fallback } from './fallback';
import type { SourceDocument } from './source-file';

/** A TypeScript module that creates the object of one document. */
export interface ImportedModule {
  /** The document that it was converted from. */
  readonly document: SourceDocument;

  /** Its file, unique over the import: 'hello-world.ts'. */
  readonly file: string;

  /** The function that it exports, unique over the import: `helloWorld(scope: Construct, …dependencies)`. */
  readonly functionName: string;

  readonly code: string;

  /** For each statement of the function's body, the pointer of the part that it creates: '' or '/spec/templates/3'. */
  readonly owners: readonly string[];

  /** The files of the modules whose results are the function's further arguments, in order. Never circular. */
  readonly dependencies: readonly string[];

  /** The parts that are not written in the typed form: those requested, and those that the emitter found. */
  readonly fallbacks: readonly Fallback[];
}
