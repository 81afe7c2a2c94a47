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

/** A kind of another Argo project, which is written with the class of its API. */
export interface ApiKind {
  /** The exported name of the API: `argoEvents.Sensor`. */
  readonly api: 'argoCd' | 'argoEvents';

  /** The name of its variable. */
  readonly variable: string;
}

/** The kinds of other Argo projects that have types. */
export const API_KINDS: ReadonlyMap<string, ApiKind> = new Map([
  ['Application', { api: 'argoCd', variable: 'application' }],
  ['EventBus', { api: 'argoEvents', variable: 'eventBus' }],
  ['EventSource', { api: 'argoEvents', variable: 'eventSource' }],
  ['Sensor', { api: 'argoEvents', variable: 'sensor' }],
]);

/** The version of all kinds that have types. */
export const API_VERSION = 'argoproj.io/v1alpha1';

const KINDS = [...TYPED_KINDS.keys(), ...API_KINDS.keys()];

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
