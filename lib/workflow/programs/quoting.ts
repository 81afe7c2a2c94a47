/** Where in a program a value is interpolated. It decides how the value is written there. */
export type Position =
  /** As an argument of its own, or as a part of one. */
  | 'bare'
  /** Between double quotes of a shell. */
  | 'double quotes'
  /** Between single quotes of a shell. */
  | 'single quotes'
  /** In a here-document of a shell, whose text is expanded without quotes. */
  | 'here-document';

/** A position in which no value can be inserted, with the reason and the remedy as a message. */
export interface Refusal {
  readonly message: string;
}

/** Reads the text of a program up to each interpolated value. */
export interface Scanner {
  /** Reads the text between two values. */
  read(text: string): void;

  /** The position of the next value. `after` is the text that follows it, with `$` for further values. */
  position(after: string): Position | Refusal;
}
