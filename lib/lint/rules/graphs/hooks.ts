import type { JsonNode } from '../../json';
import type { RunSubject } from '../../model';
import { dagOrder, hasLoopField, isPodType } from '../../model';

/** The tasks of a DAG, without loops, that no others wait for. */
export function lastTasks({ template }: RunSubject): JsonNode[] {
  const { tasks } = dagOrder(template.get('dag'));
  const awaited = new Set(tasks.flatMap(({ dependencies }) => dependencies.map(({ name }) => name)));
  return tasks.filter(({ name, node }) => !hasLoopField(node) && !awaited.has(name)).map(({ node }) => node);
}

/** Whether a template is a pod; false if it is not known. */
export function runsPod(run: RunSubject | undefined): boolean {
  return run !== undefined && isPodType(run.type);
}

/** Whether a template is a pod, or has tasks or steps that are; false if it is not known. */
export function runsPods(run: RunSubject | undefined): boolean {
  return run !== undefined && [run, ...run.called].some(({ type }) => isPodType(type));
}
