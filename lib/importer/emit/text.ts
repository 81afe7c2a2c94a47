import type ts from 'typescript';
import { ParameterReference } from '../../workflow';
import type { TextParts } from '../code/build';
import { id, member, tagged, template } from '../code/build';

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

/** A tag that holds no other. */
const TAG = /\{\{((?:(?!\}\}|\{\{)[\s\S])*)\}\}/g;

/** A text as code: references of the typed language where it has variables that are known, else as it is. */
export function text(value: string, resolve: Resolve): ts.Expression {
  const parts = textParts(value, resolve).filter((part) => part !== '');
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') return only;
  return onlyExpression(value, resolve) ?? template(parts);
}

/** The one expression that a text consists of, if there are references in it that are known. */
function onlyExpression(value: string, resolve: Resolve): ts.Expression | undefined {
  const inner = /^\{\{=((?:(?!\}\}|\{\{)[\s\S])*)\}\}$/.exec(value)?.[1];
  const parts = inner === undefined ? [] : expressionParts(inner, resolve);
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
  return /^\{\{((?:(?!\}\}|\{\{)[^=])(?:(?!\}\}|\{\{)[\s\S])*)\}\}$/.exec(value)?.[1];
}

function textParts(value: string, resolve: Resolve): TextParts {
  const parts: (string | ts.Expression)[] = [];
  let end = 0;
  for (const match of value.matchAll(TAG)) {
    const [tag, inner = ''] = match;
    parts.push(value.slice(end, match.index));
    end = match.index + tag.length;
    if (inner.startsWith('='))
      parts.push('{{=', ...withoutBraces(expressionParts(inner.slice(1), resolve)), '}}');
    else parts.push(resolve(inner) ?? tag);
  }
  return [...parts, value.slice(end)];
}

/** Text in quotes, which hides what it holds, or a chain of members that begins a value. */
const CHAIN =
  /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`[^`]*`|(?<![\w$.#)\]?])[a-z]+(?:\.[A-Za-z_]\w*|\[(?:'[^']*'|"[^"]*")\])+/g;
const MEMBER = /\[(["'])(.*?)\1\]|[A-Za-z_]\w*/g;

/** The path of a port: a text to the program, and no reference. */
const PATH_OF_PORT = /^(?:in|out)puts\.\w+\.[^.]+\.path$/;

/** An expression as parts of code: its references typed, where they would be written exactly as they are. */
function expressionParts(value: string, resolve: Resolve): TextParts {
  const parts: (string | ts.Expression)[] = [];
  let end = 0;
  for (const match of value.matchAll(CHAIN)) {
    const [chain] = match;
    if (/^["'`]/.test(chain)) continue;
    const variable = [...chain.matchAll(MEMBER)].map(([name, , inner]) => inner ?? name).join('.');
    if (PATH_OF_PORT.test(variable) || new ParameterReference(variable).expression !== chain) continue;
    const found = resolve(variable);
    if (found === undefined) continue;
    parts.push(value.slice(end, match.index), found);
    end = match.index + chain.length;
  }
  return [...parts, value.slice(end)];
}

/** References as an expression has them: without braces. */
function withoutBraces(parts: TextParts): TextParts {
  return parts.map((part) => (typeof part === 'string' ? part : member(part, 'expression')));
}

/** A field of Argo's that is an expression already: with typed references, where there are any. */
export function bareExpression(value: string, resolve: Resolve): ts.Expression {
  if (value.includes('{{')) return text(value, resolve);
  return template(withoutBraces(expressionParts(value, resolve)));
}

/** An expression that the language writes itself, by a tag, which takes references as they are: expression`…`. */
export function taggedExpression(tag: ts.Expression, value: string, resolve: Resolve): ts.Expression {
  return tagged(tag, expressionParts(value, resolve));
}
