import type ts from 'typescript';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import { argumentsCode } from '../ports/arguments';
import type { Field } from '../../code/build';
import { id, object } from '../../code/build';
import type { Callee } from '../calls/callee';
import { consumedOutputs, signatureOfCall } from '../calls/callee';
import { describeCall } from '../../model/part-pointer';
import { dependencyCode } from './dependency-code';
import type { Graph, InlineTemplate } from './graph';
import { callReference } from './graph';
import { hooksCode } from '../calls/hooks';
import { resolveCallee } from '../calls/resolve-callee';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { BodyStatement } from '../modules/body-statement';
import { LOOP_FIELDS, loopOf } from '../calls/loop';
import type { DocumentPart } from '../analysis/document-part';
import { asText, fieldOf, fieldsOf, objectIn, textIn } from '../analysis/document-part';
import { dependsCode } from './depends-code';
import type { Resolve } from '../values/text-code';
import { firstOf } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { objectCode, valueCode } from '../values/value-code';

/** Fields of a task or step that have their own code. */
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

/** The statements of one task or step. If it has no typed form, a patch writes the call, and only the call. */
export function callStatements(
  part: DocumentPart<JsonObject>,
  graph: Graph,
  siblings: readonly DocumentPart<JsonObject>[],
  create: (args: readonly ts.Expression[]) => ts.Expression,
): BodyStatement[] {
  const { writer, value } = graph.document;
  if (writer.isPatched(part.pointer)) return patchedCall(part, graph, create);
  try {
    return typedCall(part, graph, siblings, create);
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    writer.patch(part.pointer, `${describeCall(value, part.pointer)}: ${error.reason}`);
    return patchedCall(part, graph, create);
  }
}

/** A call that a patch writes: other calls refer to it and to its outputs as to any other. */
function patchedCall(
  part: DocumentPart<JsonObject>,
  graph: Graph,
  create: (args: readonly ts.Expression[]) => ts.Expression,
): BodyStatement[] {
  const { owner, document } = graph;
  const name = textIn(part, 'name') ?? '';
  const variable = graph.variables.get(name) ?? name;
  const callee = knownCallee(part, graph, name);
  const context = { writer: document.writer, resolve: graph.resolve };
  const args = argumentsCode(part, callee.signature, context, describeCall(document.value, part.pointer));
  graph.calls.set(name, { variable, signature: callee.signature });
  const value = create([stringLiteral(name), callee.code, ...(args === undefined ? [] : [args])]);
  return [{ owner, pointer: part.pointer, variable, value }];
}

function knownCallee(
  part: DocumentPart<JsonObject>,
  { template, scope, document }: Graph,
  name: string,
): Callee {
  const consumed = consumedOutputs(template, scope, name);
  try {
    if (objectIn(part, 'inline') === undefined)
      return resolveCallee(part, document, describeCall(document.value, part.pointer), consumed);
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
  }
  const own = { template: name, isClusterScope: false };
  return document.externalTemplate(own, signatureOfCall({ value: {}, pointer: part.pointer }, consumed));
}

function typedCall(
  part: DocumentPart<JsonObject>,
  graph: Graph,
  siblings: readonly DocumentPart<JsonObject>[],
  create: (args: readonly ts.Expression[]) => ts.Expression,
): BodyStatement[] {
  const { writer } = graph.document;
  const { owner } = graph;
  const name = textIn(part, 'name') ?? '';
  const whose = describeCall(graph.document.value, part.pointer);
  const variable = graph.variables.get(name) ?? name;
  const loop = loopOf(
    part,
    writer.names.variable(`${variable}Items`),
    { writer, resolve: graph.resolve },
    whose,
  );
  const resolve = loop === undefined ? graph.resolve : firstOf(loop.resolve, graph.resolve);
  const context = { writer, resolve };
  const { callee, statements } = templateOf(part, graph, name, whose);
  const args = argumentsCode(part, callee.signature, context, whose);
  const hooks = hooksCode(part, variable, graph.document, {
    before: context,
    after: { writer, resolve: firstOf(resolve, ownReference(graph, name, callee, variable)) },
    refersToSelf: new RegExp(`\\{\\{${graph.scope}\\.${name}\\.`),
  });
  const dependencies =
    graph.kind === 'dag' ? dependencyCode(part, graph, siblings) : { fields: [], added: [] };
  const options = optionsCode(part, graph, context, [
    ...dependencies.fields,
    ...dependsField(part, graph),
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
    ...statements,
    { owner, pointer: part.pointer, variable, value },
    ...hooks.added.map((added) => ({ ...added, owner })),
    ...dependencies.added.map((added) => ({
      owner,
      pointer: `${part.pointer}/after`,
      value: added,
      isLate: true,
    })),
  ];
}

/** Resolves variables of a call in code that comes after it. */
function ownReference(graph: Graph, name: string, { signature }: Callee, variable: string): Resolve {
  return (argoVariable) =>
    callReference(argoVariable, graph.scope, new Map([[name, { variable, signature }]]));
}

/** The template of a call: an inline template, or one that it refers to. */
function templateOf(
  part: DocumentPart<JsonObject>,
  graph: Graph,
  name: string,
  whose: string,
): InlineTemplate {
  const inline = objectIn(part, 'inline');
  if (inline === undefined) {
    const consumed = consumedOutputs(graph.template, graph.scope, name);
    return { callee: resolveCallee(part, graph.document, whose, consumed), statements: [] };
  }
  if (fieldOf(part, 'template') !== undefined || fieldOf(part, 'templateRef') !== undefined) {
    throw new UnsupportedError('it has an inline template and refers to another');
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
  const argumentsObject = args ?? (hasOptions ? object([]) : undefined);
  return [
    stringLiteral(name),
    template,
    ...(argumentsObject === undefined ? [] : [argumentsObject]),
    ...(hasOptions ? [options] : []),
  ];
}

function optionsCode(
  part: DocumentPart<JsonObject>,
  graph: Graph,
  context: ValueContext,
  more: readonly Field[],
): ts.ObjectLiteralExpression {
  const others = fieldsOf(part).filter(([name]) => !OWNED.has(name));
  for (const name of ['hooks', 'onExit', 'depends', 'dependencies', 'arguments', 'inline']) {
    const field = fieldOf(part, name);
    if (field?.value === null) graph.document.writer.patch(field.pointer, 'cdk8s omits null');
  }
  return objectCode(others, context, more);
}

/** The depends expression of a task: typed if that renders it exactly. */
function dependsField(part: DocumentPart<JsonObject>, graph: Graph): Field[] {
  const depends = fieldOf(part, 'depends');
  const text = asText(depends);
  if (depends === undefined || text === undefined || graph.document.writer.isPatched(depends.pointer))
    return [];
  const typed = dependsCode(text, (name) => {
    const call = graph.calls.get(name);
    return call && id(call.variable);
  });
  return [['depends', graph.document.writer.anchor(depends.pointer, typed ?? stringLiteral(text))]];
}

/** `onExit` refers to a template of the same workflow. */
function exitField(part: DocumentPart<JsonObject>, { document }: Graph): Field[] {
  const onExit = fieldOf(part, 'onExit');
  const name = asText(onExit);
  if (onExit === undefined || name === undefined || document.writer.isPatched(onExit.pointer)) return [];
  const template = document.templates.get(name);
  const code = template === undefined ? valueCode(onExit, document) : id(template.variable);
  return [['onExit', document.writer.anchor(onExit.pointer, code)]];
}
