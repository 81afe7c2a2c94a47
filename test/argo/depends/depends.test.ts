import fc from 'fast-check';
import type { DependsNode } from '../../../lib/argo/depends';
import { parseDepends, printDepends, tasksInDepends } from '../../../lib/argo/depends';
import { errorOf, valueOf, withoutSpans } from '../syntax-trees';
import { anyDepends } from './arbitrary';

function task(name: string, result?: string): DependsNode {
  return { kind: 'task', name, ...(result !== undefined && { result }) };
}

const [a, b, c] = [task('a'), task('b'), task('c')];

describe('parsing a depends expression', () => {
  test.each<[string, DependsNode]>([
    ['a', a],
    ['a.Failed', task('a', 'Failed')],
    ['a-1-.AnySucceeded', task('a-1-', 'AnySucceeded')],
    ['a && b && c', { kind: 'and', operands: [a, b, c] }],
    ['a || b && c', { kind: 'or', operands: [a, { kind: 'and', operands: [b, c] }] }],
    ['(a || b) && c', { kind: 'and', operands: [{ kind: 'or', operands: [a, b] }, c] }],
    ['!a', { kind: 'not', operand: a }],
    ['!!a && b', { kind: 'and', operands: [{ kind: 'not', operand: { kind: 'not', operand: a } }, b] }],
    ['!(a || b)', { kind: 'not', operand: { kind: 'or', operands: [a, b] } }],
    ['!a == b', { kind: 'comparison', operator: '==', left: { kind: 'not', operand: a }, right: b }],
    [
      'a == b != c',
      {
        kind: 'comparison',
        operator: '!=',
        left: { kind: 'comparison', operator: '==', left: a, right: b },
        right: c,
      },
    ],
    [
      'a && b == c',
      { kind: 'and', operands: [a, { kind: 'comparison', operator: '==', left: b, right: c }] },
    ],
    [
      'a ? b : c ? a : b',
      {
        kind: 'conditional',
        condition: a,
        consequent: b,
        alternate: { kind: 'conditional', condition: c, consequent: a, alternate: b },
      },
    ],
    // Reserved words of expr are allowed as parts of names.
    ['not-a.Failed && x-true', { kind: 'and', operands: [task('not-a', 'Failed'), task('x-true')] }],
  ])('%s', (text, depends) => {
    const parsed = valueOf(parseDepends(text));
    expect(withoutSpans(parsed)).toEqual(depends);
    expect(printDepends(parsed)).toBe(text);
  });

  test.each([
    [' a&&b ', 'a && b'],
    ['a\n||\u0085b', 'a || b'],
    ['((a))', 'a'],
    ['a && (b && c)', 'a && b && c'],
    ['(a || b) || c', 'a || b || c'],
    ['! a', '!a'],
    ['(a && b) || c', 'a && b || c'],
    ['a?b:c', 'a ? b : c'],
  ])('%j prints as %s', (text, printed) => {
    expect(printDepends(valueOf(parseDepends(text)))).toBe(printed);
  });

  test('has the span of each node', () => {
    expect(valueOf(parseDepends('  !a && (b-1.Failed)'))).toEqual({
      kind: 'and',
      operands: [
        {
          kind: 'not',
          operand: { kind: 'task', name: 'a', span: { start: 3, end: 4 } },
          span: { start: 2, end: 4 },
        },
        { kind: 'task', name: 'b-1', result: 'Failed', span: { start: 9, end: 19 } },
      ],
      span: { start: 2, end: 20 },
    });
  });

  test.each([
    ['', "expected a task, '!' or '(', but found the end", 0, 0],
    ['a &&', "expected a task, '!' or '(', but found the end", 4, 4],
    ['a b', "expected '&&', '||' or the end, but found 'b'", 2, 3],
    ['a && || b', "expected a task, '!' or '(', but found '||'", 5, 7],
    ['(a', "expected ')', but found the end", 2, 2],
    ['a)', "expected '&&', '||' or the end, but found ')'", 1, 2],
    ['a & b', "expected '&&', '||' or the end, but found '&'", 2, 3],
    // To Argo, the part after an invalid result is another task.
    ['a.failed', "expected '&&', '||' or the end, but found '.'", 1, 2],
    ['a.F', "expected '&&', '||' or the end, but found '.'", 1, 2],
    ['a.Failed1', "expected '&&', '||' or the end, but found '1'", 8, 9],
    ['a_b', "expected '&&', '||' or the end, but found '_'", 1, 2],
    ['-a', "expected a task, '!' or '(', but found '-'", 0, 1],
    ["'a'", `expected a task, '!' or '(', but found '''`, 0, 1],
    ['{{a}}', "expected a task, '!' or '(', but found '{'", 0, 1],
    ['a ? b', "expected ':', but found the end", 5, 5],
    ['a ?? b', "expected a task, '!' or '(', but found '?'", 3, 4],
    ['5a', "'5a' begins with a digit, which Argo rejects in a DAG with dependencies", 0, 2],
    ['a and b', "expected '&&', '||' or the end, but found 'and'", 2, 5],
    ['not.Failed', "'not' is reserved in 'depends': rename the task", 0, 10],
    ['a || true', "'true' is reserved in 'depends': rename the task", 5, 9],
  ])('%j is invalid', (text, message, start, end) => {
    expect(errorOf(parseDepends(text))).toEqual({ message, start, end });
  });

  test.each([
    ['parentheses', (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`],
    ['negations', (depth: number) => `${'!'.repeat(depth)}a`],
    ['comparisons', (depth: number) => `a${' == a'.repeat(depth)}`],
    ['conditionals', (depth: number) => `${'a ? b : '.repeat(depth)}c`],
  ])('has a limit for nested %s', (_, text) => {
    expect(parseDepends(text(150)).ok).toBe(true);
    expect(errorOf(parseDepends(text(20_000))).message).toBe('it nests more than 200 levels deep');
  });

  test('has no limit for the number of tasks', () => {
    const names = Array.from({ length: 20_000 }, (__, index) => `t${index}`);
    expect(printDepends(valueOf(parseDepends(names.join('&&'))))).toBe(names.join(' && '));
  });
});

test('the printed form of any depends expression parses to the same tree', () => {
  fc.assert(
    fc.property(anyDepends, (depends) => {
      expect(withoutSpans(valueOf(parseDepends(printDepends(depends))))).toEqual(depends);
    }),
    { numRuns: 300 },
  );
});

/** `taskNameRegex` of Argo (workflow/common/ancestry.go). */
const TASK = /([a-zA-Z0-9][-a-zA-Z0-9]*?)\.[A-Z][a-zA-Z]+|[a-zA-Z0-9][-a-zA-Z0-9]*/g;

test('finds the same tasks in any text as Argo', () => {
  const text = fc
    .array(fc.constantFrom('a', 'B', 'Cd', '1', '-', '.', ' ', '(', '_', '{{', "'", '&&', 'é'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const names = [...source.matchAll(TASK)].map(([word, name]) => name ?? word);
      expect(tasksInDepends(source).map(({ name }) => name)).toEqual(names);
    }),
    { numRuns: 500 },
  );
});
