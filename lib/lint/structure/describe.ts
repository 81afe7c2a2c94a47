const MAX_LENGTH = 40;

/** A value in a sentence: `the string 'a'`, `the number 5`, `a list`. */
export function describe(value: unknown): string {
  // cdk8s writes `undefined` in a list as `null`.
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return `the string ${quote(value)}`;
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return String(value);
    case 'object':
      return 'a mapping';
    default:
      return `a ${typeof value}`;
  }
}

/** A text in quotes. Long ones are shortened, since the place of the problem is known. */
export function quote(text: string): string {
  const line = text.replaceAll('\n', '\\n');
  return `'${line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line}'`;
}

/** Names in a sentence: `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`. */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
