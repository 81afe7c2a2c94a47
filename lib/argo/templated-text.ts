/** Whether the text has a part that only Argo knows: it can't be checked before the workflow runs. */
export function isTemplated(text: string): boolean {
  return text.includes('{{');
}
/** A field's text, if it is known before the workflow runs. */
export function literalText(value: unknown): string | undefined {
  return typeof value === 'string' && !isTemplated(value) ? value : undefined;
}
