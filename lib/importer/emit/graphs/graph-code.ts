import type ts from 'typescript';
import type { JsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { id, method } from '../../code/build';
import type { DocumentContext } from '../calls/workflow-context';
import type { Graph, GraphCall, InlineTemplate } from './graph';
import { callReference, callsIn, groupsOf, inputsOf, variablesOf } from './graph';
import { callChunks } from './graph-call';
import { outputsChunk, outputSources } from './graph-outputs';
import { camelCase, Names } from '../../code/identifiers';
import { UnsupportedError } from '../analysis/unsupported-error';
import { leafTemplate } from '../templates/leaf-template';
import type { Chunk } from '../modules/module-writer';
import type { Part } from '../analysis/document-part';
import { fieldsOf, listIn, objectIn } from '../analysis/document-part';
import { signatureOf } from '../analysis/signature';
import type { TemplatePlace } from '../templates/template-code';
import { templateCode } from '../templates/template-code';
import { bodyOf } from '../analysis/template-info';
import { firstOf } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { valueCode } from '../values/value-code';

/** A DAG or steps in code: the construct, and what is done with it when all templates are there. */
export interface GraphCode {
  readonly template: readonly Chunk[];
  readonly body: readonly Chunk[];
}

/** What a DAG or steps become. */
export function graphCode(
  template: Part<JsonObject>,
  kind: 'dag' | 'steps',
  place: TemplatePlace,
  document: DocumentContext,
): GraphCode {
  const graph = graphOf(template, kind, place, document);
  const sources = outputSources(place.signature);
  const context = { writer: place.writer, resolve: place.resolve };
  const made = templateCode(template, place, {
    kind,
    fields: kind === 'dag' ? dagFields(template, context) : [],
    sourced: new Set(sources.map(({ port }) => port.key)),
  });
  const calls = kind === 'dag' ? dagCalls(graph) : stepsCalls(graph);
  return { template: made, body: [...calls, ...outputsChunk(graph, sources)] };
}

function graphOf(
  template: Part<JsonObject>,
  kind: 'dag' | 'steps',
  place: TemplatePlace,
  document: DocumentContext,
): Graph {
  const { variable, owner } = place;
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
  if (dag === undefined) throw new UnsupportedError('its DAG is no object');
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
      graph.document.writer.placeAt(group.pointer, only.pointer);
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
  const own = new Names().takeAny(name.replaceAll('/', '-'));
  const place = { writer, owner, variable, scope: graph.variable, id: own, signature, resolve };
  const [kind] = bodyOf(template);
  const callee = { code: id(variable), signature };
  if (kind !== 'dag' && kind !== 'steps') return { callee, chunks: leafTemplate(template, place) };
  const code = graphCode(template, kind, place, document);
  return { callee, chunks: [...code.template, ...code.body] };
}
