import { joinLogic } from '../join-logic';
import type { Parsed } from '../parsed';
import { fail, parsed } from '../parsed';
import { SymbolParser } from '../symbol-parser';
import type { WhenNode, WhenBinaryOperator, WhenPrefixOperator } from './ast';
import { BINARY, PRECEDENCE, hasTag } from './ast';
import type { WhenSymbol, WhenToken } from './lexer';
import { whenTokens } from './lexer';

/**
 * Parses a `when` as Argo does (workflow/controller/steps.go, `shouldExecute`), with the govaluate of Argo 3.7 and 4
 * (9aa49832a739 and 7625b7f8c03d, whose code is the same). What govaluate silently ignores is an error here: a value
 * after a closing parenthesis, a missing operand before one, and empty parentheses. The pattern after `=~` is not
 * checked. An empty `when` is not an expression; for Argo it is true.
 */
export function parseWhen(text: string): Parsed<WhenNode> {
  return parsed(() => new WhenParser(text).parse());
}

class WhenParser extends SymbolParser<WhenToken, WhenSymbol> {
  constructor(text: string) {
    super(text, whenTokens(text));
  }

  parse(): WhenNode {
    const when = this.list();
    if (this.token !== undefined) this.unexpected('an operator or the end');
    return when;
  }

  private list(): WhenNode {
    const start = this.start;
    const [first, ...others] = this.items();
    if (others.length === 0) return first;
    const items = [first, ...others];
    return this.limit.above({ kind: 'list', items, span: this.spanFrom(start) }, items);
  }

  private items(): [WhenNode, ...WhenNode[]] {
    const items: [WhenNode, ...WhenNode[]] = [this.expression(PRECEDENCE.ternary)];
    while (this.accept(',')) items.push(this.expression(PRECEDENCE.ternary));
    return items;
  }

  /** Parses operands and the operators between them that bind at least as tightly as `minPrecedence`. */
  private expression(minPrecedence: number): WhenNode {
    const start = this.start;
    let left = this.operand();
    for (let operator = this.operator; operator !== undefined; operator = this.operator) {
      const precedence = precedenceOf(operator);
      if (precedence < minPrecedence) break;
      if (operator === '&&' || operator === '||') {
        const operands: [WhenNode, ...WhenNode[]] = [left];
        while (this.accept(operator)) operands.push(this.expression(precedence + 1));
        const node = joinLogic<WhenNode>(operator === '&&' ? 'and' : 'or', operands, this.spanFrom(start));
        left = this.limit.above(node, operands);
      } else {
        this.checkBefore(operator);
        this.next++;
        this.checkAfter(operator);
        const right = this.expression(precedence + 1);
        const node: WhenNode = { kind: 'binary', operator, left, right, span: this.spanFrom(start) };
        left = this.limit.above(node, [left, right]);
      }
    }
    return left;
  }

  /** The operator with two operands that follows. */
  private get operator(): WhenBinaryOperator | '&&' | '||' | undefined {
    const { token } = this;
    if (token?.kind !== 'symbol') return undefined;
    const { symbol } = token;
    return symbol === '&&' || symbol === '||' || isBinary(symbol) ? symbol : undefined;
  }

  /** govaluate has no ternary operator after a date or a pattern (lexerState.go, `validLexerStates`). */
  private checkBefore(operator: WhenBinaryOperator): void {
    if (BINARY[operator] !== PRECEDENCE.ternary) return;
    const [before, last] = [this.tokens[this.next - 2], this.tokens[this.next - 1]];
    const isPattern = last?.kind === 'text' && isQuoted(last.style) && isMatch(before);
    if (last?.kind === 'date' || isPattern)
      fail(`'${operator}' can't follow a date or a pattern: put it in parentheses`, last);
  }

  /** govaluate has no arithmetic with dates (lexerState.go, `validLexerStates`). */
  private checkAfter(operator: WhenBinaryOperator): void {
    const { token } = this;
    if (BINARY[operator] >= PRECEDENCE.bitwise && token?.kind === 'date') {
      fail(`a date can't follow '${operator}': put it in parentheses`, token);
    }
  }

  private operand(): WhenNode {
    const { token, start } = this;
    if (token === undefined) return this.unexpected('a value');
    const { start: _, end: __, ...node } = token;
    switch (node.kind) {
      case 'symbol':
        return node.symbol === '(' ? this.parentheses() : this.prefix();
      case 'invalid':
        return fail(node.problem, token);
      case 'accessor': {
        const { problem, kind, path } = node;
        if (problem !== undefined) fail(problem, token);
        this.next++;
        if (!this.accept('(')) return { kind, path, span: this.spanFrom(start) };
        const call = this.callArguments();
        return this.limit.above({ kind, path, arguments: call, span: this.spanFrom(start) }, call);
      }
      default:
        this.next++;
        if (node.kind === 'text' && this.symbol === '(') this.noFunction();
        return { ...node, span: this.spanFrom(start) };
    }
  }

  private parentheses(): WhenNode {
    const place = this.spanOfNext;
    this.next++;
    return this.limit.nested(place, () => {
      const when = this.list();
      this.expect(')');
      return when;
    });
  }

  private callArguments(): WhenNode[] {
    if (this.accept(')')) return [];
    return this.limit.nested(this.spanOfNext, () => {
      const items = this.items();
      this.expect(')');
      return items;
    });
  }

  /** After a prefix govaluate accepts a number, a boolean, an accessor, or something in parentheses. */
  private prefix(): WhenNode {
    const { start, symbol } = this;
    if (!isPrefix(symbol)) return this.unexpected('a value');
    this.next++;
    const { token } = this;
    const isBare = token?.kind === 'text' && token.style === 'bare' && hasTag(token.parts);
    const isValue =
      token?.kind === 'number' ||
      token?.kind === 'boolean' ||
      token?.kind === 'accessor' ||
      token?.kind === 'invalid';
    if (!isBare && !isValue && this.symbol !== '(') {
      this.unexpected(`a number, a boolean or '(' after '${symbol}'`);
    }
    const operand = this.operand();
    return this.limit.above({ kind: 'prefix', operator: symbol, operand, span: this.spanFrom(start) }, [
      operand,
    ]);
  }

  private expect(symbol: WhenSymbol): void {
    if (!this.accept(symbol)) this.unexpected(`an operator or '${symbol}'`);
  }

  private noFunction(): never {
    const name = this.tokens[this.next - 1];
    return fail(`'when' does not support functions`, name ?? this.spanOfNext);
  }

  protected override unexpected(expected: string): never {
    const { token } = this;
    if (token?.kind === 'invalid') fail(token.problem, token);
    return super.unexpected(expected);
  }

  protected override get symbol(): WhenSymbol | undefined {
    return this.token?.kind === 'symbol' ? this.token.symbol : undefined;
  }
}

function precedenceOf(operator: WhenBinaryOperator | '&&' | '||'): number {
  if (operator === '&&') return PRECEDENCE.and;
  return operator === '||' ? PRECEDENCE.or : BINARY[operator];
}

function isBinary(symbol: WhenSymbol): symbol is WhenBinaryOperator {
  return Object.hasOwn(BINARY, symbol);
}

function isPrefix(symbol: WhenSymbol | undefined): symbol is WhenPrefixOperator {
  return symbol === '!' || symbol === '-' || symbol === '~';
}

function isQuoted(style: string): boolean {
  return style === 'single' || style === 'double';
}

function isMatch(token: WhenToken | undefined): boolean {
  return token?.kind === 'symbol' && (token.symbol === '=~' || token.symbol === '!~');
}
