import type { Construct } from 'constructs';
import type { StepGroup } from '../calls/step-group';
import type { ResolvedStep } from '../model/resolved-template';
import { resolveCall } from './resolve-call';

/** Resolves the groups of a steps template. `caller` is the template that contains them. */
export function resolveGroups(groups: readonly StepGroup[], caller: Construct): ResolvedStep[][] {
  const names = groups.map(({ steps }) => steps.map(({ name }) => name));
  const known = new Set(names.flat());
  return groups.map(({ steps }, index) => {
    const dependencies =
      names
        .slice(0, index)
        .filter((group) => group.length > 0)
        .at(-1) ?? [];
    return steps.map((step) => {
      const { consumedNames, ...call } = resolveCall(step, caller);
      return {
        ...call,
        consumed: [...known].filter((name) => consumedNames.has(name)),
        dependencies,
        unknown: [...consumedNames].filter((name) => !known.has(name)),
      };
    });
  });
}
