/** Whether the text contains a tag. Its value is not known before the workflow runs. */
export function isTemplated(text: string): boolean {
  return text.includes('{{');
}
/** A field's text, if it is known before the workflow runs. */
export function literalText(value: unknown): string | undefined {
  return typeof value === 'string' && !isTemplated(value) ? value : undefined;
}
