import fc from 'fast-check';
import type { Depends } from '../../../lib/argo/depends';
import { joinDepends } from '../../../lib/argo/depends';

const task: fc.Arbitrary<Depends> = fc.record(
  {
    kind: fc.constant('task' as const),
    name: fc.constantFrom('a', 'b', 'c-d', 'e2', 'not-f', 'G-'),
    result: fc.constantFrom('Succeeded', 'Failed', 'AnySucceeded', 'Xx'),
  },
  { requiredKeys: ['kind', 'name'] },
);

/** Any depends expression. */
export const anyDepends: fc.Arbitrary<Depends> = fc.letrec<{ depends: Depends }>((tie) => {
  const depends = tie('depends');
  return {
    depends: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      task,
      depends.map((operand): Depends => ({ kind: 'not', operand })),
      fc
        .tuple(fc.constantFrom('and', 'or'), depends, fc.array(depends, { minLength: 1, maxLength: 2 }))
        .map(([kind, first, others]) => joinDepends(kind, [first, ...others])),
      fc
        .tuple(fc.constantFrom('==', '!='), depends, depends)
        .map(([operator, left, right]): Depends => ({ kind: 'comparison', operator, left, right })),
      fc.tuple(depends, depends, depends).map(([condition, consequent, alternate]): Depends => ({
        kind: 'conditional',
        condition,
        consequent,
        alternate,
      })),
    ),
  };
}).depends;
