import fc from 'fast-check';
import type { DependsTerm, Task } from '../../../lib/index';
import {
  DagTemplate,
  allFailed,
  allOf,
  anyOf,
  anySucceeded,
  daemoned,
  errored,
  failed,
  not,
  omitted,
  skipped,
  succeeded,
} from '../../../lib/index';
import { argolint, codesIn, describeWithShared, errorsOf, synth } from '../../support/index';
import { library, tasksOf } from '../fixtures';

/** The texts of the expressions that `create` returns from three tasks. */
function textsOf(create: (a: Task, b: Task, c: Task) => readonly DependsTerm[]): string[] {
  let texts: string[] = [];
  errorsOf((chart) => {
    const { work, dag } = library(chart);
    const task = (name: string) => dag.task(name, work);
    texts = create(task('a'), task('b'), task('c-d')).map(String);
  });
  return texts;
}

test('each result has a function', () => {
  expect(
    textsOf((a, b, c) => [
      succeeded(a),
      failed(b),
      errored(c),
      skipped(a),
      omitted(a),
      daemoned(a),
      anySucceeded(a),
      allFailed(a),
    ]),
  ).toEqual([
    'a.Succeeded',
    'b.Failed',
    'c-d.Errored',
    'a.Skipped',
    'a.Omitted',
    'a.Daemoned',
    'a.AnySucceeded',
    'a.AllFailed',
  ]);
});

test('there are as few parentheses as possible', () => {
  expect(
    textsOf((a, b, c) => [
      failed(a).or(succeeded(b)),
      allOf(a, b),
      allOf(a),
      allOf(a, allOf(b, c)),
      anyOf(a, anyOf(b, c)),
      anyOf(a, allOf(b, c)),
      allOf(a, anyOf(b, c)),
      allOf(anyOf(a, b), c),
      failed(a).or(b).and(c),
      failed(a).and(b).or(c),
      not(succeeded(a)),
      not(a),
      not(allOf(a, b)),
      not(not(a)),
      allOf(not(a), not(anyOf(b, c))),
    ]),
  ).toEqual([
    'a.Failed || b.Succeeded',
    'a && b',
    'a',
    'a && b && c-d',
    'a || b || c-d',
    'a || b && c-d',
    'a && (b || c-d)',
    '(a || b) && c-d',
    '(a.Failed || b) && c-d',
    'a.Failed && b || c-d',
    '!a.Succeeded',
    '!a',
    '!(a && b)',
    '!!a',
    '!a && !(b || c-d)',
  ]);
});

/** An expression, and its meaning for each outcome of its two tasks. */
interface Meaning {
  readonly term: (a: Task, b: Task) => DependsTerm;
  readonly holds: (a: boolean, b: boolean) => boolean;
}

const { meaning } = fc.letrec<{ meaning: Meaning }>((tie) => ({
  meaning: fc.oneof(
    { depthSize: 'small' },
    fc.constant<Meaning>({ term: (a) => succeeded(a), holds: (a) => a }),
    fc.constant<Meaning>({ term: (_, b) => succeeded(b), holds: (_, b) => b }),
    tie('meaning').map<Meaning>(({ term, holds }) => ({
      term: (a, b) => not(term(a, b)),
      holds: (a, b) => !holds(a, b),
    })),
    fc.tuple(tie('meaning'), tie('meaning')).map<Meaning>(([x, y]) => ({
      term: (a, b) => allOf(x.term(a, b), y.term(a, b)),
      holds: (a, b) => x.holds(a, b) && y.holds(a, b),
    })),
    fc.tuple(tie('meaning'), tie('meaning')).map<Meaning>(([x, y]) => ({
      term: (a, b) => anyOf(x.term(a, b), y.term(a, b)),
      holds: (a, b) => x.holds(a, b) || y.holds(a, b),
    })),
  ),
}));

test('the text of any expression has the meaning of its terms', () => {
  fc.assert(
    fc.property(meaning, ({ term, holds }) => {
      const [text = ''] = textsOf((a, b) => [term(a, b)]);
      // Argo's operators have the precedence of JavaScript's.
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text consists of the terms above
      const evaluate = new Function('a', 'b', `return ${text}`) as (a: object, b: object) => boolean;
      for (const a of [true, false])
        for (const b of [true, false]) expect(evaluate({ Succeeded: a }, { Succeeded: b })).toBe(holds(a, b));
    }),
  );
});

describe('a depends expression in a DAG', () => {
  function dependsOf(build: (parts: ReturnType<typeof library>) => void) {
    return Object.fromEntries(tasksOf(build).map(({ name, depends }) => [name, depends]));
  }

  test('is rendered, including one that is only a task', () => {
    const fields = dependsOf(({ work, dag }) => {
      const [a, b] = [dag.task('a', work), dag.task('b', work)];
      dag.task('c', work, {}, { depends: failed(a).or(succeeded(b)) });
      dag.task('d', work, {}, { depends: a });
    });
    expect(fields).toEqual({ c: 'a.Failed || b.Succeeded', d: 'a' });
  });

  test('is extended by consumed tasks that it does not imply', () => {
    const fields = dependsOf(({ work, dag }) => {
      const a = dag.task('a', work);
      const b = dag.task('b', work, {}, { dependencies: [a] });
      const c = dag.task('c', work, { text: b.result }, { depends: failed(b) });
      const other = dag.task('other', work);
      dag.task('d', work, { text: `${a.result}${b.result}` }, { depends: succeeded(c) });
      dag.task('e', work, { text: `${a.result}${other.result}` }, { depends: failed(c).or(skipped(c)) });
      dag.task('f', work, { text: a.result }, { depends: failed(c), after: [other, b] });
    });
    expect(fields).toEqual({
      b: 'a',
      c: 'b.Failed',
      d: 'c.Succeeded',
      e: '(c.Failed || c.Skipped) && other',
      f: 'c.Failed && b && other',
    });
  });

  test('is a finding with tasks of another DAG, or together with exact dependencies', () => {
    const errors = errorsOf((chart) => {
      const { work, dag, workflow } = library(chart);
      const foreign = new DagTemplate(workflow, 'other').task('a', work);
      const a = dag.task('a', work);
      dag.task('b', work, {}, { depends: failed(foreign) });
      dag.task('c', work, {}, { depends: foreign });
      dag.task('d', work, {}, { depends: failed(a), dependencies: [a] });
    });
    expect(codesIn(errors)).toEqual([
      'forbidden-task-reference',
      'forbidden-task-reference',
      'conflicting-depends-and-dependencies',
    ]);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts all expressions', () => {
    const verdict = argolint(
      synth((chart) => {
        const { work, dag } = library(chart);
        const a = dag.task('a', work, { text: '{{item}}' }, { withItems: ['x'] });
        const b = dag.task('b-2', work, {}, { depends: not(allOf(a, not(not(anySucceeded(a))))) });
        const c = dag.task('c', work, { text: a.outputs.digest }, { depends: allOf(b, anyOf(a, failed(b))) });
        dag.task('d', work, { text: `${a.outputs.digest} ${b.result}` }, { depends: c });
        dag.task('e', work, {}, { dependencies: [c, a] });
      }),
    );
    expect(verdict).toEqual({ ok: true, errors: [] });
  });
});
