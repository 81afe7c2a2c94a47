import type { VariablePath } from '../../../argo/expression';
import { variablesInExpression } from '../../../argo/expression';
import { variablesInText } from '../../../argo/tag';
import { isPlain } from '../../values/check-values';
import { Expression } from '../../values/expression';
import type { InsertionHome, InsertionOrigin } from '../../values/insertions';
import { foreignOrigins, insertionsOf } from '../../values/insertions';
import { Reference } from '../../values/reference';

/** A text with a variable of another construct. */
export interface ForeignText {
  readonly variable: VariablePath;

  /** Where the text is, in the values of the template. */
  readonly path: string;

  /** The construct that the variable is from. */
  readonly home: InsertionHome;
}

/** What a variable belongs to in a template, if that is known. */
export type OriginFinder = (variable: VariablePath) => InsertionOrigin | undefined;

/**
 * Finds texts with references of another template or workflow, which Argo would resolve to those of the same names here.
 * A text does not show where its variables are from. It is likely if this template has not inserted its own reference to
 * the variable into any text, and another one has done so more often than its own texts contain it. It is not certain: the
 * program can have dropped the text, such as a message that it has printed, and the one here can contain the tag itself.
 */
export function findForeignTexts(
  template: InsertionHome,
  variables: readonly VariablePath[],
  originOf: OriginFinder,
): ForeignText[] {
  return variables.flatMap((variable) => {
    const own = originOf(variable);
    if (own === undefined) return [];
    const name = variable.join('.');
    const foreign = foreignOrigins(name, own);
    if (foreign.length === 0) return [];
    const texts = [...occurrences(template.givenValues, name, '')].filter(({ isText }) => isText);
    const paths = new Set(texts.map(({ path }) => path));
    if (paths.size === 0) return [];
    const home = foreign.find((origin) => isElsewhere(name, origin, template.node.root))?.home;
    return home === undefined ? [] : [...paths].map((path) => ({ variable, path, home }));
  });
}

/** Whether a variable was inserted into a text that does not belong to its origin, in the same app. */
function isElsewhere(variable: string, origin: InsertionOrigin, root: object): boolean {
  const { home } = origin;
  if (home?.node.root !== root) return false;
  const own = [...occurrences(home.givenValues, variable, '')];
  // A program has one environment variable for all equal values, so that it is not known how many there were.
  if (own.some(({ path }) => ENVIRONMENT.test(path))) return false;
  return insertionsOf(variable, origin) > own.length;
}

const ENVIRONMENT = /\benv\[\d+\]/;

interface Occurrence {
  readonly path: string;

  /** Whether it is a part of a text or an expression, as opposed to a reference. */
  readonly isText: boolean;
}

/** Where a variable occurs in plain data, each time. */
function* occurrences(value: unknown, variable: string, path: string): Generator<Occurrence> {
  if (typeof value === 'string' || Expression.isExpression(value)) {
    const text = value.toString();
    const found = path.endsWith('xpression') ? variablesInExpression(text) : variablesInText(text);
    for (const other of found) if (other.path.join('.') === variable) yield { path, isText: true };
  } else if (Reference.isReference(value)) {
    if (value.variable === variable) yield { path, isText: false };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* occurrences(item, variable, `${path}[${index}]`);
  } else if (typeof value === 'object' && value !== null && isPlain(value)) {
    for (const [key, item] of Object.entries(value))
      yield* occurrences(item, variable, path === '' ? key : `${path}.${key}`);
  }
}
