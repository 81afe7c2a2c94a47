import { isObject, slotsIn } from '../json';
import type { Json, JsonObject } from '../json';

/** What an object of a manifest is. */
export type Role =
  | 'spec'
  | 'template'
  | 'task'
  | 'step'
  | 'call'
  | 'inputs'
  | 'outputs'
  | 'input parameter'
  | 'input artifact'
  | 'output parameter'
  | 'output artifact'
  | 'argument parameter'
  | 'argument artifact'
  | 'object'
  | 'cron'
  | 'dag'
  | 'resource'
  | 'container'
  | 'containerSet';

/** The objects with a role. */
export function objectsWithRole(manifests: Json[], role: Role): JsonObject[] {
  if (role === 'object') return manifests.filter(isObject);
  return slotsIn(manifests)
    .filter(({ path, parent }) => hasRole(role, path, Array.isArray(parent)))
    .map(({ value }) => value)
    .filter(isObject);
}

function hasRole(role: Role, path: readonly string[], isItem: boolean): boolean {
  const last = path.at(-1) ?? '';
  const outer = path.at(-2) ?? '';
  switch (role) {
    case 'spec':
      return last === 'workflowSpec' || (last === 'spec' && path.length === 1);
    case 'cron':
      return last === 'spec' && path.length === 1;
    case 'template':
      return (last === 'templates' && isItem) || last === 'inline';
    case 'task':
      return last === 'tasks' && isItem;
    case 'step':
      return last === 'steps' && isItem;
    case 'call':
      return (last === 'tasks' || last === 'steps') && isItem;
    case 'input parameter':
      return outer === 'inputs' && last === 'parameters' && isItem;
    case 'input artifact':
      return outer === 'inputs' && last === 'artifacts' && isItem;
    case 'output parameter':
      return outer === 'outputs' && last === 'parameters' && isItem;
    case 'output artifact':
      return outer === 'outputs' && last === 'artifacts' && isItem;
    case 'argument parameter':
      return outer === 'arguments' && last === 'parameters' && isItem;
    case 'argument artifact':
      return outer === 'arguments' && last === 'artifacts' && isItem;
    case 'object':
      return path.length === 0;
    default:
      return last === role && !isItem;
  }
}
