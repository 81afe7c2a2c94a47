import type { IConstruct } from 'constructs';
import type { Problem } from '../../../finding';
import type { Callable, ResolvedTemplate } from '../../../workflow';
import { Template, consumedTasks } from '../../../workflow';

type ResolvedTask = Extract<ResolvedTemplate, { readonly kind: 'dag' }>['tasks'][number];

/**
 * Finds tasks that use the image that a scan checks, and do not wait for the scan: it would fail the workflow, after the image
 * was delivered. Only the last tasks of a DAG are looked at, because one that waits for both may follow the others.
 */
export function checkGateAwaited(scan: IConstruct & Callable): Problem[] {
  return scan.node.root.node.findAll().flatMap((node): Problem[] => {
    if (!Template.isTemplate(node) || node.resolved.kind !== 'dag') return [];
    const { tasks } = node.resolved;
    return tasks.filter(({ call }) => call.template === scan).flatMap((gate) => checkGate(gate, tasks));
  });
}

function checkGate(gate: ResolvedTask, tasks: readonly ResolvedTask[]): Problem[] {
  const image = gate.manifest.arguments?.parameters?.find(({ name }) => name === 'image')?.value;
  const sources = [...consumedTasks(image)];
  const before = new Map(tasks.map(({ name }) => [name, tasksBefore(name, tasks)]));
  const isLast = ({ name }: ResolvedTask): boolean =>
    !tasks.some(({ dependencies }) => dependencies.includes(name));
  return tasks
    .filter((task) => task !== gate && isLast(task))
    .flatMap(({ name, call }): Problem[] => {
      const awaited = before.get(name);
      const source = sources.find((one) => awaited?.has(one) === true);
      if (source === undefined || awaited?.has(gate.name) === true) return [];
      const message = `The task '${name}' uses the image of '${source}', but does not wait for the gate of '${gate.name}'. Use the output 'image' of the scan, or add a dependency.`;
      return [{ code: 'unused-gate', message, createdAt: call.createdAt }];
    });
}

/** The names of all tasks that a task waits for. */
function tasksBefore(name: string, tasks: readonly ResolvedTask[]): ReadonlySet<string> {
  const dependencies = new Map(tasks.map((task) => [task.name, task.dependencies]));
  const found = new Set<string>();
  const open = [...(dependencies.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(dependencies.get(next) ?? []));
  }
  return found;
}
