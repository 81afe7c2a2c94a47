import fc from 'fast-check';
import { expr } from '../../../lib';
import { describeWithShared } from '../../support';
import { evaluate } from './evaluate';
import { EXPRESSIONS, VALUES } from './model';

const { boolean, integer, list, number, string } = EXPRESSIONS;

/** A value as JSON has it: no zero is negative, and an empty list of Go can be `null`. */
function plain(value: unknown): unknown {
  if (Array.isArray(value) && value.length === 0) return null;
  return typeof value === 'number' ? value + 0 : value;
}

/** expr refuses expressions with more than 10,000 nodes. */
const MAX_LENGTH = 10_000;

describeWithShared('random expressions', ['argosim'], () => {
  test.each(['3.7', '4.0'] as const)('compute in Argo %s what they compute in TypeScript', (version) => {
    const any = fc
      .oneof(integer, number, boolean, string, list)
      .filter(({ expression }) => expr.toJson(expression).toString().length <= MAX_LENGTH);
    fc.assert(
      fc.property(fc.array(any, { minLength: 300, maxLength: 300 }), (cases) => {
        const texts = cases.map(({ expression }) => expr.toJson(expression).toString());
        const actual = evaluate(texts, VALUES, version).map((result, index) => [
          texts[index],
          'text' in result ? plain(JSON.parse(result.text)) : result,
        ]);
        expect(actual).toEqual(cases.map(({ value }, index) => [texts[index], plain(value)]));
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});
