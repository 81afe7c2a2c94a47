import { parseTags, variablesInPart } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import {
  LOOP_FIELDS,
  callsIn,
  hasListedItems,
  isLoop,
  listedItems,
  requiredVariables,
  taggedTextsBelow,
} from '../../model';
import type { Rule } from '../rule';

/** A variable of the current item in a text of a task or step. */
interface ItemVariable {
  readonly node: JsonNode;

  /** The fields after `item`. */
  readonly field: readonly string[];
  readonly isExpression: boolean;

  /** Whether an expression can do without it. */
  readonly isGuarded: boolean;
}

/**
 * The current item without a loop: the tag remains. Argo's validator looks only at fields of items in simple tags, and
 * an empty `withItems` is no loop to it. A task with an inline template replaces the items in it, too.
 */
export const missingLoop: Rule<SettingsSubject> = {
  code: 'missing-loop',
  class: 'fails',
  needs: ['dag', 'steps'],
  readsExpressions: true,
  *check({ settings }) {
    if (/\.inline\b/.test(settings.path)) return;
    for (const call of callsIn(settings)) {
      if (isLoop(call) || hasInvalidLoop(call)) continue;
      const found = itemVariables(call).find(({ field, isExpression }) => isExpression || field.length === 0);
      if (found === undefined) continue;
      const isEmpty = call.get('withItems').exists;
      const message = isEmpty
        ? `'item' has no value, because 'withItems' is empty. Add an item.`
        : `'item' has no value without a loop. Set 'withItems' or 'withParam'.`;
      yield { node: found.node, message };
    }
  },
};

/** Whether the field of the loop has a wrong type, which is another finding. */
function hasInvalidLoop(call: JsonNode): boolean {
  const [items, list] = [call.get('withItems'), call.get('withParam')];
  return (items.exists && !Array.isArray(items.value)) || (list.exists && list.text === undefined);
}

/**
 * Fields that only some of the items have: "failed to resolve {{item.f}}", "item.f is missing". In an expression, Argo
 * looks for all of them, whatever its conditions are (util/template, `missingVarsInEnv`).
 */
export const unknownItemField: Rule<SettingsSubject> = {
  code: 'unknown-item-field',
  class: 'fails',
  needs: ['dag', 'steps'],
  readsExpressions: true,
  *check({ settings }) {
    for (const call of callsIn(settings)) {
      const items = itemsOf(call);
      if (items === undefined) continue;
      for (const { node, field, isExpression, isGuarded } of itemVariables(call)) {
        const [first] = field;
        if (first === undefined || isGuarded) continue;
        const key = isExpression ? first : field.join('.');
        const isRefused = !isExpression && isTyped(call) && !items.some((item) => hasField(item, key));
        if (isRefused || !items.some((item) => lacksField(item, key))) continue;
        const message = `Not all items of the loop have the field '${key}', so the workflow would fail. Add it to every item.`;
        yield { node, message };
      }
    }
  },
};

/** Whether Argo's validator knows the items. */
function isTyped(call: JsonNode): boolean {
  return call.get('withItems').items.length > 0 || call.get('withSequence').exists;
}

/** The items of a loop, as far as they are known. Those of a sequence are texts. */
function itemsOf(call: JsonNode): readonly unknown[] | undefined {
  if (hasListedItems(call)) return listedItems(call);
  return call.get('withSequence').exists ? ['0'] : undefined;
}

function hasField(item: unknown, field: string): boolean {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, field);
}

/** Whether it is certain that an item does not have a field. Lists have other ones. */
function lacksField(item: unknown, field: string): boolean {
  if (Array.isArray(item) || (typeof item === 'string' && isTemplated(item))) return false;
  return !hasField(item, field);
}

/** Inline templates with calls have loops of their own. */
function itemVariables(call: JsonNode): ItemVariable[] {
  const inline = call.get('inline');
  const hasCalls = inline.get('dag').exists || inline.get('steps').exists;
  return taggedTextsBelow(call, hasCalls ? ['inline', ...LOOP_FIELDS] : LOOP_FIELDS).flatMap((node) => {
    const text = node.text ?? '';
    if (!isTemplated(text) || !text.includes('item')) return [];
    return parseTags(text).flatMap((part) => {
      const isExpression = part.kind === 'expression';
      const required = new Set(
        isExpression ? requiredVariables(part.expression).map((path) => path.join('.')) : [],
      );
      return variablesInPart(part).flatMap(({ path }) => {
        const [scope, ...field] = path;
        if (scope !== 'item') return [];
        return [{ node, field, isExpression, isGuarded: isExpression && !required.has(path.join('.')) }];
      });
    });
  });
}
