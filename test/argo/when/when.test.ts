import fc from 'fast-check';
import type { WhenNode, WhenBinaryOperator, WhenTextStyle } from '../../../lib/argo/when';
import { parseWhen, printWhen } from '../../../lib/argo/when';
import { errorOf, valueOf, withoutSpans } from '../syntax-trees';
import { anyWhen } from './arbitrary';

function text(content: string, style: WhenTextStyle = 'bare'): WhenNode {
  return { kind: 'text', style, parts: content === '' ? [] : [content] };
}

function number(content: string): WhenNode {
  return { kind: 'number', text: content };
}

function tag(content: string): WhenNode {
  return { kind: 'text', style: 'bare', parts: [{ tag: content }] };
}

function binary(left: WhenNode, operator: WhenBinaryOperator, right: WhenNode): WhenNode {
  return { kind: 'binary', operator, left, right };
}

const [a, b, c] = [text('a'), text('b'), text('c')];

describe("parsing a 'when'", () => {
  test.each<[string, WhenNode]>([
    [
      '{{steps.flip.outputs.result}} == heads',
      binary(tag('{{steps.flip.outputs.result}}'), '==', text('heads')),
    ],
    ['{{=sprig.trim(\'}\') == "x"}}', tag('{{=sprig.trim(\'}\') == "x"}}')],
    ['true', { kind: 'boolean', value: true }],
    ['True == False', binary(text('True'), '==', text('False'))],
    ['a && b && c', { kind: 'and', operands: [a, b, c] }],
    ['a || b && c', { kind: 'or', operands: [a, { kind: 'and', operands: [b, c] }] }],
    ['(a || b) && c', { kind: 'and', operands: [{ kind: 'or', operands: [a, b] }, c] }],
    ['a == b != c', binary(binary(a, '==', b), '!=', c)],
    ['a == (b != c)', binary(a, '==', binary(b, '!=', c))],
    ['a in (b, "c")', binary(a, 'in', { kind: 'list', items: [b, text('c', 'double')] })],
    [
      'a =~ "^b" && a !~ c',
      { kind: 'and', operands: [binary(a, '=~', text('^b', 'double')), binary(a, '!~', c)] },
    ],
    [
      'a - b - c * 2 ** 3 ** 4',
      binary(
        binary(a, '-', b),
        '-',
        binary(c, '*', binary(binary(number('2'), '**', number('3')), '**', number('4'))),
      ),
    ],
    [
      '1 & 2 | 3 << 4 + 5',
      binary(
        binary(number('1'), '&', number('2')),
        '|',
        binary(number('3'), '<<', binary(number('4'), '+', number('5'))),
      ),
    ],
    ['a ? b : c', binary(binary(a, '?', b), ':', c)],
    ['a ?? b ? c : a', binary(binary(binary(a, '??', b), '?', c), ':', a)],
    ['-2 ** 2', binary({ kind: 'prefix', operator: '-', operand: number('2') }, '**', number('2'))],
    [
      '!(!true)',
      {
        kind: 'prefix',
        operator: '!',
        operand: { kind: 'prefix', operator: '!', operand: { kind: 'boolean', value: true } },
      },
    ],
    ['!{{a}}', { kind: 'prefix', operator: '!', operand: tag('{{a}}') }],
    ['-(.5)', { kind: 'prefix', operator: '-', operand: number('.5') }],
    ['0xfF == .5', binary(number('0xfF'), '==', number('.5'))],
    ['[a b] == c', binary(text('a b', 'brackets'), '==', c)],
    ['"a\\"b" == \'\'', binary(text('a"b', 'double'), '==', text('', 'single'))],
    ['a\\-b == x\\ y', binary(text('a-b'), '==', text('x y'))],
    [
      '"2021-01-01" < \'2021-01-01T00:00Z\'',
      binary({ kind: 'date', style: 'double', text: '2021-01-01' }, '<', {
        kind: 'date',
        style: 'single',
        text: '2021-01-01T00:00Z',
      }),
    ],
    [
      '("2021-01-01") ? a : b',
      binary(binary({ kind: 'date', style: 'double', text: '2021-01-01' }, '?', a), ':', b),
    ],
    ['(a =~ "b") ? a : b', binary(binary(binary(a, '=~', text('b', 'double')), '?', a), ':', b)],
    ['a + ("2021-01-01")', binary(a, '+', { kind: 'date', style: 'double', text: '2021-01-01' })],
    [
      'v1.2.3 == a.B()',
      binary({ kind: 'accessor', path: ['v1', '2', '3'] }, '==', {
        kind: 'accessor',
        path: ['a', 'B'],
        arguments: [],
      }),
    ],
    [
      'a.B(1, (b, c))',
      { kind: 'accessor', path: ['a', 'B'], arguments: [number('1'), { kind: 'list', items: [b, c] }] },
    ],
    ['a.\\)', { kind: 'accessor', path: ['a', ')'] }],
    ['a, b', { kind: 'list', items: [a, b] }],
    [
      'x{{b}}-1.{{c}}y == "{{d}} e"',
      binary(
        binary({ kind: 'text', style: 'bare', parts: ['x', { tag: '{{b}}' }] }, '-', {
          kind: 'text',
          style: 'bare',
          parts: ['1.', { tag: '{{c}}' }, 'y'],
        }),
        '==',
        { kind: 'text', style: 'double', parts: [{ tag: '{{d}}' }, ' e'] },
      ),
    ],
  ])('%s', (source, when) => {
    const parsed = valueOf(parseWhen(source));
    expect(withoutSpans(parsed)).toEqual(when);
    const printed = printWhen(parsed).replace('x{{b}} - 1.', 'x{{b}}-1.');
    expect(printed).toBe(source);
  });

  test.each([
    [' a==b ', 'a == b'],
    ['((a))', 'a'],
    ['a IN (b,c)', 'a in (b, c)'],
    [`"it'`, '"it"'],
    ['tr\\ue', 'true'],
    ['0x \u0085ff', '0xff'],
    ['1\\2', '12'],
    ['a \\&\\& b', 'a && b'],
    ['(a && b) && c', 'a && b && c'],
    ['a ==[b]', 'a == [b]'],
    ['{{a}}=={{b}}', '{{a}} == {{b}}'],
  ])('%j prints as %s', (source, printed) => {
    expect(printWhen(valueOf(parseWhen(source)))).toBe(printed);
  });

  test('has the span of each node', () => {
    expect(valueOf(parseWhen(' {{a}} == ("b" , !c.D)'))).toEqual({
      kind: 'binary',
      operator: '==',
      left: { kind: 'text', style: 'bare', parts: [{ tag: '{{a}}' }], span: { start: 1, end: 6 } },
      right: {
        kind: 'list',
        items: [
          { kind: 'text', style: 'double', parts: ['b'], span: { start: 11, end: 14 } },
          {
            kind: 'prefix',
            operator: '!',
            operand: { kind: 'accessor', path: ['c', 'D'], span: { start: 18, end: 21 } },
            span: { start: 17, end: 21 },
          },
        ],
        span: { start: 11, end: 21 },
      },
      span: { start: 1, end: 22 },
    });
  });

  test.each([
    ['', 'expected a value, but found the end', 0, 0],
    ['a ==', 'expected a value, but found the end', 4, 4],
    ['a b', "expected an operator or the end, but found 'b'", 2, 3],
    ['(a', "expected an operator or ')', but found the end", 2, 2],
    ['== a', "expected a value, but found '=='", 0, 2],
    ['a ==-1', "'==-' is not an operator: write a space between operators", 2, 5],
    ['!!a', "'!!' is not an operator: write a space between operators", 0, 2],
    ['! !true', `expected a number, a boolean or '(' after '!', but found '!'`, 2, 3],
    // Argo substitutes variables as strings, which govaluate cannot negate.
    ['!a', `expected a number, a boolean or '(' after '!', but found 'a'`, 1, 2],
    ['-"1"', `expected a number, a boolean or '(' after '-', but found '"1"'`, 1, 4],
    ['a = b', "'=' is not an operator: use '=='", 2, 3],
    ['a_ == _b', "'_' is not an operator: put texts in quotes", 6, 7],
    ['tasks.a.status == b', "'a' is not a field that can be read: put the text in quotes", 0, 14],
    ['a. == b', 'a name is missing after the dot', 0, 2],
    ['1.2.3 == b', "'1.2.3' is not a number", 0, 5],
    ['0x == b', "'0x ' is not a number", 0, 3],
    ['5a == b', "expected an operator or the end, but found 'a'", 1, 2],
    ['a == "b', 'the quote that ends the text is missing', 5, 7],
    [`a == "it's"`, `expected an operator or the end, but found 's'`, 9, 10],
    ['[a', "the ']' that ends the name is missing", 0, 2],
    ['a]', "there is no '[' before this ']'", 1, 2],
    ['{{a} == b', "the tag has no end: '}}' is missing", 0, 9],
    ['"{{a" == b', "the tag has no end: '}}' is missing", 0, 10],
    ['a\\', 'a backslash needs a character after it', 0, 2],
    ['"\\{{a}}"', 'a backslash needs a character after it', 0, 2],
    ['1 + "2021-01-01"', "a date can't follow '+': put it in parentheses", 4, 16],
    ['"2021-01-01" ? a : b', "'?' can't follow a date or a pattern: put it in parentheses", 0, 12],
    ['a =~ "b" ?? c', "'??' can't follow a date or a pattern: put it in parentheses", 5, 8],
    ['f(a)', "'when' does not support functions", 0, 1],
    // govaluate ignores these mistakes.
    ['(a == b) c', "expected an operator or the end, but found 'c'", 9, 10],
    ['a) && (b', "expected an operator or the end, but found ')'", 1, 2],
    ['(a == )', "expected a value, but found ')'", 6, 7],
    ['a == ()', "expected a value, but found ')'", 6, 7],
  ])('%j is invalid', (source, message, start, end) => {
    expect(errorOf(parseWhen(source))).toEqual({ message, start, end });
  });

  test.each([
    ['parentheses', (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`],
    ['negations', (depth: number) => `${'!('.repeat(depth)}true${')'.repeat(depth)}`],
    ['comparisons', (depth: number) => `a${' == a'.repeat(depth)}`],
    ['calls', (depth: number) => `${'a.B('.repeat(depth)}${')'.repeat(depth)}`],
    [
      'operators in parentheses',
      (depth: number) => `${'('.repeat(depth / 2)}a${' - a - a)'.repeat(depth / 2)}`,
    ],
  ])('has a limit for nested %s', (_, source) => {
    expect(parseWhen(source(100)).ok).toBe(true);
    expect(errorOf(parseWhen(source(20_000))).message).toBe('it nests more than 200 levels deep');
  });

  test('has no limit for operands of one operator', () => {
    const all = Array.from({ length: 5_000 }, () => '{{a}} == b').join(' || ');
    expect(printWhen(valueOf(parseWhen(all)))).toBe(all);
  });
});

test('the printed form of any expression parses to the same tree', () => {
  fc.assert(
    fc.property(anyWhen, (when) => {
      expect(withoutSpans(valueOf(parseWhen(printWhen(when))))).toEqual(when);
    }),
    { numRuns: 500 },
  );
});

test('any text is an expression whose printed form parses to the same tree, or has an error inside it', () => {
  const source = fc
    .array(
      fc.constantFrom(
        'a',
        'B',
        '1',
        '.',
        ' ',
        '(',
        ')',
        '!',
        '-',
        '==',
        '&&',
        '"',
        '[',
        ']',
        '\\',
        '{{',
        '}}',
        ',',
        '?',
        '\ud800',
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(source, (one) => {
      const result = parseWhen(one);
      if (result.ok) {
        expect(withoutSpans(valueOf(parseWhen(printWhen(result.value))))).toEqual(withoutSpans(result.value));
      } else {
        const { start, end } = result.error;
        expect(0 <= start && start <= end && end <= one.length).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
