import fc from 'fast-check';
import type { TextPart } from '../../../lib/argo/tag';
import {
  onlySimpleTag,
  parseTags,
  printTags,
  replaceTags,
  simpleTagsIn,
  variablesInText,
} from '../../../lib/argo/tag';
import { printExpression } from '../../../lib/argo/expression';
import { Expression } from '../../../lib/workflow/values/expression';
import { anyExpression, anyText } from '../expression/arbitrary';
import { parsed } from '../expression/support';
import { withoutSpans } from '../syntax-trees';

const tag = { kind: 'simple', enclosing: '', before: '', after: '' };

/** Braces and characters that can be between them, in any order. */
const braces = fc
  .array(fc.constantFrom('{', '}', '{{', '}}', '=', ' ', '\n', '\ufeff', 'a', '.', '"'), { maxLength: 16 })
  .map((pieces) => pieces.join(''));

const text = fc.oneof(braces, anyText);

describe('parsing the tags of a text', () => {
  it.each([
    ['', []],
    ['plain } text }}', [{ kind: 'literal', text: 'plain } text }}' }]],
    ['{{a.b}}', [{ ...tag, name: 'a.b' }]],
    [
      '{{ a\n}}!',
      [
        { ...tag, before: ' ', name: 'a', after: '\n' },
        { kind: 'literal', text: '!' },
      ],
    ],
    ['{{}}', [{ ...tag, name: '' }]],
    ['{{ }}', [{ ...tag, before: ' ', name: '' }]],
    [
      '{{a}}{{b}}',
      [
        { ...tag, name: 'a' },
        { ...tag, name: 'b' },
      ],
    ],
    ['{{=a + b }}', [{ kind: 'expression', expression: 'a + b ' }]],
    // A tag is an expression only if `=` is its first character.
    ['{{ =a}}', [{ ...tag, before: ' ', name: '=a' }]],
    // The first two braces end the tag.
    [
      `{{="}}"}}`,
      [
        { kind: 'expression', expression: '"' },
        { kind: 'literal', text: '"}}' },
      ],
    ],
    [
      '{{={a: {}}}}',
      [
        { kind: 'expression', expression: '{a: {' },
        { kind: 'literal', text: '}}' },
      ],
    ],
    [
      '{{{a}}}',
      [
        { ...tag, name: '{a' },
        { kind: 'literal', text: '}' },
      ],
    ],
    ['{{a', [{ kind: 'unclosed', text: 'a' }]],
    [
      '{{a}} {{=b}',
      [
        { ...tag, name: 'a' },
        { kind: 'literal', text: ' ' },
        { kind: 'unclosed', text: '=b}' },
      ],
    ],
    [
      '{{tasks.{{item}}.status}}',
      [
        { ...tag, enclosing: '{{tasks.', name: 'item' },
        { kind: 'literal', text: '.status}}' },
      ],
    ],
    ['{{a{{b{{ c}}', [{ ...tag, enclosing: '{{a{{b', before: ' ', name: 'c' }]],
    // Argo does not look for a tag directly at the start of another one.
    ['{{{{a}}', [{ ...tag, name: '{{a' }]],
    ['{{=a + {{b}}', [{ kind: 'expression', expression: 'a + {{b' }]],
  ])('%j', (text, parts) => {
    expect(withoutSpans(parseTags(text))).toEqual(parts);
  });

  it('has the span of each part', () => {
    const text = 'a{{ b }}{{=c}}d{{e';
    expect(parseTags(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a',
      '{{ b }}',
      '{{=c}}',
      'd',
      '{{e',
    ]);
  });

  it('preserves any text', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(printTags(parseTags(any))).toBe(any);
      }),
      { numRuns: 500 },
    );
  });

  it('returns consecutive spans that cover the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const ends = parseTags(any).map(({ end }) => end);
        expect(parseTags(any).map(({ start }) => start)).toEqual([0, ...ends].slice(0, ends.length));
        expect(ends.at(-1) ?? 0).toBe(any.length);
      }),
    );
  });

  it('prints any valid parts to text that parses to the same parts', () => {
    const nowhere = { start: 0, end: 0 };
    const plain = fc.stringMatching(/^[^{}]+$/);
    const blank = fc.constantFrom('', ' ', '\n\t', '\u00a0');
    const name = fc.stringMatching(/^[a-z](?:[a-z. -]*[a-z])?$/);
    const part: fc.Arbitrary<TextPart> = fc.oneof(
      fc
        .record({ enclosing: fc.constantFrom('', '{{a.', '{{a.{{b.'), before: blank, name, after: blank })
        .map((fields): TextPart => ({ kind: 'simple', ...fields, ...nowhere })),
      plain.map((expression): TextPart => ({ kind: 'expression', expression, ...nowhere })),
    );
    const literal = plain.map((text): TextPart => ({ kind: 'literal', text, ...nowhere }));
    const unclosed = fc
      .option(plain, { nil: undefined })
      .map((text): TextPart[] => (text === undefined ? [] : [{ kind: 'unclosed', text, ...nowhere }]));
    const parts = fc
      .tuple(fc.array(fc.tuple(fc.array(literal, { maxLength: 1 }), part), { maxLength: 4 }), unclosed)
      .map(([pairs, end]) => [...pairs.flatMap(([before, one]) => [...before, one]), ...end]);
    fc.assert(
      fc.property(parts, (list) => {
        expect(withoutSpans(parseTags(printTags(list)))).toEqual(withoutSpans(list));
      }),
    );
  });

  it('takes linear time', () => {
    for (const text of ['{{'.repeat(30_000), '{'.repeat(30_001), '}'.repeat(30_000), '{{}}'.repeat(30_000)])
      expect(printTags(parseTags(text))).toBe(text);
  });
});

describe('an expression in a tag', () => {
  it('is the expression that Argo extracts from it', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const [part, ...others] = parseTags(`${new Expression(printExpression(expression))}`);
        expect(others).toEqual([]);
        if (part?.kind !== 'expression') throw new Error(part?.kind);
        expect(printExpression(parsed(part.expression))).toBe(printExpression(expression));
      }),
    );
  });

  it('has a space between its last brace and those of the tag', () => {
    expect(`${new Expression('{a: 1}')}`).toBe('{{={a: 1} }}');
    expect(`${new Expression('a')}`).toBe('{{=a}}');
  });
});

describe('the variables of a text', () => {
  it.each([
    ['a.b', []],
    ['{{ a.b-c }} and {{=d.e + f}}', ['a.b-c', 'd.e', 'f']],
    // Argo substitutes the inner one first.
    ['{{tasks.{{inputs.parameters.x}}.status}}', ['inputs.parameters.x']],
    // Argo treats it as an expression when it resolves a single artifact (`ResolveVar`).
    ['{{ = a.b }}', ['a.b']],
    ['{{=a.b +}}', ['a.b']],
    ['{{a.b', []],
  ])('%j', (text, paths) => {
    expect(variablesInText(text).map(({ path }) => path.join('.'))).toEqual(paths);
  });

  it('have spans', () => {
    const text = 'x {{ a.b }} {{=f(c.d)}} {{a.{{ e }}}} {{ = g }}';
    expect(variablesInText(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a.b',
      'c.d',
      'e',
      'g',
    ]);
  });

  it('can be replaced', () => {
    expect(replaceTags('a {{b}}{{=c}} }} {{d', '0')).toBe('a 00 }} {{d');
    expect(replaceTags('a', '0')).toBe('a');
  });
});

describe('simple tags', () => {
  it('are found in all strings and keys of a value, as it is rendered', () => {
    const value = {
      '{{a}}': ['{{ b }} {{=c}} {{ =d}}', { e: '{{e.{{f}}}}', g: undefined, h: 1 }],
      toBe: { toJSON: () => '{{i}} {{"j"\n}} {{' },
    };
    expect(simpleTagsIn(value).map(({ name }) => name)).toEqual(['a', 'b', '=d', 'f', 'i', '"j"']);
    expect(simpleTagsIn(undefined)).toEqual([]);
  });

  it.each([
    ['{{ a.b }}', 'a.b'],
    ['{{a}} ', undefined],
    ['{{a}}{{b}}', undefined],
    ['{{=a}}', undefined],
    ['{{a{{b}}', undefined],
    ['{{a', undefined],
    ['a', undefined],
  ])('the only tag of %j is %j', (text, name) => {
    expect(onlySimpleTag(text)?.name).toBe(name);
  });
});
