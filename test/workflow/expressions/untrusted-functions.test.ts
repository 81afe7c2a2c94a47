import type { ExpressionNode } from '../../../lib/argo/expression';
import { childrenOf, parseExpression } from '../../../lib/argo/expression';
import { variablesInResult } from '../../../lib/argo/insertion';
import { valueOf } from '../../argo/syntax-trees';
import { describeWithShared } from '../../support';
import type { Evaluated } from './evaluate';
import { evaluateEach } from './evaluate';
import type { Sample } from './samples';
import {
  BUILTIN_SAMPLES,
  METHOD_SAMPLES,
  OPERATOR_SAMPLES,
  PREDICATE_SAMPLES,
  SPRIG_SAMPLES,
  VALUES,
} from './samples';

/** What does not occur in any sample. */
const MARK = 'zqx';

const UNTRUSTED = 'inputs.parameters.untrusted';

/** An expression in which a value that someone else chooses has the place of a literal. */
interface Case {
  readonly text: string;
  readonly values: readonly string[];
  /** Whether the result is a number or a truth value. */
  readonly isHarmless: boolean;
}

/** The literals in an expression. */
function literalsIn(
  node: ReturnType<typeof childrenOf>[number],
): Extract<ExpressionNode, { kind: 'string' }>[] {
  return node.kind === 'string' ? [node] : childrenOf(node).flatMap(literalsIn);
}

/** The expression with the untrusted value in the place of each of its literals, and values with the mark. */
function casesOf({ expression: { expression: text }, type }: Sample): Case[] {
  return literalsIn(valueOf(parseExpression(text)))
    .filter(({ start }) => !/[{,] ?$/.test(text.slice(0, start)) || !text.includes('{'))
    .map(({ start, end, value }) => ({
      isHarmless: type === 'int' || type === 'bool',
      text: text.slice(0, start) + UNTRUSTED + text.slice(end),
      values: [`${value}${MARK}`, `${MARK}${value}`, MARK, value.replace(/[a-z]{3}/, MARK)],
    }));
}

/** Whether the value is reported to be in the result. */
function isReported(text: string): boolean {
  return variablesInResult(text).some((path) => path.join('.') === UNTRUSTED);
}

const SAMPLES = [
  ...[OPERATOR_SAMPLES, PREDICATE_SAMPLES, BUILTIN_SAMPLES, SPRIG_SAMPLES].flatMap((samples) =>
    Object.values<readonly Sample[]>(samples).flat(),
  ),
  ...METHOD_SAMPLES,
];

describeWithShared('an untrusted value in an expression', ['argosim'], () => {
  test('is reported if Argo copies any of it to the result, whatever the function', () => {
    const cases = SAMPLES.flatMap(casesOf);
    const unreported = cases.filter(({ text }) => !isReported(text));
    const tried = unreported.flatMap(({ text, values }) => values.map((value) => ({ text, value })));
    const results: Evaluated[] = evaluateEach(
      tried.map(({ text, value }) => [
        `{{=${text}${text.endsWith('}') ? ' ' : ''}}}`,
        { ...VALUES, untrusted: value },
      ]),
    );
    const copied = tried.filter((_, index) => {
      const result = results[index];
      return result !== undefined && 'text' in result && result.text.toLowerCase().includes(MARK);
    });
    expect(cases.length).toBeGreaterThan(250);
    expect(unreported.length).toBeGreaterThan(50);
    expect(copied).toEqual([]);
  });
});

test('a value that only decides on a number or a truth value is not reported', () => {
  const harmless = SAMPLES.flatMap(casesOf).filter(({ isHarmless }) => isHarmless);
  expect(harmless.length).toBeGreaterThan(50);
  expect(harmless.map(({ text }) => text).filter(isReported)).toEqual([]);
});
