/** The comments of YAML that belong to one value: each line without its '#'. */
export interface Comment {
  /** The lines above it. */
  readonly before: readonly string[];

  /** What stands behind it, on its own line. */
  readonly beside: readonly string[];

  /** The lines below it that belong to nothing else: the last ones in a mapping, a list or a file. */
  readonly after: readonly string[];
}

/**
 * The comments of a document by the JSON pointers of what they belong to: of the value of a key, of an item, or '' of
 * the document. A comment stands with the outermost of what begins where it stands: above `- name: x` it is the item's.
 */
export type Comments = ReadonlyMap<string, Comment>;
