import { UNKNOWN_TEXT } from '../json';

const PREFIX = 'placeholder-';
const DIGITS = 7;
const PLACEHOLDER = new RegExp(`${PREFIX}(\\d{${String(DIGITS)}})`, 'g');

/** Texts in place of the values of variables that are not known before the workflow runs. */
export class Placeholders {
  private readonly tags: string[] = [];

  /** A text in place of the value of a variable, different from all others. */
  next(variable: string): string {
    this.tags.push(`{{${variable}}}`);
    // A number of a fixed length can be told apart from digits that an expression adds to it.
    return `${PREFIX}${String(this.tags.length).padStart(DIGITS, '0')}`;
  }

  /** A text for messages, with the tags that are written in the manifest. */
  restore(text: string): string {
    if (!text.includes(PREFIX)) return text;
    return text.replaceAll(PLACEHOLDER, (all, number: string) => this.tags[Number(number) - 1] ?? all);
  }
}

/** Whether a text stands for a value that is not known before the workflow runs. */
export function isPlaceholder(text: string): boolean {
  return text.startsWith(PREFIX);
}

/** A text in place of a value that an event sets at a destination. Argo validates the workflow with the value. */
export function eventValue(destination: readonly string[]): string {
  return `${PREFIX}event-${destination.join('-')}-${UNKNOWN_TEXT}`;
}
