/** What the text of a parameter must look like, beyond being text. */
export interface Format {
  /** What such a text is called in a message: `a git URL`. */
  readonly name: string;

  /** What is wrong with a literal text and what to do about it; nothing if it is fine. */
  readonly check: (text: string) => string | undefined;

  /**
   * What is wrong with a text that has variables of Argo's in it, as far as that can be told.
   *
   * @default - it is not looked at
   */
  readonly checkTemplated?: (text: string) => string | undefined;
}
