import { parseTags } from '../../argo/tag';
import type { SimpleTag, TextPart } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import { containsTag } from '../json';
import type { JsonNode } from '../json';
import { isMistake } from './foreign-variables';
import type { GoJson, GoString } from './go-json';
import { goJson } from './go-json';
import type { Scope } from './scope';
import { ANY_GLOBAL_ARTIFACT, ANY_GLOBAL_PARAMETER, ANY_ITEM } from './scope';

/** A variable in a tag. */
export interface VariableUse {
  readonly node: JsonNode;
  readonly name: string;

  /** Whether the tag ends in another string. */
  readonly isUnclosed?: boolean;
}

/** What is wrong with the tags of a value. */
export interface TagErrors {
  readonly unknown: readonly VariableUse[];

  /** Misspelled ones, which the validator takes for tags of another language. */
  readonly foreign: readonly VariableUse[];

  /** The string with a `{{` that nothing closes. */
  readonly unclosed: JsonNode | undefined;
}

/** Strings with tags that Argo cannot even parse. */
export interface UnclosedTags {
  readonly simple: JsonNode | undefined;
  readonly expression: JsonNode | undefined;
}

/** A value whose tags Argo validates. */
export interface TaggedValue {
  readonly node: JsonNode;
  readonly is: 'template' | 'call' | 'outputs' | 'string';
}

/** Argo validates only variables with these prefixes (workflow/common, `GlobalVarValidWorkflowVariablePrefix`). */
const PREFIXES = ['item.', 'steps.', 'inputs.', 'outputs.', 'pod.', 'workflow.', 'tasks.'];

/** Variables with these prefixes are not validated: their values are known only when the workflow runs. */
const LATE_PREFIXES = [
  'outputs.',
  'workflow.creationTimestamp',
  'workflow.scheduledTime',
  'workflow.duration',
  'tasks.name',
  'steps.name',
];

/** Finds the tags that Argo's validator rejects (`resolveAllVariables`). */
export function tagErrors({ node, is }: TaggedValue, scope: Scope, allowsAnyArgument: boolean): TagErrors {
  const uses = variableUses(node) ?? usesInJson(node, is);
  const unknown = uses.found.filter(({ name }) => !isKnown(name, scope, allowsAnyArgument));
  return {
    unknown: unknown.filter(({ isUnclosed }) => isUnclosed !== true),
    foreign: uses.found.filter(({ name, node }) => isMistake(name, node, scope)),
    unclosed: uses.unclosed ?? unknown.find(({ isUnclosed }) => isUnclosed)?.node,
  };
}

/** The strings with a tag that nothing closes, not even in the fields after it, and with the start of an expression. */
export function unclosedTags(template: JsonNode): UnclosedTags {
  const { unclosed, expression } = usesInJson(template, 'template');
  return { simple: unclosed, expression };
}

/** Whether a variable exists, or is one that Argo's validator accepts. */
export function isKnown(name: string, scope: Scope, allowsAnyArgument: boolean): boolean {
  return (
    !startsWithOneOf(name, PREFIXES) ||
    scope.has(name) ||
    startsWithOneOf(name, LATE_PREFIXES) ||
    (allowsAnyArgument && name.startsWith('workflow.parameters')) ||
    (name.startsWith('item.') && scope.has(ANY_ITEM)) ||
    (name.startsWith('workflow.outputs.parameters.') && scope.has(ANY_GLOBAL_PARAMETER)) ||
    (name.startsWith('workflow.outputs.artifacts.') && scope.has(ANY_GLOBAL_ARTIFACT))
  );
}

function startsWithOneOf(name: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => name.startsWith(prefix));
}

interface Uses {
  readonly found: readonly VariableUse[];
  readonly unclosed: JsonNode | undefined;

  /** The string with an expression that ends in another one. */
  readonly expression?: JsonNode | undefined;
}

/**
 * The variables in the simple tags of all strings in a value, including names of fields. Undefined if a tag has no end
 * in its string.
 */
function variableUses(root: JsonNode): Uses | undefined {
  const found: VariableUse[] = [];
  // A list instead of recursion: values can be nested deeply.
  const open = containsTag(root.value) ? [root] : [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.text !== undefined && !addUses(node.text, node, found)) return undefined;
    const inner = node.items;
    for (const [name, field] of node.fields) {
      if (!addUses(name, field, found)) return undefined;
      if (containsTag(field.value)) inner.push(field);
    }
    for (let index = inner.length - 1; index >= 0; index--) open.push(inner[index] ?? node);
  }
  return { found, unclosed: undefined };
}

/** Adds the variables in a text, and returns whether all of its tags have an end. */
function addUses(text: string, node: JsonNode, found: VariableUse[]): boolean {
  if (!isTemplated(text)) return true;
  for (const part of parseTags(text)) {
    if (part.kind === 'unclosed') return false;
    // Argo reads the name in the JSON of the manifest, where a line break is a backslash and a letter.
    if (part.kind === 'simple')
      found.push({ node, name: JSON.stringify(innerText(part)).slice(1, -1).trim() });
  }
  return true;
}

/** The text between the braces: Argo does not validate an inner tag on its own. */
function innerText({ enclosing, before, name, after }: SimpleTag): string {
  return `${enclosing === '' ? '' : `${enclosing.slice(2)}{{`}${before}${name}${after}`;
}

/**
 * The variables as Argo finds them: in the JSON of the value, in which a tag ends at the next `}}` of any kind. What
 * crosses the end of a string is no variable, but Argo takes it for one.
 */
function usesInJson(root: JsonNode, is: TaggedValue['is']): Uses {
  const json = is === 'string' ? stringOf(root) : goJson(root, is);
  const found: VariableUse[] = [];
  let unclosed: JsonNode | undefined;
  let expression: JsonNode | undefined;
  for (const part of parseTags(json.text)) {
    if (part.kind === 'literal') continue;
    const string = stringAt(part, json);
    const node = string?.node ?? root;
    const isUnclosed = part.end > (string?.end ?? 0);
    if (part.kind === 'unclosed') unclosed = node;
    else if (part.kind === 'simple') found.push({ node, name: innerText(part).trim(), isUnclosed });
    else if (isUnclosed) expression ??= node;
  }
  return { found, unclosed, expression };
}

function stringOf(node: JsonNode): GoJson {
  const text = node.text ?? '';
  return { text, strings: [{ start: 0, end: text.length, node }] };
}

function stringAt(part: TextPart, { strings }: GoJson): GoString | undefined {
  const after = strings.findIndex(({ start }) => start > part.start);
  return strings.at(after < 0 ? -1 : after - 1);
}
