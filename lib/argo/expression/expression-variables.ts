import type { Argument, ExpressionNode } from './ast';
import { childrenOf } from './children';
import { parseExpression } from './parser/parser';
import { variableAt } from './path';
import type { Variable } from './path';
import { scanVariables } from './scan';

/**
 * The variables in an expression, in order: `a.b`, `a['b']` and `a?.b` as paths, as far as the path is known. Computed
 * values are not variables: members of a call's result or of a closure's item, names bound by `let`.
 */
export function variablesOf(expression: ExpressionNode): Variable[] {
  const found: Variable[] = [];
  // A list instead of recursion: a sum can have thousands of nested terms.
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
      for (const node of [...childrenOf(object)].reverse()) open.push({ node, bound });
    }
  }
  return found;
}

/** A node, and the names that are bound in it. */
interface Scoped {
  readonly node: Argument;
  readonly bound: ReadonlySet<string>;
}

/** Members with known names, and their object. */
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

/** The variables in the text of an expression. If it is invalid, they are guessed from its tokens. */
export function variablesInExpression(source: string): Variable[] {
  const parsed = parseExpression(source);
  return parsed.ok ? variablesOf(parsed.value) : scanVariables(source);
}
