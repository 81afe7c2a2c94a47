import type { JsonValue } from '../../../lib/importer/json/json';
import { isJsonArray } from '../../../lib/importer/json/json';
import type { Draft } from './json';
import { withoutUndefined, unlessEmpty } from './json';
import type { Template } from './leaves';
import { callNames } from './names';
import type { Port } from './ports';
import { inputPorts, output, portLists } from './ports';
import type { Random } from './random';
import { anyText, conditionWith, GLOBALS, textWith } from './texts';

/** A task or a step. */
interface Call {
  readonly name: string;
  readonly template: Template;
  readonly isLoop: boolean;
  readonly value: Draft;
}

/** The context of a call. */
interface GraphContext {
  readonly random: Random;
  readonly scope: 'tasks' | 'steps';
  readonly inputs: readonly Port[];
  readonly globals: readonly string[];
  readonly templates: readonly Template[];
  /** The calls that it may refer to, which run before it. */
  readonly before: readonly Call[];
  readonly prefersDepends: boolean;
}

/** A template whose tasks or steps call other templates. */
export function graphTemplate(
  random: Random,
  name: string,
  templates: readonly Template[],
  globals: readonly string[],
): Template {
  const kind = random.one<'dag' | 'steps'>(['dag', 'steps']);
  const inputs = inputPorts(random, false);
  const common = { random, inputs, globals, templates, prefersDepends: random.chance(30) };
  const { calls, value } =
    kind === 'dag'
      ? dag({ ...common, scope: 'tasks', before: [] })
      : steps({ ...common, scope: 'steps', before: [] });
  const outputs = outputsOf(random, kind === 'dag' ? 'tasks' : 'steps', calls);
  const fields: Draft = {
    inputs: portLists(inputs, random),
    outputs: portLists(outputs, random),
    [kind]: value,
    ...(random.chance(10) && { parallelism: 2 }),
  };
  return { name, inputs, outputs, hasResult: false, value: withoutUndefined({ name, ...fields }) };
}

function dag(context: GraphContext): { readonly calls: readonly Call[]; readonly value: JsonValue } {
  const { random } = context;
  const names = callNames(random);
  const calls: Call[] = [];
  for (let count = 1 + random.upTo(4); count > 0; count--)
    calls.push(taskOf(names.nextForDepends(), { ...context, before: calls }));
  const written = random.chance(20) ? random.shuffled(calls) : calls;
  const tasks = written.map(({ value }) =>
    withoutUndefined(written === calls ? value : inOrder(value, written)),
  );
  return { calls, value: withoutUndefined({ ...(random.chance(10) && { failFast: false }), tasks }) };
}

/** Dependencies on later tasks have a typed form only in the order of the DAG. */
function inOrder(value: Draft, tasks: readonly Call[]): Draft {
  const { dependencies } = value;
  if (!isJsonArray(dependencies)) return value;
  const names = tasks.map(({ name }) => name).filter((name) => dependencies.includes(name));
  return { ...value, dependencies: names };
}

function steps(context: GraphContext): { readonly calls: readonly Call[]; readonly value: JsonValue } {
  const { random } = context;
  const names = callNames(random);
  const calls: Call[] = [];
  const groups = random.times(1 + random.upTo(2), () => {
    const group = random.times(1 + random.upTo(2), () =>
      callOf(names.next(), { ...context, before: [...calls] }),
    );
    calls.push(...group);
    return group.map(({ value }) => withoutUndefined(value));
  });
  return { calls, value: groups };
}

/** A task: a call with dependencies. */
function taskOf(name: string, context: GraphContext): Call {
  const { random, before, prefersDepends } = context;
  const call = callOf(name, context);
  const consumed = before.filter((other) => JSON.stringify(call.value).includes(`tasks.${other.name}.`));
  const others = random.some(before.filter((other) => !consumed.includes(other)));
  const dependedOn = random.chance(50) ? [...consumed, ...others] : random.shuffled([...consumed, ...others]);
  if (dependedOn.length === 0) return call;
  const dependencies: Draft = prefersDepends
    ? { depends: dependsOf(dependedOn, consumed, random) }
    : { dependencies: dependedOn.map((other) => other.name) };
  return { ...call, value: { ...call.value, ...dependencies } };
}

function dependsOf(dependedOn: readonly Call[], consumed: readonly Call[], random: Random): string {
  const terms = dependedOn.map((call) => {
    if (consumed.includes(call)) return random.one([call.name, `${call.name}.Succeeded`]);
    const results = ['', '.Succeeded', '.Failed', '.Errored', '.Skipped', '.Omitted', '.Daemoned'];
    const ofItems = call.isLoop ? ['.AnySucceeded', '.AllFailed'] : [];
    return `${random.one(['', '', '!'])}${call.name}${random.one([...results, ...ofItems])}`;
  });
  const [first = '', ...rest] = terms;
  if (consumed.length > 0) return terms.join(' && ');
  const expression = rest.reduce((all, term) => `${all} ${random.one(['&&', '||'])} ${term}`, first);
  return random.one([expression, `(${expression})`, expression.replaceAll(' && ', '&&')]);
}

function callOf(name: string, context: GraphContext): Call {
  const { random, templates } = context;
  const template = random.one(templates);
  const loop = random.chance(25) ? loopOf(context) : undefined;
  const variables = [...variablesOf(context), ...(loop?.variables ?? [])];
  const value: Draft = {
    name,
    template: template.name,
    arguments: argumentsOf(template, variables, context),
    ...(random.chance(20) && { when: conditionWith(random, variables) }),
    ...loop?.value,
    ...(random.chance(15) && { hooks: hooksOf(name, template, variables, context) }),
    ...(context.prefersDepends ? {} : random.chance(10) && { continueOn: { failed: true } }),
    ...(random.chance(5) && { onExit: leafWithoutInputs(templates) }),
  };
  return { name, template, isLoop: loop !== undefined, value };
}

function leafWithoutInputs(templates: readonly Template[]): string | undefined {
  return templates.find(({ inputs }) => inputs.every(({ isRequired }) => !isRequired))?.name;
}

/** The variables that a call may use: inputs, outputs of earlier calls, and global variables. */
function variablesOf({ inputs, before, scope, globals }: GraphContext): string[] {
  return [
    ...inputs.filter(({ kind }) => kind === 'parameter').map((port) => `inputs.parameters.${port.name}`),
    ...before.flatMap((call) => outputVariables(scope, call)),
    ...GLOBALS,
    ...globals,
  ];
}

function outputVariables(scope: string, { name, template }: Pick<Call, 'name' | 'template'>): string[] {
  const parameters = template.outputs.filter(({ kind }) => kind === 'parameter');
  return [
    ...parameters.map((port) => `${scope}.${name}.outputs.parameters.${port.name}`),
    ...(template.hasResult ? [`${scope}.${name}.outputs.result`] : []),
    `${scope}.${name}.status`,
    `${scope}.${name}.id`,
  ];
}

function argumentsOf(
  template: Template,
  variables: readonly string[],
  context: GraphContext,
): JsonValue | undefined {
  const { random } = context;
  const given = template.inputs.filter(({ isRequired }) => isRequired || random.chance(30));
  const ordered = random.chance(50) ? given : random.shuffled(given);
  const of = (kind: Port['kind'], item: (port: Port) => JsonValue): readonly JsonValue[] | undefined =>
    unlessEmpty(ordered.filter((port) => port.kind === kind).map(item));
  const fields = withoutUndefined({
    parameters: of('parameter', ({ name, allowed }) => ({
      name,
      value: allowed === undefined ? textWith(random, variables) : random.one(allowed),
    })),
    artifacts: of('artifact', ({ name }) => ({ name, ...artifactSource(context) })),
  });
  return Object.keys(fields).length === 0 ? undefined : fields;
}

function artifactSource({ random, inputs, before, scope }: GraphContext): { [key: string]: JsonValue } {
  const sources = [
    ...inputs.filter(({ kind }) => kind === 'artifact').map(({ name }) => `inputs.artifacts.${name}`),
    ...before.flatMap(({ name, template, isLoop }) =>
      template.outputs
        .filter(({ kind }) => kind === 'artifact' && !isLoop)
        .map((port) => `${scope}.${name}.outputs.artifacts.${port.name}`),
    ),
  ];
  if (sources.length === 0 || random.chance(20)) return { raw: { data: anyText(random) } };
  return { from: `{{${random.one(sources)}}}` };
}

interface LoopDraft {
  readonly value: Draft;
  readonly variables: readonly string[];
}

function loopOf({ random, before, scope }: GraphContext): LoopDraft {
  const lists = before
    .filter(({ template }) => template.hasResult)
    .map(({ name }) => `{{${scope}.${name}.outputs.result}}`);
  return random.one<LoopDraft>([
    { value: { withItems: ['a', 'b c'] }, variables: ['item'] },
    { value: { withItems: [1, true, '2'] }, variables: ['item'] },
    {
      value: {
        withItems: [
          { image: 'a', 'my-tag': 1 },
          { image: 'b', 'my-tag': '2' },
        ],
      },
      variables: ['item.image', 'item.my-tag'],
    },
    { value: { withItems: [{ a: 'x' }] }, variables: [] },
    { value: { withParam: '["a"]' }, variables: ['item'] },
    { value: { withParam: random.one(['[{"a": 1}]', ...lists]) }, variables: ['item.a', 'item.b_c'] },
    { value: { withSequence: { count: '3' } }, variables: ['item'] },
    {
      value: { withSequence: { start: '1', end: random.one<JsonValue>(['3', 3]), format: 'n%02d' } },
      variables: [],
    },
  ]);
}

function hooksOf(
  name: string,
  template: Template,
  variables: readonly string[],
  context: GraphContext,
): JsonValue {
  const { random, templates, scope } = context;
  const own = outputVariables(scope, { name, template });
  const hook = (expression: string | undefined): JsonValue => {
    const called = random.one(templates);
    return withoutUndefined({
      template: called.name,
      expression,
      arguments: argumentsOf(called, [...variables, ...own], context),
    });
  };
  const expression = random.one([`${scope}["${name}"].status == "Running"`, 'true']);
  return random.one<() => JsonValue>([
    () => ({ exit: hook(undefined) }),
    () => ({ running: hook(expression) }),
    () => ({ running: hook(expression), exit: hook(undefined) }),
  ])();
}

/** The outputs of a graph, whose sources are outputs of its calls. */
function outputsOf(random: Random, scope: string, calls: readonly Call[]): Port[] {
  const sources = calls.filter(({ isLoop }) => !isLoop);
  const parameters = sources.flatMap((call) =>
    outputVariables(scope, call).filter((name) => name.includes('outputs')),
  );
  const artifacts = sources.flatMap(({ name, template }) =>
    template.outputs
      .filter(({ kind }) => kind === 'artifact')
      .map((port) => `${scope}.${name}.outputs.artifacts.${port.name}`),
  );
  const names = ['x', 'result', 'class', 'my-out'];
  return [
    ...random.some(parameters, 2).map((source, index) =>
      output('parameter', names[index] ?? 'y', {
        valueFrom: withoutUndefined({ parameter: `{{${source}}}`, default: random.one([undefined, 'none']) }),
      }),
    ),
    ...random
      .some(artifacts, 1)
      .map((source) => output('artifact', random.one(['x', 'file']), { from: `{{${source}}}` })),
  ];
}
