/** A key as part of a JSON pointer (RFC 6901). */
export function escapeKey(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** Formats a path of keys and indices as a JSON pointer; '' is the whole document. */
export function formatPointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${escapeKey(String(part))}`).join('');
}

/** Parses a JSON pointer to a path. Indices are strings too. */
export function parsePointer(jsonPointer: string): string[] {
  return jsonPointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
