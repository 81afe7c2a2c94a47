import type { Span } from '../parsed';
import type { Token } from './lexer';
import { Lexer, isWord } from './lexer';
import { variableAt } from './path';
import type { Variable } from './path';

/** The variables of an invalid expression, guessed from its tokens. */
export function scanVariables(source: string): Variable[] {
  const tokens = tokensOf(source);
  const found: Variable[] = [];
  for (let index = 0; index < tokens.length;) {
    const { end, path, span } = scanPath(tokens, index);
    if (path.length > 0 && !isMember(tokens[index - 1])) found.push(variableAt(path, span));
    index = end;
  }
  return found;
}

function tokensOf(source: string): Token[] {
  const lexer = new Lexer(source);
  const tokens = [lexer.next()];
  for (let token = lexer.next(); token.kind !== 'end'; token = lexer.next()) tokens.push(token);
  return tokens;
}

/** Whether the next token is a member, or the name of a pointer. */
function isMember(before: Token | undefined): boolean {
  return before?.kind === 'operator' && ['.', '?.', '#'].includes(before.text);
}

/** The path that starts at a token; empty if there is none. */
interface ScannedPath {
  /** The index of the token after it. */
  readonly end: number;
  readonly path: readonly string[];
  readonly span: Span;
}

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'nil']);

function scanPath(tokens: readonly Token[], start: number): ScannedPath {
  const first = tokens[start];
  const nothing = { end: start + 1, path: [], span: { start: 0, end: 0 } };
  if (first?.kind !== 'name' || CONSTANTS.has(first.text)) return nothing;
  const path = [first.text];
  let end = start + 1;
  let last = first.end;
  for (let step = scanMember(tokens, end); step !== undefined; step = scanMember(tokens, end)) {
    // The name of a method is not a member.
    if (isCall(tokens, step.end))
      return { ...nothing, end: step.end, path, span: { start: first.start, end: last } };
    path.push(step.name);
    end = step.end;
    last = tokens[end - 1]?.end ?? last;
  }
  if (path.length === 1 && isCall(tokens, end)) return nothing;
  return { end, path, span: { start: first.start, end: last } };
}

function isCall(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.kind === 'bracket' && token.text === '(';
}

/** `.name`, `?.name`, `['name']`, `?.['name']` */
function scanMember(
  tokens: readonly Token[],
  start: number,
): { readonly name: string; readonly end: number } | undefined {
  const [first, second, third] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  if (first?.kind === 'bracket' && first.text === '[') {
    if (second?.kind !== 'string' || third?.kind !== 'bracket' || third.text !== ']') return undefined;
    return { name: second.text, end: start + 3 };
  }
  if (first?.kind !== 'operator' || (first.text !== '.' && first.text !== '?.')) return undefined;
  if (second?.kind === 'name' || (second?.kind === 'operator' && isWord(second.text)))
    return { name: second.text, end: start + 2 };
  return first.text === '?.' && second?.kind === 'bracket' ? scanMember(tokens, start + 1) : undefined;
}
