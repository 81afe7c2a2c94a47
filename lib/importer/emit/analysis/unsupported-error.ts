/** Says that the typed form has no words for a part of a document, which is then written in a plainer one. */
export class UnsupportedError extends Error {
  /** @param reason why, as the end of a sentence */
  constructor(readonly reason: string) {
    super(reason);
  }
}
