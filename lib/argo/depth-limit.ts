import type { Span } from './parsed';
import { fail } from './parsed';

/** The maximum depth of an expression, far above that of any expression written by hand. */
export const MAX_DEPTH = 200;

/** Prevents stack overflows in a parser, and in functions that visit its trees recursively. */
export class DepthLimit {
  private level = 0;
  private readonly heights = new WeakMap<object, number>();

  /** Runs the parser of a nested part of the text, such as one in parentheses. */
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
