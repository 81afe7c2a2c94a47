import type { Construct } from 'constructs';
import type { StepGroup } from '../calls/step-group';
import type { ResolvedStep } from '../model/resolved-template';
import { resolveCall } from './resolve-call';

/** Resolves the groups of a steps template. `caller` is the template that contains them. */
export function resolveGroups(groups: readonly StepGroup[], caller: Construct): ResolvedStep[][] {
  const names = groups.map(({ steps }) => steps.map(({ name }) => name));
  return groups.map(({ steps }, index) => {
    const dependencies =
      names
        .slice(0, index)
        .filter((group) => group.length > 0)
        .at(-1) ?? [];
    return steps.map((step) => {
      const { consumedNames: _, ...call } = resolveCall(step, caller);
      return { ...call, dependencies };
    });
  });
}
