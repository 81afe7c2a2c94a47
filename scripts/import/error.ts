/** A source that cannot be read, or holds what the importer does not understand: nothing is written then. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
