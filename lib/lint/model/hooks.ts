import type { JsonNode } from '../json';
import { callsIn } from './calls';
import type { SettingsSubject } from './subjects';

/** A hook of a workflow, or of a task or step. */
export interface LifecycleHook {
  readonly name: string;
  readonly hook: JsonNode;
  readonly of: 'workflow' | 'call';
}

/** The hooks of a workflow, or of the tasks and steps of a template. */
export function hooksIn({ settings }: Pick<SettingsSubject, 'settings'>): LifecycleHook[] {
  const hooksOf = (owner: JsonNode, of: LifecycleHook['of']): LifecycleHook[] =>
    owner.present(['hooks']).flatMap((hooks) => hooks.fields.map(([name, hook]) => ({ name, hook, of })));
  return [...hooksOf(settings, 'workflow'), ...callsIn(settings).flatMap((call) => hooksOf(call, 'call'))];
}
