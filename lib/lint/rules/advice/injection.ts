import { insertedVariables } from '../../../argo/insertion';
import type { InsertionPlace } from '../../../argo/insertion';
import { isTemplated } from '../../../argo/templated-text';
import { executedWords } from '../../../kubernetes/interpreter-words';
import { containsTag } from '../../json';
import type { JsonNode } from '../../json';
import type { InsertionSubject, Origin } from '../../model';
import { callsIn, containersOf, handlersOf } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/** A text that is executed, or evaluated. */
interface CodeText {
  readonly node: JsonNode;
  /** What it is, for messages. */
  readonly noun: string;
  readonly remedy: string;
  readonly place: InsertionPlace;
}

/**
 * Values that become code. Given by default for programs, in which any text can be a command, and for values from
 * events wherever they are inserted: their senders need not be trusted.
 */
export const injection: Rule<InsertionSubject> = {
  code: 'missing-guard',
  class: 'advice',
  *check(subject) {
    if (!containsTag(subject.template.value)) return;
    for (const text of programs(subject.template)) yield* checkText(text, subject, () => true);
    for (const text of data(subject.template))
      yield* checkText(text, subject, ({ isUntrusted }) => isUntrusted);
  },
};

/**
 * Values in manifests, patches and conditions that become a part of their structure. Optional: a name or a quantity in
 * them is common, and whoever submits the workflow can usually create the same objects.
 */
export const dataInjection: Rule<InsertionSubject> = {
  code: 'missing-guard',
  class: 'advice',
  isOptional: true,
  *check(subject) {
    if (!containsTag(subject.template.value)) return;
    for (const text of data(subject.template))
      yield* checkText(text, subject, ({ isUntrusted }) => !isUntrusted);
  },
};

/** One finding for all variables of a text. */
function* checkText(
  { node, noun, remedy, place }: CodeText,
  { originOf }: InsertionSubject,
  isWanted: (origin: Origin) => boolean,
): Generator<RuleFinding> {
  const origins = new Map(
    insertedVariables(node.text ?? '', place).flatMap((variable) => {
      const origin = originOf(variable);
      return origin !== undefined && isWanted(origin) ? [[variable.join('.'), origin] as const] : [];
    }),
  );
  const untrusted = [...origins].filter(([, { isUntrusted }]) => isUntrusted);
  const names = (untrusted.length > 0 ? untrusted : [...origins]).map(([name]) => `{{${name}}}`);
  if (names.length === 0) return;
  const [verb, become] = names.length > 1 ? ['come', 'become'] : ['comes', 'becomes'];
  const problem = untrusted.length > 0 ? `${verb} from ${untrusted[0]?.[1].text ?? ''}` : 'can be any text';
  yield { node, message: `${listOf(names)} ${problem}, and ${become} a part of the ${noun}. ${remedy}` };
}

function programs(template: JsonNode): CodeText[] {
  const script = template.get('script').get('source');
  return [...(script.exists ? [script] : []), ...containersOf(template).flatMap(executedTexts)].map(
    (node) => ({
      node,
      noun: 'program',
      remedy: `Set a variable in 'env' to it, and use that in the program.`,
      place: 'text',
    }),
  );
}

/** The programs that the container and its probes and hooks execute. */
function executedTexts(container: JsonNode): JsonNode[] {
  const handlers = handlersOf(container).map((handler) => handler.get('exec'));
  return [container, ...handlers].flatMap((one) => {
    const words = one.present(['command', 'args']).flatMap(({ items }) => items);
    if (!words.some(({ text = '' }) => isTemplated(text))) return [];
    const executed = executedWords(words.map(({ text = '' }) => text));
    return words.filter((_, index) => executed.includes(index));
  });
}

/** The texts with tags in manifests, patches and conditions. */
function data(template: JsonNode): CodeText[] {
  const texts = [
    ['manifest', template.get('resource').get('manifest')],
    ['patch', template.get('podSpecPatch')],
    ['expression', template.get('retryStrategy').get('expression')],
    ['condition', template.get('http').get('successCondition')],
  ] as const;
  const remedy = `Write {{=toJson(…)}} in place of the tag and its quotes, or declare an 'enum'.`;
  return [
    ...texts.map(([noun, node]) => ({ node, noun, remedy, place: 'data' as const })),
    ...callsIn(template).map((call) => ({
      node: call.get('when'),
      noun: 'condition',
      remedy: `Compare it in an expression: when: "{{= … == 'value'}}".`,
      place: 'text' as const,
    })),
  ].filter(({ node }) => isTemplated(node.text ?? ''));
}

/** Names in a sentence: the first ones, if there are many. */
function listOf(names: readonly string[]): string {
  const [first = '', second = ''] = names;
  if (names.length === 1) return first;
  if (names.length === 2) return `${first} and ${second}`;
  return `${first} and ${String(names.length - 1)} other variables`;
}
