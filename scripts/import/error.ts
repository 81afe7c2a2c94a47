/** A source that cannot be read, or contains something unsupported. Nothing is written in this case. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
