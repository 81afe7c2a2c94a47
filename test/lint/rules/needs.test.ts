import type { LintFinding } from '../../../lib/lint';
import { lint } from '../../../lib/lint';
import { RuleList } from '../../../lib/lint/rules/rule-list';
import { manifestsOf, readRuleExamples } from '../../../scripts/docs/examples';
import { readCorpus } from '../../../scripts/lint-compare/corpus';
import { describeWithShared } from '../../support/shared';

/** The findings when all rules are called, whatever they need. */
function findWithAllRules(manifests: readonly unknown[]): LintFinding[] {
  const selection = jest.spyOn(RuleList.prototype, 'for').mockImplementation(function (
    this: typeof RuleList.prototype,
  ) {
    return this.all;
  });
  try {
    return lint(manifests, { advice: 'all' });
  } finally {
    selection.mockRestore();
  }
}

describe('the fields that rules need', () => {
  test.each(
    readRuleExamples().flatMap(({ code, title = '', wrong, right }) =>
      [wrong, right].map((text, index) => [code, title, index === 0 ? 'wrong' : 'right', text] as const),
    ),
  )('are complete for the example of %s %s (%s)', (_code, _title, _side, text) => {
    const manifests = manifestsOf(text);
    expect(lint(manifests, { advice: 'all' })).toEqual(findWithAllRules(manifests));
  });
});

describeWithShared('the fields that rules need, in real manifests', ['argo-corpus'], () => {
  test('are complete', () => {
    const differing = readCorpus().flatMap(({ name, manifests }) => {
      const [found, all] = [lint(manifests, { advice: 'all' }), findWithAllRules(manifests)];
      return JSON.stringify(found) === JSON.stringify(all) ? [] : [name];
    });
    expect(differing).toEqual([]);
  }, 60_000);
});
