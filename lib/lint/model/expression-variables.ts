import type { Argument } from '../../argo/expression';
import { parseExpression, someNode, variablesOf } from '../../argo/expression';
import { parseTags } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import { contains } from '../json';
import type { JsonNode } from '../json';
import { hasLoopField } from './calls';
import { isForeignInExpression } from './foreign-variables';
import type { Scope } from './scope';
import type { CallNames } from './subjects';
import { isKnown } from './variables';
import type { VariableUse } from './variables';

/** The first names of the variables that exist or not, depending on the template. */
const SCOPES: ReadonlySet<string> = new Set(['inputs', 'item', 'pod', 'steps', 'tasks', 'workflow']);

/** Finds variables in expressions that do not exist. Argo's validator does not look at them. */
export function unknownInExpressions(
  root: JsonNode,
  scope: Scope,
  allowsAnyArgument: boolean,
  calls?: CallNames,
): VariableUse[] {
  return [...expressionsBelow(root)].flatMap(({ node, source }) =>
    variablesIn(source)
      .filter((path) =>
        isOfScope(path)
          ? !isLate(path, calls) &&
            !isPodOfArgument(path, node, root) &&
            !isAvailable(path, scope, allowsAnyArgument)
          : isForeignInExpression(path),
      )
      .map((path) => ({ node, name: path.join('.') })),
  );
}

/** Whether a variable gets its value later than others: the validator knows it only in some places. */
function isLate([scope, name = '', field]: readonly string[], calls: CallNames | undefined): boolean {
  if (scope === 'workflow') return name === 'failures';
  return scope === calls?.scope && field === 'status' && calls?.names.includes(name) === true;
}

/** The pod in an argument: Argo replaces the expression in the called template. It does not wait for that in a loop. */
function isPodOfArgument(path: readonly string[], node: JsonNode, call: JsonNode): boolean {
  return path[0] === 'pod' && !hasLoopField(call) && node.pointer.startsWith(`${call.pointer}/arguments/`);
}

/** The variables without which an expression has no value: none if it handles missing ones. */
export function requiredVariables(source: string): (readonly string[])[] {
  return variablesIn(source).filter(isOfScope);
}

function variablesIn(source: string): (readonly string[])[] {
  const parsed = parseExpression(source);
  if (!parsed.ok || handlesMissing(parsed.value)) return [];
  return variablesOf(parsed.value).map(({ path }) => path);
}

/** Whether a path is one of Argo's variables. */
export function isOfScope([scope = '']: readonly string[]): boolean {
  return SCOPES.has(scope);
}

/** Whether an expression compares with `nil`, uses `??` or `?.`, or asks whether a variable has a field (`in`). */
export function handlesMissing(expression: Argument): boolean {
  return someNode(
    expression,
    (node) =>
      node.kind === 'nil' ||
      (node.kind === 'binary' &&
        (node.operator === '??' || (/\bin$/.test(node.operator) && node.right.kind !== 'array'))) ||
      ('isOptional' in node && node.isOptional),
  );
}

/** Variables that are maps of others. */
const MAP = /(?:^|\.)(?:annotations|labels|parameters)$/;

/** Fields of an available variable, and maps of several, are available, too. */
function isAvailable(path: readonly string[], scope: Scope, allowsAnyArgument: boolean): boolean {
  const name = path.join('.');
  if (scope.has(name) || (path.length > 1 && isKnown(name, scope, allowsAnyArgument))) return true;
  const outer = path.slice(0, -1).map((_, index) => path.slice(0, index + 1).join('.'));
  if (outer.some((one) => scope.has(one) && !MAP.test(one))) return true;
  return scope
    .snapshot()()
    .some((known) => known.startsWith(`${name}.`));
}

/** A text that Argo evaluates as an expression. */
interface ExpressionText {
  readonly node: JsonNode;
  readonly source: string;
}

/**
 * The expressions in the texts of a value, and in its fields that are expressions. Those of inline templates can use
 * the variables of the call, and of the template itself.
 */
function* expressionsBelow(root: JsonNode): Generator<ExpressionText> {
  const open = mayHaveExpressions(root.value) ? [root] : [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { text } = node;
    if (text?.includes('{{=') === true) {
      for (const part of parseTags(text))
        if (part.kind === 'expression') yield { node, source: part.expression };
    }
    open.push(...node.items);
    for (const [name, field] of node.fields) {
      if (name === 'inline') continue;
      if (isExpressionField(name, node) && !isTemplated(field.text ?? ''))
        yield { node: field, source: field.text ?? '' };
      else open.push(field);
    }
  }
}

/** The fields of outputs, and of the hooks of a workflow. Those of tasks are evaluated while other tasks run. */
const EXPRESSION_OWNER = /(?:\/valueFrom|^\/spec(?:\/workflowSpec)?\/hooks\/[^/]*)$/;

function mayHaveExpressions(value: unknown): boolean {
  return contains(
    value,
    (text) => text.includes('{{='),
    (name) => name === 'fromExpression' || name === 'expression',
  );
}

function isExpressionField(name: string, owner: JsonNode): boolean {
  return name === 'fromExpression' || (name === 'expression' && EXPRESSION_OWNER.test(owner.pointer));
}
