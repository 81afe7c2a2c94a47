import fc from 'fast-check';
import type { TextPart } from '../../../lib/argo/tag';
import { expressionTag, parseTags, printTags, replaceTags, variablesInText } from '../../../lib/argo/tag';
import { parseExpression, printExpression } from '../../../lib/argo/expression';
import { anyExpression } from '../expression/arbitrary';
import { withoutSpans } from '../expression/support';

const tag = { kind: 'simple', enclosing: '', before: '', after: '' };

/** Braces and what can be between them, in any order. */
const braces = fc
  .array(fc.constantFrom('{', '}', '{{', '}}', '=', ' ', '\n', '\ufeff', 'a', '.', '"'), { maxLength: 16 })
  .map((pieces) => pieces.join(''));

const anyText = fc.oneof(braces, fc.string({ unit: 'binary' }));

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
    // Only an `=` at the very beginning makes an expression.
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
    // Argo looks for no tag at the very beginning of another one.
    ['{{{{a}}', [{ ...tag, name: '{{a' }]],
    ['{{=a + {{b}}', [{ kind: 'expression', expression: 'a + {{b' }]],
  ])('%j', (text, parts) => {
    expect(withoutSpans(parseTags(text))).toEqual(parts);
  });

  it('has the place of each part', () => {
    const text = 'a{{ b }}{{=c}}d{{e';
    expect(parseTags(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a',
      '{{ b }}',
      '{{=c}}',
      'd',
      '{{e',
    ]);
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(printTags(parseTags(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('takes the places of its parts one after the other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ends = parseTags(text).map(({ end }) => end);
        expect(parseTags(text).map(({ start }) => start)).toEqual([0, ...ends].slice(0, ends.length));
        expect(ends.at(-1) ?? 0).toBe(text.length);
      }),
    );
  });

  it('prints any parts that a text can have as what parses to them', () => {
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

  it('is done with long texts at once', () => {
    for (const text of ['{{'.repeat(30_000), '{'.repeat(30_001), '}'.repeat(30_000), '{{}}'.repeat(30_000)])
      expect(printTags(parseTags(text))).toBe(text);
  });
});

describe('an expression in a tag', () => {
  it('is the one that Argo finds in it', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const [part, ...others] = parseTags(expressionTag(expression));
        expect(others).toEqual([]);
        if (part?.kind !== 'expression') throw new Error(part?.kind);
        const { expression: found } = parseExpression(part.expression);
        expect(found && printExpression(found)).toBe(printExpression(expression));
      }),
    );
  });

  it('has its last brace apart from those of the tag', () => {
    expect(expressionTag('{a: 1}')).toBe('{{={a: 1} }}');
    expect(expressionTag('a')).toBe('{{=a}}');
  });
});

describe('the variables of a text', () => {
  it.each([
    ['a.b', []],
    ['{{ a.b-c }} and {{=d.e + f}}', ['a.b-c', 'd.e', 'f']],
    // Argo fills in the inner one first.
    ['{{tasks.{{inputs.parameters.x}}.status}}', ['inputs.parameters.x']],
    // It is an expression where Argo reads the text of one artifact (`ResolveVar`).
    ['{{ = a.b }}', ['a.b']],
    ['{{=a.b +}}', ['a.b']],
    ['{{a.b', []],
  ])('%j', (text, paths) => {
    expect(variablesInText(text).map(({ path }) => path.join('.'))).toEqual(paths);
  });

  it('have their places', () => {
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
