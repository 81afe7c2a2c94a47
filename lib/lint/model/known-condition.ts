import type { ComputedValue } from '../../argo/expression';
import { compareNumbers, parseExpression } from '../../argo/expression';
import { parseTags } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import type { WhenNode } from '../../argo/when';
import { parseWhen } from '../../argo/when';
import type { KnownVariables } from './known-value';
import { knownValue } from './known-value';

/**
 * Whether the `when` of a task or step is true, whatever the variables are whose values are not known; undefined if it
 * depends on them. The item is that of a loop.
 */
export function knownCondition(when: string, item?: unknown): boolean | undefined {
  const variables: KnownVariables = (name) => itemVariable(name, item);
  const tags = parseTags(when);
  const [only] = tags;
  const value =
    tags.length === 1 && only?.kind === 'expression'
      ? expressionValue(only.expression, variables)
      : whenValue(tags.map((part) => replaced(part, when, variables)).join(''));
  return typeof value === 'boolean' ? value : undefined;
}

function expressionValue(source: string, variables: KnownVariables): ComputedValue | undefined {
  const parsed = parseExpression(source);
  return parsed.ok ? knownValue(parsed.value, variables) : undefined;
}

function replaced(
  part: ReturnType<typeof parseTags>[number],
  when: string,
  variables: KnownVariables,
): string {
  const value = part.kind === 'simple' && part.enclosing === '' ? variables(part.name) : undefined;
  return value ?? when.slice(part.start, part.end);
}

function whenValue(when: string): KnownOperand | undefined {
  // A tag can become several values with operators.
  if (isTemplated(when)) return undefined;
  const parsed = parseWhen(when);
  return parsed.ok ? nodeValue(parsed.value) : undefined;
}

/** govaluate computes with floats only. */
type KnownOperand = string | number | boolean;

function nodeValue(node: WhenNode): KnownOperand | undefined {
  switch (node.kind) {
    case 'boolean':
      return node.value;
    case 'number':
      return Number(node.text);
    case 'text':
      return node.parts.map((part) => (typeof part === 'string' ? part : part.tag)).join('');
    case 'prefix': {
      const value = nodeValue(node.operand);
      return node.operator === '!' && typeof value === 'boolean' ? !value : undefined;
    }
    case 'and':
      return logical(false, node.operands.map(nodeValue));
    case 'or':
      return logical(true, node.operands.map(nodeValue));
    case 'binary':
      return compared(node.operator, nodeValue(node.left), nodeValue(node.right));
    default:
      return undefined;
  }
}

/** The value of `and` and `or`, for which one operand can be decisive: false or true. */
function logical(decisive: boolean, values: readonly (KnownOperand | undefined)[]): boolean | undefined {
  if (values.includes(decisive)) return decisive;
  return values.every((value) => value === !decisive) ? !decisive : undefined;
}

function compared(
  operator: string,
  left: KnownOperand | undefined,
  right: KnownOperand | undefined,
): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return typeof left === 'number' && typeof right === 'number'
        ? compareNumbers(operator, left, right)
        : undefined;
    default:
      return undefined;
  }
}

/** A variable of an item: Argo replaces all of them by texts (workflow/controller/operator.go, `processItem`). */
function itemVariable(name: string, item: unknown): string | undefined {
  if (name === 'item') return itemText(item);
  if (!name.startsWith('item.') || typeof item !== 'object' || item === null) return undefined;
  const fields = new Map(Object.entries(item));
  return itemText(fields.get(name.slice('item.'.length)));
}

function itemText(value: unknown): string | undefined {
  if (typeof value === 'string') return isTemplated(value) ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
