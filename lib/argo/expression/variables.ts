import type { Argument, ExpressionNode } from './ast';
import { childrenOf } from './children';
import { parseExpression } from './parser';
import { variableAt } from './path';
import type { Variable } from './path';
import { scanVariables } from './scan';

/**
 * The variables that an expression mentions, in their order: `a.b`, `a['b']` and `a?.b` as paths, up to where the path
 * is known. What is computed is no variable: members of a call's result or of a closure's item, names bound by `let`.
 */
export function variablesOf(expression: ExpressionNode): Variable[] {
  const found: Variable[] = [];
  // A list of its own instead of recursion: a sum can have thousands of terms, one nested in the other.
  const open: Scoped[] = [{ node: expression, bound: new Set() }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { bound } = next;
    const { object, members } = splitPath(next.node);
    if (object.kind === 'identifier') {
      if (!bound.has(object.name))
        found.push(variableAt([object.name, ...members], { start: object.start, end: next.node.end }));
    } else if (object.kind === 'let') {
      open.push(
        { node: object.body, bound: new Set([...bound, object.name]) },
        { node: object.value, bound },
      );
    } else {
      open.push(...[...childrenOf(object)].reverse().map((node) => ({ node, bound })));
    }
  }
  return found;
}

/** A node, and the names that are bound where it is. */
interface Scoped {
  readonly node: Argument;
  readonly bound: ReadonlySet<string>;
}

/** Members with names that are known, and what they are members of. */
interface Path {
  readonly object: Argument;
  readonly members: readonly string[];
}

function splitPath(node: Argument): Path {
  const members: string[] = [];
  let object = node;
  for (;;) {
    if (object.kind === 'member') members.push(object.name);
    else if (object.kind === 'index' && object.index.kind === 'string') members.push(object.index.value);
    else return { object, members: members.reverse() };
    object = object.object;
  }
}

/** The variables that the text of an expression mentions. Where it is not a valid one, they are guessed from its tokens. */
export function variablesInExpression(source: string): Variable[] {
  const { expression } = parseExpression(source);
  return expression === undefined ? scanVariables(source) : variablesOf(expression);
}
