import type { ParseError, Span } from '../parsed';
import { isTemplated } from '../templated-text';
import type { WhenToken } from './lexer';
import { whenTokens } from './lexer';
import { parseWhen } from './parser';

/**
 * Why a `when` is invalid whatever its tags become, and where; undefined if it is not. Argo never parses an empty one.
 */
export function whenError(when: string): ParseError | undefined {
  if (when.trim() === '') return undefined;
  const parsed = parseWhen(when);
  return parsed.ok || dependsOnTags(when, parsed.error) ? undefined : parsed.error;
}

/** Whether an error could disappear when Argo substitutes a tag: `{{a}} {{b}}` is valid if `{{b}}` becomes `== c`. */
function dependsOnTags(when: string, error: Span): boolean {
  const tokens = whenTokens(when);
  const index = tokens.findIndex(({ start }) => start >= error.start);
  const [last, next] = index < 0 ? [tokens.at(-1)] : [tokens[index - 1], tokens[index]];
  if (next?.kind !== 'invalid') return isTag(last) || isTag(next);
  return isTemplated(when.slice(next.start, next.end)) || touchesTag(when, next);
}

/** Whether a word becomes something that is not known: a value, or a part of an expression. */
function isTag(token: WhenToken | undefined): boolean {
  return (
    token?.kind === 'text' && token.style === 'bare' && token.parts.some((part) => typeof part !== 'string')
  );
}

function touchesTag(when: string, { start, end }: Span): boolean {
  return when.endsWith('}}', start) || when.startsWith('{{', end);
}

/** The first names of Argo's variables. */
const SCOPES = new Set(['tasks', 'steps', 'inputs', 'workflow', 'item', 'cronworkflow']);

/**
 * The first variable of Argo in a `when` that is neither in braces nor in quotes: `tasks.a-b.status`, `tasks['a']`. Argo
 * substitutes the tags and evaluates the rest as a comparison of strings, in which `a.b` is an error
 * (workflow/controller/steps.go, `shouldExecute`).
 */
export function bareVariableIn(when: string): string | undefined {
  const tokens = whenTokens(when);
  const index = tokens.findIndex((token) => startsVariable(token, when));
  const [token, ...others] = tokens.slice(index);
  return index < 0 || token === undefined ? undefined : when.slice(token.start, endOfVariable(token, others));
}

function startsVariable(token: WhenToken, when: string): boolean {
  // After a hyphen it is part of another name, such as `my-tasks.a`.
  if (/[-$]/.test(when.charAt(token.start - 1))) return false;
  if (token.kind === 'accessor') return SCOPES.has(token.path[0] ?? '') && token.path[1] !== '';
  return SCOPES.has(when.slice(token.start, token.end)) && when[token.end] === '[';
}

/** The end of a variable: after its brackets, or after all names that dots and hyphens join to it. */
function endOfVariable(token: WhenToken, others: readonly WhenToken[]): number {
  if (token.kind !== 'accessor') return others[0]?.end ?? token.end;
  let { end } = token;
  for (const next of others) {
    const isHyphen = next.kind === 'symbol' && next.symbol === '-';
    const isName =
      next.kind === 'accessor' || next.kind === 'number' || (next.kind === 'text' && next.style === 'bare');
    if (next.start !== end || (!isHyphen && !isName)) break;
    ({ end } = next);
  }
  return end;
}
