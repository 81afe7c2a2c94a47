import type { IConstruct } from 'constructs';
import { WorkflowResource } from 'cdk8s-argo-ci';
import { camelCase } from '../code/identifiers';
import type { JsonValue } from '../json/json';
import { isJsonArray, isJsonObject } from '../json/json';
import { formatPointer, parsePointer, valueAt } from '../json/pointer';
import { enclosingTemplate, isInside, patchablePart } from '../model/part-pointer';
import type { FoundError } from './runner';

/** The parts of a document that a finding concerns; '' is the document. */
export function placesOf(finding: FoundError, document: JsonValue): readonly string[] {
  const index = templateOf(finding.at);
  if (index === undefined) {
    return [
      finding.path === undefined ? '' : fieldAt(document, finding.path.split(/[.[\]]+/).filter(Boolean)),
    ];
  }
  const templates = ['/spec/templates', '/spec/workflowSpec/templates'].find((path) =>
    isJsonArray(valueAt(document, parsePointer(path))),
  );
  if (templates === undefined) return [''];
  const template = `${templates}/${index}`;
  return OF_TEMPLATES.has(finding.code) ? [template] : partsOfTemplate(finding, template, document);
}

/** Findings in programs. */
const OF_TEMPLATES: ReadonlySet<string> = new Set(['forbidden-untrusted-value']);

/** The call that a finding points at, or the parts with the tag that its message quotes, or the template. */
function partsOfTemplate(
  { message, path = '', pointer }: FoundError,
  template: string,
  document: JsonValue,
): readonly string[] {
  const value = valueAt(document, parsePointer(template));
  const [kind, name, ...inner] = path.split('.');
  const call = callsIn(value, template).find((one) => one.scope === kind && one.name === name);
  if (call !== undefined) return [partOfCall(call.pointer, inner, document)];
  if (pointer !== undefined && isInside(pointer, template)) return [pointer];
  const [tag] = /\{\{[^{}]+\}\}/.exec(message) ?? [];
  const parts = tag === undefined ? [] : pointersWith(value, tag, template).map(patchablePart);
  const isWhole = (part: string): boolean => enclosingTemplate(part) === part || PROGRAM.test(part);
  return parts.length === 0 || parts.some(isWhole) ? [template] : parts;
}

/** Programs: in raw templates, they are checked for values that become code, in patches they are not. */
const PROGRAM = /\/(?:command|args|source|manifest)$/;

/** The argument or the field of a call that a path such as `arguments.text` or `when` names, or the call. */
function partOfCall(call: string, path: readonly string[], document: JsonValue): string {
  const value = valueAt(document, parsePointer(call));
  const [field = '', name = ''] = path;
  if (!isJsonObject(value) || !Object.hasOwn(value, field)) return call;
  if (field !== 'arguments') return patchablePart(`${call}/${field}`);
  const [found] = ['parameters', 'artifacts'].flatMap((kind) => {
    const items = valueAt(value, [field, kind]);
    const index = isJsonArray(items) ? items.findIndex((item) => isNamed(item, name)) : -1;
    return index === -1 ? [] : [`${call}/${field}/${kind}/${index}`];
  });
  return found ?? call;
}

/** Paths of arguments have the keys of TypeScript. */
function isNamed(item: JsonValue, key: string): boolean {
  if (!isJsonObject(item) || typeof item.name !== 'string') return false;
  return item.name === key || camelCase(item.name, 'parameter') === key;
}

interface CallPlace {
  readonly scope: 'tasks' | 'steps';
  readonly name: JsonValue;
  readonly pointer: string;
}

/** The tasks or steps of a template. */
function callsIn(template: JsonValue | undefined, pointer: string): readonly CallPlace[] {
  if (!isJsonObject(template)) return [];
  const { dag, steps } = template;
  const groups = isJsonArray(steps) ? steps : [];
  return [
    ...namedIn(isJsonObject(dag) ? dag.tasks : undefined, 'tasks', `${pointer}/dag/tasks`),
    ...groups.flatMap((group, index) => namedIn(group, 'steps', `${pointer}/steps/${index}`)),
  ];
}

function namedIn(
  items: JsonValue | undefined,
  scope: CallPlace['scope'],
  pointer: string,
): readonly CallPlace[] {
  return (isJsonArray(items) ? items : []).flatMap((item, index) =>
    isJsonObject(item) && item.name !== undefined
      ? [{ scope, name: item.name, pointer: `${pointer}/${index}` }]
      : [],
  );
}

/** The pointers of the strings that contain a text. */
function pointersWith(value: JsonValue | undefined, text: string, pointer: string): string[] {
  if (typeof value === 'string') return withoutSpaces(value).includes(text) ? [pointer] : [];
  if (isJsonArray(value)) {
    return value.flatMap((item, index) => pointersWith(item, text, pointer + formatPointer([index])));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, field]) =>
    pointersWith(field, text, pointer + formatPointer([key])),
  );
}

/** Messages quote tags without the spaces that Argo allows in them. */
function withoutSpaces(text: string): string {
  return text.replace(/\{\{\s+/g, '{{').replace(/\s+\}\}/g, '}}');
}

/** The index of the template that is or contains a construct, in its workflow. */
function templateOf(construct: IConstruct): number | undefined {
  const { scopes } = construct.node;
  const workflow = scopes.find((scope): scope is WorkflowResource => scope instanceof WorkflowResource);
  if (workflow === undefined) return undefined;
  const position = workflow.templates.findIndex(({ node }) => scopes.some((scope) => scope.node === node));
  return position === -1 ? undefined : position;
}

/** The field of a document that matches the longest prefix of a path of names; '' if none does. */
export function fieldAt(document: JsonValue, names: readonly string[]): string {
  const roots = [[], ['spec'], ['spec', 'workflowSpec']];
  const candidates = roots.map((root) => [...root, ...prefixIn(valueAt(document, root), names)]);
  const [best = []] = candidates
    .filter((path, index) => path.length > (roots[index]?.length ?? 0))
    .sort((a, b) => b.length - a.length);
  return patchablePart(formatPointer(best));
}

function prefixIn(value: JsonValue | undefined, names: readonly string[]): string[] {
  const [name, ...rest] = names;
  if (name === undefined) return [];
  const inside = valueAt(value, [name]);
  return inside === undefined ? [] : [name, ...prefixIn(inside, rest)];
}
