import { APPLICATION_SCOPE, EVENTS_SCOPE, StructureCheck, WORKFLOW_SCOPE, isObject } from './check';
import type { Scope } from './check';
import { definitionOf } from './definition';
import type { StructureProblem } from './problem';

export type { RefusedBy, StructureCode, StructureProblem } from './problem';

/** The kinds with a structure, which are also the names of their definitions. */
const KINDS: ReadonlyMap<string, Scope> = new Map([
  ['Workflow', WORKFLOW_SCOPE],
  ['WorkflowTemplate', WORKFLOW_SCOPE],
  ['ClusterWorkflowTemplate', WORKFLOW_SCOPE],
  ['CronWorkflow', WORKFLOW_SCOPE],
  ['WorkflowEventBinding', WORKFLOW_SCOPE],
  ['EventBus', EVENTS_SCOPE],
  ['EventSource', EVENTS_SCOPE],
  ['Sensor', EVENTS_SCOPE],
  ['Application', APPLICATION_SCOPE],
]);

/**
 * Checks the fields of an object of Argo Workflows, Argo Events or Argo CD, and their types and values. Objects of other kinds
 * have no problems. The result has all problems, in the order of the fields.
 */
export function checkStructure(object: unknown): StructureProblem[] {
  if (!isObject(object) || typeof object.kind !== 'string' || !isArgo(object.apiVersion)) return [];
  const scope = KINDS.get(object.kind);
  if (scope === undefined) return [];
  const check = new StructureCheck();
  check.object(object, definitionOf(object.kind), '', scope);
  return check.problems();
}

/** Argo's decoder does not look at the version. */
function isArgo(apiVersion: unknown): boolean {
  return typeof apiVersion === 'string' && apiVersion.startsWith('argoproj.io/');
}
