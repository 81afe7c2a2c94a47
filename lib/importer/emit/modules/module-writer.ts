import type ts from 'typescript';
import { jsonExpression } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import { withLinesAbove, withLinesBelow } from '../../code/attach-comments';
import type { Comment, Comments } from '../../model/comment';
import type { Fallback } from '../../model/fallback';
import { isTemplate } from '../../model/fallback';
import type { JsonValue } from '../../json/json';
import { isJsonArray } from '../../json/json';
import { parsePointer, valueAt } from '../../json/pointer';
import { enclosingProperty, id, member, method } from '../../code/build';
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

  /** Writes a part by a JSON patch, because the typed form would omit it. */
  patch(pointer: string, reason: string): void {
    if (!this.patched.has(pointer)) this.patched.set(pointer, reason);
  }

  /** The reason why a template becomes a raw template, if it does. */
  rawReason(pointer: string): string | undefined {
    return this.fallbacks.find((fallback) => fallback.pointer === pointer)?.reason;
  }

  /** The patches of an object: one statement, or none. */
  patchStatements(variable: string, document: JsonValue): BodyStatement[] {
    // The patch of an enclosing part includes its parts.
    const pointers = [...this.patched].filter(([pointer]) => !this.isInsideOfPatched(pointer));
    if (pointers.length === 0) return [];
    for (const [pointer, reason] of pointers) this.usedFallbacks.push({ pointer, reason });
    const patches = pointers.map(([pointer, reason]) =>
      this.anchor(pointer, withLinesAbove(patchCode(pointer, document), [` ${reason}`])),
    );
    const value = method(member(id(variable), 'apiObject'), 'addJsonPatch', ...patches);
    return [{ owner: '', pointer: 'patches', value, isFirst: true }];
  }

  private isInsideOfPatched(pointer: string): boolean {
    return [...this.patched.keys()].some((outer) => pointer.startsWith(`${outer}/`));
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

/** The patch operation that sets a field to its value, or removes it if the document does not have it. */
function patchCode(pointer: string, document: JsonValue): ts.Expression {
  const path = parsePointer(pointer);
  const value = valueAt(document, path);
  const last = path[path.length - 1] ?? '';
  if (value === undefined) return method(id('JsonPatch'), 'remove', stringLiteral(pointer));
  // 'add' inserts into a list.
  const inList = isJsonArray(valueAt(document, path.slice(0, -1))) && /^\d+$/.test(last);
  const operation = inList ? 'replace' : 'add';
  return method(id('JsonPatch'), operation, stringLiteral(pointer), jsonExpression(value));
}
