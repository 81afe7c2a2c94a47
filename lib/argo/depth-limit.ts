import type { Span } from './parsed';
import { fail } from './parsed';

/** How many levels deep an expression may be; none that was written by hand comes near. */
export const MAX_DEPTH = 200;

/** Keeps a parser, and whatever walks its trees by recursion, from overflowing the stack. */
export class DepthLimit {
  private level = 0;
  private readonly heights = new WeakMap<object, number>();

  /** Runs the parser of what is nested at a place in the text, such as in parentheses. */
  nested<T>(place: Span, parser: () => T): T {
    this.level++;
    this.check(this.level, place);
    const result = parser();
    this.level--;
    return result;
  }

  /** Returns a node that has these children. */
  above<T extends { readonly span?: Span }>(node: T, children: readonly object[]): T {
    const height = 1 + children.reduce((most, child) => Math.max(most, this.heights.get(child) ?? 0), 0);
    this.check(height, node.span ?? { start: 0, end: 0 });
    this.heights.set(node, height);
    return node;
  }

  private check(depth: number, span: Span): void {
    if (depth > MAX_DEPTH) fail(`it nests more than ${MAX_DEPTH} levels deep`, span);
  }
}
