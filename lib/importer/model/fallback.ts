import type { SourceDocument } from './source-file';

/** A part of a document that is not written in the typed form, and the reason. */
export interface Fallback {
  /**
   * A JSON pointer. '' is the whole document, which becomes an ApiObject; '/spec/templates/3' is a template, which
   * becomes a RawTemplate; any other part is set by a JSON patch.
   */
  readonly pointer: string;

  /** The reason, as the end of a sentence, for the comment in the code and for the report. */
  readonly reason: string;

  /** Whether the part is a call whose template is unknown: it is written in the code, but its arguments have no types. */
  readonly isUntypedCall?: boolean;
}

/** Fallbacks by document. Documents without any are omitted. */
export type Fallbacks = ReadonlyMap<SourceDocument, readonly Fallback[]>;

/** How reasons begin that are messages of the compiler. They are about the typed form alone: YAML has no types. */
export const COMPILE_ERROR = 'TypeScript rejects it';
