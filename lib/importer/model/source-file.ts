import type { Document } from 'yaml';
import type { Comments } from './comment';
import type { JsonObject } from '../json/json';

/** A file that is imported. */
export interface SourceFile {
  /** The file as the user names it: relative to the working directory, or absolute. */
  readonly path: string;

  /** The name of its manifest in dist/: 'hello-world.yaml'. Relative, with '/' between folders. */
  readonly name: string;

  /** Its documents that hold something, in their order. */
  readonly documents: readonly SourceDocument[];
}

/** One document of a file: an object of Kubernetes. */
export interface SourceDocument {
  /** The `name` of its file. */
  readonly file: SourceFile['name'];

  /** Which of the file's documents it is, from 0; those that are empty are not counted. */
  readonly index: number;

  /** The document with its positions and comments. */
  readonly yaml: Document.Parsed;

  /** What it says, as Kubernetes reads it. */
  readonly value: JsonObject;

  /** Its comments, by what they belong to. */
  readonly comments: Comments;

  /** The line of the file on which its first key stands, from 1. */
  readonly line: number;

  /** The lines on which its values begin, by their JSON pointers; none for what an alias stands for. */
  readonly lines: ReadonlyMap<string, number>;
}

/** The line of a part of a document: of itself, or of what it is in. */
export function lineOf(document: SourceDocument, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = document.lines.get(at);
    if (line !== undefined) return line;
  }
  return document.line;
}
