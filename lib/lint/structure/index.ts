import { ARGO_VERSIONS } from '../argo-version';
import { isOfArgo } from '../json';
import { APPLICATION_SCOPE, EVENTS_SCOPE, StructureCheck, WORKFLOW_SCOPE, isObject } from './check';
import type { Scope } from './check';
import { definitionOf } from './definition';
import type { StructureProblem } from './problem';

export type { RefusedBy, StructureCode, StructureProblem } from './problem';

interface Kind {
  readonly definition: string;
  readonly scope: Scope;
}

/** The kinds with a structure. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow', 'WorkflowEventBinding'].map(
    (kind): [string, Kind] => [kind, { definition: kind, scope: WORKFLOW_SCOPE }],
  ),
  ...['EventBus', 'EventSource', 'Sensor'].map((kind): [string, Kind] => [
    kind,
    { definition: `events.${kind}`, scope: EVENTS_SCOPE },
  ]),
  ['Application', { definition: 'Application', scope: APPLICATION_SCOPE }],
]);

/**
 * Checks the fields of an object of Argo Workflows, Argo Events or Argo CD, and their types and values. Objects of
 * other kinds have no problems. The result has all problems, in the order of the fields.
 */
export function checkStructure(object: unknown): StructureProblem[] {
  if (Array.isArray(object)) return ofList(object);
  if (!isObject(object) || typeof object.kind !== 'string' || !isOfArgo(object.apiVersion)) return [];
  const kind = KINDS.get(object.kind);
  if (kind === undefined) return [];
  const check = new StructureCheck();
  check.object(object, definitionOf(kind.definition), '', kind.scope);
  return check.problems();
}

/** Argo and kubectl do not read lists of objects ("cannot unmarshal array"). Other lists are no manifests. */
function ofList(list: readonly unknown[]): StructureProblem[] {
  const isArgo = (item: unknown): boolean =>
    isObject(item) &&
    typeof item.kind === 'string' &&
    item.apiVersion !== undefined &&
    isOfArgo(item.apiVersion);
  if (!list.some(isArgo)) return [];
  const message = `The document is a list of objects. Write each of them in a document of its own, separated by '---'.`;
  return [
    { code: 'invalid-field-type', message, pointer: '', versions: ARGO_VERSIONS, refusedBy: 'decoder' },
  ];
}
