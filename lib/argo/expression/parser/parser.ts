import { parsed } from '../../parsed';
import type { Parsed } from '../../parsed';
import type { BinaryOperator, ComparisonOperator, ComparisonPart, ExpressionNode } from '../ast';
import { parseCall } from './call';
import type { Grammar } from './grammar';
import {
  COMPARISON,
  binaryPrecedence,
  isBinaryOperator,
  isComparisonOperator,
  isNegatableOperator,
  isRightAssociative,
} from '../operators';
import { parsePrimary } from './primary';
import { TokenReader } from './token-reader';

/**
 * Parses an expression as Argo 3.7 to 4.1 do (parser/parser.go of expr 1.17.5 to 1.17.8). Syntax that only the later of
 * these versions accept is accepted too: `else if`, `\u{…}`, two backticks for one, `b"…"`.
 */
export function parseExpression(source: string): Parsed<ExpressionNode> {
  return parsed(() => new Parser(source).parse());
}

class Parser implements Grammar {
  readonly tokens: TokenReader;
  closures = 0;

  constructor(source: string) {
    this.tokens = new TokenReader(source);
  }

  parse(): ExpressionNode {
    const expression = this.sequence();
    if (this.tokens.current.kind !== 'end') this.tokens.expected('an operator or the end');
    return expression;
  }

  sequence(): ExpressionNode {
    const { tokens } = this;
    const { start } = tokens.current;
    const first = this.expression(0);
    const items = [first];
    while (tokens.accept(';')) {
      // A semicolon can end the whole expression, but no part of it.
      if (tokens.current.kind === 'end') break;
      items.push(this.expression(0));
    }
    if (items.length === 1) return first;
    tokens.count();
    return { kind: 'sequence', items, start, end: tokens.end };
  }

  expression(precedence: number): ExpressionNode {
    const { tokens } = this;
    tokens.enter();
    const expression = this.declarationOrOperation(precedence);
    tokens.leave();
    return expression;
  }

  private declarationOrOperation(precedence: number): ExpressionNode {
    const { tokens } = this;
    if (precedence > 0) return this.operation(precedence);
    if (tokens.is('let')) return this.variable();
    if (tokens.is('if')) return this.ifElse();
    const { start } = tokens.current;
    return this.conditional(this.operation(0), start);
  }

  /** `let name = value; body` */
  private variable(): ExpressionNode {
    const { tokens } = this;
    const { start } = tokens.next();
    const { text: name } = tokens.expectName();
    tokens.expect('=');
    const value = this.expression(0);
    tokens.expect(';');
    const body = this.sequence();
    tokens.count();
    return { kind: 'let', name, value, body, start, end: tokens.end };
  }

  /** `if condition { then } else { otherwise }` */
  private ifElse(): ExpressionNode {
    const { tokens } = this;
    tokens.enter();
    const { start } = tokens.next();
    const condition = this.expression(0);
    const then = this.block();
    tokens.expect('else');
    const otherwise = tokens.is('if') ? this.ifElse() : this.block();
    tokens.leave();
    return { kind: 'if', condition, then, otherwise, start, end: tokens.end };
  }

  private block(): ExpressionNode {
    this.tokens.expect('{');
    const body = this.sequence();
    this.tokens.expect('}');
    return body;
  }

  /** `condition ? then : otherwise`, `condition ?: otherwise`, if there is a `?` after the condition. */
  private conditional(condition: ExpressionNode, start: number): ExpressionNode {
    const { tokens } = this;
    let node = condition;
    while (tokens.accept('?')) {
      tokens.fold();
      let then: ExpressionNode | undefined;
      if (!tokens.is(':')) then = this.expression(0);
      tokens.expect(':');
      const otherwise = this.expression(0);
      tokens.count();
      node = { kind: 'conditional', condition: node, then, otherwise, start, end: tokens.end };
    }
    return node;
  }

  /** Operands with binary operators between them. */
  private operation(precedence: number): ExpressionNode {
    const { tokens } = this;
    const { start } = tokens.current;
    let left = parsePrimary(this);
    let previous: BinaryOperator | undefined;
    for (;;) {
      if (precedence === 0 && tokens.accept('|')) {
        tokens.fold();
        left = parseCall(this, tokens.expectName(), { start, piped: left });
        previous = undefined;
        continue;
      }
      const token = tokens.current;
      const operator = this.binaryOperator(precedence);
      if (operator === undefined) return left;
      if (previous === '??' && operator !== '??')
        tokens.fail(`'??' and '${operator}' can't be mixed: put one of them in parentheses`, token);
      previous = operator;
      left = isComparisonOperator(operator)
        ? this.comparison(left, operator, start)
        : this.binary(left, operator, start);
    }
  }

  /** Continues after a binary operator, if there is one that binds tightly enough. */
  private binaryOperator(precedence: number): BinaryOperator | undefined {
    const { tokens } = this;
    if (tokens.current.kind !== 'operator') return undefined;
    if (tokens.is('not')) return this.negatedOperator(precedence);
    const { text } = tokens.current;
    if (!isBinaryOperator(text) || binaryPrecedence(text) < precedence) return undefined;
    tokens.next();
    return text;
  }

  /** `not in` and other operators after `not`. */
  private negatedOperator(precedence: number): BinaryOperator | undefined {
    const { tokens } = this;
    const { end } = tokens;
    const token = tokens.next();
    const { kind, text } = tokens.current;
    if (kind !== 'operator' || !isNegatableOperator(text)) return tokens.expected("an operator such as 'in'");
    if (binaryPrecedence(text) < precedence) {
      tokens.back(token, end);
      return undefined;
    }
    tokens.next();
    tokens.count();
    return `not ${text}`;
  }

  private binary(left: ExpressionNode, operator: BinaryOperator, start: number): ExpressionNode {
    const precedence = binaryPrecedence(operator);
    const right = this.expression(isRightAssociative(operator) ? precedence : precedence + 1);
    this.tokens.count();
    return { kind: 'binary', operator, left, right, start, end: this.tokens.end };
  }

  /** One comparison, or a chain of them. */
  private comparison(first: ExpressionNode, operator: ComparisonOperator, start: number): ExpressionNode {
    const { tokens } = this;
    const rest: ComparisonPart[] = [];
    for (let next: string | undefined = operator; next !== undefined && isComparisonOperator(next);) {
      rest.push({ operator: next, operand: this.expression(COMPARISON + 1) });
      tokens.count(rest.length === 1 ? 1 : 2);
      const { kind, text } = tokens.current;
      next = kind === 'operator' && isComparisonOperator(text) ? tokens.next().text : undefined;
    }
    const [only] = rest;
    const { end } = tokens;
    if (rest.length === 1 && only !== undefined)
      return { kind: 'binary', operator: only.operator, left: first, right: only.operand, start, end };
    tokens.fold();
    return { kind: 'comparison', first, rest, start, end };
  }
}
