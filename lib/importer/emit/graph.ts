import type ts from 'typescript';
import type { JsonArray, JsonObject } from '../json';
import type { Field } from './build';
import { construct, id, member, method, object } from './build';
import { stringLiteral } from '../code/text';
import { callChunks } from './graph-call';
import type { DocumentContext } from './document-context';
import { camelCase, pascalCase } from './identifiers';
import { Inexpressible } from './inexpressible';
import { sourceCode } from './arguments';
import type { TemplatePlace } from './leaf-template';
import { portFields, templateCode } from './leaf-template';
import type { Chunk } from './module-writer';
import type { Part } from './part';
import { asList, asObject, fieldOf, fieldsOf, itemsOf, listIn, objectIn, textIn } from './part';
import type { PortInfo, Signature } from './signature';
import { portNamed } from './signature';
import type { Resolve } from './text';
import { firstOf, onlyReference, taggedExpression } from './text';
import type { ValueContext } from './value';
import { valueCode } from './value';

/** A DAG or steps while its code is made. */
export interface Graph {
  readonly template: Part<JsonObject>;
  readonly kind: 'dag' | 'steps';

  /** How Argo's variables of its tasks or steps begin. */
  readonly scope: 'tasks' | 'steps';

  /** The variable that holds the template. */
  readonly variable: string;

  /** The pointer of the template of the workflow that it is, or is in. */
  readonly owner: string;

  readonly document: DocumentContext;

  /** The variables of all its calls, by their names. */
  readonly variables: ReadonlyMap<string, string>;

  /** The calls that are written already, by their names. */
  readonly calls: Map<string, GraphCall>;

  /** The references that are known in it: to its inputs, and to the calls so far. */
  readonly resolve: Resolve;
}

/** A task or a step that is written already. */
export interface GraphCall {
  readonly variable: string;
  readonly signature: Signature;
}

/** A DAG or steps in code: the construct, and what is done with it when all templates are there. */
export interface GraphCode {
  readonly template: ts.Expression;
  readonly body: readonly Chunk[];
}

/** What a DAG or steps become. */
export function graphCode(
  template: Part<JsonObject>,
  kind: 'dag' | 'steps',
  variable: string,
  owner: string,
  place: TemplatePlace,
  document: DocumentContext,
): GraphCode {
  const graph = graphOf(template, kind, variable, owner, place, document);
  const sources = outputSources(template, place.signature);
  const ports = portFields(template, place, new Set(sources.map(({ port }) => port.key)));
  const context = { writer: place.writer, resolve: place.resolve };
  const own = kind === 'dag' ? dagFields(template, context) : [];
  const construct = templateCode(template, kind, place, ports, own);
  const calls = kind === 'dag' ? dagCalls(graph) : stepsCalls(graph);
  return { template: construct, body: [...calls, ...outputsChunk(graph, sources)] };
}

function graphOf(
  template: Part<JsonObject>,
  kind: 'dag' | 'steps',
  variable: string,
  owner: string,
  place: TemplatePlace,
  document: DocumentContext,
): Graph {
  const calls = new Map<string, GraphCall>();
  const scope = kind === 'dag' ? 'tasks' : 'steps';
  const resolve = firstOf(
    inputsOf(variable, place.signature),
    (name) => callReference(name, scope, calls),
    document.resolve,
  );
  const variables = variablesOf(template, kind, document);
  return { template, kind, scope, variable, owner, document, variables, calls, resolve };
}

/** A variable for each task or step; two of the same name are no DAG for Argo. */
function variablesOf(
  template: Part<JsonObject>,
  kind: 'dag' | 'steps',
  { writer }: DocumentContext,
): ReadonlyMap<string, string> {
  const lists = kind === 'dag' ? [listIn(objectIn(template, kind), 'tasks')] : groupsOf(template);
  const what = kind === 'dag' ? 'task' : 'step';
  const variables = new Map<string, string>();
  for (const call of lists.flatMap(callsIn)) {
    const name = textIn(call, 'name') ?? '';
    if (variables.has(name)) throw new Inexpressible(`two of its ${what}s are called '${name}'`);
    const own = camelCase(name, what);
    variables.set(name, writer.names.take(own, own + pascalCase(what, what)));
  }
  return variables;
}

/** The inputs of a DAG or steps, as its calls refer to them. */
function inputsOf(variable: string, { inputs }: Signature): Resolve {
  return (name) => {
    const [, kind, port] = /^inputs\.(parameter|artifact)s\.([^.]+)$/.exec(name) ?? [];
    if ((kind !== 'parameter' && kind !== 'artifact') || port === undefined) return undefined;
    const found = portNamed(inputs, kind, port);
    return found && member(id(variable), 'inputReferences', found.key);
  };
}

/** What is known of every call, by Argo's names for it. */
const CALL_MEMBERS = new Map([
  ['exitCode', 'exitCode'],
  ['finishedAt', 'finishedAt'],
  ['hostNodeName', 'hostNodeName'],
  ['id', 'id'],
  ['ip', 'ip'],
  ['outputs.parameters', 'outputParameters'],
  ['outputs.result', 'result'],
  ['startedAt', 'startedAt'],
  ['status', 'status'],
]);

/** The code for a variable of a task or step. */
export function callReference(
  variable: string,
  scope: string,
  calls: ReadonlyMap<string, GraphCall>,
): ts.Expression | undefined {
  const [, of, name = '', rest = ''] = /^(tasks|steps)\.([^.]+)\.(.+)$/.exec(variable) ?? [];
  const call = of === scope ? calls.get(name) : undefined;
  if (call === undefined) return undefined;
  const known = CALL_MEMBERS.get(rest);
  if (known !== undefined) return member(id(call.variable), known);
  const [, kind, port] = /^outputs\.(parameter|artifact)s\.([^.]+)$/.exec(rest) ?? [];
  if ((kind !== 'parameter' && kind !== 'artifact') || port === undefined) return undefined;
  const found = portNamed(call.signature.outputs, kind, port);
  return found && member(id(call.variable), 'outputs', found.key);
}

/** The fields of a DAG beside its tasks stand beside those of the template. */
function dagFields(template: Part<JsonObject>, context: ValueContext): Field[] {
  const dag = objectIn(template, 'dag');
  if (dag === undefined) throw new Inexpressible('its DAG is no object');
  return fieldsOf(dag)
    .filter(([name]) => name !== 'tasks')
    .map(([name, part]) => [name, valueCode(part, context)]);
}

function dagCalls(graph: Graph): Chunk[] {
  const tasks = callsIn(listIn(objectIn(graph.template, 'dag'), 'tasks'));
  const create = (args: readonly ts.Expression[]): ts.Expression =>
    method(id(graph.variable), 'task', ...args);
  const chunks = tasks.flatMap((task) => callChunks(task, graph, tasks, create));
  return [...chunks.filter(({ isLate }) => isLate !== true), ...chunks.filter(({ isLate }) => isLate)].map(
    (chunk, index) => ({ ...chunk, isFirst: index === 0 }),
  );
}

function stepsCalls(graph: Graph): Chunk[] {
  const { owner, variable } = graph;
  const chunks = groupsOf(graph.template).flatMap((group): Chunk[] => {
    const steps = callsIn(group);
    const [only] = steps;
    if (only !== undefined && steps.length === 1) {
      graph.document.writer.place(group.pointer, id(variable));
      return callChunks(only, graph, steps, (args) => method(id(variable), 'step', ...args));
    }
    const name = graph.document.writer.names.take('group');
    const begin = { owner, pointer: group.pointer, variable: name, value: method(id(variable), 'parallel') };
    const calls = steps.map((step) =>
      callChunks(step, graph, steps, (args) => method(id(name), 'step', ...args)),
    );
    return [begin, ...calls.flat()];
  });
  return chunks.map((chunk, index) => ({ ...chunk, isFirst: index === 0 }));
}

function groupsOf(template: Part<JsonObject>): readonly Part<JsonArray>[] {
  const groups = asList(fieldOf(template, 'steps'));
  if (groups === undefined) throw new Inexpressible('its steps are no list');
  return itemsOf(groups).map((part) => {
    const group = asList(part);
    if (group === undefined) throw new Inexpressible(`a group of its steps is no list: ${part.pointer}`);
    return group;
  });
}

function callsIn(list: Part<JsonArray> | undefined): readonly Part<JsonObject>[] {
  return (list === undefined ? [] : itemsOf(list)).map((item) => {
    const part = asObject(item);
    if (part === undefined || textIn(part, 'name') === undefined) {
      throw new Inexpressible(`a task or step has no name: ${item.pointer}`);
    }
    return part;
  });
}

interface OutputSource {
  readonly port: PortInfo;
  readonly from: Part;
  readonly isExpression: boolean;
}

/** The outputs that come from a task, a step or an input. */
function outputSources(template: Part<JsonObject>, signature: Signature): OutputSource[] {
  return signature.outputs.flatMap((port): OutputSource[] => {
    const { declaration, kind } = port;
    if (declaration === undefined) return [];
    const holder = kind === 'parameter' ? objectIn(declaration, 'valueFrom') : declaration;
    if (holder === undefined) return [];
    const [plain, worked] = kind === 'parameter' ? ['parameter', 'expression'] : ['from', 'fromExpression'];
    const from = fieldOf(holder, plain);
    const expression = fieldOf(holder, worked);
    if (from !== undefined && expression !== undefined) {
      throw new Inexpressible(`the output '${port.name}' has two sources`);
    }
    const source = from ?? expression;
    if (source === undefined || source.value === null) return [];
    // A parameter that is anything but one reference says so in its declaration.
    if (kind === 'parameter' && from !== undefined && !isOneVariable(from)) return [];
    return [{ port, from: source, isExpression: expression !== undefined }];
  });
}

function isOneVariable({ value }: Part): boolean {
  return (
    typeof value === 'string' &&
    onlyReference(value, (variable) => id(camelCase(variable, 'x'))) !== undefined
  );
}

/** `dag.setOutputs({ … })`. */
function outputsChunk(graph: Graph, sources: readonly OutputSource[]): Chunk[] {
  if (sources.length === 0) return [];
  const { writer } = graph.document;
  const context = { writer, resolve: graph.resolve };
  const fields = sources.map(({ port, from, isExpression }): Field => {
    const value = typeof from.value === 'string' ? from.value : '';
    if (isExpression) return [port.key, taggedExpression(id('expression'), value, graph.resolve)];
    return [port.key, port.kind === 'artifact' ? sourceCode(from, context) : parameterSource(value, graph)];
  });
  const value = method(id(graph.variable), 'setOutputs', object(fields));
  const pointer = fieldOf(graph.template, 'outputs')?.pointer ?? '';
  return [{ owner: graph.owner, pointer, value }];
}

function parameterSource(value: string, graph: Graph): ts.Expression {
  const found = onlyReference(value, graph.resolve);
  if (found !== undefined) return found;
  return construct('ParameterReference', stringLiteral(value.slice(2, -2)));
}
