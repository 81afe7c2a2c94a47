import type { Span } from '../parsed';
import { readTokens } from '../symbol-parser';
import type { DependsTaskNode } from './ast';

/** The operators and brackets of depends expressions. */
export type DependsSymbol = '&&' | '||' | '!' | '==' | '!=' | '?' | ':' | '(' | ')';

/** A token of a depends expression. */
export type DependsToken = Span &
  (
    | { readonly kind: 'task'; readonly name: string; readonly result?: string }
    | { readonly kind: 'symbol'; readonly symbol: DependsSymbol }
    | { readonly kind: 'unknown'; readonly text: string }
  );

const SYMBOLS: readonly DependsSymbol[] = ['&&', '||', '==', '!=', '!', '?', ':', '(', ')'];

/**
 * What Argo reads as a task, with or without a result (workflow/common/ancestry.go, `taskNameRegex`). It finds such
 * words anywhere, even in `'a'` and in `{{a}}`.
 */
const TASK = /([a-zA-Z0-9][-a-zA-Z0-9]*)(?:\.([A-Z][a-zA-Z]+))?/y;

/** The tokens of any text, in order, without white space. What does not belong to an expression is `unknown`. */
export function dependsTokens(text: string): DependsToken[] {
  return readTokens(text, tokenAt);
}

function tokenAt(text: string, start: number): DependsToken {
  TASK.lastIndex = start;
  const [word, name, result] = TASK.exec(text) ?? [];
  if (word !== undefined && name !== undefined) {
    return { kind: 'task', name, ...(result !== undefined && { result }), start, end: start + word.length };
  }
  const symbol = SYMBOLS.find((one) => text.startsWith(one, start));
  if (symbol !== undefined) return { kind: 'symbol', symbol, start, end: start + symbol.length };
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return { kind: 'unknown', text: character, start, end: start + character.length };
}

/** Each mention of a task in a text, whether it is a depends expression or not: the tasks that Argo waits for. */
export function tasksInDepends(text: string): DependsTaskNode[] {
  return dependsTokens(text).flatMap((token) => {
    if (token.kind !== 'task') return [];
    const { start, end, ...task } = token;
    return [{ ...task, span: { start, end } }];
  });
}
