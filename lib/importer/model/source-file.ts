import type { Comments } from './comment';
import type { JsonObject } from '../json/json';

export interface SourceFile {
  /** The path as it is shown to the user: relative to the working directory, or absolute. */
  readonly path: string;

  /** The name of its manifest in dist/: 'hello-world.yaml'. A relative path with '/' as separator. */
  readonly name: string;

  /** Its text, as it is written. */
  readonly text: string;

  /** Its documents, without empty ones. */
  readonly documents: readonly SourceDocument[];
}

/** One document of a file: a Kubernetes object. */
export interface SourceDocument {
  /** The `name` of its file. */
  readonly file: SourceFile['name'];

  /** Its index in the file, from 0, not counting empty documents. */
  readonly index: number;

  /** Its value, as Kubernetes reads it. */
  readonly value: JsonObject;

  /** Its YAML, as it is written. */
  readonly text: string;

  /** Its comments by JSON pointer. */
  readonly comments: Comments;

  /** The line of its first key, from 1. */
  readonly line: number;

  /** The first lines of its values by JSON pointer. Values of aliases have none. */
  readonly lines: ReadonlyMap<string, number>;
}

/** The line of a part of a document, or of the closest enclosing part that has one. */
export function lineOf(document: SourceDocument, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = document.lines.get(at);
    if (line !== undefined) return line;
  }
  return document.line;
}
