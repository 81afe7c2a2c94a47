/** A part of a path: a key of a mapping, or the index of an entry in a list. */
type Key = string | number;

/** `images[0].tag`: keys with dots between them, indices in brackets, a backslash before a dot that is part of a key. */
const PART = /(?:^|\.)(?<key>(?:[^.[\]\\\s]|\\.)+)|\[(?<index>\d+)\]/y;

/**
 * The keys that a path stands for, as Helm's `--set` reads it: `image.tag`, `images[0].tag`,
 * `nodeSelector.kubernetes\.io/arch`. Undefined where it is no path.
 */
export function readValuePath(path: string): readonly Key[] | undefined {
  const keys: Key[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < path.length) {
    const { key, index } = PART.exec(path)?.groups ?? {};
    if (key === undefined && index === undefined) return undefined;
    keys.push(key === undefined ? Number(index) : key.replace(/\\(.)/g, '$1'));
  }
  return keys.length === 0 || typeof keys[0] === 'number' ? undefined : keys;
}
