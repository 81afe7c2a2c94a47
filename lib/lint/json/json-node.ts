import { escapeKey, parsePointer } from '../json-pointer';

/** An object of a manifest, with its place in the input. */
export interface LintDocument {
  /** The object, as parsed from YAML or JSON. */
  readonly object: unknown;

  /** Its position among the objects of the input. */
  readonly index: number;
}

/**
 * A value in a document, with its place in it. Input is not trusted to have the types of Argo's fields: a field that
 * does not exist, is null or has another type than the one asked for is absent.
 */
export class JsonNode {
  /** The root of a document. */
  static root(document: LintDocument): JsonNode {
    return new JsonNode(document, document.object);
  }

  /** Whether the case of the names of fields counts. Go's own decoder, which reads steps, ignores it. */
  private readonly ignoresCase: boolean;

  private constructor(
    readonly document: LintDocument,
    readonly value: unknown,
    private readonly parent?: JsonNode,
    private readonly key?: string | number,
  ) {
    this.ignoresCase = parent !== undefined && (parent.ignoresCase || key === 'steps');
  }

  /** The JSON pointer of its place (RFC 6901), empty for the whole document. */
  get pointer(): string {
    return this.parent === undefined ? '' : `${this.parent.pointer}/${escapeKey(String(this.key))}`;
  }

  /** The fields that lead to it, as messages name them: `spec.templates[0].container`. */
  get path(): string {
    if (this.parent === undefined) return '';
    const { path } = this.parent;
    if (typeof this.key === 'number') return `${path}[${String(this.key)}]`;
    return path === '' ? String(this.key) : `${path}.${String(this.key)}`;
  }

  /** The keys that lead from this value to one in it; undefined for a value that is not in it. */
  keysTo(inner: JsonNode): string[] | undefined {
    const [own, other] = [this.pointer, inner.pointer];
    if (inner.document !== this.document || !`${other}/`.startsWith(`${own}/`)) return undefined;
    return parsePointer(other.slice(own.length));
  }

  /** Whether it is an item of a list. */
  get isItem(): boolean {
    return typeof this.key === 'number';
  }

  /** Whether there is a value. To Argo, null is none. */
  get exists(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** The value, if it is a string. */
  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  /** The value as Argo's `AnyString` reads it: numbers and booleans are strings too (pkg/apis, anystring.go). */
  get anyText(): string | undefined {
    const { value } = this;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return this.exists ? '' : undefined;
  }

  /** The value, if it is a list, else no nodes. */
  get items(): JsonNode[] {
    const { value } = this;
    if (!Array.isArray(value)) return [];
    return value.map((item: unknown, index) => new JsonNode(this.document, item, this, index));
  }

  /** The fields of an object that exist, in order. */
  get fields(): (readonly [name: string, node: JsonNode])[] {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value)
      .filter(([, field]) => field !== undefined && field !== null)
      .map(([name, field]) => [name, new JsonNode(this.document, field, this, name)] as const);
  }

  /** The names of the fields of an object, in order, whether they have values or not. */
  get fieldNames(): string[] {
    const { value } = this;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  }

  /** Whether a field has a value: like `get(name).exists`, without a node for a field that is only asked for. */
  has(name: string): boolean {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const object = value as { readonly [name: string]: unknown };
    const key = Object.hasOwn(object, name) || !this.ignoresCase ? name : keyOf(object, name);
    return Object.hasOwn(object, key) && object[key] !== undefined && object[key] !== null;
  }

  /** A field of an object; it may be absent. */
  get(name: string): JsonNode {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return new JsonNode(this.document, undefined, this, name);
    const object = value as { readonly [name: string]: unknown };
    if (Object.hasOwn(object, name)) return new JsonNode(this.document, object[name], this, name);
    const key = this.ignoresCase ? keyOf(object, name) : name;
    const field = key === name ? undefined : object[key];
    return new JsonNode(this.document, field, this, key);
  }

  /** Those of some fields that have values. */
  present(names: readonly string[]): JsonNode[] {
    return names.filter((name) => this.has(name)).map((name) => this.get(name));
  }

  /** The value that a JSON pointer leads to, which starts here; it may be absent. */
  at(pointer: string): JsonNode {
    return parsePointer(pointer).reduce<JsonNode>(
      (node, key) => (Array.isArray(node.value) ? node.item(Number(key)) : node.get(key)),
      this,
    );
  }

  private item(index: number): JsonNode {
    const { value } = this;
    return new JsonNode(
      this.document,
      Array.isArray(value) ? (value[index] as unknown) : undefined,
      this,
      index,
    );
  }

  /** Another value in the same place. */
  with(value: unknown): JsonNode {
    return value === this.value ? this : new JsonNode(this.document, value, this.parent, this.key);
  }
}

/** The key of a field whose name is written in upper or lower case. */
function keyOf(object: object, name: string): string {
  const lower = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === lower) ?? name;
}
