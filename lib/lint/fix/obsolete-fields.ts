import type { JsonNode } from '../json';
import type { WorkflowObject } from '../model';
import { callsIn } from '../model';
import type { Fix } from './fix';

/** The fields of an object that have a successor with the same meaning. */
export function fixObsoleteFields({ node, kind, spec }: WorkflowObject): Fix[] {
  const templates = spec.get('templates').items;
  return [
    ...(kind === 'CronWorkflow' ? toList(node.get('spec'), 'schedule', 'schedules') : []),
    ...[spec, ...templates].flatMap((one) => [
      ...toList(one.get('synchronization'), 'mutex', 'mutexes'),
      ...toList(one.get('synchronization'), 'semaphore', 'semaphores'),
    ]),
    ...templates.flatMap(callsIn).flatMap(exitHandler),
  ];
}

/** Argo 4.0 removed the fields for a single value. */
function toList(parent: JsonNode, name: string, successor: string): Fix[] {
  const field = parent.get(name);
  if (!field.exists || parent.get(successor).exists) return [];
  return [{ kind: 'to-list', pointer: field.pointer, name: successor }];
}

/** `onExit` of a task or step is deprecated: the hook `exit` can pass arguments. */
function exitHandler(call: JsonNode): Fix[] {
  const field = call.get('onExit');
  if ((field.text ?? '') === '' || call.get('hooks').exists) return [];
  return [{ kind: 'nest', pointer: field.pointer, names: ['hooks', 'exit', 'template'] }];
}
