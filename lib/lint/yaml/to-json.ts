import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { formatPointer } from '../json-pointer';
import type { JsonObject, JsonValue } from './json';
import { numberAsKey } from './scalar';

/** The position of a value in a file: of its key in a mapping, or of its first character in a list. */
export interface Start {
  readonly offset: number;
  readonly pointer: string;
  readonly isItem: boolean;
}

/** The value of a document, and the positions of its parts. */
export interface Converted {
  readonly value: JsonValue;
  readonly starts: readonly Start[];
}

/** What a conversion does with values that it could represent only approximately, and with duplicate keys. */
export interface Policy {
  /** Reports a duplicate key. The last value counts, if this does not throw an error. */
  readonly onDuplicateKey: (key: string, offset: number) => void;
  /** Reports a key that a mapping contains although `<<` merges it too. */
  readonly onMergedKey?: (key: string, offset: number) => void;
  /** Checks a number that JavaScript cannot represent exactly. */
  readonly onInexactNumber?: (text: string, offset: number) => void;
  readonly onKey?: (key: string, offset: number) => void;
  /** Whether the positions of all values are needed. */
  readonly withStarts?: boolean;
}

/** A value that cannot be read, with its position in the file. */
export class UnreadableValue extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

/** The message for documents that are nested more deeply than any manifest. */
export const TOO_DEEP = 'The document is nested too deeply: Kubernetes objects have about ten levels.';

/** Aliases of aliases grow exponentially ("billion laughs"). No manifest has as many values. */
const MAX_VALUES = 1_000_000;

/** Manifests are traversed recursively. The limit prevents a stack overflow; no manifest is as deep. */
const MAX_DEPTH = 200;

/** Whether a value has more levels than a manifest may have. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth >= MAX_DEPTH || Object.values(value).some((child) => isTooDeep(child, depth + 1));
}

/** The value of a document as Kubernetes turns it into JSON: keys become strings, `<<` merges, aliases are resolved. */
export function convert(document: Document.Parsed, policy: Policy): Converted {
  return new Converter(document, policy).run();
}

class Converter {
  private readonly starts: Start[] = [];
  private readonly open = new Set<Node>();
  private targets: ReadonlyMap<Node, Node> | undefined;
  private values = 0;

  constructor(
    private readonly document: Document.Parsed,
    private readonly policy: Policy,
  ) {}

  run(): Converted {
    const path = this.policy.withStarts === true ? [] : undefined;
    return { value: this.value(this.document.contents, path), starts: this.starts };
  }

  /** @param path undefined if it is not needed, and inside aliases and merges, whose values are elsewhere in the file */
  private value(node: unknown, path: readonly string[] | undefined): JsonValue {
    this.values++;
    if (this.values > MAX_VALUES) throw new UnreadableValue(0, 'The aliases expand to too many values.');
    if (node === null || node === undefined) return null;
    if (isScalar(node)) return this.scalar(node.value, offsetOf(node));
    if (isAlias(node)) return this.value(this.resolve(node), undefined);
    if (!isMap(node) && !isSeq(node))
      throw new UnreadableValue(0, 'The document contains a value of an unknown type.');
    return this.inside(node, () =>
      isMap(node) ? this.object(node, path) : node.items.map((item, index) => this.item(item, path, index)),
    );
  }

  private item(item: unknown, path: readonly string[] | undefined, index: number): JsonValue {
    const at = path && [...path, String(index)];
    this.begin(item, at, true);
    // In a flow sequence `[a: 1]` is short for `[{a: 1}]`.
    return isPair(item) ? this.pairs([item], at) : this.value(item, at);
  }

  private object(map: YAMLMap, path: readonly string[] | undefined): JsonObject {
    return this.pairs(map.items, path);
  }

  private pairs(pairs: readonly Pair[], path: readonly string[] | undefined): JsonObject {
    const fields = new Map<string, JsonValue>();
    const own = new Set<string>();
    for (const pair of pairs) {
      if (isMergeKey(pair.key)) {
        for (const [key, value] of this.merged(pair)) {
          if (own.has(key)) this.policy.onMergedKey?.(key, offsetOf(pair.key));
          fields.set(key, value);
        }
        continue;
      }
      const key = keyOf(pair.key);
      const offset = offsetOf(pair.key);
      this.policy.onKey?.(key, offset);
      if (own.has(key)) this.policy.onDuplicateKey(key, offset);
      else if (fields.has(key)) this.policy.onMergedKey?.(key, offset);
      own.add(key);
      const at = path && [...path, key];
      this.begin(pair.key, at, false);
      fields.set(key, this.value(pair.value, at));
    }
    return Object.fromEntries(fields);
  }

  private begin(node: unknown, at: readonly string[] | undefined, isItem: boolean): void {
    if (at !== undefined) this.starts.push({ offset: offsetOf(node), pointer: formatPointer(at), isItem });
  }

  /** The fields that `<<` merges. The first of several mappings takes precedence. */
  private merged(pair: Pair): readonly (readonly [string, JsonValue])[] {
    const source = isAlias(pair.value) ? this.resolve(pair.value) : pair.value;
    const maps = isSeq(source) ? [...source.items].reverse() : [source];
    return maps.flatMap((each) => {
      const map = isAlias(each) ? this.resolve(each) : each;
      if (!isMap(map)) throw new UnreadableValue(offsetOf(pair.key), "'<<' merges mappings only.");
      return this.inside(map, () => Object.entries(this.object(map, undefined)));
    });
  }

  private scalar(value: unknown, offset: number): JsonValue {
    if (typeof value === 'symbol') return '<<';
    if (typeof value === 'bigint' || Object.is(value, -0)) {
      this.policy.onInexactNumber?.(typeof value === 'bigint' ? String(value) : '-0.0', offset);
      return Number(value);
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new UnreadableValue(offset, 'JSON, and therefore Kubernetes, has no such number: quote it.');
    }
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as JsonValue;
    throw new UnreadableValue(offset, 'The document contains a value of an unknown type.');
  }

  private resolve(alias: Node): Node {
    if (!isAlias(alias)) return alias;
    // Alias.resolve() searches the whole document each time.
    this.targets ??= targetsIn(this.document);
    const node = this.targets.get(alias);
    if (node === undefined) throw new UnreadableValue(offsetOf(alias), `Unknown anchor '&${alias.source}'.`);
    return node;
  }

  private inside<Result>(node: Node, read: () => Result): Result {
    if (this.open.size >= MAX_DEPTH) throw new UnreadableValue(offsetOf(node), TOO_DEEP);
    if (this.open.has(node)) throw new UnreadableValue(offsetOf(node), 'The alias is a circular reference.');
    this.open.add(node);
    const result = read();
    this.open.delete(node);
    return result;
  }
}

/** The nodes that the aliases of a document refer to: the last ones before them with that anchor. */
function targetsIn(document: Document.Parsed): ReadonlyMap<Node, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

function isMergeKey(key: unknown): boolean {
  if (!isScalar(key) || key.type !== 'PLAIN') return false;
  return typeof key.value === 'symbol' || key.value === '<<';
}

function keyOf(key: unknown): string {
  if (!isScalar(key)) {
    // YAML reads a tag as a mapping whose key is a mapping.
    const remedy = isMap(key) && key.flow === true ? ` Quote values that start with a tag: "{{…}}".` : '';
    throw new UnreadableValue(
      offsetOf(key),
      `A key has to be a string, but this is a mapping, a list or an alias.${remedy}`,
    );
  }
  const { value } = key;
  if (typeof value === 'string') return value;
  if (typeof value === 'symbol') return '<<';
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  const text = typeof value === 'number' ? numberAsKey(value) : undefined;
  if (text !== undefined) return text;
  throw new UnreadableValue(offsetOf(key), `'${key.source ?? ''}' cannot be a key: quote it.`);
}

function offsetOf(node: unknown): number {
  if (isPair(node)) return offsetOf(node.key);
  if (isScalar(node) || isAlias(node) || isMap(node) || isSeq(node)) return node.range?.[0] ?? 0;
  return 0;
}
