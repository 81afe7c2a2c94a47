import { quoted } from '../../parsed';
import type { ExpressionNode, MapEntry } from '../ast';
import { parseCall } from './call';
import type { Grammar } from './grammar';
import type { Token } from '../lexer';
import { numberOf } from '../numbers';
import { isUnaryOperator, unaryPrecedence } from '../operators';
import { parsePostfix } from './postfix';

/** Parses an operand: a value with all members and calls after it, or a unary operator with its operand. */
export function parsePrimary(grammar: Grammar): ExpressionNode {
  const { tokens } = grammar;
  const { start, kind, text } = tokens.current;
  if (kind === 'operator' && isUnaryOperator(text)) {
    tokens.next();
    const operand = grammar.expression(unaryPrecedence(text));
    tokens.count();
    return parsePostfix(grammar, { kind: 'unary', operator: text, operand, start, end: tokens.end }, start);
  }
  if (tokens.accept('(')) {
    const inner = grammar.sequence();
    tokens.expect(')');
    return parsePostfix(grammar, inner, start);
  }
  if (grammar.closures > 0 && (tokens.is('#') || tokens.is('.')))
    return parsePostfix(grammar, parsePointer(grammar), start);
  if (tokens.accept('::')) {
    const call = parseCall(grammar, tokens.expectName(), { start, isBuiltin: true });
    return parsePostfix(grammar, call, start);
  }
  return parseValue(grammar);
}

/** `#`, `#acc`; empty before a `.`, which is short for `#.`. */
function parsePointer({ tokens }: Grammar): ExpressionNode {
  const { start } = tokens.current;
  tokens.count();
  if (!tokens.accept('#')) return { kind: 'pointer', name: '', start, end: start };
  const name = tokens.current.kind === 'name' ? tokens.next().text : '';
  return { kind: 'pointer', name, start, end: tokens.end };
}

function parseValue(grammar: Grammar): ExpressionNode {
  const { tokens } = grammar;
  const { kind, start } = tokens.current;
  switch (kind) {
    case 'number':
      return parseNumber(grammar);
    case 'name':
      return parseName(grammar);
    case 'string':
    case 'bytes':
      return parsePostfix(grammar, parseText(grammar), start);
    default:
      if (tokens.is('[')) return parsePostfix(grammar, parseArray(grammar), start);
      if (tokens.is('{')) return parsePostfix(grammar, parseMap(grammar), start);
      return tokens.expected('a value');
  }
}

/** A number. expr parses no members after it. */
function parseNumber({ tokens }: Grammar): ExpressionNode {
  const token = tokens.next();
  const { text, start, end } = token;
  const value = numberOf(text);
  tokens.count();
  if (value === undefined) return tokens.fail(`${quoted(text)} is not a number, or too large`, token);
  return typeof value === 'bigint'
    ? { kind: 'integer', value, start, end }
    : { kind: 'float', value, start, end };
}

/** A constant, which has no members, a call or a variable. */
function parseName(grammar: Grammar): ExpressionNode {
  const { tokens } = grammar;
  const token = tokens.next();
  const { text, start, end } = token;
  if (text === 'true' || text === 'false') {
    tokens.count();
    return { kind: 'boolean', value: text === 'true', start, end };
  }
  if (text === 'nil') {
    tokens.count();
    return { kind: 'nil', start, end };
  }
  if (tokens.is('(')) return parsePostfix(grammar, parseCall(grammar, token, { start }), start);
  tokens.count();
  return parsePostfix(grammar, { kind: 'identifier', name: text, start, end }, start);
}

function parseText({ tokens }: Grammar): ExpressionNode {
  const { kind, text, start, end } = tokens.next();
  tokens.count();
  if (kind === 'string') return { kind: 'string', value: text, start, end };
  return { kind: 'bytes', value: Array.from(text, (byte) => byte.charCodeAt(0)), start, end };
}

function parseArray(grammar: Grammar): ExpressionNode {
  const { tokens } = grammar;
  const { start } = tokens.next();
  const items: ExpressionNode[] = [];
  while (!tokens.is(']')) {
    if (items.length > 0) tokens.expect(',');
    // A comma may follow the last item.
    if (items.length > 0 && tokens.is(']')) break;
    items.push(grammar.expression(0));
  }
  tokens.expect(']');
  tokens.count();
  return { kind: 'array', items, start, end: tokens.end };
}

function parseMap(grammar: Grammar): ExpressionNode {
  const { tokens } = grammar;
  const { start } = tokens.next();
  const entries: MapEntry[] = [];
  while (!tokens.is('}')) {
    if (entries.length > 0) tokens.expect(',');
    if (entries.length > 0 && tokens.is('}')) break;
    const key = parseKey(grammar);
    tokens.expect(':');
    entries.push({ key, value: grammar.expression(0) });
    tokens.count();
  }
  tokens.expect('}');
  tokens.count();
  return { kind: 'map', entries, start, end: tokens.end };
}

/** A key of a map: a name, a string or a number, which are strings to expr, or an expression in parentheses. */
function parseKey(grammar: Grammar): ExpressionNode {
  const { tokens } = grammar;
  if (tokens.is('(')) return grammar.expression(0);
  if (!isKey(tokens.current)) tokens.expected('a name, a string, a number or an expression in parentheses');
  const { text, start, end } = tokens.next();
  tokens.count();
  return { kind: 'string', value: text, start, end };
}

function isKey({ kind }: Token): boolean {
  return kind === 'name' || kind === 'string' || kind === 'number';
}
