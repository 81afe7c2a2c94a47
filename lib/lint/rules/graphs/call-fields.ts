import type { JsonNode } from '../../json';
import type { GraphCall, GraphSubject } from '../../model';
import { isLoop, isPodType, templateTypes } from '../../model';
import type { Rule } from '../rule';
import { callVariablesIn, textsOf } from './used-calls';

/**
 * Fields of tasks and steps that Argo's validator knows, but that never get a value: the workflow waits without an end,
 * or ends with "Unable to resolve" (workflow/controller/operator.go, `buildLocalScope`, in 3.7.18 and 4.0.5).
 */
export const callField: Rule<GraphSubject> = {
  code: 'unknown-task-field',
  class: 'fails',
  readsExpressions: true,
  *check({ kind, template, calls }) {
    const byName = new Map(calls.map((call) => [call.name, call]));
    const own = calls.flatMap((call) => textsOf(call.node).map((text) => ({ ...text, call })));
    const outputs = outputTexts(template).map((node) => ({ node, call: undefined, isOfHook: false }));
    for (const { node, isOfHook, call } of [...own, ...outputs]) {
      if (!FIELDS.test(node.text ?? '')) continue;
      for (const { name, field } of callVariablesIn(node.text ?? '', `${kind}s`)) {
        const producer = byName.get(name);
        if (producer === undefined) continue;
        const isOfOwnHook = isOfHook && producer === call;
        const reason = isOfOwnHook ? whyMissingInHook(call, node, field, kind) : whyMissing(producer, field);
        if (reason === undefined) continue;
        yield { node, message: `The ${kind} '${name}' has no '${field}'${reason}` };
        break;
      }
    }
  },
};

const NOT_OF_HOOKS: ReadonlySet<string> = new Set([
  'exitCode',
  'finishedAt',
  'hostNodeName',
  'id',
  'startedAt',
]);

/** Most texts have none of these fields. */
const FIELDS = new RegExp([...NOT_OF_HOOKS].map((field) => `\\b${field}\\b`).join('|'));

/**
 * Why a hook cannot use a field of its own task or step: Argo replaces only its status and outputs, and no other tags
 * (workflow/controller/exit_handler.go, `runOnExitNode`). Other rules find those of loops, and of steps in other hooks.
 */
function whyMissingInHook(
  { node: call }: GraphCall,
  { pointer }: JsonNode,
  field: string,
  kind: 'task' | 'step',
): string | undefined {
  const isFoundElsewhere = isLoop(call) || (kind === 'step' && !pointer.includes('/hooks/exit/'));
  return isFoundElsewhere || !NOT_OF_HOOKS.has(field)
    ? undefined
    : ` in its own hooks. Use its 'status', or pass an output.`;
}

/** Why a field never has a value. */
function whyMissing({ node, template }: GraphCall, field: string): string | undefined {
  if (field !== 'exitCode' && field !== 'hostNodeName') return undefined;
  if (isLoop(node)) return ', because it is a loop. Use it in a template that the loop calls.';
  const [type, ...others] = template === undefined ? [] : templateTypes(template);
  // A plugin can report an exit code.
  if (type === undefined || others.length > 0 || type === 'plugin') return undefined;
  if (field === 'hostNodeName')
    return isPodType(type) ? undefined : ', because its template has no pod. Use another variable.';
  return type === 'http' ? ', because its template runs no program. Use another variable.' : undefined;
}

/** The sources of output parameters, in tags, without a default. */
function outputTexts(template: JsonNode): JsonNode[] {
  const sources = template
    .get('outputs')
    .get('parameters')
    .items.map((output) => output.get('valueFrom'));
  return sources.filter((from) => !from.get('default').exists).map((from) => from.get('parameter'));
}
