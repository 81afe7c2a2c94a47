import { isWholeNumber } from '../../../argo/duration';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { RunSubject } from '../../model';
import { callsIn } from '../../model';
import type { Rule } from '../rule';

/** The sequences that Argo reads: it prefers the other loops (workflow/controller/operator.go, `expandSequence`). */
function sequencesIn({ template }: RunSubject): JsonNode[] {
  return callsIn(template)
    .filter((call) => call.get('withItems').items.length === 0 && (call.get('withParam').text ?? '') === '')
    .map((call) => call.get('withSequence'))
    .filter((sequence) => sequence.exists);
}

/** "neither end nor count was specified in withSequence" */
export const missingCount: Rule<RunSubject> = {
  code: 'missing-count',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check(run) {
    for (const node of sequencesIn(run)) {
      if (node.get('count').exists || node.get('end').exists) continue;
      yield { node, message: `The sequence has neither 'count' nor 'end'. Set one of them.` };
    }
  },
};

export const sequenceNumbers: Rule<RunSubject> = {
  code: 'invalid-number',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check(run) {
    for (const sequence of sequencesIn(run)) {
      for (const node of ['start', 'end', 'count'].map((field) => sequence.get(field))) {
        const { text } = node;
        if (text === undefined || isTemplated(text) || isWholeNumber(text)) continue;
        yield { node, message: `'${text}' is not a whole number. Use one, such as 3.` };
      }
    }
  },
};

/**
 * Formats that do not use the number, or not as a whole one: all items have the same text, or one such as `%!s(int=0)`
 * (Go, `fmt.Sprintf`). Quotes would end the JSON string that Argo writes around the text.
 */
export const sequenceFormat: Rule<RunSubject> = {
  code: 'invalid-format',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check(run) {
    for (const sequence of sequencesIn(run)) {
      const node = sequence.get('format');
      const text = node.text ?? '';
      if (text === '' || isTemplated(text) || isFormat(text)) continue;
      yield {
        node,
        message: `The format '${text}' does not contain the number once. Use one such as '%d' or 'host-%02d'.`,
      };
    }
  },
};

/** A verb of Go for integers: flags, the position of the argument, a width and a precision. */
const INTEGER_VERB = /%[-+# 0]*(\[1\])?\d*(?:\.\d*)?[bdoOxXUv]/g;

function isFormat(text: string): boolean {
  const rest = text.replaceAll('%%', '');
  const verbs = [...rest.matchAll(INTEGER_VERB)];
  const usesNumber = verbs.length === 1 || (verbs.length > 1 && verbs.every(([, position]) => position));
  return usesNumber && !rest.replace(INTEGER_VERB, '').includes('%') && !/["\\\n]/.test(text);
}
