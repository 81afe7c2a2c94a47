/** A part of a document cannot be expressed in the typed form, and needs a fallback. */
export class UnsupportedError extends Error {
  /** @param reason the reason, as the end of a sentence */
  constructor(readonly reason: string) {
    super(reason);
  }
}
