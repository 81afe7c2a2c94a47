import type ts from 'typescript';
import { jsonExpression } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import { withLinesAbove, withLinesBelow } from '../../code/attach-comments';
import type { Comment, Comments } from '../../model/comment';
import type { Fallback } from '../../model/fallback';
import { isTemplate } from '../../model/fallback';
import type { JsonValue } from '../../json/json';
import { isJsonArray, pathOf, valueAt } from '../../json/json';
import { fieldAround, id, member, method } from '../../code/build';
import { Names } from '../../code/identifiers';
import { RESERVED_NAMES } from './library-names';

/** A statement of the function that a module exports. */
export interface Chunk {
  /** The pointer of the part of the document that a mistake in it belongs to: a template, or '' for the rest. */
  readonly owner: string;

  /** The pointer of the part that it stands for, where its comments go. */
  readonly pointer: string;

  /** What it does. */
  readonly value: ts.Expression;

  /** The variable that keeps what comes of it, if anybody uses it. */
  readonly variable?: string;

  /** Whether it begins a paragraph. */
  readonly isFirst?: boolean;

  /** Whether it is left out where nobody uses its variable. */
  readonly isOptional?: boolean;

  /** Whether it stands behind the other statements of its DAG: it needs what they make. */
  readonly isLate?: boolean;
}

/** What is gathered while a document becomes a module. */
export class ModuleWriter {
  /** The names that the function's body uses. */
  readonly names: Names;

  /** What is written in a plainer form. */
  readonly usedFallbacks: Fallback[] = [];

  private readonly places = new Map<string, ts.Node>();
  private readonly others = new Map<string, string>();
  private readonly patched: Map<string, string>;

  constructor(
    private readonly fallbacks: readonly Fallback[],
    /** The name of the function that the module exports: nothing in it hides that. */
    functionName: string,
  ) {
    this.names = new Names([...RESERVED_NAMES, functionName]);
    this.patched = new Map(
      fallbacks
        .filter(({ pointer }) => pointer !== '' && !isTemplate(pointer))
        .map(({ pointer, reason }) => [pointer, reason]),
    );
  }

  /**
   * Says which code stands for a part of the document, for its comments to stand there: what is said last, which is
   * what holds the rest.
   */
  place<Node extends ts.Node>(pointer: string, node: Node): Node {
    this.places.set(pointer, node);
    return node;
  }

  /** Says that a part has no code of its own: what belongs to it stands where another part does. */
  placeAt(pointer: string, other: string): void {
    this.others.set(pointer, other);
  }

  /** Whether a part is left to a JSON patch. */
  isPatched(pointer: string): boolean {
    return this.patched.has(pointer);
  }

  /** Leaves a part to a JSON patch: the typed form would leave it out. */
  patch(pointer: string, reason: string): void {
    if (!this.patched.has(pointer)) this.patched.set(pointer, reason);
  }

  /** Why a template has to be written as it is, if it has to. */
  rawReason(pointer: string): string | undefined {
    return this.fallbacks.find((fallback) => fallback.pointer === pointer)?.reason;
  }

  /** The patches to an object, for those parts that have been left to them; one statement, or none. */
  patchesOf(variable: string, document: JsonValue): Chunk[] {
    // What holds a part that is patched as well brings it along.
    const pointers = [...this.patched].filter(([pointer]) => !this.isInsideOfPatched(pointer));
    if (pointers.length === 0) return [];
    for (const [pointer, reason] of pointers) this.usedFallbacks.push({ pointer, reason });
    const patches = pointers.map(([pointer, reason]) =>
      this.place(pointer, withLinesAbove(patchCode(pointer, document), [` ${reason}`])),
    );
    const value = method(member(id(variable), 'apiObject'), 'addJsonPatch', ...patches);
    return [{ owner: '', pointer: 'patches', value, isFirst: true }];
  }

  private isInsideOfPatched(pointer: string): boolean {
    return [...this.patched.keys()].some((outer) => pointer.startsWith(`${outer}/`));
  }

  /** Puts the document's comments to the code that stands for what they belong to, or for what holds that. */
  placeComments(comments: Comments): void {
    for (const [pointer, comment] of comments) {
      const at = this.nearestPlace(this.others.get(pointer) ?? pointer);
      const node = this.places.get(at);
      if (node === undefined) continue;
      // What ends a file stands below the function.
      const isBelow = pointer === '' && at === '';
      withLinesAbove(fieldAround(node), isBelow ? [...comment.before, ...comment.beside] : linesOf(comment));
      if (isBelow) withLinesBelow(node, comment.after);
    }
  }

  private nearestPlace(pointer: string): string {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      if (this.places.has(at)) return at;
    }
    return '';
  }
}

function linesOf({ before, beside, after }: Comment): readonly string[] {
  return [...before, ...beside, ...after];
}

/** The operation that gives one field its value, or takes it away where the document does not have it. */
function patchCode(pointer: string, document: JsonValue): ts.Expression {
  const path = pathOf(pointer);
  const value = valueAt(document, path);
  const last = path[path.length - 1] ?? '';
  if (value === undefined) return method(id('JsonPatch'), 'remove', stringLiteral(pointer));
  // To add to a list is to put in between.
  const inList = isJsonArray(valueAt(document, path.slice(0, -1))) && /^\d+$/.test(last);
  const operation = inList ? 'replace' : 'add';
  return method(id('JsonPatch'), operation, stringLiteral(pointer), jsonExpression(value));
}
