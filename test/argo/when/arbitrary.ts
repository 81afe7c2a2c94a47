import fc from 'fast-check';
import type { WhenNode, WhenBinaryOperator, WhenTag } from '../../../lib/argo/when';
import { joinLogic } from '../../../lib/argo/join-logic';

const BINARY: readonly WhenBinaryOperator[] = [
  ...(['?', ':', '??', '==', '!=', '>', '>=', '<', '<=', '=~', '!~', 'in'] as const),
  ...(['&', '|', '^', '<<', '>>', '+', '-', '*', '/', '%', '**'] as const),
];

const tag: fc.Arbitrary<WhenTag> = fc
  .constantFrom('{{a}}', '{{=b["c"] == \'d\'}}', '{{ item }}', '{{}}')
  .map((text) => ({ tag: text }));

/** Alternating texts and tags: two adjacent texts would be one text. */
function parts(text: fc.Arbitrary<string>): fc.Arbitrary<readonly (string | WhenTag)[]> {
  return fc
    .array(fc.tuple(text, tag), { maxLength: 2 })
    .chain((pairs) => text.map((last) => [...pairs.flat(), last].filter((part) => part !== '')));
}

const anyText = fc.constantFrom('', 'x', 'a b', '"', "'", '\\', ']', '2021-01-0', ' ', '{ ', '})', 'ü😀');

const word = fc.constantFrom('foo', 'true-', 'ä1', 'a_b', 'ab"c', 'x y', 'IN2', 'b\\');

const text: fc.Arbitrary<WhenNode> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    style: fc.constantFrom('single', 'double', 'brackets'),
    parts: parts(anyText),
  }),
  word.map((one): WhenNode => ({ kind: 'text', style: 'bare', parts: [one] })),
  fc
    .tuple(tag, parts(fc.constantFrom('', 'x', '.5', '_')))
    .map(([first, others]): WhenNode => ({ kind: 'text', style: 'bare', parts: [first, ...others] })),
  tag.map((one): WhenNode => ({ kind: 'text', style: 'bare', parts: ['.5', one] })),
);

const leaf: fc.Arbitrary<WhenNode> = fc.oneof(
  fc
    .constantFrom('0', '1.5', '.5', '7.', '0xfF')
    .map((number): WhenNode => ({ kind: 'number', text: number })),
  fc.boolean().map((value): WhenNode => ({ kind: 'boolean', value })),
  text,
  fc.record({
    kind: fc.constant('date' as const),
    style: fc.constantFrom('single', 'double'),
    text: fc.constantFrom('2021-01-01', '2021-01-01 05:00', '3:04PM', 'Mon Jan  2 15:04:05 2006'),
  }),
  fc
    .constantFrom(['a', 'B'], ['v1', '2', '3'], ['a', '', 'C-d'])
    .map((path): WhenNode => ({ kind: 'accessor', path })),
);

/** Any expression of a `when`. */
export const anyWhen: fc.Arbitrary<WhenNode> = fc.letrec<{ when: WhenNode }>((tie) => {
  const when = tie('when');
  const several = fc.array(when, { minLength: 2, maxLength: 3 });
  return {
    when: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom(...BINARY), when, when)
        .map(([operator, left, right]): WhenNode => ({ kind: 'binary', operator, left, right })),
      fc
        .tuple(fc.constantFrom('and', 'or'), when, fc.array(when, { minLength: 1, maxLength: 2 }))
        .map(([kind, first, others]) => joinLogic<WhenNode>(kind, [first, ...others])),
      fc
        .tuple(fc.constantFrom('!', '-', '~'), when)
        .map(([operator, operand]): WhenNode => ({ kind: 'prefix', operator, operand })),
      several.map((items): WhenNode => ({ kind: 'list', items })),
      fc
        .array(when, { maxLength: 2 })
        .map((items): WhenNode => ({ kind: 'accessor', path: ['a', 'B'], arguments: items })),
    ),
  };
}).when;
