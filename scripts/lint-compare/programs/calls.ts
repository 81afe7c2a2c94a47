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

/** The name of a call. An inline template has no other name by which simulated pods know it. */
export function callName(index: number, template: Callable): string {
  const isInline = Template.isTemplate(template) && template.parentTemplate !== undefined;
  return isInline ? template.name : `a${String(index)}`;
}

/** What later calls can use. The result has the kind that the template's name starts with. */
export function resultsOf(call: Step | Task, random: Random): Scope {
  const outputs = scopeOf(call.template.outputs, call.outputs);
  if (call.hasItems && random.chance(0.9)) {
    // The outputs of a loop are lists.
    const lists = outputs.values.map(({ reference }): Value => ({ kind: 'list', reference }));
    const others = random.chance(0.3) ? [{ kind: 'list', reference: call.outputParameters } as const] : [];
    // Those of scripts are written as they are, and have to be JSON.
    const results = call.template.name.startsWith('text')
      ? []
      : [{ kind: 'list', reference: call.result } as const];
    return { values: [...results, ...lists, ...others], artifacts: [] };
  }
  const [prefix = ''] = call.template.name.split('-');
  const hasResult = !(call.template instanceof ResourceTemplate || call.template instanceof SuspendTemplate);
  const results: Value[] =
    isKind(prefix) && (hasResult || random.chance(MISTAKE)) ? [{ kind: prefix, reference: call.result }] : [];
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
        { start: 1, end: 2, format: random.oneOf(['x-%02d', '%s']) },
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
  const loop = items(
    random.oneOf<readonly (number | string)[]>([['a', 'b'], ['a', randomText(known, random)], [1, 2], []]),
  );
  return { options: { withItems: loop }, scope: withItem([{ kind: 'text', reference: loop.item }]) };
}

/** Options that tasks and steps have. */
export function randomOptions(scope: Scope, callables: Callables, random: Random): CallOptions {
  return {
    ...(random.chance(0.15) && { when: randomWhen(scope, random) }),
    ...(random.chance(0.04) && { continueOn: random.oneOf([{ failed: true }, { error: true }]) }),
    ...(random.chance(0.03) && { onExit: hookCallable(callables, random) }),
  };
}

/** A template for a hook, which cannot be an inline one. */
function hookCallable(callables: Callables, random: Random): Callable {
  const [first, ...others] = callables.filter(({ inputs }) => Object.keys(inputs).length === 0);
  return first === undefined ? (callables[0] as Callable) : random.oneOf([first, ...others]);
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
export function randomOrder(before: readonly Task[], random: Random): TaskOptions {
  const task = random.maybeOneOf<DependsTask>(before);
  const other = random.maybeOneOf<DependsTask>(before);
  if (task === undefined || other === undefined) return {};
  if (random.chance(0.2)) return { after: [task] };
  if (random.chance(0.05)) return { dependencies: [task] };
  if (random.chance(0.15))
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
