import type { Argument, BinaryNode, ExpressionNode } from './ast';
import type { ComputedValue } from './computed-value';
import { evaluateCall } from './evaluate-call';
import { areEqual, arithmetic, contains, exactBinary, negated, unary } from './evaluate-operators';
import { pathOf } from './path';
import type { VariablePath } from './path';

/** What is known when an expression is evaluated. */
export interface Evaluation {
  /** The value of a variable; undefined if it is not known. */
  readonly variable: (path: VariablePath) => ComputedValue | undefined;

  /** Whether a text is the real one, and not one in its place, which can only be compared and be a part of another. */
  readonly isExact: (text: string) => boolean;

  /**
   * Whether operands that are not known count as booleans that can be computed, so that `x && false` is false for any x.
   *
   * @default false: the expression may fail
   */
  readonly assumesBooleans?: boolean;
}

/** Longer texts are not computed: repeated sums would be too long. */
const MAX_LENGTH = 10_000;

const MAX_DEPTH = 500;

/**
 * The value that expr-lang computes. Undefined if it is not known: if a variable has no value, if the expression uses
 * something that this function does not compute, such as regular expressions, and if it would fail. Parts that are not
 * evaluated are not checked: for expr-lang, the wrong type of an operand in them is a mistake.
 */
export function evaluateExpression(node: ExpressionNode, known: Evaluation): ComputedValue | undefined {
  return new Evaluator(known).value(node, new Map(), 0);
}

type Names = ReadonlyMap<string, ComputedValue | undefined>;

class Evaluator {
  constructor(private readonly known: Evaluation) {}

  value(node: Argument, names: Names, depth: number): ComputedValue | undefined {
    const value = depth > MAX_DEPTH ? undefined : this.compute(node, names, depth + 1);
    return typeof value === 'string' && value.length > MAX_LENGTH ? undefined : value;
  }

  private compute(node: Argument, names: Names, depth: number): ComputedValue | undefined {
    const of = (one: Argument): ComputedValue | undefined => this.value(one, names, depth);
    switch (node.kind) {
      case 'string':
      case 'integer':
      case 'float':
      case 'boolean':
        return node.value;
      case 'nil':
        return null;
      case 'identifier':
        return names.has(node.name) ? names.get(node.name) : this.variable(node);
      case 'member':
        return this.variable(node);
      case 'index':
        return this.variable(node) ?? itemOf(of(node.object), of(node.index));
      case 'array':
        return allOf(node.items.map(of));
      case 'unary':
        return unary(node.operator, of(node.operand));
      case 'binary':
        return this.binary(node, of);
      case 'conditional':
      case 'if': {
        const condition = of(node.condition);
        if (typeof condition !== 'boolean') return undefined;
        return condition ? (node.then === undefined ? condition : of(node.then)) : of(node.otherwise);
      }
      case 'let':
        return this.value(node.body, new Map([...names, [node.name, of(node.value)]]), depth);
      case 'sequence':
        return node.items.map(of).at(-1);
      case 'call':
        return this.call(node.name, node.arguments.map(of));
      case 'method':
        return node.object.kind === 'identifier'
          ? this.call(`${node.object.name}.${node.name}`, node.arguments.map(of))
          : undefined;
      default:
        return undefined;
    }
  }

  private variable(node: ExpressionNode): ComputedValue | undefined {
    const path = pathOf(node);
    return path === undefined ? undefined : this.known.variable(path);
  }

  private call(name: string, values: readonly (ComputedValue | undefined)[]): ComputedValue | undefined {
    const given = allOf(values);
    return given === undefined || !this.areExact(given) ? undefined : evaluateCall(name, given);
  }

  private binary(
    { operator, left, right }: BinaryNode,
    of: (node: ExpressionNode) => ComputedValue | undefined,
  ): ComputedValue | undefined {
    const first = of(left);
    // The second operand of these is evaluated only if it is needed.
    if (operator === 'and' || operator === '&&') return this.logical(false, first, () => of(right));
    if (operator === 'or' || operator === '||') return this.logical(true, first, () => of(right));
    if (first === undefined) return undefined;
    if (operator === '??') return first ?? of(right);
    const second = of(right);
    if (second === undefined) return undefined;
    switch (operator) {
      case '==':
        return areEqual(first, second);
      case '!=':
        return negated(areEqual(first, second));
      case 'in':
        return contains(second, first);
      case 'not in':
        return negated(contains(second, first));
      case '+':
        return typeof first === 'string' && typeof second === 'string'
          ? first + second
          : arithmetic(operator, first, second);
      default:
        return this.areExact([first, second]) ? exactBinary(operator, first, second) : undefined;
    }
  }

  /** The value of `and` and `or`, for which one operand can be decisive: false or true. */
  private logical(
    decisive: boolean,
    first: ComputedValue | undefined,
    second: () => ComputedValue | undefined,
  ): boolean | undefined {
    if (first === undefined)
      return this.known.assumesBooleans === true && second() === decisive ? decisive : undefined;
    if (first === decisive) return decisive;
    const value = typeof first === 'boolean' ? second() : undefined;
    return typeof value === 'boolean' ? value : undefined;
  }

  private areExact(values: readonly ComputedValue[]): boolean {
    return values.every((value) =>
      Array.isArray(value)
        ? this.areExact(value as readonly ComputedValue[])
        : typeof value !== 'string' || this.known.isExact(value),
    );
  }
}

function allOf(values: readonly (ComputedValue | undefined)[]): ComputedValue[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

function itemOf(
  list: ComputedValue | undefined,
  index: ComputedValue | undefined,
): ComputedValue | undefined {
  return Array.isArray(list) && typeof index === 'bigint'
    ? (list as readonly ComputedValue[]).at(Number(index))
    : undefined;
}
