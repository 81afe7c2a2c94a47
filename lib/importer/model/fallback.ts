import type { SourceDocument } from './source-file';

/** A part of a document that is written in a plainer form than the typed one, and why. */
export interface Fallback {
  /**
   * A JSON pointer into the document. '' is all of it, as an ApiObject; '/spec/templates/3' is that template, as a
   * RawTemplate; any other is that field, by a JSON patch.
   */
  readonly pointer: string;

  /** Why, as the end of a sentence, for the comment in the code and for the report. */
  readonly reason: string;
}

/** What is written in a plainer form, by document. Documents without any are left out. */
export type Fallbacks = ReadonlyMap<SourceDocument, readonly Fallback[]>;

/** A template of a workflow, wherever it stands in a document, and what is inside of it. */
const TEMPLATE = /^(\/spec(?:\/workflowSpec)?\/templates\/\d+)(?:\/|$)/;

/** The pointer to the template that a pointer leads to or into, if it does. */
export function templateAround(pointer: string): string | undefined {
  return TEMPLATE.exec(pointer)?.[1];
}

/** Whether a pointer leads to a template as a whole. */
export function isTemplate(pointer: string): boolean {
  return templateAround(pointer) === pointer;
}
