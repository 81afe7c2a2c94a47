import type ts from 'typescript';
import { variablesInExpression } from '../../../argo/expression';
import { onlySimpleTag, parseTags, printTag } from '../../../argo/tag';
import type { SimpleTag } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import { ParameterReference } from 'cdk8s-argo-ci';
import type { TextParts } from '../../code/build';
import { id, member, tagged, template } from '../../code/build';
import { portVariable } from '../analysis/argo-variable';

/** The code for one of Argo's variables, such as `inputs.parameters.message`; nothing where it is not known. */
export type Resolve = (variable: string) => ts.Expression | undefined;

/** Knows no variable: everything stays text. */
export const unresolved: Resolve = () => undefined;

/** Asks several in turn. */
export function firstOf(...resolvers: readonly Resolve[]): Resolve {
  return (variable) => {
    for (const resolve of resolvers) {
      const found = resolve(variable);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** A text as code: references of the typed language where it has variables that are known, else as it is. */
export function text(value: string, resolve: Resolve): ts.Expression {
  const parts = textParts(value, resolve).filter((part) => part !== '');
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') return only;
  return onlyExpression(value, resolve) ?? template(parts);
}

/** The one expression that a text consists of, if there are references in it that are known. */
function onlyExpression(value: string, resolve: Resolve): ts.Expression | undefined {
  const [part, ...others] = parseTags(value);
  if (part?.kind !== 'expression' || others.length > 0) return undefined;
  const parts = expressionParts(part.expression, resolve);
  return parts.length > 1 ? tagged(id('expression'), parts) : undefined;
}

/** The same as what is always a text to the program: a reference alone stands in backticks. */
export function textOnly(value: string, resolve: Resolve): ts.Expression {
  return template(textParts(value, resolve));
}

/** The one reference that a text consists of, if it is known. */
export function onlyReference(value: string, resolve: Resolve): ts.Expression | undefined {
  const variable = onlyVariable(value);
  return variable === undefined ? undefined : resolve(variable);
}

/** The one simple tag that a text consists of, without its braces. */
export function onlyVariable(value: string): string | undefined {
  const tag = onlySimpleTag(value);
  const inner = tag && between(tag);
  return inner === '' ? undefined : inner;
}

/** What is between the braces of a simple tag. With blanks around it, it is no variable that is known. */
function between({ before, name, after }: SimpleTag): string {
  return before + name + after;
}

function textParts(value: string, resolve: Resolve): TextParts {
  return parseTags(value).flatMap((part): TextParts => {
    switch (part.kind) {
      case 'simple': {
        const found = resolve(between(part));
        return found === undefined ? [printTag(part)] : [part.enclosing, found];
      }
      case 'expression':
        return ['{{=', ...withoutBraces(expressionParts(part.expression, resolve)), '}}'];
      default:
        return [printTag(part)];
    }
  });
}

/** An expression as parts of code: its references typed, where they would be written exactly as they are. */
function expressionParts(value: string, resolve: Resolve): TextParts {
  const parts: (string | ts.Expression)[] = [];
  let last = 0;
  for (const { path, start, end } of variablesInExpression(value)) {
    const variable = path.join('.');
    // What only the moment knows, such as `retries` and `lastRetry`, stays text; the path of a port is one.
    if (path.length === 1 || path[0] === 'lastRetry' || portVariable(variable)?.isPath === true) continue;
    if (new ParameterReference(variable).expression !== value.slice(start, end)) continue;
    const found = resolve(variable);
    if (found === undefined) continue;
    parts.push(value.slice(last, start), found);
    last = end;
  }
  return [...parts, value.slice(last)];
}

/** References as an expression has them: without braces. */
function withoutBraces(parts: TextParts): TextParts {
  return parts.map((part) => (typeof part === 'string' ? part : member(part, 'expression')));
}

/** A field of Argo's that is an expression already: with typed references, where there are any. */
export function bareExpression(value: string, resolve: Resolve): ts.Expression {
  if (isTemplated(value)) return text(value, resolve);
  return template(withoutBraces(expressionParts(value, resolve)));
}

/** An expression that the language writes itself, by a tag, which takes references as they are: expression`…`. */
export function taggedExpression(tag: ts.Expression, value: string, resolve: Resolve): ts.Expression {
  return tagged(tag, expressionParts(value, resolve));
}
