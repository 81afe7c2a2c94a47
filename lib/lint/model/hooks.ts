import type { JsonNode } from '../json';
import { perNode } from '../json';
import { callsIn } from './calls';
import type { SettingsSubject } from './subjects';

/** A hook of a workflow, or of a task or step. */
export interface LifecycleHook {
  readonly name: string;
  readonly hook: JsonNode;
  readonly of: 'workflow' | 'call';
}

/** The hooks of a workflow, or of the tasks and steps of a template. */
export function hooksIn({ settings }: Pick<SettingsSubject, 'settings'>): readonly LifecycleHook[] {
  return hooksOf(settings);
}

const hooksOf = perNode((settings): readonly LifecycleHook[] => [
  ...ownHooks(settings, 'workflow'),
  ...callsIn(settings).flatMap((call) => ownHooks(call, 'call')),
]);

function ownHooks(owner: JsonNode, of: LifecycleHook['of']): LifecycleHook[] {
  return owner
    .present(['hooks'])
    .flatMap((hooks) => hooks.fields.map(([name, hook]) => ({ name, hook, of })));
}
