import { parseTags } from '../../../argo/tag';
import type { ExpressionTag } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import { callsIn } from '../../model';

/** An expression, and the string that it is, or that contains it in a tag. */
export interface ExpressionText {
  readonly node: JsonNode;
  readonly text: string;
}

/** A hook of a workflow, or of a task or step. */
export interface LifecycleHook {
  readonly name: string;
  readonly hook: JsonNode;
  readonly of: 'workflow' | 'call';
}

/** The hooks of a workflow, or of the tasks and steps of a template. */
export function hooksIn({ settings }: SettingsSubject): LifecycleHook[] {
  const hooksOf = (owner: JsonNode, of: LifecycleHook['of']): LifecycleHook[] =>
    owner.get('hooks').fields.map(([name, hook]) => ({ name, hook, of }));
  return [...hooksOf(settings, 'workflow'), ...callsIn(settings).flatMap((call) => hooksOf(call, 'call'))];
}

/** The fields that are conditions: of retries and hooks. */
export function conditionsIn(subject: SettingsSubject): ExpressionText[] {
  return asExpressions([
    subject.settings.get('retryStrategy').get('expression'),
    ...hooksIn(subject).map(({ hook }) => hook.get('expression')),
  ]);
}

/** The expressions of outputs. */
export function outputExpressionsIn(settings: JsonNode): JsonNode[] {
  const outputs = settings.get('outputs');
  return [
    ...outputs.get('parameters').items.map((output) => output.get('valueFrom').get('expression')),
    ...outputs.get('artifacts').items.map((artifact) => artifact.get('fromExpression')),
  ];
}

/** The fields that are other expressions, of outputs and arguments. */
export function valuesIn({ settings }: SettingsSubject): ExpressionText[] {
  const artifacts = callsIn(settings).flatMap((call) => call.get('arguments').get('artifacts').items);
  return asExpressions([
    ...outputExpressionsIn(settings),
    ...artifacts.map((artifact) => artifact.get('fromExpression')),
  ]);
}

/** Expressions without tags: Argo replaces tags before it evaluates the rest. */
export function asExpressions(nodes: readonly JsonNode[]): ExpressionText[] {
  return nodes.flatMap((node) =>
    node.text === undefined || isTemplated(node.text) ? [] : [{ node, text: node.text }],
  );
}

/** A tag with an expression, and the string that contains it. */
export interface TaggedExpression {
  readonly node: JsonNode;
  readonly tag: ExpressionTag;
}

/** Fields that are looked at on their own: inline templates, templates, and the defaults of templates. */
const OTHER_SETTINGS: { readonly [kind in SettingsSubject['kind']]: readonly string[] } = {
  template: ['inline'],
  defaults: ['inline'],
  workflow: ['templates', 'templateDefaults'],
};

/** The strings of a template or a workflow that contain tags. */
export function taggedTextsIn(subject: SettingsSubject): readonly JsonNode[] {
  const known = taggedTexts.get(subject);
  if (known !== undefined) return known;
  const found = taggedTextsBelow(subject.settings, OTHER_SETTINGS[subject.kind]);
  taggedTexts.set(subject, found);
  return found;
}

/** Several rules ask for the same ones. */
const taggedTexts = new WeakMap<SettingsSubject, readonly JsonNode[]>();

/** The strings in a value that contain tags, without those of some fields. */
export function taggedTextsBelow(node: JsonNode, omitted: readonly string[]): JsonNode[] {
  // Most parts of a manifest have no tags.
  if (!containsTag(node.value)) return [];
  if (node.text !== undefined) return [node];
  return [
    ...node.items.flatMap((item) => taggedTextsBelow(item, omitted)),
    ...node.fields.flatMap(([name, field]) =>
      omitted.includes(name) ? [] : taggedTextsBelow(field, omitted),
    ),
  ];
}

function containsTag(value: unknown): boolean {
  if (typeof value === 'string') return isTemplated(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(containsTag);
}

/** The expressions in the tags of a template or a workflow. */
export function tagsIn(subject: SettingsSubject): TaggedExpression[] {
  return taggedTextsIn(subject).flatMap((node) =>
    node.text?.includes('{{=') === true
      ? parseTags(node.text).flatMap((tag) => (tag.kind === 'expression' ? [{ node, tag }] : []))
      : [],
  );
}
