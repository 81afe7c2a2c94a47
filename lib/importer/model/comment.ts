/** The YAML comments of one value: their lines, without '#'. */
export interface Comment {
  /** Lines above the value. */
  readonly before: readonly string[];

  /** Comments on the same line. */
  readonly beside: readonly string[];

  /** Lines below the value that belong to no other value: the last ones in a mapping, a list or a file. */
  readonly after: readonly string[];
}

/**
 * The comments of a document by the JSON pointers of their values; '' is the document. If several values begin at the
 * same position, a comment belongs to the outermost: above `- name: x`, it belongs to the item.
 */
export type Comments = ReadonlyMap<string, Comment>;
