import type { JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject } from '../../json/json';
import { consumedTasks } from '../../../workflow/graphs/dependencies';
import type ts from 'typescript';
import type { Field } from '../../code/build';
import { id, list, method } from '../../code/build';
import type { Graph } from './graph';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, textIn } from '../analysis/document-part';

/** The code for dependencies of a task that are not inferred from what it consumes. */
export interface DependencyCode {
  readonly fields: readonly Field[];

  /** Calls that add dependencies on later tasks. */
  readonly added: readonly ts.Expression[];
}

/** Writes what is needed in addition to inferred dependencies, so that the task renders exactly its dependencies. */
export function dependencyCode(
  task: DocumentPart<JsonObject>,
  graph: Graph,
  siblings: readonly DocumentPart<JsonObject>[],
): DependencyCode {
  if (
    fieldOf(task, 'depends') !== undefined ||
    siblings.some((other) => fieldOf(other, 'depends') !== undefined)
  ) {
    if (fieldOf(task, 'dependencies') !== undefined)
      throw new UnsupportedError('it mixes depends and dependencies');
    return { fields: [], added: [] };
  }
  const written = dependenciesIn(task);
  const inferred = inferredFor(task, siblings);
  if (isSame(written, inferred)) return { fields: [], added: [] };
  const more = written.filter((name) => !inferred.includes(name));
  const order = siblings.map((other) => textIn(other, 'name') ?? '');
  const united = order.filter((name) => written.includes(name) || inferred.includes(name));
  const [field, names] = isSame(written, united) ? ['after', more] : ['dependencies', written];
  const earlier = names.filter((name) => graph.calls.has(name));
  const later = names.filter((name) => !graph.calls.has(name));
  const isKnown = later.every((name) => graph.variables.has(name));
  if (!isKnown) throw new UnsupportedError(`'${textIn(task, 'name') ?? ''}' depends on unknown tasks`);
  const part = fieldOf(task, 'dependencies');
  if (part !== undefined && field === 'dependencies' && !isSame(names, [...earlier, ...later])) {
    graph.document.writer.patch(part.pointer, 'the typed form lists later tasks last');
  }
  const variables = (some: readonly string[]): ts.Expression[] =>
    some.map((name) => id(graph.variables.get(name) ?? name));
  const own = graph.variables.get(textIn(task, 'name') ?? '') ?? '';
  return {
    fields: earlier.length > 0 || field === 'dependencies' ? [[field, list(variables(earlier))]] : [],
    added: later.length > 0 ? [method(id(own), 'addDependency', ...variables(later))] : [],
  };
}

function dependenciesIn(task: DocumentPart<JsonObject>): readonly string[] {
  const part = fieldOf(task, 'dependencies');
  if (part === undefined) return [];
  const names: readonly JsonValue[] = isJsonArray(part.value) ? part.value : [];
  const texts = names.filter((name) => typeof name === 'string');
  if (texts.length === 0 || texts.length < names.length) {
    throw new UnsupportedError(`its dependencies are not a list of names: ${part.pointer}`);
  }
  return texts;
}

/** The tasks that a task consumes, in the order of the DAG. Of hooks, which run later, only arguments count. */
function inferredFor(
  task: DocumentPart<JsonObject>,
  siblings: readonly DocumentPart<JsonObject>[],
): readonly string[] {
  const { hooks, dependencies: _, name, ...rest } = task.value;
  const hookArguments = isJsonObject(hooks)
    ? Object.values(hooks).map((hook) => (isJsonObject(hook) ? (hook.arguments ?? null) : null))
    : [];
  const inHooks = consumedTasks(hookArguments);
  if (typeof name === 'string') inHooks.delete(name);
  const consumed = new Set([...consumedTasks(rest), ...inHooks]);
  return siblings.map((other) => textIn(other, 'name') ?? '').filter((other) => consumed.has(other));
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, index) => name === others[index]);
}
