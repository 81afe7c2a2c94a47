import { closestName } from '../../../finding';
import type { VariableSubject } from '../../model';
import type { Rule } from '../rule';

export const unknownVariable: Rule<VariableSubject> = {
  code: 'unknown-variable',
  class: 'refused',
  readsExpressions: true,
  *check({ node, name, known, object, base }) {
    const where = base === object ? 'here' : `in a template that the ${object.kind} '${object.name}' calls`;
    yield { node, message: `There is no variable '${name}' ${where}. ${remedy(name, known())}` };
  },
};

/** What to do about variables that exist only in some places. */
const CONDITIONS: ReadonlyMap<string, string> = new Map([
  ['pod.name', 'Only templates that run a pod have it.'],
  ['workflow.priority', `Set the 'priority' of the workflow.`],
  ['workflow.failures', `Only the template of 'onExit' has it.`],
]);

/** What to do about variables whose names are not similar to others. */
const REMEDIES: readonly (readonly [variable: RegExp, remedy: string])[] = [
  [/^workflow\.labels\./, `Add the label to 'metadata' or 'workflowMetadata'.`],
  [/^workflow\.annotations\./, `Add the annotation to 'metadata' or 'workflowMetadata'.`],
  [/^workflow\.outputs\./, `Export it by 'globalName' from a template that runs before.`],
  [/^workflow\.parameters\./, `Add it to the 'arguments' of the workflow.`],
  [/^inputs\./, `Add it to the 'inputs' of the template.`],
  [/^(?:tasks|steps)\./, 'Correct the name of the task or step, or of its output.'],
  [/^item\./, 'Correct the field of the item.'],
];

function remedy(name: string, known: readonly string[]): string {
  // More is known when all of the template has been read.
  if (known.includes(name))
    return 'It exists only later. Move its use, or the task or step that it comes from.';
  const condition = CONDITIONS.get(name);
  if (condition !== undefined) return condition;
  const task = /^tasks\.([^.]+)\.status$/.exec(name)?.[1];
  if (task !== undefined && known.includes(`tasks.${task}.id`))
    return `Only tasks that wait for '${task}' know it. Add '${task}' to the dependencies.`;
  const close = closestName(name, similar(name, known));
  if (close !== undefined) return `Did you mean '${close}'?`;
  return REMEDIES.find(([variable]) => variable.test(name))?.[1] ?? 'Remove the tag, or correct the name.';
}

/** More variables are not compared. */
const MAX_CANDIDATES = 100;

/** The variables with the same first part and at least as many parts, without those that stand for all others. */
function similar(name: string, known: readonly string[]): string[] {
  const parts = name.split('.');
  return known
    .filter(
      (one) =>
        one.startsWith(`${parts[0] ?? ''}.`) &&
        one.split('.').length >= parts.length &&
        !one.endsWith('.json'),
    )
    .slice(0, MAX_CANDIDATES);
}
