import type ts from 'typescript';
import type { JsonObject } from '../json';
import type { Field } from './build';
import { id, method } from './build';
import type { DocumentContext } from './document-context';
import type { Graph, GraphCall, InlineTemplate } from './graph';
import { callReference, callsIn, groupsOf, inputsOf, variablesOf } from './graph';
import { callChunks } from './graph-call';
import { outputsChunk, outputSources } from './graph-outputs';
import { camelCase } from './identifiers';
import { Inexpressible } from './inexpressible';
import type { TemplatePlace } from './leaf-template';
import { leafTemplate, portFields, templateCode } from './leaf-template';
import type { Chunk } from './module-writer';
import type { Part } from './part';
import { fieldsOf, listIn, objectIn } from './part';
import { signatureOf } from './signature';
import { bodyOf } from './template-info';
import { firstOf } from './text';
import type { ValueContext } from './value';
import { valueCode } from './value';

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
  const sources = outputSources(place.signature);
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
  const graph: Graph = {
    template,
    kind,
    scope,
    variable,
    owner,
    document,
    variables,
    calls,
    resolve,
    inline: (inline, name) => inlineTemplate(inline, name, graph),
  };
  return graph;
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

/** A template that lives in one call: it is made in the scope of the DAG or steps that the call is in. */
function inlineTemplate(template: Part<JsonObject>, name: string, graph: Graph): InlineTemplate {
  const { document, owner } = graph;
  const { writer, resolve } = document;
  const variable = writer.names.take(`${camelCase(name, 'inline')}Template`);
  const signature = signatureOf(template);
  const place: TemplatePlace = { writer, scope: graph.variable, id: name, signature, resolve };
  const [kind] = bodyOf(template);
  const { pointer } = template;
  const callee = { code: id(variable), signature };
  if (kind !== 'dag' && kind !== 'steps') {
    return { callee, chunks: [{ owner, pointer, variable, value: leafTemplate(template, place) }] };
  }
  const code = graphCode(template, kind, variable, owner, place, document);
  return { callee, chunks: [{ owner, pointer, variable, value: code.template }, ...code.body] };
}
