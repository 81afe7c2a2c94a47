import type ts from 'typescript';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import { argumentsCode } from '../ports/arguments';
import type { Field } from '../../code/build';
import { id, object } from '../../code/build';
import type { Callee } from '../calls/callee';
import { consumedOutputs } from '../calls/callee';
import { waitsFor } from './dependencies';
import type { Graph, InlineTemplate } from './graph';
import { callReference } from './graph';
import { calleeOf, hooksCode } from '../calls/hooks';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { Chunk } from '../modules/module-writer';
import { LOOP_FIELDS, loopOf } from '../calls/loop';
import type { Part } from '../analysis/document-part';
import { asText, fieldOf, fieldsOf, objectIn, textIn } from '../analysis/document-part';
import { ruleCode } from './depends-expression';
import type { Resolve } from '../values/text-code';
import { firstOf } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { objectCode, valueCode } from '../values/value-code';

/** Fields of a task or step that the typed form writes itself. */
const OWNED = new Set([
  'name',
  'template',
  'templateRef',
  'inline',
  'arguments',
  'dependencies',
  'depends',
  'hooks',
  'onExit',
  ...LOOP_FIELDS,
]);

/** The statements that make one task or step. */
export function callChunks(
  part: Part<JsonObject>,
  graph: Graph,
  siblings: readonly Part<JsonObject>[],
  create: (args: readonly ts.Expression[]) => ts.Expression,
): Chunk[] {
  const { writer } = graph.document;
  const { owner } = graph;
  const name = textIn(part, 'name') ?? '';
  const variable = graph.variables.get(name) ?? name;
  const loop = loopOf(part, writer.names.take(`${variable}Items`), { writer, resolve: graph.resolve });
  const resolve = loop === undefined ? graph.resolve : firstOf(loop.resolve, graph.resolve);
  const context = { writer, resolve };
  const { callee, chunks } = templateOf(part, graph, name);
  const args = argumentsCode(part, callee.signature, context);
  const hooks = hooksCode(part, variable, graph.document, {
    before: context,
    after: { writer, resolve: firstOf(resolve, ownReference(graph, name, callee, variable)) },
    mentionsSelf: new RegExp(`\\{\\{${graph.scope}\\.${name}\\.`),
  });
  const waits = graph.kind === 'dag' ? waitsFor(part, graph, siblings) : { fields: [], added: [] };
  const options = optionsCode(part, graph, context, [
    ...waits.fields,
    ...ruleField(part, graph),
    ...(loop === undefined ? [] : [loop.field]),
    ...(hooks.field === undefined ? [] : [hooks.field]),
    ...exitField(part, graph),
  ]);
  graph.calls.set(name, { variable, signature: callee.signature });
  const value = create(callArguments(name, callee.code, args, options));
  return [
    ...(loop?.items === undefined
      ? []
      : [{ owner, pointer: `${part.pointer}/items`, variable: loop.variable, value: loop.items }]),
    ...chunks,
    { owner, pointer: part.pointer, variable, value },
    ...hooks.added.map((chunk) => ({ ...chunk, owner })),
    ...waits.added.map((added) => ({ owner, pointer: `${part.pointer}/after`, value: added, isLate: true })),
  ];
}

/** References to a call from what is added to it when it is there. */
function ownReference(graph: Graph, name: string, { signature }: Callee, variable: string): Resolve {
  return (mentioned) => callReference(mentioned, graph.scope, new Map([[name, { variable, signature }]]));
}

/** The template that is called: one that lives in the call, or one that it names. */
function templateOf(part: Part<JsonObject>, graph: Graph, name: string): InlineTemplate {
  const inline = objectIn(part, 'inline');
  if (inline === undefined) {
    const consumed = consumedOutputs(graph.template, graph.scope, name);
    return { callee: calleeOf(part, graph.document, consumed), chunks: [] };
  }
  if (fieldOf(part, 'template') !== undefined || fieldOf(part, 'templateRef') !== undefined) {
    throw new UnsupportedError(`'${name}' has a template of its own and names another`);
  }
  return graph.inline(inline, name);
}

function callArguments(
  name: string,
  template: ts.Expression,
  args: ts.Expression | undefined,
  options: ts.ObjectLiteralExpression,
): readonly ts.Expression[] {
  const hasOptions = options.properties.length > 0;
  const given = args ?? (hasOptions ? object([]) : undefined);
  return [
    stringLiteral(name),
    template,
    ...(given === undefined ? [] : [given]),
    ...(hasOptions ? [options] : []),
  ];
}

function optionsCode(
  part: Part<JsonObject>,
  graph: Graph,
  context: ValueContext,
  more: readonly Field[],
): ts.ObjectLiteralExpression {
  const others = fieldsOf(part).filter(([name]) => !OWNED.has(name));
  for (const name of ['hooks', 'onExit', 'depends', 'dependencies', 'arguments', 'inline']) {
    const field = fieldOf(part, name);
    if (field?.value === null) graph.document.writer.patch(field.pointer, 'cdk8s leaves null out');
  }
  return objectCode(others, context, more);
}

/** A rule by which a task starts: typed where that writes it exactly as it is. */
function ruleField(part: Part<JsonObject>, graph: Graph): Field[] {
  const depends = fieldOf(part, 'depends');
  const text = asText(depends);
  if (depends === undefined || text === undefined) return [];
  const rule = ruleCode(text, (name) => {
    const call = graph.calls.get(name);
    return call && id(call.variable);
  });
  return [['depends', graph.document.writer.place(depends.pointer, rule ?? stringLiteral(text))]];
}

/** `onExit` names a template of the same workflow. */
function exitField(part: Part<JsonObject>, { document }: Graph): Field[] {
  const onExit = fieldOf(part, 'onExit');
  const name = asText(onExit);
  if (onExit === undefined || name === undefined) return [];
  const template = document.templates.get(name);
  const code = template === undefined ? valueCode(onExit, document) : id(template.variable);
  return [['onExit', document.writer.place(onExit.pointer, code)]];
}
