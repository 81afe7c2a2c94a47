import type { Construct } from 'constructs';
import type { Problem } from '../../../finding/index';
import type { CheckedOutputs } from './calls';
import { callsOf, checkCall, checkDuplicates, checkOutputs } from './calls';
import { variablesIn } from '../../values/variable-usage';
import { consumedIn } from '../dependencies';
import { checkFieldName } from '../../values/names';
import type { Step } from '../../calls/step';

/** A template of steps as its checks see it. */
export interface Steps extends CheckedOutputs {
  /** The groups, one after the other. */
  readonly groups: readonly { readonly steps: readonly Step[] }[];
  /** The template that the steps are in. */
  readonly caller: Construct;
}

/** What is wrong with a template of steps. */
export function checkSteps(template: Steps): Problem[] {
  const { groups, caller } = template;
  const steps = groups.flatMap((group) => group.steps);
  if (groups.length === 0) {
    const message = 'The template has no step: add one with step().';
    return [{ code: 'missing-steps', message, path: 'steps' }];
  }
  const calls = callsOf('step', steps, caller);
  const places = new Map(groups.flatMap((group, index) => group.steps.map(({ name }) => [name, index])));
  return [
    ...steps.flatMap(({ name }) => checkFieldName('step', name, `steps.${name}`)),
    ...checkDuplicates(calls),
    ...groups.flatMap((group, index) =>
      group.steps.flatMap((step) => [
        ...checkOrder(step, index, places, caller),
        ...checkCall(step, step.render(caller), calls),
      ]),
    ),
    ...checkOutputs(template, calls),
  ];
}

/** Finds steps that consume what is not there yet when they run. */
function checkOrder(
  step: Step,
  group: number,
  places: ReadonlyMap<string, number>,
  caller: Construct,
): Problem[] {
  const path = `steps.${step.name}`;
  const { hooks = {}, ...manifest } = step.render(caller);
  // A hook runs while the step does or after it, so that its arguments may mention the step itself.
  const inHooks = consumedIn(variablesIn(Object.values(hooks).map((hook) => hook.arguments)), 'steps');
  inHooks.delete(step.name);
  const consumed = new Set([...consumedIn(variablesIn(manifest), 'steps'), ...inHooks]);
  return [...consumed].flatMap((name): Problem[] => {
    const place = places.get(name);
    if (place === undefined) {
      const message = `It consumes what a step '${name}' hands out, which this template does not have; it has: ${[...places.keys()].map((other) => `'${other}'`).join(', ')}.`;
      return [{ code: 'unknown-step', message, path }];
    }
    if (place < group) return [];
    const when = place === group ? 'beside it, or is the step itself' : 'after it';
    const message = `It consumes what the step '${name}' hands out, which runs ${when}: move it into a group behind '${name}'.`;
    return [{ code: 'invalid-step-order', message, path }];
  });
}
