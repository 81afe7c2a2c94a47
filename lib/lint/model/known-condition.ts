import { parseExpression } from '../../argo/expression';
import { parseTags } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import type { WhenNode } from '../../argo/when';
import { parseWhen } from '../../argo/when';
import { combined, knownValue } from './known-value';
import type { Known } from './known-value';

/**
 * Whether the `when` of a task or step is true, whatever the variables are whose values are not known; undefined if it
 * depends on them. The item is that of a loop.
 */
export function knownCondition(when: string, item?: unknown): boolean | undefined {
  const variables = (name: string): string | undefined => itemVariable(name, item);
  const tags = parseTags(when);
  const [only] = tags;
  const value =
    tags.length === 1 && only?.kind === 'expression'
      ? expressionValue(only.expression, variables)
      : whenValue(tags.map((part) => replaced(part, when, variables)).join(''));
  return typeof value === 'boolean' ? value : undefined;
}

function expressionValue(source: string, variables: (name: string) => string | undefined): Known {
  const parsed = parseExpression(source);
  return parsed.ok ? knownValue(parsed.value, variables) : undefined;
}

function replaced(
  part: ReturnType<typeof parseTags>[number],
  when: string,
  variables: (name: string) => string | undefined,
): string {
  const value = part.kind === 'simple' && part.enclosing === '' ? variables(part.name) : undefined;
  return value ?? when.slice(part.start, part.end);
}

function whenValue(when: string): Known {
  // A tag can become several values with operators.
  if (isTemplated(when)) return undefined;
  const parsed = parseWhen(when);
  return parsed.ok ? nodeValue(parsed.value) : undefined;
}

function nodeValue(node: WhenNode): Known {
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
    case 'or':
      return node.operands.map(nodeValue).reduce((left, right) => combined(node.kind, left, right));
    case 'binary':
      return isComparison(node.operator)
        ? combined(node.operator, nodeValue(node.left), nodeValue(node.right))
        : undefined;
    default:
      return undefined;
  }
}

function isComparison(operator: string): operator is '==' | '!=' | '<' | '<=' | '>' | '>=' {
  return ['==', '!=', '<', '<=', '>', '>='].includes(operator);
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
