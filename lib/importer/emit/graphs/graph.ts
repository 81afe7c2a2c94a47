import type ts from 'typescript';
import type { JsonArray, JsonObject } from '../../json/json';
import { id, member } from '../../code/build';
import type { Callee } from '../calls/callee';
import type { DocumentContext } from '../calls/workflow-context';
import { camelCase, pascalCase } from '../../code/identifiers';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { Chunk } from '../modules/module-writer';
import type { Part } from '../analysis/document-part';
import { asList, asObject, fieldOf, itemsOf, listIn, objectIn, textIn } from '../analysis/document-part';
import { portVariable } from '../analysis/argo-variable';
import type { Signature } from '../analysis/signature';
import { portNamed } from '../analysis/signature';
import type { Resolve } from '../values/text-code';

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

  /** Makes a template that lives in one of its calls. */
  inline(template: Part<JsonObject>, name: string): InlineTemplate;
}

/** A template that lives in a call: what makes it, and how it is called. */
export interface InlineTemplate {
  readonly callee: Callee;
  readonly chunks: readonly Chunk[];
}

/** A task or a step that is written already. */
export interface GraphCall {
  readonly variable: string;
  readonly signature: Signature;
}

/** A variable for each task or step; two of the same name are no DAG for Argo. */
export function variablesOf(
  template: Part<JsonObject>,
  kind: 'dag' | 'steps',
  { writer }: DocumentContext,
): ReadonlyMap<string, string> {
  const lists = kind === 'dag' ? [listIn(objectIn(template, kind), 'tasks')] : groupsOf(template);
  const what = kind === 'dag' ? 'task' : 'step';
  const variables = new Map<string, string>();
  for (const call of lists.flatMap(callsIn)) {
    const name = textIn(call, 'name') ?? '';
    if (variables.has(name)) throw new UnsupportedError(`two of its ${what}s are called '${name}'`);
    const own = camelCase(name, what);
    variables.set(name, writer.names.take(own, own + pascalCase(what, what)));
  }
  return variables;
}

/** The inputs of a DAG or steps, as its calls refer to them. */
export function inputsOf(variable: string, { inputs }: Signature): Resolve {
  return (name) => {
    const port = portVariable(name);
    if (port?.scope !== 'inputs' || port.isPath) return undefined;
    const found = portNamed(inputs, port.kind, port.name);
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
  const [of, name = '', ...members] = variable.split('.');
  const call = of === scope ? calls.get(name) : undefined;
  if (call === undefined) return undefined;
  const rest = members.join('.');
  const known = CALL_MEMBERS.get(rest);
  if (known !== undefined) return member(id(call.variable), known);
  const port = portVariable(rest);
  if (port?.scope !== 'outputs' || port.isPath) return undefined;
  const found = portNamed(call.signature.outputs, port.kind, port.name);
  return found && member(id(call.variable), 'outputs', found.key);
}

/** The groups of steps that run one after the other. */
export function groupsOf(template: Part<JsonObject>): readonly Part<JsonArray>[] {
  const groups = asList(fieldOf(template, 'steps'));
  if (groups === undefined) throw new UnsupportedError('its steps are no list');
  return itemsOf(groups).map((part) => {
    const group = asList(part);
    if (group === undefined) throw new UnsupportedError(`a group of its steps is no list: ${part.pointer}`);
    return group;
  });
}

/** The tasks of a DAG, or the steps of a group. */
export function callsIn(list: Part<JsonArray> | undefined): readonly Part<JsonObject>[] {
  return (list === undefined ? [] : itemsOf(list)).map((item) => {
    const part = asObject(item);
    if (part === undefined || textIn(part, 'name') === undefined) {
      throw new UnsupportedError(`a task or step has no name: ${item.pointer}`);
    }
    return part;
  });
}
