import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, pod, testFailures, workflow } from '../../failures';
import { dag, withX } from '../graphs/fixtures';

const argument = (text: string): object => dag([{ name: 'a', template: 'use', ...withX(`{{=${text}}}`) }]);
const output = (expression: string): object =>
  dag([{ name: 'a', template: 'make' }], {
    outputs: { parameters: [{ name: 'r', valueFrom: { expression } }] },
  });
const retry = (expression: string): object => pod({ retryStrategy: { limit: 2, expression } });
const hook = (expression: string): object =>
  workflow({
    hooks: { h: { template: 'leaf', expression } },
    templates: [
      { name: 'main', container: CONTAINER, retryStrategy: { limit: 1 } },
      { name: 'leaf', container: CONTAINER },
    ],
  });
const inContainer = (text: string): object => pod({ container: { ...CONTAINER, args: [`{{=${text}}}`] } });

const OUTCOMES = [{ node: 'main', attempt: 0, exitCode: 2 }];

describe('a function', () => {
  testFailures({
    code: 'unknown-function',
    wrong: {
      'of an output': output("foo('a')"),
      'of sprig in an output': output("sprig.nope('a')"),
      'of sprig without the prefix': output("trunc(1, 'ab')"),
      'that Argo removes': output("sprig.env('HOME')"),
      'of a retry strategy': retry("lowercase(lastRetry.message) contains 'a'"),
      'of a hook': hook("foo(workflow.status) == 'a'"),
    },
    right: {
      'of expr-lang': output("upper('a') | trim()"),
      'of Argo': output(`asInt('1') + asFloat('1') > 1 ? toJson([1]) : jsonpath('{"a":"b"}', '$.a')`),
      'of sprig': output("sprig.trunc(1, 'ab')"),
      'that is built in': output("::upper('a')"),
      'with a closure': argument('filter(1..3, # > 1) | count(# > 1)'),
      'that is a method of a time': argument("now().Format('2006')"),
      'of a retry strategy': retry("lower(lastRetry.message) contains 'a' or true"),
      'of a hook': hook("upper(workflow.status) == 'RUNNING'"),
    },
    outcomes: OUTCOMES,
  });
});

describe('the number of arguments of a function', () => {
  testFailures({
    code: 'invalid-argument-count',
    wrong: {
      'too many in an argument': argument("upper('a', 'b')"),
      'too few in an argument': argument("replace('a', 'b')"),
      none: argument('max()'),
      'of a function of Argo': argument("jsonpath('{}')"),
      'too few of a function of sprig': output("sprig.trunc('a')"),
      'too many of a function of sprig': output("sprig.trunc(1, 'a', 2)"),
      'of a retry strategy': retry("asInt(lastRetry.exitCode, '1') > 1"),
      'of a hook': hook("upper(workflow.status, 'a') == 'a'"),
    },
    right: {
      'an optional one': argument("split('a,b', ',', 1)[0] + split('a,b', ',')[0]"),
      'any number': argument('string(max(1, 2, 3))'),
      'any number for sprig': argument('string(sprig.add(1, 2, 3))'),
      'a pipe': argument("'a,b' | replace(',', '')"),
    },
    outcomes: OUTCOMES,
  });
});

describe('a wrong call in a tag', () => {
  const WRONG = { "foo('a')": 'unknown-function', "upper('a', 'b')": 'invalid-argument-count' };

  test.each(Object.entries(WRONG))('%s is a finding', (text, code) => {
    expect(lint([inContainer(text)]).map((finding) => finding.code)).toEqual([code]);
  });

  test('of an unknown function in an argument is a finding', () => {
    expect(lint([argument("foo('a')")]).map(({ message }) => message)).toEqual([
      "Argo has no function 'foo'. Use one of expr-lang or sprig.",
    ]);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    test('leaves it in the text', () => {
      const texts = Object.keys(WRONG);
      const runs = argosim(texts.map((text) => ({ manifests: [inContainer(text)], pods: true })));
      expect(runs.flatMap(({ pods = {} }) => Object.values(pods).map(({ args }) => args))).toEqual(
        texts.map((text) => [`{{=${text}}}`]),
      );
    });
  });
});
