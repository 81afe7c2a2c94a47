/** Characters that are code, or the end of a line, to some program: see `lib/events/push/plain-text.ts`. */
const UNSAFE = /[{\p{Cc}\u2028-\u202e\u2066-\u2069]|[^\0-\uffff]/u;

/** Whether a push passes a text on unchanged. */
export function isSafe(text: string): boolean {
  return Buffer.from(text).toString() === text && !UNSAFE.test(text) && text.length <= 4000;
}

/** What is left of a text if all characters are removed that a push may replace or remove. */
export function safePart(text: string): string {
  return Array.from(Buffer.from(text).toString())
    .slice(0, 4096)
    .join('')
    .replace(new RegExp(`(?:${UNSAFE.source}| )`, 'gu'), '');
}
