import fc from 'fast-check';
import type { DependsNode } from '../../../lib/argo/depends';
import { joinLogic } from '../../../lib/argo/join-logic';

const task: fc.Arbitrary<DependsNode> = fc.record(
  {
    kind: fc.constant('task' as const),
    name: fc.constantFrom('a', 'b', 'c-d', 'e2', 'not-f', 'G-'),
    result: fc.constantFrom('Succeeded', 'Failed', 'AnySucceeded', 'Xx'),
  },
  { requiredKeys: ['kind', 'name'] },
);

/** Any depends expression. */
export const anyDepends: fc.Arbitrary<DependsNode> = fc.letrec<{ depends: DependsNode }>((tie) => {
  const depends = tie('depends');
  return {
    depends: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      task,
      depends.map((operand): DependsNode => ({ kind: 'not', operand })),
      fc
        .tuple(fc.constantFrom('and', 'or'), depends, fc.array(depends, { minLength: 1, maxLength: 2 }))
        .map(([kind, first, others]) => joinLogic<DependsNode>(kind, [first, ...others])),
      fc
        .tuple(fc.constantFrom('==', '!='), depends, depends)
        .map(([operator, left, right]): DependsNode => ({ kind: 'comparison', operator, left, right })),
      fc.tuple(depends, depends, depends).map(([condition, consequent, alternate]): DependsNode => ({
        kind: 'conditional',
        condition,
        consequent,
        alternate,
      })),
    ),
  };
}).depends;
