import { FUNCTION_NAMES } from '../../argo/expression';
import { closestName } from '../../finding';
import type { JsonNode } from '../json';
import type { Scope } from './scope';

/** The first names of variables that exist in templates. */
const SCOPES: readonly string[] = ['inputs', 'item', 'outputs', 'pod', 'steps', 'tasks', 'workflow'];

/** Those of variables that exist in a few places, such as metrics and retries. */
const OTHERS: readonly string[] = [
  'cronworkflow',
  'duration',
  'exitCode',
  'lastRetry',
  'node',
  'resourcesDuration',
  'retries',
  'status',
];

/** The first names of functions, such as `sprig`. */
const FUNCTIONS: ReadonlySet<string> = new Set(FUNCTION_NAMES.map((name) => name.split('.', 1)[0] ?? ''));

const VARIABLE = /^[a-z_][\w.-]*$/i;

/** The condition of a task or step. */
const CONDITION = /\/(?:tasks\/\d+|steps\/\d+\/\d+)\/when$/;

/** Whether the first segment is not one of Argo's scopes: Argo never replaces such a variable. */
export function isForeign(name: string): boolean {
  const [scope = ''] = name.split('.', 1);
  return VARIABLE.test(name) && !SCOPES.includes(scope) && !OTHERS.includes(scope);
}

/** The same in an expression, where it can be a function. */
export function isForeignInExpression([scope = '', ...field]: readonly string[]): boolean {
  return !FUNCTIONS.has(scope) && isForeign([scope, ...field].join('.'));
}

/**
 * Whether a tag with a foreign name is a mistake. Texts can have tags of other languages, but not with the name of a
 * variable that exists, except for its scope; and a condition with braces cannot be parsed.
 */
export function isMistake(name: string, node: JsonNode, scope: Scope): boolean {
  const isInCondition = name.includes('.') && CONDITION.test(node.pointer);
  return isForeign(name) && (isInCondition || corrected(name).some((one) => scope.has(one)));
}

/** The names that may have been meant. */
function corrected(name: string): string[] {
  const [scope = '', ...field] = name.split('.');
  const meant = closestName(scope, SCOPES);
  return [`inputs.${name}`, ...(meant === undefined ? [] : [[meant, ...field].join('.')])];
}
