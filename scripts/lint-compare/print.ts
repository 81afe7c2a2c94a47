/** Rows as a table in Markdown; the first are the titles of the columns. */
export function printRows([titles = [], ...rows]: readonly (readonly string[])[]): string {
  return [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A message with placeholders for names and numbers. */
export function withoutNames(message: string): string {
  return message
    .replaceAll(/"[^"]*"|'[^']*'|\{\{.*?\}\}/g, '…')
    .replaceAll(/templates\.[^:]*?(?=[: ]|$)/g, 'templates.…')
    .replaceAll(/\S*lint-compare\S*/g, 'FILE')
    .replaceAll(/\d+/g, '0');
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group === undefined) found.set(key(item), [item]);
    else group.push(item);
  }
  return found;
}
