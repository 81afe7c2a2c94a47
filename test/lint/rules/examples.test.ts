import { CODES, CODES_BY_TOPIC } from '../../../lib/finding/codes';
import { rulesFor } from '../../../lib/lint/rules';
import type { Rule } from '../../../lib/lint/rules';
import type { ExampleFinding, RuleExample } from '../../../scripts/docs/examples';
import { classesOf, findingsIn, manifestsOf, readRuleExamples } from '../../../scripts/docs/examples';
import { PAGES } from '../../../scripts/docs/pages';
import type { Json } from '../../../scripts/lint-compare/json';
import { judge, outcomeOf } from '../../../scripts/lint-compare/judge';
import { describeWithShared } from '../../support/shared';

const EXAMPLES = readRuleExamples();
const RULES = Object.values(rulesFor('all')).flatMap(({ all }): readonly Rule<never>[] => all);

/** What is checked on fields and on text, without a rule of its own. */
const WITHOUT_RULE = [...Object.keys(CODES_BY_TOPIC.Fields), 'conflicting-yaml-versions'];

/** What is found in text has no manifests for Argo's validator. */
const IN_TEXT = ['invalid-yaml', 'duplicate-field'];

/** The rules that have found something. */
let found: object[] = [];

/** Records when the rule finds something. */
function observe(rule: Rule<never>): void {
  const { check } = rule;
  Object.assign(rule, {
    check: (subject: never) => {
      const findings = [...check(subject)];
      if (findings.length > 0) found.push(rule);
      return findings;
    },
  });
}

/** What is found in what is wrong, and the rules of the code that found it. */
interface Report {
  readonly findings: readonly ExampleFinding[];
  readonly rules: ReadonlySet<object>;
}

const reports = new Map<RuleExample, Report>();

beforeAll(() => {
  for (const rule of RULES) observe(rule);
  for (const example of EXAMPLES) {
    found = [];
    const findings = findingsIn(example.wrong, example.options);
    const own = new Set<object>(RULES.filter(({ code }) => code === example.code));
    reports.set(example, { findings, rules: new Set(found.filter((rule) => own.has(rule))) });
  }
});

function nameOf({ code, title }: RuleExample): string {
  return title === undefined ? code : `${code}: ${title}`;
}

describe('the examples of rules', () => {
  test.each(EXAMPLES.map((example) => [nameOf(example), example] as const))('%s', (_, example) => {
    const { code, right, options } = example;
    const { findings = [], rules } = reports.get(example) ?? {};
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.filter((finding) => finding.severity === 'error' && finding.code !== code)).toEqual([]);
    expect(rules?.size).toBeGreaterThanOrEqual(WITHOUT_RULE.includes(code) ? 0 : 1);
    const places = findings.filter((finding) => finding.code === code).map(({ place }) => place);
    // Two rules would say the same of it.
    expect(places).toEqual([...new Set(places)]);

    // With all advice, an example would have to follow all of it.
    const { advice, ...others } = options;
    expect(findingsIn(right, others)).toEqual([]);
    expect(findingsIn(right, { ...others, advice }).filter((finding) => finding.code === code)).toEqual([]);
  });

  test('are there for each rule', () => {
    const reported = new Set([...reports.values()].flatMap(({ rules }) => [...rules]));
    const missing = RULES.filter((rule) => !reported.has(rule));
    expect(missing.map(({ code, class: given, check }) => ({ code, given, check: String(check) }))).toEqual(
      [],
    );
  });

  test('are there for each code that is not of a rule', () => {
    const codes = new Set<string>(EXAMPLES.map(({ code }) => code));
    expect(WITHOUT_RULE.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('are of codes whose help says why it is wrong', () => {
    expect(EXAMPLES.filter(({ code }) => CODES.get(code)?.help === undefined).map(nameOf)).toEqual([]);
  });

  test('are in the files of the topics', () => {
    const files = new Map(
      Object.values(PAGES).flatMap(({ file, codes }) => Object.keys(codes).map((code) => [code, file])),
    );
    expect(EXAMPLES.filter(({ code, topic }) => files.get(code) !== topic).map(nameOf)).toEqual([]);
  });

  test('say what happens if Argo accepts what is wrong', () => {
    const fails = (example: RuleExample): boolean => [...classesOf(example).values()].includes('fails');
    const silent = EXAMPLES.filter((example) => {
      const { code, note } = example;
      if (note !== undefined || !fails(example)) return false;
      // The help of a code that is only about failures says what they are.
      const isExplained = EXAMPLES.filter((other) => other.code === code).every(fails);
      return !isExplained || CODES.get(code)?.help === undefined;
    });
    expect(silent.map(nameOf)).toEqual([]);
  });
});

describeWithShared("Argo's validators", ['argolint', 'argolint4'], () => {
  test.each(['3.7', '4.0'] as const)('agree with the examples: %s', (version) => {
    const examples = EXAMPLES.filter(({ code }) => !IN_TEXT.includes(code));
    const disagreements = (['wrong', 'right'] as const).flatMap((side) =>
      judge(
        examples.map((example) => JSON.parse(JSON.stringify(manifestsOf(example[side]))) as Json[]),
        version,
      ).flatMap((judgement, index) => {
        const outcome = outcomeOf(judgement);
        const { code } = examples[index] ?? {};
        // Argo Events has no validator.
        return ['agreed', 'API server only', 'no verdict'].includes(outcome)
          ? []
          : [{ side, code, outcome, judgement }];
      }),
    );
    expect(disagreements).toEqual([]);
  });
});
