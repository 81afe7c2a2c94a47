import type { Argument, CallNode, ClosureNode, ExpressionNode } from '../ast';
import type { Grammar } from './grammar';
import type { Token } from '../lexer';

/** How an argument of a built-in function is parsed. */
type Parameter = 'value' | 'closure' | 'optional value' | 'optional closure';

const FIND: readonly Parameter[] = ['value', 'closure'];
const AGGREGATE: readonly Parameter[] = ['value', 'optional closure'];
const FOLD: readonly Parameter[] = ['value', 'closure', 'optional value'];

/** The built-in functions that evaluate a closure for each item of a list (`predicates` in parser/parser.go). */
const WITH_CLOSURE: ReadonlyMap<string, readonly Parameter[]> = new Map([
  ['all', FIND],
  ['none', FIND],
  ['any', FIND],
  ['one', FIND],
  ['filter', FIND],
  ['map', FIND],
  ['count', AGGREGATE],
  ['sum', AGGREGATE],
  ['find', FIND],
  ['findIndex', FIND],
  ['findLast', FIND],
  ['findLastIndex', FIND],
  ['groupBy', FIND],
  ['sortBy', FOLD],
  ['reduce', FOLD],
]);

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'nil']);

/** How a call is written. */
interface CallForm {
  readonly start: number;

  /** The first argument, if it is called by a pipe. */
  readonly piped?: ExpressionNode;

  /** Whether it is preceded by `::`. */
  readonly isBuiltin?: boolean;
}

/** Parses a call after the name of its function. */
export function parseCall(grammar: Grammar, name: Token, form: CallForm): CallNode {
  const { tokens } = grammar;
  const { piped, start, isBuiltin = false } = form;
  if (CONSTANTS.has(name.text)) tokens.fail(`'${name.text}' is not a function`, name);
  const first = piped === undefined ? [] : [piped];
  const parameters = WITH_CLOSURE.get(name.text);
  const args =
    parameters === undefined
      ? parseArguments(grammar)
      : parseClosureArguments(grammar, parameters.slice(first.length), name);
  tokens.count();
  return {
    kind: 'call',
    name: name.text,
    isBuiltin,
    arguments: [...first, ...args],
    start,
    end: tokens.end,
  };
}

/** Parses arguments in parentheses. A comma may follow the last one. */
export function parseArguments(grammar: Grammar): ExpressionNode[] {
  const { tokens } = grammar;
  const args: ExpressionNode[] = [];
  tokens.expect('(');
  while (!tokens.is(')')) {
    if (args.length > 0) tokens.expect(',');
    if (args.length > 0 && tokens.is(')')) break;
    args.push(grammar.expression(0));
  }
  tokens.expect(')');
  return args;
}

function parseClosureArguments(grammar: Grammar, parameters: readonly Parameter[], name: Token): Argument[] {
  const { tokens } = grammar;
  const args: Argument[] = [];
  tokens.expect('(');
  for (const parameter of parameters) {
    if (tokens.is(')')) {
      if (parameter.startsWith('optional')) break;
      tokens.fail(`'${name.text}' needs more arguments`);
    }
    if (args.length > 0) tokens.expect(',');
    args.push(parameter.endsWith('closure') ? parseClosure(grammar) : grammar.expression(0));
  }
  tokens.accept(',');
  tokens.expect(')');
  return args;
}

/** A closure, with braces or without. */
function parseClosure(grammar: Grammar): ClosureNode {
  const { tokens } = grammar;
  const { start } = tokens.current;
  const hasBraces = tokens.accept('{');
  grammar.closures++;
  const body = hasBraces ? grammar.sequence() : grammar.expression(0);
  grammar.closures--;
  if (hasBraces) tokens.expect('}');
  else if (tokens.is(';')) tokens.fail("a closure that contains ';' needs braces around it");
  tokens.count();
  return { kind: 'closure', body, start, end: tokens.end };
}
