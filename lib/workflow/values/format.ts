/** A format that the values of a parameter must have. */
export interface Format {
  /** The name of the format in messages: `a git URL`. */
  readonly name: string;

  /**
   * A regular expression for valid values, in the syntax that Go and JavaScript share, without anchors. While the workflow
   * runs, an output with this format is checked where it is used, and an input where it is passed. A trigger checks an
   * argument of the workflow before it starts the workflow.
   *
   * @default - only literal values are checked, at synth
   */
  readonly pattern?: string;

  /** The problem with a literal text and its remedy; undefined if the text is valid. */
  readonly check: (text: string) => string | undefined;

  /**
   * Checks a value that contains variables of Argo, as far as possible.
   *
   * @default - it is not checked
   */
  readonly checkTemplated?: (text: string) => string | undefined;
}
