/** A format that the values of a parameter must have. */
export interface Format {
  /** The name of the format in messages: `a git URL`. */
  readonly name: string;

  /** What is wrong with a literal text and what to do about it; nothing if it is fine. */
  readonly check: (text: string) => string | undefined;

  /**
   * Checks a value that contains variables of Argo, as far as possible.
   *
   * @default - it is not looked at
   */
  readonly checkTemplated?: (text: string) => string | undefined;
}
