import type { JsonValue } from '../../../lib/importer/json/json';
import { isJsonArray } from '../../../lib/importer/json/json';
import type { Draft } from './json';
import { made, unlessEmpty } from './json';
import type { Template } from './leaves';
import { callNames } from './names';
import type { Port } from './ports';
import { inputPorts, output, portLists } from './ports';
import type { Random } from './random';
import { anyText, GLOBALS, textWith } from './texts';

/** A task or a step that others may use. */
interface Call {
  readonly name: string;
  readonly template: Template;
  readonly isLoop: boolean;
  readonly value: Draft;
}

/** What is known where a call stands. */
interface Surroundings {
  readonly random: Random;
  readonly scope: 'tasks' | 'steps';
  readonly inputs: readonly Port[];
  readonly globals: readonly string[];
  readonly templates: readonly Template[];
  /** What may be used: what has run before. */
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
  return { name, inputs, outputs, hasResult: false, value: made({ name, ...fields }) };
}

function dag(around: Surroundings): { readonly calls: readonly Call[]; readonly value: JsonValue } {
  const { random } = around;
  const names = callNames(random);
  const calls: Call[] = [];
  for (let count = 1 + random.upTo(4); count > 0; count--)
    calls.push(taskOf(names.nextLetter(), { ...around, before: calls }));
  const written = random.chance(20) ? random.shuffled(calls) : calls;
  const tasks = written.map(({ value }) => made(written === calls ? value : inOrder(value, written)));
  return { calls, value: made({ ...(random.chance(10) && { failFast: false }), tasks }) };
}

/** Tasks that come later can be waited for only in the order of the DAG. */
function inOrder(value: Draft, tasks: readonly Call[]): Draft {
  const { dependencies } = value;
  if (!isJsonArray(dependencies)) return value;
  const names = tasks.map(({ name }) => name).filter((name) => dependencies.includes(name));
  return { ...value, dependencies: names };
}

function steps(around: Surroundings): { readonly calls: readonly Call[]; readonly value: JsonValue } {
  const { random } = around;
  const names = callNames(random);
  const calls: Call[] = [];
  const groups = random.times(1 + random.upTo(2), () => {
    const group = random.times(1 + random.upTo(2), () =>
      callOf(names.next(), { ...around, before: [...calls] }),
    );
    calls.push(...group);
    return group.map(({ value }) => made(value));
  });
  return { calls, value: groups };
}

/** A task: a call that waits for others. */
function taskOf(name: string, around: Surroundings): Call {
  const { random, before, prefersDepends } = around;
  const call = callOf(name, around);
  const consumed = before.filter((other) => JSON.stringify(call.value).includes(`tasks.${other.name}.`));
  const others = random.some(before.filter((other) => !consumed.includes(other)));
  const waited = random.chance(50) ? [...consumed, ...others] : random.shuffled([...consumed, ...others]);
  if (waited.length === 0) return call;
  const waits: Draft = prefersDepends
    ? { depends: ruleOf(waited, consumed, random) }
    : { dependencies: waited.map((other) => other.name) };
  return { ...call, value: { ...call.value, ...waits } };
}

function ruleOf(waited: readonly Call[], consumed: readonly Call[], random: Random): string {
  const terms = waited.map((call) => {
    if (consumed.includes(call)) return random.one([call.name, `${call.name}.Succeeded`]);
    const results = ['', '.Succeeded', '.Failed', '.Errored', '.Skipped', '.Omitted', '.Daemoned'];
    const ofItems = call.isLoop ? ['.AnySucceeded', '.AllFailed'] : [];
    return `${random.one(['', '', '!'])}${call.name}${random.one([...results, ...ofItems])}`;
  });
  const [first = '', ...rest] = terms;
  if (consumed.length > 0) return terms.join(' && ');
  const rule = rest.reduce((all, term) => `${all} ${random.one(['&&', '||'])} ${term}`, first);
  return random.one([rule, `(${rule})`, rule.replaceAll(' && ', '&&')]);
}

function callOf(name: string, around: Surroundings): Call {
  const { random, templates } = around;
  const template = random.one(templates);
  const loop = random.chance(25) ? loopOf(around) : undefined;
  const variables = [...variablesOf(around), ...(loop?.variables ?? [])];
  const value: Draft = {
    name,
    template: template.name,
    arguments: argumentsOf(template, variables, around),
    ...(random.chance(20) && { when: `${textWith(random, variables)} == ${textWith(random, variables)}` }),
    ...loop?.value,
    ...(random.chance(15) && { hooks: hooksOf(name, template, variables, around) }),
    ...(around.prefersDepends ? {} : random.chance(10) && { continueOn: { failed: true } }),
    ...(random.chance(5) && { onExit: leafWithoutInputs(templates) }),
  };
  return { name, template, isLoop: loop !== undefined, value };
}

function leafWithoutInputs(templates: readonly Template[]): string | undefined {
  return templates.find(({ inputs }) => inputs.every(({ isRequired }) => !isRequired))?.name;
}

/** What a call may mention: inputs around it, what ran before, and what Argo always knows. */
function variablesOf({ inputs, before, scope, globals }: Surroundings): string[] {
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
  around: Surroundings,
): JsonValue | undefined {
  const { random } = around;
  const given = template.inputs.filter(({ isRequired }) => isRequired || random.chance(30));
  const ordered = random.chance(50) ? given : random.shuffled(given);
  const of = (kind: Port['kind'], item: (port: Port) => JsonValue): readonly JsonValue[] | undefined =>
    unlessEmpty(ordered.filter((port) => port.kind === kind).map(item));
  const fields = made({
    parameters: of('parameter', ({ name, allowed }) => ({
      name,
      value: allowed === undefined ? textWith(random, variables) : random.one(allowed),
    })),
    artifacts: of('artifact', ({ name }) => ({ name, ...artifactSource(around) })),
  });
  return Object.keys(fields).length === 0 ? undefined : fields;
}

function artifactSource({ random, inputs, before, scope }: Surroundings): { [key: string]: JsonValue } {
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

function loopOf({ random, before, scope }: Surroundings): LoopDraft {
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
  around: Surroundings,
): JsonValue {
  const { random, templates, scope } = around;
  const own = outputVariables(scope, { name, template });
  const hook = (expression: string | undefined): JsonValue => {
    const called = random.one(templates);
    return made({
      template: called.name,
      expression,
      arguments: argumentsOf(called, [...variables, ...own], around),
    });
  };
  const expression = random.one([`${scope}["${name}"].status == "Running"`, 'true']);
  return random.one<() => JsonValue>([
    () => ({ exit: hook(undefined) }),
    () => ({ running: hook(expression) }),
    () => ({ running: hook(expression), exit: hook(undefined) }),
  ])();
}

/** What a graph hands out: what its calls hand out. */
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
        valueFrom: made({ parameter: `{{${source}}}`, default: random.one([undefined, 'none']) }),
      }),
    ),
    ...random
      .some(artifacts, 1)
      .map((source) => output('artifact', random.one(['x', 'file']), { from: `{{${source}}}` })),
  ];
}
