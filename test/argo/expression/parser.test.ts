import fc from 'fast-check';
import { MAX_DEPTH } from '../../../lib/argo/depth-limit';
import type { Argument } from '../../../lib/argo/expression';
import { printExpression } from '../../../lib/argo/expression';
import { childrenOf } from '../../../lib/argo/expression/children';
import { MAX_NODES } from '../../../lib/argo/expression/parser/token-reader';
import { variablesInExpression } from '../../../lib/argo/expression';
import { anyExpression, anyText, tokenSoup } from './arbitrary';
import { errorIn, parsed } from './support';
import { withoutSpans } from '../syntax-trees';

const a = { kind: 'identifier', name: 'a' };
const b = { kind: 'identifier', name: 'b' };
const c = { kind: 'identifier', name: 'c' };
const item = { kind: 'pointer', name: '' };

function string(value: string) {
  return { kind: 'string', value };
}

function binary(operator: string, left: unknown, right: unknown) {
  return { kind: 'binary', operator, left, right };
}

/** The tree of an expression, without positions. */
function tree(source: string): unknown {
  return withoutSpans(parsed(source));
}

describe('parsing an expression', () => {
  it.each([
    ['nil', { kind: 'nil' }],
    ['true', { kind: 'boolean', value: true }],
    ['a', a],
    ['日本', { kind: 'identifier', name: '日本' }],
    ['[a, b,]', { kind: 'array', items: [a, b] }],
    [
      '{a: b, "c": a, 0x1F: a, (a): b,}',
      {
        kind: 'map',
        entries: [
          { key: string('a'), value: b },
          { key: string('c'), value: a },
          { key: string('0x1F'), value: a },
          { key: a, value: b },
        ],
      },
    ],
    ['a.b', { kind: 'member', object: a, name: 'b', isOptional: false }],
    ['a?.not', { kind: 'member', object: a, name: 'not', isOptional: true }],
    ['a["b"]', { kind: 'index', object: a, index: string('b'), isOptional: false }],
    ['a?.[b]', { kind: 'index', object: a, index: b, isOptional: true }],
    ['a[:b]', { kind: 'slice', object: a, to: b }],
    ['a?.[b:]', { kind: 'slice', object: a, from: b }],
    ['a.f(b, c)', { kind: 'method', object: a, name: 'f', isOptional: false, arguments: [b, c] }],
    ['f(a, b,)', { kind: 'call', name: 'f', isBuiltin: false, arguments: [a, b] }],
    ['::f()', { kind: 'call', name: 'f', isBuiltin: true, arguments: [] }],
    ['a | f(b)', { kind: 'call', name: 'f', isBuiltin: false, arguments: [a, b] }],
    [
      'a + b | f() + c',
      binary('+', { kind: 'call', name: 'f', isBuiltin: false, arguments: [binary('+', a, b)] }, c),
    ],
    ['a ?? b | f()', { kind: 'call', name: 'f', isBuiltin: false, arguments: [binary('??', a, b)] }],
    ['not a in b', binary('in', { kind: 'unary', operator: 'not', operand: a }, b)],
    ['a not in b', binary('not in', a, b)],
    ['a not\nstartsWith b', binary('not startsWith', a, b)],
    ['-a ** b', { kind: 'unary', operator: '-', operand: binary('**', a, b) }],
    ['-1.b', undefined],
    [
      '-1 .b',
      {
        kind: 'member',
        object: { kind: 'unary', operator: '-', operand: { kind: 'integer', value: 1n } },
        name: 'b',
        isOptional: false,
      },
    ],
    ['a or b and c', binary('or', a, binary('and', b, c))],
    ['a ^ b ** c', binary('^', a, binary('**', b, c))],
    ['a - b - c', binary('-', binary('-', a, b), c)],
    ['1..3', binary('..', { kind: 'integer', value: 1n }, { kind: 'integer', value: 3n })],
    ['a < b', binary('<', a, b)],
    [
      'a < b >= c',
      {
        kind: 'comparison',
        first: a,
        rest: [
          { operator: '<', operand: b },
          { operator: '>=', operand: c },
        ],
      },
    ],
    ['a ? b : c', { kind: 'conditional', condition: a, then: b, otherwise: c }],
    ['a ?: c', { kind: 'conditional', condition: a, otherwise: c }],
    [
      'a ? b : if a { b } else { c } ? a : b',
      {
        kind: 'conditional',
        condition: {
          kind: 'conditional',
          condition: a,
          then: b,
          otherwise: { kind: 'if', condition: a, then: b, otherwise: c },
        },
        then: a,
        otherwise: b,
      },
    ],
    ['let a = b; a; c', { kind: 'let', name: 'a', value: b, body: { kind: 'sequence', items: [a, c] } }],
    ['a; b;', { kind: 'sequence', items: [a, b] }],
    [
      'map(a, # + b)',
      {
        kind: 'call',
        name: 'map',
        isBuiltin: false,
        arguments: [a, { kind: 'closure', body: binary('+', item, b) }],
      },
    ],
    [
      'a | reduce(#acc, b)',
      {
        kind: 'call',
        name: 'reduce',
        isBuiltin: false,
        arguments: [a, { kind: 'closure', body: { kind: 'pointer', name: 'acc' } }, b],
      },
    ],
    [
      'any(a, {.b})',
      {
        kind: 'call',
        name: 'any',
        isBuiltin: false,
        arguments: [
          a,
          { kind: 'closure', body: { kind: 'member', object: item, name: 'b', isOptional: false } },
        ],
      },
    ],
    ['count(a)', { kind: 'call', name: 'count', isBuiltin: false, arguments: [a] }],
    ['// only\na /* and */ . /* this */ b', { kind: 'member', object: a, name: 'b', isOptional: false }],
  ])('%s', (source, expected) => {
    if (expected === undefined) expect(errorIn(source)).toBeDefined();
    else expect(tree(source)).toEqual(expected);
  });

  it.each([
    ['0', 0n],
    ['017', 17n],
    ['1_000', 1000n],
    ['0x1F', 31n],
    ['0XaB', 171n],
    ['0b101', 5n],
    ['0o17', 15n],
    ['0x00000000000000000000000000000000000000000000000000000000000000000000001', 1n],
    ['9223372036854775807', 9223372036854775807n],
    ['1.', 1],
    ['.5', 0.5],
    ['1.5e-3', 0.0015],
    ['1E5', 100000],
    ['1e-400', 0],
  ])('the number %s', (source, value) => {
    expect(tree(source)).toEqual({ kind: typeof value === 'bigint' ? 'integer' : 'float', value });
  });

  it.each([
    [`'it\\'s'`, "it's"],
    [`"\\a\\b\\f\\n\\r\\t\\v\\\\\\""`, '\x07\b\f\n\r\t\v\\"'],
    [`"\\x41\\101\\u0041\\U00000041\\u{41}\\u{1F600}"`, 'AAAAA😀'],
    ['"\\xff"', 'ÿ'],
    // Go has no surrogates.
    ['"\\ud83d\\ude00"', '\ufffd\ufffd'],
    ['"\ud800"', '\ufffd'],
    ['"a\rb"', 'a\nb'],
    ['`a\r\n\\n"`', 'a\r\n\\n"'],
    ['`a``b`', 'a`b'],
    ['````', '`'],
    ['``', ''],
  ])('the string %j', (source, value) => {
    expect(tree(source)).toEqual({ kind: 'string', value });
  });

  it.each([
    ['b"AB"', [65, 66]],
    ["B'\\xff\\377'", [255, 255]],
    ['b"ÿ"', [195, 191]],
  ])('the bytes %s', (source, value) => {
    expect(tree(source)).toEqual({ kind: 'bytes', value });
  });
});

describe('an invalid expression', () => {
  it.each([
    ['', 0, 'expected a value, but found the end'],
    ['a +', 3, 'expected a value, but found the end'],
    ['a b', 2, "expected an operator or the end, but found 'b'"],
    ['(a', 2, "expected ')', but found the end"],
    ['f(a b)', 4, "expected ',', but found 'b'"],
    ['f(,)', 2, "expected a value, but found ','"],
    ['a.', 2, 'expected the name of a member, but found the end'],
    ['a[0](b)', 4, "expected an operator or the end, but found '('"],
    ['{a + b: c}', 3, "expected ':', but found '+'"],
    ['{-a: b}', 1, "expected a name, a string, a number or an expression in parentheses, but found '-'"],
    ['a ?? b + c', 7, "'??' and '+' can't be mixed: put one of them in parentheses"],
    ['a not b', 6, "expected an operator such as 'in', but found 'b'"],
    ['#', 0, "expected a value, but found '#'"],
    ['.a', 0, "expected a value, but found '.'"],
    ['map(a)', 5, "'map' needs more arguments"],
    ['a | map()', 8, "'map' needs more arguments"],
    ['map(a, b; c)', 8, "a closure that contains ';' needs braces around it"],
    ['true(a)', 4, "expected an operator or the end, but found '('"],
    ['a | nil()', 4, "'nil' is not a function"],
    ['if a { b } else c', 16, "expected '{', but found 'c'"],
    ['let a = 1', 9, "expected ';', but found the end"],
    ['a; b;)', 5, "expected a value, but found ')'"],
    ['1.a', 0, "'1.a' is not a number"],
    ['0x1.8', 0, "'0x1.8' is not a number, or too large"],
    ['9223372036854775808', 0, "'9223372036854775808' is not a number, or too large"],
    ['1e400', 0, "'1e400' is not a number, or too large"],
    ['a @ b', 2, '"@" is not a character of an expression'],
    ['a == "b', 5, 'this string is not closed'],
    ['"a\nb"', 0, 'this string is not closed'],
    ["'a\\\"'", 0, `an escape in ''a\\"'' is not valid`],
    ['"\\400"', 0, `an escape in '"\\400"' is not valid`],
    ['"\\u{110000}"', 0, `an escape in '"\\u{110000}"' is not valid`],
    ['b"\\u0041"', 0, `an escape in '"\\u0041"' is not valid`],
    ['a /* b', 2, 'this comment is not closed'],
    // expr reads two such characters as one token.
    ['a *= b', 2, "expected an operator or the end, but found '*='"],
  ])('%j', (source, start, message) => {
    expect(errorIn(source)).toMatchObject({ start, message });
  });
});

describe('the spans', () => {
  it.each([
    ['a + b.c', 'b.c'],
    [" tasks [ 'a' ].x * 2", "tasks [ 'a' ].x"],
    ['f( a | g(b) )', 'a | g(b)'],
    ['(a or b).c', '(a or b).c'],
    ['1 in [a, {"k" : b}]', '{"k" : b}'],
  ])('in %j, a node is %j', (source, part) => {
    expect(everyNode(parsed(source)).map(({ start, end }) => source.slice(start, end))).toContain(part);
  });

  it('of nodes are inside those of their parents', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const source = printExpression(expression);
        for (const node of everyNode(parsed(source)))
          for (const child of childrenOf(node)) {
            expect(child.start).toBeGreaterThanOrEqual(node.start);
            expect(child.end).toBeLessThanOrEqual(node.end);
          }
      }),
      { numRuns: 50 },
    );
  });
});

function everyNode(node: Argument): Argument[] {
  return [node, ...childrenOf(node).flatMap(everyNode)];
}

describe('any text', () => {
  it('parses to a tree, or has an error inside it', () => {
    fc.assert(
      fc.property(fc.oneof(tokenSoup, anyText), (source) => {
        const error = errorIn(source);
        if (error === undefined) return;
        expect(error.start).toBeLessThanOrEqual(error.end);
        expect(error.end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 300 },
    );
  });

  const LONG = 30_000;

  it.each([
    ['parentheses', '('.repeat(LONG)],
    ['lists', '['.repeat(LONG)],
    ['maps', '{a:'.repeat(LONG)],
    ['calls', 'f('.repeat(LONG)],
    ['closures', 'map(a,{'.repeat(LONG)],
    ['indices', 'a['.repeat(LONG)],
    ['unary operators', '-'.repeat(LONG)],
    ['powers', 'a**'.repeat(LONG)],
    ['conditionals', 'a?b:'.repeat(LONG)],
    ['conditions', 'a?'.repeat(LONG)],
    ['pipes', `a${'|f()'.repeat(LONG)}`],
    ['variables', 'let a=1;'.repeat(LONG)],
    ['else if', 'if a{b}else '.repeat(LONG)],
    ['conditionals before conditionals', `a${'?b:if a{b}else{c}'.repeat(LONG)}`],
    ['chains of comparisons', `a${'<b<c==d'.repeat(LONG)}`],
  ])('that is nested too deeply is rejected: %s', (_, source) => {
    expect(errorIn(source)?.message).toBe(`it nests more than ${MAX_DEPTH} levels deep`);
  });

  it.each([
    ['sums', `a${'+a'.repeat(LONG)}`],
    ['members', `a${'.a'.repeat(LONG)}`],
    ['lists', `[${'a,'.repeat(LONG)}]`],
    ['sequences', 'a;'.repeat(LONG)],
  ])('that has more parts than expr accepts is rejected: %s', (_, source) => {
    expect(errorIn(source)?.message).toBe(`it has more than ${MAX_NODES} parts, which Argo rejects`);
  });

  it.each([
    ['quotes', '"'.repeat(LONG + 1)],
    ['escaped quotes', '"\\'.repeat(LONG)],
    ['both kinds of quotes', `"'`.repeat(LONG)],
    ['backticks', '`'.repeat(LONG + 1)],
    ['pairs of backticks', `\`${'``a'.repeat(LONG)}`],
    ['comments', '/*/'.repeat(LONG)],
    ['digits', '1'.repeat(LONG)],
    ['digits of a hexadecimal', `0x${'f'.repeat(LONG)}`],
    ['fractions', '1.'.repeat(LONG)],
    ['bad escapes', '"\\q'.repeat(LONG)],
  ])('that is long and invalid is rejected quickly, and has variables: %s', (_, text) => {
    expect(errorIn(text)).toBeDefined();
    const { path } = variablesInExpression(`first + ${text}\n+ tasks.a.status`)[0] ?? {};
    expect(path).toEqual(['first']);
  });

  it('with thousands of terms can be parsed and printed, and has variables', () => {
    const source = `a${' + a'.repeat(4000)}`;
    const expression = parsed(source);
    expect(printExpression(expression)).toBe(source);
    expect(variablesInExpression(source)).toHaveLength(4001);
  });

  it('nested up to the limit can be parsed and printed', () => {
    const source = `${'f('.repeat(MAX_DEPTH - 1)}a${')'.repeat(MAX_DEPTH - 1)}`;
    expect(printExpression(parsed(source))).toBe(source);
    const pipes = `a${' | f()'.repeat(MAX_DEPTH)}`;
    expect(printExpression(parsed(pipes))).toBe(`${'f('.repeat(MAX_DEPTH)}a${')'.repeat(MAX_DEPTH)}`);
  });
});
