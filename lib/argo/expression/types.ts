import type { Span } from '../parsed';
import type { Argument, BinaryNode, ExpressionNode } from './ast';
import { childrenOf } from './children';
import type { VariablePath } from './path';
import { pathOf } from './path';

/** What an expression evaluates to, as far as it is known. */
export type ExpressionType = 'text' | 'number' | 'boolean' | 'list' | 'map';

/** The type of a variable; undefined if it is not known. */
export type VariableTypes = (path: VariablePath) => ExpressionType | undefined;

/** An operator with an operand of a type that it does not accept, or with operands that are never equal. */
export interface TypeProblem extends Span {
  readonly kind: 'number' | 'equality' | 'condition' | 'text' | 'member';

  /** The operand. */
  readonly operand: Span;
}

/** The type of an expression, and what is wrong with the types in it. */
export interface Typed {
  readonly type: ExpressionType | undefined;
  readonly problems: readonly TypeProblem[];
}

/** Infers types as expr-lang's checker and its virtual machine do, where they are certain. */
export function inferTypes(expression: ExpressionNode, variables: VariableTypes): Typed {
  const inference = new Inference(variables);
  const type = inference.typeOf(expression, { names: new Map(), depth: 0 });
  return { type, problems: inference.problems };
}

/** Deeper parts of an expression have no known type. */
const MAX_DEPTH = 500;

/** What is known in a part of an expression. */
interface Scope {
  /** The types of names bound by `let`. */
  readonly names: ReadonlyMap<string, ExpressionType | undefined>;
  readonly depth: number;
}

/** The types of the built-in functions of expr-lang and of Argo's additions (util/expr/env). */
const FUNCTIONS: { readonly [name: string]: ExpressionType } = {
  ...ofType(
    'number',
    'asInt asFloat int float len count indexOf lastIndexOf ceil floor round sum mean median findIndex findLastIndex',
  ),
  ...ofType(
    'text',
    'string type upper lower trim trimPrefix trimSuffix join repeat replace toJson toJSON toBase64 fromBase64',
  ),
  ...ofType('boolean', 'all any one none hasPrefix hasSuffix'),
  ...ofType(
    'list',
    'split splitAfter filter map keys values sort sortBy flatten uniq toPairs reverse concat',
  ),
  ...ofType('map', 'groupBy fromPairs'),
};

function ofType(type: ExpressionType, names: string): { [name: string]: ExpressionType } {
  return Object.fromEntries(names.split(' ').map((name) => [name, type]));
}

const ORDERINGS: ReadonlySet<string> = new Set(['<', '>', '<=', '>=']);
const ARITHMETIC: ReadonlySet<string> = new Set(['-', '*', '/', '%', '**', '^', '..']);
const TEXT_TESTS: ReadonlySet<string> = new Set(['matches', 'contains', 'startsWith', 'endsWith']);

class Inference {
  readonly problems: TypeProblem[] = [];

  constructor(private readonly variables: VariableTypes) {}

  typeOf(node: Argument, outer: Scope): ExpressionType | undefined {
    if (outer.depth > MAX_DEPTH) return undefined;
    const scope = { ...outer, depth: outer.depth + 1 };
    switch (node.kind) {
      case 'string':
        return 'text';
      case 'integer':
      case 'float':
        return 'number';
      case 'boolean':
        return 'boolean';
      case 'identifier':
        return scope.names.has(node.name) ? scope.names.get(node.name) : this.variables([node.name]);
      case 'member':
      case 'index':
        return this.member(node, scope);
      case 'unary':
        return this.unary(node, scope);
      case 'binary':
        return this.binary(node, scope);
      case 'comparison':
        return this.chain(node, scope);
      case 'conditional':
      case 'if':
        return this.conditional(node, scope);
      case 'call':
        this.visit(node, scope);
        return Object.hasOwn(FUNCTIONS, node.name) ? FUNCTIONS[node.name] : undefined;
      case 'let': {
        const type = this.typeOf(node.value, scope);
        return this.typeOf(node.body, { ...scope, names: new Map([...scope.names, [node.name, type]]) });
      }
      case 'array':
        this.visit(node, scope);
        return 'list';
      case 'map':
        this.visit(node, scope);
        return 'map';
      case 'sequence':
        return node.items.map((item) => this.typeOf(item, scope)).at(-1);
      default:
        this.visit(node, scope);
        return undefined;
    }
  }

  private visit(node: Argument, scope: Scope): void {
    for (const child of childrenOf(node)) this.typeOf(child, scope);
  }

  private member(
    node: Extract<ExpressionNode, { kind: 'member' | 'index' }>,
    scope: Scope,
  ): ExpressionType | undefined {
    const path = pathOf(node);
    const [first] = path ?? [];
    if (path !== undefined && first !== undefined && !scope.names.has(first)) {
      const type = this.variables(path);
      const outer = this.variables(path.slice(0, -1));
      if (type === undefined && outer === 'text' && node.kind === 'member')
        this.report('member', node, node.object);
      return type;
    }
    this.visit(node, scope);
    return undefined;
  }

  private unary(node: Extract<ExpressionNode, { kind: 'unary' }>, scope: Scope): ExpressionType | undefined {
    const type = this.typeOf(node.operand, scope);
    const isNegation = node.operator === 'not' || node.operator === '!';
    if (type === 'text') this.report(isNegation ? 'condition' : 'number', node, node.operand);
    return isNegation ? 'boolean' : 'number';
  }

  private binary(node: BinaryNode, scope: Scope): ExpressionType | undefined {
    const { operator } = node;
    const left = this.typeOf(node.left, scope);
    const right = this.typeOf(node.right, scope);
    if (ORDERINGS.has(operator)) {
      this.compare(node, left, right);
      return 'boolean';
    }
    if (operator === '==' || operator === '!=') {
      if (areNeverEqual(left, right)) this.report('equality', node, left === 'text' ? node.left : node.right);
      return 'boolean';
    }
    if (operator === 'in' || operator === 'not in') {
      if (node.right.kind === 'array' && node.right.items.length > 0) {
        const types = node.right.items.map((item) => this.quietType(item, scope));
        if (types.every((type) => areNeverEqual(left, type))) this.report('equality', node, node.left);
      }
      return 'boolean';
    }
    if (TEXT_TESTS.has(operator.replace('not ', ''))) {
      if (left === 'number') this.report('text', node, node.left);
      else if (right === 'number') this.report('text', node, node.right);
      return 'boolean';
    }
    if (ARITHMETIC.has(operator)) {
      if (left === 'text') this.report('number', node, node.left);
      else if (right === 'text') this.report('number', node, node.right);
      return operator === '..' ? 'list' : 'number';
    }
    if (operator === '+') {
      this.compare(node, left, right);
      return left === right ? left : undefined;
    }
    return left === right ? left : undefined;
  }

  /** An operator whose operands are two numbers or two texts. */
  private compare(
    node: Span & { readonly left: ExpressionNode; readonly right: ExpressionNode },
    left: ExpressionType | undefined,
    right: ExpressionType | undefined,
  ): void {
    if (left === 'text' && right === 'number') this.report('number', node, node.left);
    if (left === 'number' && right === 'text') this.report('number', node, node.right);
  }

  private chain(node: Extract<ExpressionNode, { kind: 'comparison' }>, scope: Scope): ExpressionType {
    let left = node.first;
    let type = this.typeOf(left, scope);
    for (const { operand } of node.rest) {
      const next = this.typeOf(operand, scope);
      this.compare({ start: left.start, end: operand.end, left, right: operand }, type, next);
      left = operand;
      type = next;
    }
    return 'boolean';
  }

  private conditional(
    node: Extract<ExpressionNode, { kind: 'conditional' | 'if' }>,
    scope: Scope,
  ): ExpressionType | undefined {
    const condition = this.typeOf(node.condition, scope);
    if (condition === 'text' || condition === 'number') this.report('condition', node, node.condition);
    const then = node.then === undefined ? condition : this.typeOf(node.then, scope);
    const otherwise = this.typeOf(node.otherwise, scope);
    return then === otherwise ? then : undefined;
  }

  /** The type of a part that was visited before. */
  private quietType(node: ExpressionNode, scope: Scope): ExpressionType | undefined {
    return new Inference(this.variables).typeOf(node, scope);
  }

  private report(kind: TypeProblem['kind'], { start, end }: Span, operand: Span): void {
    this.problems.push({ kind, start, end, operand: { start: operand.start, end: operand.end } });
  }
}

const COMPARABLE: ReadonlySet<ExpressionType | undefined> = new Set(['text', 'number', 'boolean']);

function areNeverEqual(left: ExpressionType | undefined, right: ExpressionType | undefined): boolean {
  return COMPARABLE.has(left) && COMPARABLE.has(right) && left !== right;
}
