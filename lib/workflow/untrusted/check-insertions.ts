import type { Problem } from '../../finding';
import type { TextScope } from '../ports/free-text';
import { freeTextTags } from '../ports/free-text';
import { resolveToken } from '../values/variable-usage';
import type { InsertionPlace } from '../../argo/insertion';
import { insertedVariables } from '../../argo/insertion';
import type { OriginOf } from './untrusted-values';

/** A text that is executed, or evaluated. */
export interface CodeText {
  /** A string or a reference; anything else has no values. */
  readonly text: unknown;

  /** The field that it is in. */
  readonly path: string;

  /** What it is, for messages: `program`. */
  readonly noun: string;

  /** How to pass a value instead, as an imperative: `Write …`. */
  readonly remedy: string;

  /**
   * What the text becomes.
   *
   * @default 'text'
   */
  readonly place?: InsertionPlace;
}

/** What is known about the variables of a text. */
export interface InsertionScope {
  /** The declarations that the variables refer to. */
  readonly ports: TextScope;

  /** Where untrusted values come from. It is called only for texts with variables. */
  readonly originsOf: () => OriginOf;
}

/**
 * Finds values in a text that is executed. Argo inserts a value as it is (util/template, `Replace`), so it can contain
 * code: an error for a value that someone else chooses, a warning for any other text.
 */
export function checkInsertions(code: CodeText, { ports, originsOf }: InsertionScope): Problem[] {
  const { path, noun, remedy, place } = code;
  const text = textOf(code.text);
  const variables = insertedVariables(text, place);
  if (variables.length === 0) return [];
  const originOf = originsOf();
  const untrusted = new Map(
    variables.flatMap((variable) => {
      const origin = originOf(variable);
      return origin === undefined ? [] : [[variable.join('.'), origin] as const];
    }),
  );
  const free = freeTextTags(text, ports).filter(({ variable }) => !untrusted.has(variable.join('.')));
  return [
    ...[...untrusted].map(([variable, origin]): Problem => {
      const message = `{{${variable}}} is untrusted, and becomes a part of the ${noun}. It comes from ${origin}. ${remedy}, or declare a \`format\` with a \`pattern\`.`;
      return { code: 'forbidden-untrusted-value', message, path };
    }),
    ...free.map((tag): Problem => {
      const message = `${tag.text} can be any text, and becomes a part of the ${noun}. ${remedy}, or declare an \`enum\`.`;
      return { code: 'missing-guard', message, path };
    }),
  ];
}

function textOf(value: unknown): string {
  const resolved = typeof value === 'object' && value !== null ? resolveToken(value) : value;
  return typeof resolved === 'string' ? resolved : '';
}
