import type { Construct } from 'constructs';
import type {
  ArtifactPort,
  ArtifactReference,
  Callable,
  Expression,
  HasValue,
  NeedsValue,
  ParameterPort,
  ParameterReference,
  Port,
  Template,
} from '../../../lib';
import { DagTemplate, Step, StepsTemplate, Task, artifact, expr, expression, parameter } from '../../../lib';
import { MISTAKE } from './mistake';
import type { Random } from '../random';
import { randomArguments } from './arguments';
import type { Callables } from './calls';
import {
  addHooks,
  callName,
  isInline,
  randomInlineLoop,
  randomLoop,
  randomOptions,
  randomOrder,
  resultsOf,
} from './calls';
import { randomTemplateFields } from './fields';
import type { Building } from './leaves';
import { randomLeaf } from './leaves';
import { ALWAYS, TEXTS, randomTextExpression, referenceOf } from './texts';
import type { InputPortsByKey, Scope } from './values';
import { FILES, KINDS, NO_SCOPE, isKind, joinScopes, randomInputs, randomLocation, scopeOf } from './values';

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
  const outputs = randomOutputs(random);
  // What a graph outputs if none of its tasks has an artifact.
  const inputs = {
    ...graphInputs(id, random),
    ...(FILES in outputs && { [FILES]: artifact(randomLocation(random)) }),
  };
  const isDag = random.chance(0.6);
  const fields = randomTemplateFields(outer, random, 'graph');
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
  const usable = random.chance(MISTAKE * 3) ? joinScopes(outer, after) : after;
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
    if (key === 'count') return [[key, expr.string(expr.add(1, 2))]];
    if (key === 'list') return [[key, expression`${referenceOf('list', scope, random) ?? '["x"]'}`]];
    const others = random.chance(MISTAKE * 5) ? ALWAYS : TEXTS;
    return [[key, randomTextExpression(scope, random, others)]];
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
  // A DAG cannot have both.
  const rare = random.oneOf(['continueOn', 'depends'] as const);
  let known = values;
  let results = scopeOf(dag.inputs, dag.inputReferences);
  const count = 1 + random.below(4);
  for (let index = 0; index < count; index++) {
    const template = randomCallable(dag, values, callables, building);
    const { options, scope } = isInline(template)
      ? randomInlineLoop(template, known, random)
      : randomLoop(known, random);
    const name = random.chance(MISTAKE / 3) ? random.oneOf(['1a', 'a b', 'a0']) : callName(index, template);
    const task = dag.addTask(
      new Task(name, template, randomArguments(template.inputs, scope, random), {
        ...options,
        ...randomOptions(scope, callables, dag, rare, random),
        ...randomOrder(tasks, rare, random),
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
    // Argo does not find the inline template of a step with a loop.
    const { options, scope } =
      isInline(template) && !random.chance(MISTAKE)
        ? { options: {}, scope: known }
        : randomLoop(known, random);
    const step = group.addStep(
      new Step(callName(index, template), template, randomArguments(template.inputs, scope, random), {
        ...options,
        ...randomOptions(scope, callables, steps, 'continueOn', random),
      }),
    );
    addHooks(step, known, callables, random);
    const own = resultsOf(step, random);
    pending = joinScopes(pending, own);
    results = joinScopes(results, own);
  }
  return results;
}
