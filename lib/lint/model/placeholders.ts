const PREFIX = 'placeholder-';

/** Texts in place of the values of variables that are not known before the workflow runs. */
export class Placeholders {
  private readonly tags: string[] = [];

  /** A text in place of the value of a variable, different from all others. */
  next(variable: string): string {
    this.tags.push(`{{${variable}}}`);
    return `${PREFIX}${String(this.tags.length)}`;
  }

  /** A text for messages, with the tags that are written in the manifest. */
  restore(text: string): string {
    if (!text.includes(PREFIX)) return text;
    return text.replaceAll(
      /placeholder-(\d+)/g,
      (all, number: string) => this.tags[Number(number) - 1] ?? all,
    );
  }
}

/** Whether a text stands for a value that is not known before the workflow runs. */
export function isPlaceholder(text: string): boolean {
  return text.startsWith(PREFIX);
}

/** A text in place of a value that an event sets at a destination. */
export function eventValue(destination: readonly string[]): string {
  return `${PREFIX}event-${destination.join('-')}`;
}
