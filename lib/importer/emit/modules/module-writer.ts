import type ts from 'typescript';
import { jsonExpression } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import { withLinesAbove, withLinesBelow } from '../../code/attach-comments';
import type { Comment, Comments } from '../../model/comment';
import type { Fallback } from '../../model/fallback';
import { isInside, isTemplate } from '../../model/part-pointer';
import type { JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject } from '../../json/json';
import { formatPointer, parsePointer, valueAt } from '../../json/pointer';
import { enclosingProperty, id, method } from '../../code/build';
import type { BodyStatement } from './body-statement';
import { UniqueNames } from '../../code/identifiers';
import { RESERVED_NAMES } from './library-names';

/** Collects names, comments, patches and fallbacks while a document is written. */
export class ModuleWriter {
  /** The names in the function's body. */
  readonly names: UniqueNames;

  /** The parts that are not written in the typed form. */
  readonly usedFallbacks: Fallback[] = [];

  private readonly anchors = new Map<string, ts.Node>();
  private readonly redirects = new Map<string, string>();
  private readonly patched: Map<string, string>;
  private readonly inserted = new Set<string>();

  constructor(
    private readonly fallbacks: readonly Fallback[],
    /** The exported function, which variables must not shadow. */
    functionName: string,
  ) {
    this.names = new UniqueNames([...RESERVED_NAMES, functionName]);
    this.patched = new Map(
      fallbacks
        .filter(({ pointer }) => pointer !== '' && !isTemplate(pointer))
        .map(({ pointer, reason }) => [pointer, reason]),
    );
  }

  /**
   * Records the code for a part of the document, above which its comments are placed. The last call counts, which is
   * the one with the outermost node.
   */
  anchor<Node extends ts.Node>(pointer: string, node: Node): Node {
    this.anchors.set(pointer, node);
    return node;
  }

  /** Places the comments of a part without own code at the code of another part. */
  anchorAt(pointer: string, other: string): void {
    this.redirects.set(pointer, other);
  }

  /** Whether a part is written by a JSON patch. */
  isPatched(pointer: string): boolean {
    return this.patched.has(pointer);
  }

  /** The reason why a part is written by a JSON patch, if it is. */
  patchReason(pointer: string): string | undefined {
    return this.patched.get(pointer);
  }

  /** Writes a part by a JSON patch, because the typed form would omit it. */
  patch(pointer: string, reason: string): void {
    if (!this.patched.has(pointer)) this.patched.set(pointer, reason);
  }

  /** Inserts an item into a list by a JSON patch, because the typed form has no such item. */
  insert(pointer: string, reason: string): void {
    this.patch(pointer, reason);
    this.inserted.add(pointer);
  }

  /** Omits the patches inside of a part that is written in another way. */
  dropPatchesIn(pointer: string): void {
    for (const inner of [...this.patched.keys()]) if (isInside(inner, pointer)) this.patched.delete(inner);
  }

  /** A value of the document without the parts that are written by patches. */
  withoutPatched(value: JsonValue, pointer: string): JsonValue {
    if (![...this.patched.keys()].some((inner) => isInside(inner, pointer))) return value;
    if (this.patched.has(pointer)) return null;
    const inner = (key: string | number): string => pointer + formatPointer([key]);
    if (isJsonArray(value)) return value.map((item, index) => this.withoutPatched(item, inner(index)));
    if (!isJsonObject(value)) return value;
    const entries = Object.entries(value).map(([key, field]) => [
      key,
      this.withoutPatched(field, inner(key)),
    ]);
    return Object.fromEntries(entries) as JsonObject;
  }

  /** The code of each part of the document, for messages of the compiler. */
  anchoredParts(document: JsonValue): ReadonlyMap<ts.Node, string> {
    return new Map([...this.anchors].map(([pointer, node]) => [node, partAt(document, pointer)]));
  }

  /** The reason why a template becomes a raw template, if it does. */
  rawReason(pointer: string): string | undefined {
    return this.fallbacks.find((fallback) => fallback.pointer === pointer)?.reason;
  }

  /**
   * The patches of an object: one statement, or none.
   *
   * @param object the code for its ApiObject
   */
  patchStatements(object: ts.Expression, document: JsonValue): BodyStatement[] {
    // The patch of an enclosing part includes its parts.
    const outermost = [...this.patched].filter(([pointer]) => !this.isInsideOfPatched(pointer));
    // The indices of other patches are those of the document, where inserted items exist.
    const isInserted = ([pointer]: readonly [string, string]): boolean => this.inserted.has(pointer);
    const pointers = [...outermost.filter(isInserted), ...outermost.filter((one) => !isInserted(one))];
    if (pointers.length === 0) return [];
    for (const [pointer, reason] of pointers) this.usedFallbacks.push({ pointer, reason });
    const patches = pointers.map(([pointer, reason]) =>
      this.anchor(
        pointer,
        withLinesAbove(patchCode(pointer, document, this.inserted.has(pointer)), [` ${reason}`]),
      ),
    );
    const value = method(object, 'addJsonPatch', ...patches);
    return [{ owner: '', pointer: 'patches', value, isFirst: true }];
  }

  private isInsideOfPatched(pointer: string): boolean {
    return [...this.patched.keys()].some((outer) => outer !== pointer && isInside(pointer, outer));
  }

  /** Attaches the comments of the document to the code for their parts, or for the closest enclosing ones. */
  attachComments(comments: Comments): void {
    for (const [pointer, comment] of comments) {
      const at = this.closestAnchor(this.redirects.get(pointer) ?? pointer);
      const node = this.anchors.get(at);
      if (node === undefined) continue;
      // Comments at the end of a file are placed below the function.
      const isBelow = pointer === '' && at === '';
      withLinesAbove(
        enclosingProperty(node),
        isBelow ? [...comment.before, ...comment.beside] : linesOf(comment),
      );
      if (isBelow) withLinesBelow(node, comment.after);
    }
  }

  private closestAnchor(pointer: string): string {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      if (this.anchors.has(at)) return at;
    }
    return '';
  }
}

function linesOf({ before, beside, after }: Comment): readonly string[] {
  return [...before, ...beside, ...after];
}

/** The pointer without what is not part of the document, such as the end of `/spec/templates/0/#inputs`. */
export function partAt(document: JsonValue, pointer: string): string {
  let at = pointer;
  while (at !== '' && valueAt(document, parsePointer(at)) === undefined)
    at = at.slice(0, Math.max(at.lastIndexOf('/'), 0));
  return at;
}

/** The patch operation that sets a field to its value, or removes it if the document does not have it. */
function patchCode(pointer: string, document: JsonValue, isInserted: boolean): ts.Expression {
  const path = parsePointer(pointer);
  const value = valueAt(document, path);
  const last = path[path.length - 1] ?? '';
  if (value === undefined) return method(id('JsonPatch'), 'remove', stringLiteral(pointer));
  // 'add' inserts into a list.
  if (isInserted) return method(id('JsonPatch'), 'add', stringLiteral(pointer), jsonExpression(value));
  const inList = isJsonArray(valueAt(document, path.slice(0, -1))) && /^\d+$/.test(last);
  const operation = inList ? 'replace' : 'add';
  return method(id('JsonPatch'), operation, stringLiteral(pointer), jsonExpression(value));
}
