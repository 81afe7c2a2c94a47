import type ts from 'typescript';
import { variablesInExpression } from '../../../argo/expression';
import { onlySimpleTag, parseTags, printTag } from '../../../argo/tag';
import type { SimpleTag } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import { ParameterReference } from 'cdk8s-argo-ci';
import type { TextParts } from '../../code/build';
import { id, member, tagged, template } from '../../code/build';
import { parsePortVariable } from '../analysis/argo-variable';

/** Resolves an Argo variable, such as `inputs.parameters.message`, to code; undefined if it is unknown. */
export type Resolve = (variable: string) => ts.Expression | undefined;

/** Resolves no variable: strings are not changed. */
export const unresolved: Resolve = () => undefined;

/** Uses the first resolver that knows a variable. */
export function firstOf(...resolvers: readonly Resolve[]): Resolve {
  return (variable) => {
    for (const resolve of resolvers) {
      const found = resolve(variable);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** A string as code, with references for known variables. */
export function text(value: string, resolve: Resolve): ts.Expression {
  const parts = textParts(value, resolve).filter((part) => part !== '');
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') return only;
  return onlyExpression(value, resolve) ?? template(parts);
}

/** A string that is a single expression tag with known variables: expression`…`. */
function onlyExpression(value: string, resolve: Resolve): ts.Expression | undefined {
  const [part, ...others] = parseTags(value);
  if (part?.kind !== 'expression' || others.length > 0) return undefined;
  const parts = expressionParts(part.expression, resolve);
  return parts.length > 1 ? tagged(id('expression'), parts) : undefined;
}

/** A string as code that always evaluates to a string: a single reference becomes a template literal. */
export function textOnly(value: string, resolve: Resolve): ts.Expression {
  return template(textParts(value, resolve));
}

/** A string that is a single known variable. */
export function onlyReference(value: string, resolve: Resolve): ts.Expression | undefined {
  const variable = onlyVariable(value);
  return variable === undefined ? undefined : resolve(variable);
}

/** The content of a string that is a single simple tag. */
export function onlyVariable(value: string): string | undefined {
  const tag = onlySimpleTag(value);
  const inner = tag && contentOf(tag);
  return inner === '' ? undefined : inner;
}

/** The content of a simple tag, including spaces, with which it is not a known variable. */
function contentOf({ before, name, after }: SimpleTag): string {
  return before + name + after;
}

function textParts(value: string, resolve: Resolve): TextParts {
  return parseTags(value).flatMap((part): TextParts => {
    switch (part.kind) {
      case 'simple': {
        const found = resolve(contentOf(part));
        return found === undefined ? [printTag(part)] : [part.enclosing, found];
      }
      case 'expression':
        return ['{{=', ...withoutBraces(expressionParts(part.expression, resolve)), '}}'];
      default:
        return [printTag(part)];
    }
  });
}

/** The parts of an expression, with references for variables that would be rendered exactly. */
function expressionParts(value: string, resolve: Resolve): TextParts {
  const parts: (string | ts.Expression)[] = [];
  let last = 0;
  for (const { path, start, end } of variablesInExpression(value)) {
    const variable = path.join('.');
    // `retries`, `lastRetry` and paths have no reference, or one without an expression.
    if (path.length === 1 || path[0] === 'lastRetry' || parsePortVariable(variable)?.isPath === true)
      continue;
    if (new ParameterReference(variable).expression !== value.slice(start, end)) continue;
    const found = resolve(variable);
    if (found === undefined) continue;
    parts.push(value.slice(last, start), found);
    last = end;
  }
  return [...parts, value.slice(last)];
}

/** The parts inside an expression tag: references without braces. */
function withoutBraces(parts: TextParts): TextParts {
  return parts.map((part) => (typeof part === 'string' ? part : member(part, 'expression')));
}

/** A field that is an expression without a tag, with references for known variables. */
export function bareExpression(value: string, resolve: Resolve): ts.Expression {
  if (isTemplated(value)) return text(value, resolve);
  return template(withoutBraces(expressionParts(value, resolve)));
}

/** A tagged template: expression`…`. */
export function taggedExpression(tag: ts.Expression, value: string, resolve: Resolve): ts.Expression {
  return tagged(tag, expressionParts(value, resolve));
}
