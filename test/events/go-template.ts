import { createHash } from 'node:crypto';

/** Evaluates the parts of Argo Events' Go templates that names and labels use, for a push. */
export function fill(template: string, push: { readonly [field: string]: string }): string {
  const value = (path: string): string => push[path.replace('.Input.push.', '')] ?? '';
  return template
    .replace(
      /\{\{ printf ("(?:[^"\\]|\\.)*") ("(?:[^"\\]|\\.)*") (.*?) \| sha256sum \| trunc (\d+) \}\}/g,
      (_, format: string, text: string, values: string, length: string) => {
        const words = [JSON.parse(text) as string, ...values.split(' ').map(value)];
        const filled = (JSON.parse(format) as string).replace(/%s/g, () => words.shift() ?? '');
        return createHash('sha256').update(filled).digest('hex').slice(0, Number(length));
      },
    )
    .replace(/\{\{ (\.Input\.push\.\w+) \}\}/g, (_, path: string) => value(path));
}
