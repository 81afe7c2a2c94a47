import type { ExpressionNode } from '../ast';
import { parseArguments } from './call';
import type { Grammar } from './grammar';
import { isWord } from '../lexer';

/** Parses the members, indices and method calls after an object that starts at `start`. */
export function parsePostfix(grammar: Grammar, object: ExpressionNode, start: number): ExpressionNode {
  const { tokens } = grammar;
  let node = object;
  for (;;) {
    if (tokens.accept('.')) node = parseMember(grammar, { object: node, isOptional: false, start });
    else if (tokens.accept('?.')) {
      const subject = { object: node, isOptional: true, start };
      node = tokens.is('[') ? parseSubscript(grammar, subject) : parseMember(grammar, subject);
    } else if (tokens.is('[')) node = parseSubscript(grammar, { object: node, isOptional: false, start });
    else return node;
  }
}

/** The object of a member, and how the member is written. */
interface Subject {
  readonly object: ExpressionNode;

  /** Whether it is written with `?.`. */
  readonly isOptional: boolean;

  readonly start: number;
}

/** A member or a method, after its dot. */
function parseMember(grammar: Grammar, { object, isOptional, start }: Subject): ExpressionNode {
  const { tokens } = grammar;
  const { kind, text: name } = tokens.current;
  // Operators that are words can be names of members: `a.not`, `a.in`.
  if (kind !== 'name' && !(kind === 'operator' && isWord(name))) tokens.expected('the name of a member');
  tokens.next();
  tokens.count(2);
  if (!tokens.is('(')) return { kind: 'member', object, name, isOptional, start, end: tokens.end };
  const args = parseArguments(grammar);
  tokens.count();
  return { kind: 'method', object, name, isOptional, arguments: args, start, end: tokens.end };
}

/** An index or a slice in brackets. */
function parseSubscript(grammar: Grammar, { object, isOptional, start }: Subject): ExpressionNode {
  const { tokens } = grammar;
  tokens.expect('[');
  const from = tokens.is(':') ? undefined : grammar.expression(0);
  if (from !== undefined && !tokens.is(':')) {
    tokens.expect(']');
    tokens.count();
    return { kind: 'index', object, index: from, isOptional, start, end: tokens.end };
  }
  tokens.expect(':');
  const to = tokens.is(']') ? undefined : grammar.expression(0);
  tokens.expect(']');
  tokens.count();
  // expr ignores the `?` of a slice.
  return { kind: 'slice', object, from, to, start, end: tokens.end };
}
