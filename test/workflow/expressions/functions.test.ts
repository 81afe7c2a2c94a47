import { expr } from '../../../lib';
import { FUNCTION_NAMES, checkFunctions, parseExpression } from '../../../lib/argo/expression';
import { describeWithShared } from '../../support';
import { evaluate } from './evaluate';
import type { Evaluated } from './evaluate';
import type { Sample } from './samples';
import {
  BUILTIN_SAMPLES,
  LITERAL_SAMPLES,
  METHOD_SAMPLES,
  OPERATOR_SAMPLES,
  PREDICATE_SAMPLES,
  SPRIG_SAMPLES,
  VALUES,
} from './samples';

const SAMPLES: readonly (readonly [name: string, samples: readonly Sample[]])[] = [
  ...Object.entries(OPERATOR_SAMPLES),
  ...Object.entries(PREDICATE_SAMPLES),
  ...Object.entries(BUILTIN_SAMPLES),
  ...Object.entries(SPRIG_SAMPLES).map(([name, samples]) => [`sprig.${name}`, samples] as const),
  ['method', METHOD_SAMPLES],
  ['literals', LITERAL_SAMPLES],
];

/** What Argo computes for all samples, and the Go types of the results. */
function run(samples: readonly Sample[], version: '3.7' | '4.0'): Evaluated[] {
  const texts = samples.map(({ expression }) => expression.toString());
  const types = samples.map(({ expression }) => expr.sprig.typeOf(expression).toString());
  return evaluate([...texts, ...types], VALUES, version);
}

/** The result of a sample, as the sample describes it. */
function described(sample: Sample, result: Evaluated, type: Evaluated): unknown {
  if ('error' in result) return sample.error === undefined ? result : {};
  const { text } = result;
  return {
    ...(sample.type !== undefined && { type: 'text' in type ? type.text : type }),
    ...('result' in sample && {
      result: typeof sample.result === 'string' ? text : (JSON.parse(text) as unknown),
    }),
    ...(sample.pattern !== undefined && { pattern: sample.pattern.test(text) ? sample.pattern : text }),
  };
}

function expected({ type, result, pattern, error }: Sample): unknown {
  if (error !== undefined) return {};
  return {
    ...(type !== undefined && { type }),
    ...(result !== undefined && { result }),
    ...(pattern !== undefined && { pattern }),
  };
}

describeWithShared('the operators and functions of expressions', ['argosim'], () => {
  test.each(['3.7', '4.0'] as const)('compute in Argo %s what their types and samples say', (version) => {
    const samples = SAMPLES.flatMap(([, some]) => some);
    const results = run(samples, version);
    const actual = samples.map((sample, index) => {
      const [result, type] = [results[index], results[samples.length + index]];
      return [sample.expression.expression, result && type && described(sample, result, type)];
    });
    expect(actual).toEqual(samples.map((sample) => [sample.expression.expression, expected(sample)]));
  });
});

describe('the functions that Argo is known to have', () => {
  test('include those of expressions', () => {
    const names = SAMPLES.map(([name]) => name);
    const own = [...Object.keys(OPERATOR_SAMPLES), 'method', 'literals'];
    expect(names.filter((name) => !own.includes(name) && !FUNCTION_NAMES.includes(name))).toEqual([]);
  });

  test.each(SAMPLES)('accept the arguments of %s', (_, samples) => {
    for (const { expression } of samples) {
      const parsed = parseExpression(expression.expression);
      expect(parsed.ok && checkFunctions(parsed.value)).toEqual([]);
    }
  });
});
