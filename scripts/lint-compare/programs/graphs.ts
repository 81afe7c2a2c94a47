import type { Construct } from 'constructs';
import type { SequenceFields, Callable, CallOptions, Port, TaskOptions } from '../../../lib';
import {
  DagTemplate,
  Hook,
  Step,
  StepsTemplate,
  Template,
  Task,
  anyOf,
  artifact,
  expr,
  expression,
  failed,
  items,
  itemsFrom,
  ResourceTemplate,
  SuspendTemplate,
  not,
  omitted,
  parameter,
  sequence,
  skipped,
  succeeded,
} from '../../../lib';
import type {
  ArtifactPort,
  ArtifactReference,
  DependsTask,
  Expression,
  HasValue,
  NeedsValue,
  ParameterPort,
  ParameterReference,
} from '../../../lib';
import { MISTAKE } from '../grammar/text';
import type { Random } from '../random';
import { randomTemplateFields } from './fields';
import { randomArguments } from './arguments';
import type { Building } from './leaves';
import { randomLeaf } from './leaves';
import { randomCondition, randomText, randomTextExpression, randomWhen, referenceOf } from './texts';
import type { InputPortsByKey, Scope, Value } from './values';
import { FILES, KINDS, NO_SCOPE, isKind, joinScopes, randomInputs, scopeOf } from './values';

/** What a graph can call. */
export type Callables = readonly Callable[];

type OutputSource = Expression | ParameterReference | ArtifactReference;

interface DagOutputs {
  readonly [key: string]: ParameterPort<string, HasValue | NeedsValue, undefined> | ArtifactPort;
}

/** Creates a DAG or a list of steps that calls some of the templates. */
export function randomGraph(
  scope: Construct,
  id: string,
  outer: Scope,
  callables: Callables,
  building: Building,
): Template {
  const { random } = building;
  const inputs = graphInputs(id, random);
  const outputs = randomOutputs(random);
  const isDag = random.chance(0.6);
  const fields = randomTemplateFields(outer, random, false);
  const props = { ...fields, inputs, outputs };
  const graph = isDag
    ? new DagTemplate(scope, id, { ...props, ...(random.chance(0.1) && { failFast: false }) })
    : new StepsTemplate(scope, id, props);
  const values = joinScopes(outer, scopeOf(inputs, graph.inputReferences));
  const after =
    graph instanceof DagTemplate
      ? addTasks(graph, values, callables, building)
      : addSteps(graph, values, callables, building);
  // Expressions of outputs cannot use the arguments of the workflow.
  const usable = random.chance(0.1) ? joinScopes(outer, after) : after;
  graph.setOutputs(randomSources(outputs, usable, random));
  return graph;
}

/** Inputs. No one passes arguments to `main` if it is the entrypoint. */
function graphInputs(id: string, random: Random): InputPortsByKey {
  if (random.chance(0.6)) return {};
  const ports = Object.entries(randomInputs(random, false));
  return Object.fromEntries(
    ports.filter(([, { state }]) => id !== 'main' || state === 'has a value' || random.chance(MISTAKE)),
  );
}

function randomOutputs(random: Random): DagOutputs {
  const kinds = KINDS.filter(() => random.chance(0.15));
  const entries = kinds.map((kind) => {
    const options = random.chance(0.3) ? { default: kind === 'count' ? '1' : 'fast' } : {};
    return [kind, parameter(options)] as const;
  });
  return Object.fromEntries<ParameterPort<string, HasValue | NeedsValue, undefined> | ArtifactPort>([
    ...entries,
    ...(random.chance(0.05) ? [[FILES, artifact()] as const] : []),
  ]);
}

function randomSources(
  outputs: DagOutputs,
  scope: Scope,
  random: Random,
): { readonly [key: string]: OutputSource } {
  const sources = Object.entries<Port>(outputs).flatMap(([key, port]): [string, OutputSource][] => {
    if (port.kind === 'artifact') {
      const from = random.maybeOneOf(scope.artifacts);
      return [[key, from ?? expression`inputs.artifacts.files`]];
    }
    const reference = isKind(key) ? referenceOf(key, scope, random) : undefined;
    if (reference !== undefined && random.chance(0.7)) return [[key, reference]];
    return [[key, key === 'count' ? expr.string(expr.add(1, 2)) : randomTextExpression(scope, random)]];
  });
  return Object.fromEntries(sources);
}

function randomCallable(scope: Construct, outer: Scope, callables: Callables, building: Building): Callable {
  const { random } = building;
  if (random.chance(0.12)) return randomLeaf(scope, outer, building);
  return random.maybeOneOf(callables) ?? randomLeaf(scope, outer, building);
}

function addTasks(dag: DagTemplate, values: Scope, callables: Callables, building: Building): Scope {
  const { random } = building;
  const tasks: Task[] = [];
  let known = values;
  let results = scopeOf(dag.inputs, dag.inputReferences);
  const count = 1 + random.below(4);
  for (let index = 0; index < count; index++) {
    const template = randomCallable(dag, values, callables, building);
    const { options, scope } = randomLoop(known, random);
    const name = random.chance(MISTAKE / 3) ? random.oneOf(['1a', 'a b', 'a0']) : callName(index, template);
    const task = dag.addTask(
      new Task(name, template, randomArguments(template.inputs, scope, random), {
        ...options,
        ...randomOptions(scope, callables, random),
        ...randomOrder(tasks, random),
      }),
    );
    addHooks(task, known, callables, random);
    tasks.push(task);
    const own = resultsOf(task, random);
    known = joinScopes(known, own);
    results = joinScopes(results, own);
  }
  return results;
}

function addSteps(steps: StepsTemplate, values: Scope, callables: Callables, building: Building): Scope {
  const { random } = building;
  let known = values;
  let group = steps.parallel();
  let pending: Scope = NO_SCOPE;
  let results = scopeOf(steps.inputs, steps.inputReferences);
  const count = 1 + random.below(4);
  for (let index = 0; index < count; index++) {
    if (random.chance(0.6) && index > 0) {
      group = steps.parallel();
      known = joinScopes(known, pending);
      pending = NO_SCOPE;
    }
    const template = randomCallable(steps, values, callables, building);
    const { options, scope } = randomLoop(known, random);
    const step = group.addStep(
      new Step(callName(index, template), template, randomArguments(template.inputs, scope, random), {
        ...options,
        ...randomOptions(scope, callables, random),
      }),
    );
    addHooks(step, known, callables, random);
    const own = resultsOf(step, random);
    pending = joinScopes(pending, own);
    results = joinScopes(results, own);
  }
  return results;
}

/** The name of a call. An inline template has no other name by which simulated pods know it. */
function callName(index: number, template: Callable): string {
  const isInline = Template.isTemplate(template) && template.parentTemplate !== undefined;
  return isInline ? template.name : `a${String(index)}`;
}

/** What later calls can use. The result has the kind that the template's name starts with. */
function resultsOf(call: Step | Task, random: Random): Scope {
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

function randomLoop(known: Scope, random: Random): { options: CallOptions; scope: Scope } {
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

function randomOptions(scope: Scope, callables: Callables, random: Random): CallOptions {
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

function addHooks(call: Step | Task, known: Scope, callables: Callables, random: Random): void {
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
function randomOrder(before: readonly Task[], random: Random): TaskOptions {
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
