import type { RefusedBy, StructureCode } from './problem';
import { describe, quote } from './describe';

/** The reason why a value is invalid, as the end of a sentence that starts with the name of the field. */
export interface ScalarProblem {
  readonly code: StructureCode;
  readonly refusedBy: RefusedBy;
  readonly reason: string;
}

type Check = (value: unknown) => ScalarProblem | undefined;

function wrongType(expected: string, value: unknown, refusedBy: RefusedBy = 'decoder'): ScalarProblem {
  const needsQuotes = expected === STRING && (typeof value === 'number' || typeof value === 'boolean');
  return {
    code: needsQuotes ? 'missing-quotes' : 'invalid-field-type',
    refusedBy,
    reason: `has to be ${expected}, not ${describe(value)}.${needsQuotes ? ' Quote it.' : remedy(expected, value)}`,
  };
}

function remedy(expected: string, value: unknown): string {
  if (typeof value !== 'string') return '';
  const looksRight = expected === BOOLEAN ? /^(true|false)$/.test(value) : /^-?\d+$/.test(value);
  return looksRight && (expected === BOOLEAN || expected.endsWith(INTEGER)) ? ' Remove the quotes.' : '';
}

function invalid(reason: string, refusedBy: RefusedBy = 'decoder'): ScalarProblem {
  return { code: 'invalid-field-value', refusedBy, reason };
}

const STRING = 'a string';
const BOOLEAN = 'true or false';
const INTEGER = 'an integer';

const string: Check = (value) => (typeof value === 'string' ? undefined : wrongType(STRING, value));

const bool: Check = (value) => (typeof value === 'boolean' ? undefined : wrongType(BOOLEAN, value));

/** Go's integers. JavaScript rounds the greatest ones up. */
function integer(bits: number, isUnsigned = false): Check {
  const min = isUnsigned ? 0 : -(2 ** (bits - 1));
  const max = 2 ** (isUnsigned ? bits : bits - 1);
  const isExact = bits < 53;
  return (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType(INTEGER, value);
    if (value >= min && (value < max || (value === max && !isExact))) return undefined;
    const name = `${isUnsigned ? 'unsigned ' : ''}${bits}-bit integers`;
    return invalid(`is ${value}, which is outside of the range of ${name}.`);
  };
}

const int32 = integer(32);
const int64 = integer(64);

function orString(check: Check): Check {
  return (value) => {
    if (typeof value === 'string') return undefined;
    const problem = check(value);
    return problem?.code === 'invalid-field-type' ? wrongType('an integer or a string', value) : problem;
  };
}

/** The grammar of `resource.ParseQuantity`, and the stricter one of CustomResourceDefinitions. */
const QUANTITY = /^[+-]?\d*(?:\.\d*)?(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
const SCHEMA_QUANTITY =
  /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?(?:\d+(?:\.\d*)?|\.\d+))?$/;

const quantity: Check = (value) => {
  if (typeof value !== 'number' && typeof value !== 'string') return wrongType('a quantity', value);
  if (typeof value === 'number') {
    if (int64(value) === undefined) return undefined;
    return wrongType('an integer or a string', value, 'schema');
  }
  // Go trims the text as it is in JSON, where other white space is escaped.
  const text = value.replace(/^ +| +$/g, '');
  const reason = `is ${quote(value)}, which is not a valid quantity. Use a number with an optional suffix, such as '2', '500m' or '1.5Gi'.`;
  if (text === '' || !QUANTITY.test(text)) return invalid(reason);
  return SCHEMA_QUANTITY.test(value) ? undefined : invalid(reason, 'schema');
};

// Go accepts one digit for the hour, and 24:60 as an offset.
const TIME =
  /^(?<date>\d{4}-(?:0[1-9]|1[0-2])-\d\d)T(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:Z|[+-](?:[01]\d|2[0-4]):(?:[0-5]\d|60))$/;

const time: Check = (value) => {
  if (typeof value !== 'string') return wrongType('a time', value);
  const date = TIME.exec(value)?.groups?.date;
  // Date moves a day that its month does not have to the next month.
  if (date !== undefined && isoDate(date) === date) return undefined;
  return invalid(`is ${quote(value)}, which is not a time of RFC 3339, such as '2006-01-02T15:04:05Z'.`);
};

function isoDate(date: string): string | undefined {
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString().slice(0, 10);
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const bytes: Check = (value) => {
  if (Array.isArray(value)) {
    const isByte = (one: unknown): boolean => one === null || integer(8, true)(one) === undefined;
    return wrongType('Base64 text', value, value.every(isByte) ? 'schema' : 'decoder');
  }
  if (typeof value !== 'string') return wrongType('Base64 text', value);
  if (value === '') return invalid('is empty. Omit it.', 'schema');
  if (BASE64.test(value)) return undefined;
  const isDecoded = BASE64.test(value.replaceAll(/[\r\n]/g, ''));
  return invalid(`is ${quote(value)}, which is not valid Base64.`, isDecoded ? 'schema' : 'decoder');
};

/** `AnyString` accepts everything: it writes numbers and booleans as strings, and ignores lists and mappings. */
const anyString: Check = (value) =>
  typeof value === 'string' ? undefined : wrongType(STRING, value, 'schema');

/** `Amount` keeps the JSON text of any value. */
const amount: Check = (value) =>
  typeof value === 'number' ? undefined : wrongType('a number', value, 'schema');

const plugin: Check = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrongType('a mapping', value);
  const keys = Object.keys(value);
  return keys.length === 1
    ? undefined
    : invalid(`has to have exactly one key, the name of the plugin, but it has ${keys.length}.`);
};

const any: Check = () => undefined;

const CHECKS: { readonly [type: string]: Check } = {
  string,
  bool,
  int32,
  int64,
  uint64: integer(64, true),
  quantity,
  intOrString: orString(int32),
  int64OrString: orString(int64),
  time,
  bytes,
  anyString,
  amount,
  plugin,
  any,
};

/** Checks a value other than null, which Go accepts everywhere. */
export function checkScalar(type: string, value: unknown): ScalarProblem | undefined {
  const check = CHECKS[type];
  if (check === undefined) throw new Error(`There is no type ${type}.`);
  return check(value);
}
