import type ts from 'typescript';
import type { JsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { id, method } from '../../code/build';
import type { DocumentContext } from '../calls/document-context';
import type { Graph, GraphCall, InlineTemplate } from './graph';
import { callReference, callsIn, groupsOf, inputsOf, variablesOf } from './graph';
import { callStatements } from './call-statements';
import { outputStatements, outputSources } from './outputs';
import { camelCase, UniqueNames } from '../../code/identifiers';
import { UnsupportedError } from '../analysis/unsupported-error';
import { leafTemplate } from '../templates/leaf-template';
import type { BodyStatement } from '../modules/body-statement';
import type { DocumentPart } from '../analysis/document-part';
import { fieldsOf, listIn, objectIn } from '../analysis/document-part';
import { signatureOf } from '../analysis/signature';
import type { TemplatePlace } from '../templates/template-code';
import { templateCode } from '../templates/template-code';
import { bodyOf } from '../analysis/template-info';
import { firstOf } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { valueCode } from '../values/value-code';

/** The code of a DAG or steps template: the construct, and the statements that come after all templates it calls. */
export interface GraphTemplate {
  readonly template: readonly BodyStatement[];
  readonly body: readonly BodyStatement[];
}

/** Writes a DAG or steps template. */
export function graphTemplate(
  template: DocumentPart<JsonObject>,
  kind: 'dag' | 'steps',
  place: TemplatePlace,
  document: DocumentContext,
): GraphTemplate {
  const graph = graphOf(template, kind, place, document);
  const sources = outputSources(place.signature, place.writer);
  const context = { writer: place.writer, resolve: place.resolve };
  const construct = templateCode(template, place, {
    kind,
    fields: kind === 'dag' ? dagFields(template, context) : [],
    sourced: new Set(sources.map(({ port }) => port.key)),
  });
  const calls = kind === 'dag' ? dagCalls(graph) : stepsCalls(graph);
  return { template: construct, body: [...calls, ...outputStatements(graph, sources)] };
}

function graphOf(
  template: DocumentPart<JsonObject>,
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

/** The fields of a DAG other than tasks, which are props of the template. */
function dagFields(template: DocumentPart<JsonObject>, context: ValueContext): Field[] {
  const dag = objectIn(template, 'dag');
  if (dag === undefined) throw new UnsupportedError('its DAG is not an object');
  return fieldsOf(dag)
    .filter(([name]) => name !== 'tasks')
    .map(([name, part]) => [name, valueCode(part, context)]);
}

function dagCalls(graph: Graph): BodyStatement[] {
  const tasks = callsIn(listIn(objectIn(graph.template, 'dag'), 'tasks'));
  const create = (args: readonly ts.Expression[]): ts.Expression =>
    method(id(graph.variable), 'task', ...args);
  const statements = tasks.flatMap((task) => callStatements(task, graph, tasks, create));
  return [
    ...statements.filter(({ isLate }) => isLate !== true),
    ...statements.filter(({ isLate }) => isLate),
  ].map((statement, index) => ({ ...statement, isFirst: index === 0 }));
}

function stepsCalls(graph: Graph): BodyStatement[] {
  const { owner, variable } = graph;
  const statements = groupsOf(graph.template).flatMap((group): BodyStatement[] => {
    const steps = callsIn(group);
    const [only] = steps;
    if (only !== undefined && steps.length === 1) {
      graph.document.writer.anchorAt(group.pointer, only.pointer);
      return callStatements(only, graph, steps, (args) => method(id(variable), 'step', ...args));
    }
    const name = graph.document.writer.names.variable('group');
    const begin = { owner, pointer: group.pointer, variable: name, value: method(id(variable), 'parallel') };
    const calls = steps.map((step) =>
      callStatements(step, graph, steps, (args) => method(id(name), 'step', ...args)),
    );
    return [begin, ...calls.flat()];
  });
  return statements.map((statement, index) => ({ ...statement, isFirst: index === 0 }));
}

/** Writes the inline template of a call, in the scope of the template that contains the call. */
function inlineTemplate(template: DocumentPart<JsonObject>, name: string, graph: Graph): InlineTemplate {
  const { document, owner } = graph;
  const { writer, resolve } = document;
  const variable = writer.names.variable(`${camelCase(name, 'inline')}Template`);
  const signature = signatureOf(template);
  const own = new UniqueNames().id(name.replaceAll('/', '-'));
  const place = { writer, owner, variable, scope: graph.variable, id: own, signature, resolve };
  const [kind] = bodyOf(template);
  const callee = { code: id(variable), signature };
  if (kind !== 'dag' && kind !== 'steps') return { callee, statements: leafTemplate(template, place) };
  const code = graphTemplate(template, kind, place, document);
  return { callee, statements: [...code.template, ...code.body] };
}
