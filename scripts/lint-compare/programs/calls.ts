import type {
  Callable,
  CallOptions,
  DependsTask,
  SequenceFields,
  Step,
  Task,
  TaskOptions,
} from '../../../lib';
import {
  Hook,
  ResourceTemplate,
  SuspendTemplate,
  Template,
  anyOf,
  expr,
  failed,
  items,
  itemsFrom,
  not,
  omitted,
  sequence,
  skipped,
  succeeded,
} from '../../../lib';
import { MISTAKE } from './mistake';
import type { Random } from '../random';
import { randomArguments } from './arguments';
import { randomCondition, randomText, randomWhen, referenceOf } from './texts';
import type { Scope, Value } from './values';
import { isKind, joinScopes, scopeOf } from './values';

/** What a graph can call. */
export type Callables = readonly Callable[];

/** Whether only one graph can call a template. */
export function isInline(template: Callable): template is Template {
  return Template.isTemplate(template) && template.parentTemplate !== undefined;
}

/** The name of a call. An inline template has no other name by which simulated pods know it. */
export function callName(index: number, template: Callable): string {
  return isInline(template) ? template.name : `a${String(index)}`;
}

/** What later calls can use. The result has the kind that the template's name starts with. */
export function resultsOf(call: Step | Task, random: Random): Scope {
  const { template } = call;
  const outputs = scopeOf(template.outputs, call.outputs);
  const [prefix = ''] = template.name.split('-');
  const hasResult =
    isKind(prefix) && !(template instanceof ResourceTemplate || template instanceof SuspendTemplate);
  if (call.hasItems && random.chance(0.9)) {
    // The outputs of a loop are lists.
    const lists = outputs.values.map(({ reference }): Value => ({ kind: 'list', reference }));
    const hasLists = call.loop.withItems !== undefined || call.loop.withParam !== undefined;
    const others =
      hasLists && random.chance(0.3) ? [{ kind: 'list', reference: call.outputParameters } as const] : [];
    // Those of scripts are written as they are, and have to be JSON.
    const hasList = hasResult && prefix !== 'text';
    const results = hasList ? [{ kind: 'list', reference: call.result } as const] : [];
    return { values: [...results, ...lists, ...others], artifacts: [] };
  }
  // A list of texts is no JSON.
  const isListOfTexts = call.hasItems && prefix === 'text';
  const results: Value[] =
    (hasResult && !isListOfTexts) || random.chance(MISTAKE / 2)
      ? [{ kind: isKind(prefix) ? prefix : 'text', reference: call.result }]
      : [];
  const rare: Value[] = [
    { kind: 'text', reference: call.status },
    { kind: 'text', reference: call.id },
    { kind: 'count', reference: call.exitCode },
    { kind: 'text', reference: call.ip },
    { kind: 'text', reference: call.startedAt },
    { kind: 'text', reference: call.finishedAt },
    { kind: 'text', reference: call.hostNodeName },
  ];
  const some = rare.filter(({ reference: { variable } }) =>
    random.chance(/ip|exitCode|hostNodeName/.test(variable) ? 0.005 : 0.05),
  );
  return { values: [...outputs.values, ...results, ...some], artifacts: outputs.artifacts };
}

/** Sometimes a loop, with what the call can use then. */
export function randomLoop(known: Scope, random: Random): { options: CallOptions; scope: Scope } {
  if (random.chance(0.82)) return { options: {}, scope: known };
  const list = referenceOf('list', known, random);
  const withItem = (values: readonly Value[]): Scope => joinScopes({ values, artifacts: [] }, known);
  if (list !== undefined && random.chance(0.6)) {
    const loop = itemsFrom(list);
    return { options: { withParam: loop }, scope: withItem([{ kind: 'text', reference: loop.item }]) };
  }
  if (random.chance(0.3)) {
    const loop = sequence(
      random.oneOf<SequenceFields>([
        { count: 2 },
        { start: 1, end: 3 },
        { start: 1, end: 2, format: random.mostly(['x-%02d', '%d'], ['%s']) },
        { count: String(referenceOf('count', known, random) ?? '2') },
      ]),
    );
    return { options: { withSequence: loop }, scope: withItem([{ kind: 'text', reference: loop.item }]) };
  }
  if (random.chance(0.5)) {
    const loop = items([
      { text: 'x', count: 1 },
      { text: randomText(known, random), count: 2 },
    ]);
    const { text, count } = loop.item;
    const values: Value[] = [
      { kind: 'text', reference: text },
      { kind: 'count', reference: count },
    ];
    return { options: { withItems: loop }, scope: withItem(values) };
  }
  // An empty list is no loop, and has no item.
  if (random.chance(0.1)) return { options: { withItems: items([]) }, scope: known };
  const loop = items(
    random.oneOf<readonly (number | string)[]>([
      ['a', 'b'],
      ['a', randomText(known, random)],
      [1, 2],
    ]),
  );
  return { options: { withItems: loop }, scope: withItem([{ kind: 'text', reference: loop.item }]) };
}

/** A loop of an inline template, whose inputs have no values yet when Argo creates the items. */
export function randomInlineLoop(
  { inputs }: Template,
  known: Scope,
  random: Random,
): ReturnType<typeof randomLoop> {
  const isKnown = Object.keys(inputs).length === 0 || random.chance(MISTAKE);
  return !isKnown ? { options: {}, scope: known } : randomLoop(known, random);
}

/** Options that tasks and steps have. */
export function randomOptions(
  scope: Scope,
  callables: Callables,
  graph: Template,
  rare: 'continueOn' | 'depends',
  random: Random,
): CallOptions {
  const canContinue = rare === 'continueOn' || random.chance(MISTAKE);
  const handler = random.chance(0.03) ? exitHandler(callables, graph, random) : undefined;
  return {
    ...(random.chance(0.15) && { when: randomWhen(scope, random) }),
    ...(canContinue &&
      random.chance(0.08) && { continueOn: random.oneOf([{ failed: true }, { error: true }]) }),
    ...(handler !== undefined && { onExit: handler }),
  };
}

/** A template for `onExit`, which accepts only those of the same workflow, and passes no arguments. */
function exitHandler(callables: Callables, { workflow }: Template, random: Random): Callable | undefined {
  if (random.chance(MISTAKE)) return random.maybeOneOf(callables);
  const simple = callables.filter(
    (template) => !hasInputs(template) && Template.isTemplate(template) && template.workflow === workflow,
  );
  return random.maybeOneOf(simple);
}

/** Whether a template has inputs. */
export function hasInputs({ inputs }: Callable): boolean {
  return Object.keys(inputs).length > 0;
}

/** Sometimes adds a hook. */
export function addHooks(call: Step | Task, known: Scope, callables: Callables, random: Random): void {
  if (!random.chance(0.08)) return;
  const template = random.maybeOneOf(callables);
  if (template === undefined) return;
  const scope = joinScopes(known, resultsOf(call, random));
  const condition = random.oneOf([
    expr.eq(call.status, 'Running').expression,
    randomCondition(scope, random).expression,
  ]);
  const isExit = random.chance(0.6);
  const options = isExit && random.chance(0.9) ? {} : { expression: condition };
  call.addHook(
    isExit ? 'exit' : 'running',
    new Hook(template, randomArguments(template.inputs, scope, random), options),
  );
}

/** How a task depends on those before it. */
export function randomOrder(
  before: readonly Task[],
  rare: 'continueOn' | 'depends',
  random: Random,
): TaskOptions {
  const task = random.maybeOneOf<DependsTask>(before);
  const other = random.maybeOneOf<DependsTask>(before);
  if (task === undefined || other === undefined) return {};
  if (random.chance(0.2)) return { after: [task] };
  if (random.chance(0.05)) return { dependencies: [task] };
  if ((rare === 'depends' && random.chance(0.3)) || random.chance(MISTAKE))
    return {
      depends: random.oneOf([
        succeeded(task),
        anyOf(task, failed(other)),
        not(omitted(task)),
        succeeded(task).and(skipped(other).or(succeeded(other))),
        failed(task),
        `${task.name}.Succeeded`,
        `${task.name} && ${other.name}`,
        ...(random.chance(MISTAKE * 5)
          ? [`${task.name}.Success`, 'b', `${task.name} &&`, `${task.name}.AnySucceeded`]
          : []),
      ]),
    };
  return {};
}
