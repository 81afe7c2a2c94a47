import type { SourceDocument } from './source-file';

/** A part of a document that is not written in the typed form, and the reason. */
export interface Fallback {
  /**
   * A JSON pointer. '' is the whole document, which becomes an ApiObject; '/spec/templates/3' is a template, which
   * becomes a RawTemplate; any other field is set by a JSON patch.
   */
  readonly pointer: string;

  /** The reason, as the end of a sentence, for the comment in the code and for the report. */
  readonly reason: string;
}

/** Fallbacks by document. Documents without any are omitted. */
export type Fallbacks = ReadonlyMap<SourceDocument, readonly Fallback[]>;

/** A template of a Workflow or a CronWorkflow, or a part of it. */
const TEMPLATE = /^(\/spec(?:\/workflowSpec)?\/templates\/\d+)(?:\/|$)/;

/** The pointer to the template that contains a part, or is that part. */
export function enclosingTemplate(pointer: string): string | undefined {
  return TEMPLATE.exec(pointer)?.[1];
}

/** Whether a pointer refers to a whole template. */
export function isTemplate(pointer: string): boolean {
  return enclosingTemplate(pointer) === pointer;
}
