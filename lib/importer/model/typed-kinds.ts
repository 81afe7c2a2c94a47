import type { JsonObject, JsonValue } from '../json/json';
import { isJsonArray, isJsonObject } from '../json/json';

/** The kinds that have a typed form, with the name of a variable that holds one. */
export const TYPED_KINDS: ReadonlyMap<string, string> = new Map([
  ['ClusterWorkflowTemplate', 'clusterWorkflowTemplate'],
  ['CronWorkflow', 'cronWorkflow'],
  ['Workflow', 'workflow'],
  ['WorkflowEventBinding', 'eventBinding'],
  ['WorkflowTemplate', 'workflowTemplate'],
]);

const KINDS = [...TYPED_KINDS.keys()];

/** Whether an object is of a kind that has a typed form, or a list with such objects. */
export function isOfArgo(value: JsonObject): boolean {
  return isOfKind(value, KINDS) || isListOfArgo(value);
}

/** Whether an object is a list that holds what has a typed form, as `kubectl get -o yaml` writes it. */
export function isListOfArgo(value: JsonObject): boolean {
  const { apiVersion, kind, items = [] } = value;
  const lists = KINDS.map((one) => `${one}List`);
  if (isOfKind(value, lists)) return true;
  return apiVersion === 'v1' && kind === 'List' && isJsonArray(items) && items.some((item) => isTyped(item));
}

function isTyped(value: JsonValue): boolean {
  return isJsonObject(value) && isOfKind(value, KINDS);
}

function isOfKind({ apiVersion, kind }: JsonObject, kinds: readonly string[]): boolean {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return false;
  return apiVersion.startsWith('argoproj.io/') && kinds.includes(kind);
}
