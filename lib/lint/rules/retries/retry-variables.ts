import { parseExpression, variablesOf } from '../../../argo/expression';
import { isTemplated } from '../../../argo/templated-text';
import { suggestNames } from '../../../finding';
import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';

/** The variables of a retry expression (workflow/controller/operator.go, `buildRetryStrategyLocalScope`). */
const KNOWN = [
  'retries',
  'lastRetry.exitCode',
  'lastRetry.status',
  'lastRetry.duration',
  'lastRetry.message',
];

/** Argo's functions (util/expr/env), and all variables. */
const OTHERS: ReadonlySet<string> = new Set(['sprig', '$env']);

/**
 * Variables that an expression of a retry strategy does not have, such as inputs: "unknown name inputs". A field of
 * `lastRetry` that does not exist is nil.
 */
export const unknownRetryVariable: Rule<SettingsSubject> = {
  code: 'unknown-retry-variable',
  class: 'fails',
  needs: ['retryStrategy'],
  *check({ settings }) {
    const node = settings.get('retryStrategy').get('expression');
    const text = node.text ?? '';
    // Most templates have none.
    if (text === '' || isTemplated(text)) return;
    const parsed = parseExpression(text);
    if (!parsed.ok) return;
    for (const { path } of variablesOf(parsed.value)) {
      const name = path.slice(0, 2).join('.');
      if (OTHERS.has(path[0] ?? '') || KNOWN.some((known) => isPart(name, known))) continue;
      const hint = suggestNames(name, KNOWN, '');
      const fix = hint.startsWith('Did')
        ? hint
        : `It has only 'retries' and 'lastRetry'. Use the tag '{{${path.join('.')}}}'.`;
      yield {
        node,
        message: `The expression of a retry strategy has no variable '${path.join('.')}'. ${fix}`,
      };
    }
  },
};

function isPart(name: string, known: string): boolean {
  return name === known || known.startsWith(`${name}.`) || name.startsWith(`${known}.`);
}
