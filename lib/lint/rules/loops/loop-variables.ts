import { parseTags, variablesInText } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { GraphCall, GraphSubject } from '../../model';
import { LOOP_FIELDS, isLoop, requiredVariables, taggedTextsBelow } from '../../model';
import { callVariablesIn } from '../graphs/used-calls';
import type { Rule, RuleFinding } from '../rule';

/**
 * Variables in a loop that have their values later: Argo replaces all tags of a task or step when it creates the items
 * of its loop, and requires that each of them has a value ("failed to resolve {{inputs.parameters.x}}";
 * workflow/controller/steps.go and dag.go, `expandStep` and `expandTask`).
 */
export const loopVariable: Rule<GraphSubject> = {
  code: 'forbidden-loop-variable',
  class: 'fails',
  readsExpressions: true,
  *check({ kind, template, calls }) {
    for (const call of calls) {
      if (!isLoop(call.node)) continue;
      yield* checkItems(call.node);
      yield* checkEmptyTags(call.node, kind);
      // For steps, another rule forbids the inline template.
      if (kind === 'task') yield* checkInline(call.node.get('inline'), template);
      yield* checkHooks(call, kind);
    }
  },
};

/** The first parts of variables that a template has when it runs. Argo's validator refuses others. */
const OWN: ReadonlySet<string> = new Set([
  'duration',
  'exitCode',
  'lastRetry',
  'node',
  'outputs',
  'resourcesDuration',
  'retries',
  'status',
]);

/**
 * Items that change: Argo computes them each time that it looks at the workflow, and their values are parts of the names
 * of their nodes, so that it starts new ones without an end (workflow/controller/operator.go, `processItem`).
 */
function* checkItems(call: JsonNode): Generator<RuleFinding> {
  for (const node of LOOP_FIELDS.flatMap((field) => taggedTextsBelow(call.get(field), []))) {
    const variables = variablesInText(node.text ?? '').map(({ path }) => path.join('.'));
    if (!variables.includes('workflow.duration')) continue;
    const message = `'workflow.duration' changes all the time, so that Argo starts new items without an end. Pass it to the template as an argument.`;
    yield { node, message };
  }
}

/** Tags without a name, which remain as they are outside of loops, and in the items of steps. */
function* checkEmptyTags(call: JsonNode, kind: 'task' | 'step'): Generator<RuleFinding> {
  for (const node of taggedTextsBelow(call, kind === 'step' ? LOOP_FIELDS : [])) {
    const tags = parseTags(node.text ?? '');
    if (!tags.some((tag) => tag.kind === 'simple' && tag.name.trim() === '')) continue;
    const message = `'{{}}' has no value when Argo creates the items of the loop. Remove the braces.`;
    yield { node, message };
  }
}

function* checkInline(inline: JsonNode, outer: JsonNode): Generator<RuleFinding> {
  const outerInputs = outer
    .get('inputs')
    .get('parameters')
    .items.map((input) => input.get('name').text ?? '');
  for (const node of taggedTextsBelow(inline, [])) {
    const found = variablesInText(node.text ?? '').find(({ path: [scope = '', kind, name = ''] }) =>
      scope === 'inputs' ? kind === 'parameters' && !outerInputs.includes(name) : OWN.has(scope),
    );
    if (found === undefined) continue;
    const message = `'${found.path.join('.')}' has no value yet when Argo creates the items of the loop. Create the template in the workflow instead of inline.`;
    yield { node, message };
  }
}

function* checkHooks({ name, node: call }: GraphCall, kind: 'task' | 'step'): Generator<RuleFinding> {
  for (const [, hook] of call.get('hooks').fields) {
    if (kind === 'step') yield* checkStatus(hook.get('expression'), name);
    for (const node of taggedTextsBelow(hook.get('arguments'), [])) {
      const text = node.text ?? '';
      const found = callVariablesIn(text, `${kind}s`).find((variable) => variable.name === name);
      const used = found === undefined ? artifactIn(text) : `${kind}s.${name}.${found.field}`;
      if (used === undefined) continue;
      const message = `'${used}' has no value yet when Argo creates the items of the loop. Call a template in the loop that has the hook.`;
      yield { node, message };
    }
  }
}

/** Where the path of an artifact says that it is one, by the first part. */
const KIND = new Map([
  ['inputs', 1],
  ['workflow', 2],
  ['steps', 3],
  ['tasks', 3],
]);

/** An artifact, which Argo resolves in hooks when they run, not when it creates the items. */
function artifactIn(text: string): string | undefined {
  const paths = variablesInText(text).map(({ path }) => path);
  return paths.find((path) => path[KIND.get(path[0] ?? '') ?? -1] === 'artifacts')?.join('.');
}

/**
 * The step itself in the expression of its hook: Argo knows each item by its own name ("cannot fetch status from <nil>";
 * workflow/controller/steps.go, `executeStepGroup`). Tasks have the status of the whole loop. Another rule finds outputs.
 */
function* checkStatus(node: JsonNode, name: string): Generator<RuleFinding> {
  const expression = node.text ?? '';
  if (isTemplated(expression)) return;
  const found = requiredVariables(expression).find(
    ([scope, other, field]) => scope === 'steps' && other === name && field !== 'outputs',
  );
  if (found === undefined) return;
  const message = `'${found.join('.')}' has no value in the hook of a loop: each item has a name of its own. Call a template in the loop that has the hook.`;
  yield { node, message };
}
