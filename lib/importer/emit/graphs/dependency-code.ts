import type { JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject } from '../../json/json';
import { consumedTasks, tasksInHook } from '../../../workflow/graphs/dependencies';
import type ts from 'typescript';
import type { Field } from '../../code/build';
import { id, list, method } from '../../code/build';
import type { Graph } from './graph';
import { describeCall } from '../../model/part-pointer';
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
  const none = { fields: [], added: [] };
  const { writer } = graph.document;
  const whose = describeCall(graph.document.value, task.pointer);
  const part = fieldOf(task, 'dependencies');
  if (part !== undefined && writer.isPatched(part.pointer)) return none;
  if ([task, ...siblings].some((other) => fieldOf(other, 'depends') !== undefined)) {
    if (part !== undefined) writer.patch(part.pointer, `${whose} has 'dependencies' in a DAG with 'depends'`);
    return none;
  }
  const written = dependenciesIn(part);
  if (written === undefined) {
    writer.patch(part?.pointer ?? task.pointer, `the dependencies of ${whose} are not a list of names`);
    return none;
  }
  const inferred = inferredFor(task, graph, siblings);
  if (isSame(written, inferred)) return { fields: [], added: [] };
  const more = written.filter((name) => !inferred.includes(name));
  const order = siblings.map((other) => textIn(other, 'name') ?? '');
  const united = order.filter((name) => written.includes(name) || inferred.includes(name));
  const [field, names] = isSame(written, united) ? ['after', more] : ['dependencies', written];
  const earlier = names.filter((name) => graph.calls.has(name));
  const later = names.filter((name) => !graph.calls.has(name));
  const unknown = later.filter((name) => !graph.variables.has(name));
  if (unknown.length > 0) {
    const reason = `${whose} depends on '${unknown.join("', '")}', which the DAG does not have`;
    writer.patch(part?.pointer ?? task.pointer, reason);
    return none;
  }
  if (part !== undefined && field === 'dependencies' && !isSame(names, [...earlier, ...later])) {
    writer.patch(part.pointer, 'the typed form lists later tasks last');
  }
  const variables = (some: readonly string[]): ts.Expression[] =>
    some.map((name) => id(graph.variables.get(name) ?? name));
  const own = graph.variables.get(textIn(task, 'name') ?? '') ?? '';
  return {
    fields: earlier.length > 0 || field === 'dependencies' ? [[field, list(variables(earlier))]] : [],
    added: later.length > 0 ? [method(id(own), 'addDependency', ...variables(later))] : [],
  };
}

function dependenciesIn(part: DocumentPart | undefined): readonly string[] | undefined {
  if (part === undefined) return [];
  const names: readonly JsonValue[] = isJsonArray(part.value) ? part.value : [];
  const texts = names.filter((name) => typeof name === 'string');
  return texts.length === 0 || texts.length < names.length ? undefined : texts;
}

/** The tasks that a task consumes, in the order of the DAG. Hooks can use the task itself. */
function inferredFor(
  task: DocumentPart<JsonObject>,
  { document: { writer } }: Graph,
  siblings: readonly DocumentPart<JsonObject>[],
): readonly string[] {
  const typed = writer.withoutPatched(task.value, task.pointer);
  const { hooks, dependencies: _, name, ...rest } = isJsonObject(typed) ? typed : {};
  const ofHooks = isJsonObject(hooks) ? Object.values(hooks).filter(isJsonObject) : [];
  const inHooks = new Set(ofHooks.flatMap((hook) => [...tasksInHook(hook)]));
  if (typeof name === 'string') inHooks.delete(name);
  const consumed = new Set([...consumedTasks(rest), ...inHooks]);
  return siblings.map((other) => textIn(other, 'name') ?? '').filter((other) => consumed.has(other));
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, index) => name === others[index]);
}
