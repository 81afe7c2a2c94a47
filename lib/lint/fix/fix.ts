/** A mechanical correction of a field. Everything else in the file remains as it is. */
export type Fix =
  /** Quotes a value that YAML does not read as a string; with `value`, only if that is how it is written. */
  | { readonly kind: 'quote'; readonly pointer: string; readonly value?: string }
  /** Renames a field, and makes its value the only item of a list. */
  | { readonly kind: 'to-list'; readonly pointer: string; readonly name: string }
  /** Moves the value of a field into nested fields in its place. */
  | { readonly kind: 'nest'; readonly pointer: string; readonly names: readonly string[] };
