import fc from 'fast-check';
import { printExpression } from '../../../lib/argo/expression';
import { anyExpression, anyOperation, tokenSoup } from './arbitrary';
import { maybeParsed, parsed } from './support';
import { withoutSpans } from '../syntax-trees';

describe('printing an expression', () => {
  it('prints text that parses to the same tree', () => {
    fc.assert(
      fc.property(fc.oneof(anyExpression, anyOperation), (expression) => {
        const again = parsed(printExpression(expression));
        expect(withoutSpans(again)).toEqual(withoutSpans(expression));
      }),
      { numRuns: 250 },
    );
  });

  it('prints text that is valid in a tag', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(printExpression(expression)).not.toMatch(/\{\{|\}\}/);
      }),
    );
  });

  it('prints its own output unchanged', () => {
    fc.assert(
      fc.property(tokenSoup, (source) => {
        const expression = maybeParsed(source);
        if (expression === undefined) return;
        const text = printExpression(expression);
        expect(printExpression(parsed(text))).toBe(text);
      }),
    );
  });

  it.each([
    // Whitespace, comments, the kind of quotes, pipes and redundant parentheses are not preserved.
    [' a/* b */+(1) ', 'a + 1'],
    ["'it\\'s' + `a \"b\"`", '"it\'s" + "a \\"b\\""'],
    ['"{{" + "}}" + "{{{"', '"{\\u007b" + "}\\u007d" + "{\\u007b{"'],
    ['a["b-c"].d', "a['b-c'].d"],
    ['a | f(1) | g()', 'g(f(a, 1))'],
    ['(a; b) | f()', 'f((a; b))'],
    ['filter(list, {# > 1})', 'filter(list, # > 1)'],
    ['filter(list, {.size > 1})', 'filter(list, #.size > 1)'],
    ['map(list, {{a: 1}})', 'map(list, { {a: 1} })'],
    ['map(list, {a; #})', 'map(list, { a; # })'],
    ['{a: {"b": {c: 1}}}', '{a: {b: {c: 1} } }'],
    ['{"in": 1, "a-b": 2, (c): 3, 4: 5}', '{"in": 1, "a-b": 2, (c): 3, "4": 5}'],
    ['if a { b } else if c { d } else { e }', 'if a { b } else { if c { d } else { e } }'],
    ['0x2A + 1_000 + 1. + .5 + 1e3', '42 + 1000 + 1.0 + 0.5 + 1000.0'],
    ['1 .. 3', '1..3'],
    ['a[1 : 2]', 'a[1:2]'],
    ['a[: ::f()]', 'a[: ::f()]'],
    ['b"\\x00\\"a{{"', 'b"\\x00\\x22a{\\x7b"'],
    // Parentheses are printed only where precedence requires them.
    ['a + (b * c)', 'a + b * c'],
    ['(a ** b) ** c', '(a ** b) ** c'],
    ['a ** (b ** c)', 'a ** b ** c'],
    ['a - (b - c)', 'a - (b - c)'],
    ['-(a ** b)', '-a ** b'],
    ['(-a) ** b', '(-a) ** b'],
    ['not (a in b)', 'not (a in b)'],
    ['(not a) and b', 'not a and b'],
    ['(not a) * b', '(not a) * b'],
    ['a * (not b)', 'a * not b'],
    ['a ** (not b) * c', 'a ** (not b) * c'],
    ['(a ?? b) + c', '(a ?? b) + c'],
    ['(a ?? b) < c', '(a ?? b) < c'],
    ['(a ?? b) < c < d', '(a ?? b) < c < d'],
    ['a + (b ?? c)', 'a + b ?? c'],
    ['(a < b) < c', '(a < b) < c'],
    ['a < b < c', 'a < b < c'],
    ['(a < b < c) == d', 'a < b < c == d'],
    ['(a ? b : c) ? d : e', '(a ? b : c) ? d : e'],
    ['a ? b : (c ? d : e)', 'a ? b : c ? d : e'],
    ['(let x = a; x); b', '(let x = a; x); b'],
    ['let x = (let y = 1; y); x', 'let x = (let y = 1; y); x'],
    ['let x = a ? 1 : (let y = 1; y); x', 'let x = a ? 1 : (let y = 1; y); x'],
    ['(1).a + (true)[0] + (-1).b', '(1).a + (true)[0] + (-1).b'],
    ['(a?.b).c', 'a?.b.c'],
  ])('prints %j as %j', (source, text) => {
    expect(printExpression(parsed(source))).toBe(text);
    expect(withoutSpans(parsed(text))).toEqual(withoutSpans(parsed(source)));
  });

  it('prints no redundant parentheses', () => {
    fc.assert(
      fc.property(anyOperation, (expression) => {
        const text = printExpression(expression);
        for (const shorter of withoutOnePair(text)) {
          const other = maybeParsed(shorter);
          expect(other && withoutSpans(other)).not.toEqual(withoutSpans(expression));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The text, each time without one of its pairs of parentheses. */
function withoutOnePair(text: string): string[] {
  const open: number[] = [];
  return [...text.matchAll(/[()]/g)].flatMap(({ 0: bracket, index }) => {
    if (bracket === '(') {
      open.push(index);
      return [];
    }
    const start = open.pop() ?? 0;
    return [`${text.slice(0, start)} ${text.slice(start + 1, index)} ${text.slice(index + 1)}`];
  });
}
