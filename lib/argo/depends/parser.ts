import { joinLogic } from '../join-logic';
import type { Parsed } from '../parsed';
import { fail, parsed, quoted } from '../parsed';
import { SymbolParser } from '../symbol-parser';
import type { DependsNode } from './ast';
import type { DependsSymbol, DependsToken } from './lexer';
import { dependsTokens } from './lexer';

/**
 * Parses a depends expression as Argo does: it replaces the names of tasks, and evaluates the result with expr
 * (workflow/common/ancestry.go; workflow/controller/dag.go, `evaluateDependsLogic`). All operators of expr on booleans
 * are supported except `??`, which has no use here. `and`, `or`, `not` and `true` are names of tasks to Argo.
 */
export function parseDepends(text: string): Parsed<DependsNode> {
  return parsed(() => new DependsParser(text).parse());
}

/** Reserved words of expr, which cannot be names of tasks in a depends expression. */
const RESERVED = new Set(
  'and or not in contains matches startsWith endsWith let if else true false nil'.split(' '),
);

class DependsParser extends SymbolParser<DependsToken, DependsSymbol> {
  constructor(text: string) {
    super(text, dependsTokens(text));
  }

  parse(): DependsNode {
    const depends = this.conditional();
    if (this.token !== undefined) this.unexpected(`'&&', '||' or the end`);
    return depends;
  }

  private conditional(): DependsNode {
    const start = this.start;
    const condition = this.logic('or');
    if (!this.accept('?')) return condition;
    return this.limit.nested(this.spanOfNext, () => {
      const consequent = this.conditional();
      this.expect(':');
      const alternate = this.conditional();
      const span = this.spanFrom(start);
      const node: DependsNode = { kind: 'conditional', condition, consequent, alternate, span };
      return this.limit.above(node, [condition, consequent, alternate]);
    });
  }

  private logic(kind: 'or' | 'and'): DependsNode {
    const start = this.start;
    const operand = (): DependsNode => (kind === 'or' ? this.logic('and') : this.comparison());
    const operands: [DependsNode, ...DependsNode[]] = [operand()];
    while (this.accept(kind === 'or' ? '||' : '&&')) operands.push(operand());
    if (operands.length === 1) return operands[0];
    return this.limit.above(joinLogic<DependsNode>(kind, operands, this.spanFrom(start)), operands);
  }

  private comparison(): DependsNode {
    const start = this.start;
    let left = this.unary();
    for (
      let operator = this.comparisonOperator();
      operator !== undefined;
      operator = this.comparisonOperator()
    ) {
      const right = this.unary();
      const node: DependsNode = { kind: 'comparison', operator, left, right, span: this.spanFrom(start) };
      left = this.limit.above(node, [left, right]);
    }
    return left;
  }

  private comparisonOperator(): '==' | '!=' | undefined {
    return this.accept('==') ? '==' : this.accept('!=') ? '!=' : undefined;
  }

  private unary(): DependsNode {
    const start = this.start;
    if (this.accept('!')) {
      return this.limit.nested(this.spanOfNext, () => {
        const operand = this.unary();
        return this.limit.above({ kind: 'not', operand, span: this.spanFrom(start) }, [operand]);
      });
    }
    if (!this.accept('(')) return this.task();
    return this.limit.nested(this.spanOfNext, () => {
      const depends = this.conditional();
      this.expect(')');
      return depends;
    });
  }

  private task(): DependsNode {
    const { token } = this;
    if (token?.kind !== 'task') return this.unexpected("a task, '!' or '('");
    const { kind, name, result, start, end } = token;
    if (/^\d/.test(name)) {
      fail(`${quoted(name)} begins with a digit, which Argo rejects in a DAG with dependencies`, token);
    }
    if (RESERVED.has(name)) fail(`'${name}' is reserved in 'depends': rename the task`, token);
    this.next++;
    return { kind, name, ...(result !== undefined && { result }), span: { start, end } };
  }

  protected override get symbol(): DependsSymbol | undefined {
    return this.token?.kind === 'symbol' ? this.token.symbol : undefined;
  }

  private expect(symbol: DependsSymbol): void {
    if (!this.accept(symbol)) this.unexpected(`'${symbol}'`);
  }
}
