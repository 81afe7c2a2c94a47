import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import type { ResolvedStep, ResolvedSteps } from '../../model/resolved-template';
import { checkFieldName } from '../../values/names';
import { indexCalls, locateProblems } from './call-index';
import { checkCall, checkDuplicates } from './calls';
import { checkOutputs } from './outputs';

/** Checks the steps and outputs of a steps template. */
export function checkSteps(template: ResolvedSteps): Problem[] {
  const { groups, outputs } = template;
  if (groups.length === 0) {
    const message = 'The template has no steps. Add one with step().';
    return [{ code: 'missing-steps', message, path: 'steps' }];
  }
  const steps = groups.flat();
  const index = indexCalls(template);
  return [
    ...steps.flatMap((step) => locateProblems(step, checkFieldName('step', step.name, `steps.${step.name}`))),
    ...checkDuplicates(index),
    ...groups.flatMap((group, position) => {
      const earlier = new Set(groups.slice(0, position).flatMap((other) => other.map(({ name }) => name)));
      return group.flatMap((step) => [
        ...locateProblems(step, checkOrder(step, { steps, group, earlier })),
        ...checkCall(step, index),
      ]);
    }),
    ...checkOutputs(outputs, index),
  ];
}

/** What a step may consume. */
interface Order {
  readonly steps: readonly ResolvedStep[];
  /** The steps that run in parallel with it. */
  readonly group: readonly ResolvedStep[];
  /** The names of the steps that run before it. */
  readonly earlier: ReadonlySet<string>;
}

/** Finds steps that use outputs before they are available. */
function checkOrder(step: ResolvedStep, { steps, group, earlier }: Order): Problem[] {
  const path = `steps.${step.name}`;
  const unknown = step.unknown.map((name): Problem => {
    const names = steps.map((other) => other.name);
    const message = `It uses the step '${name}', which this template does not have. ${suggestNames(name, names, 'Add it.')}`;
    return { code: 'unknown-step', message, path };
  });
  const late = step.consumed
    .filter((name) => !earlier.has(name))
    .map((name): Problem => {
      const isParallel = group.some((other) => other.name === name);
      const when = isParallel ? 'runs in the same group' : 'runs later';
      const message = `It uses the step '${name}', which ${when}. Move it to a group after '${name}'.`;
      return { code: 'invalid-step-order', message, path };
    });
  return [...unknown, ...late];
}
