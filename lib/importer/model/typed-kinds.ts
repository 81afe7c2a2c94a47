import type { JsonObject, JsonValue } from '../json/json';
import { isJsonArray, isJsonObject } from '../json/json';

/** The kinds that have a typed form, with the variable name for each. */
export const TYPED_KINDS: ReadonlyMap<string, string> = new Map([
  ['ClusterWorkflowTemplate', 'clusterWorkflowTemplate'],
  ['CronWorkflow', 'cronWorkflow'],
  ['Workflow', 'workflow'],
  ['WorkflowEventBinding', 'eventBinding'],
  ['WorkflowTemplate', 'workflowTemplate'],
]);

const KINDS = [...TYPED_KINDS.keys()];

/** Whether an object has a kind with a typed form, or is a list of such objects. */
export function isArgoObject(value: JsonObject): boolean {
  return isOfKind(value, KINDS) || isArgoList(value);
}

/** Whether an object is a list of objects with a typed form, as `kubectl get -o yaml` prints it. */
export function isArgoList(value: JsonObject): boolean {
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
