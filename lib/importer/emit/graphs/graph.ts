import type ts from 'typescript';
import type { JsonArray, JsonObject } from '../../json/json';
import { id, member } from '../../code/build';
import type { Callee } from '../calls/callee';
import type { DocumentContext } from '../calls/document-context';
import { camelCase, pascalCase } from '../../code/identifiers';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { BodyStatement } from '../modules/body-statement';
import type { DocumentPart } from '../analysis/document-part';
import { asList, asObject, fieldOf, itemsOf, listIn, objectIn, textIn } from '../analysis/document-part';
import { parsePortVariable } from '../analysis/argo-variable';
import type { Signature } from '../analysis/signature';
import { portNamed } from '../analysis/signature';
import type { Resolve } from '../values/text-code';

/** A DAG or steps template while its code is written. */
export interface Graph {
  readonly template: DocumentPart<JsonObject>;
  readonly kind: 'dag' | 'steps';

  /** The prefix of Argo variables of its tasks or steps. */
  readonly scope: 'tasks' | 'steps';

  /** The variable of the template. */
  readonly variable: string;

  /** The pointer of the workflow's template that it is, or that contains it. */
  readonly owner: string;

  readonly document: DocumentContext;

  /** The variables of all calls, by name. */
  readonly variables: ReadonlyMap<string, string>;

  /** The calls that have been written, by name. */
  readonly calls: Map<string, GraphCall>;

  /** Resolves variables of its inputs and of the calls so far. */
  readonly resolve: Resolve;

  /** Writes the inline template of a call. */
  inline(template: DocumentPart<JsonObject>, name: string): InlineTemplate;
}

export interface InlineTemplate {
  readonly callee: Callee;
  readonly statements: readonly BodyStatement[];
}

/** A task or step that has been written. */
export interface GraphCall {
  readonly variable: string;
  readonly signature: Signature;
}

/** A variable for each task or step. Argo rejects duplicate names. */
export function variablesOf(
  template: DocumentPart<JsonObject>,
  kind: 'dag' | 'steps',
  { writer }: DocumentContext,
): ReadonlyMap<string, string> {
  const lists = kind === 'dag' ? [listIn(objectIn(template, kind), 'tasks')] : groupsOf(template);
  const what = kind === 'dag' ? 'task' : 'step';
  const variables = new Map<string, string>();
  for (const call of lists.flatMap(callsIn)) {
    const name = textIn(call, 'name') ?? '';
    if (variables.has(name)) throw new UnsupportedError(`it has two ${what}s with the name '${name}'`);
    const own = camelCase(name, what);
    variables.set(name, writer.names.variable(own, own + pascalCase(what, what)));
  }
  return variables;
}

/** Resolves variables of the template's inputs. */
export function inputsOf(variable: string, { inputs }: Signature): Resolve {
  return (name) => {
    const port = parsePortVariable(name);
    if (port?.scope !== 'inputs' || port.isPath) return undefined;
    const found = portNamed(inputs, port.kind, port.name);
    return found && member(id(variable), 'inputReferences', found.key);
  };
}

/** The members of every call by Argo variable. */
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

/** Resolves a variable of a task or step. */
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
  const port = parsePortVariable(rest);
  if (port?.scope !== 'outputs' || port.isPath) return undefined;
  const found = portNamed(call.signature.outputs, port.kind, port.name);
  return found && member(id(call.variable), 'outputs', found.key);
}

/** The groups of steps, which run sequentially. */
export function groupsOf(template: DocumentPart<JsonObject>): readonly DocumentPart<JsonArray>[] {
  const groups = asList(fieldOf(template, 'steps'));
  if (groups === undefined) throw new UnsupportedError('its steps are not a list');
  return itemsOf(groups).map((part) => {
    const group = asList(part);
    if (group === undefined)
      throw new UnsupportedError(`a group of its steps is not a list: ${part.pointer}`);
    return group;
  });
}

/** The tasks of a DAG, or the steps of a group. */
export function callsIn(list: DocumentPart<JsonArray> | undefined): readonly DocumentPart<JsonObject>[] {
  return (list === undefined ? [] : itemsOf(list)).map((item) => {
    const part = asObject(item);
    if (part === undefined || textIn(part, 'name') === undefined) {
      throw new UnsupportedError(`a task or step has no name: ${item.pointer}`);
    }
    return part;
  });
}
