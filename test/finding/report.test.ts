import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { addCheck, addFindings, changed, findingsOf, formatFinding } from '../../lib/finding';
import { ContainerTemplate, DagTemplate, Workflow, WorkflowTemplate } from '../../lib';
import { codesIn, errorsOf, placedErrorsOf } from '../support';

const PROBLEM = { code: 'broken', message: 'It is broken: mend it.' };

describe('a finding', () => {
  test.each([
    [{}, 'It is broken: mend it. [broken]'],
    [{ path: 'spec.x' }, 'spec.x: It is broken: mend it. [broken]'],
    [{ source: 'main.ts:1:2' }, 'It is broken: mend it. [broken] (at main.ts:1:2)'],
    [{ path: 'x', source: 'main.ts:1:2' }, 'x: It is broken: mend it. [broken] (at main.ts:1:2)'],
  ])('with %j reads: %s', (more, text) => {
    expect(formatFinding({ ...PROBLEM, construct: 'a/b', ...more })).toBe(text);
  });

  test('of a constructor stops the synthesis, with the place in the program', () => {
    const errors = placedErrorsOf((chart) => {
      addFindings(new Construct(chart, 'it'), [{ ...PROBLEM, path: 'x' }, PROBLEM]);
    });
    expect(errors).toEqual([
      expect.stringMatching(
        /^\[test\/it\] x: It is broken: mend it\. \[broken\] \(at test\/finding\/report\.test\.ts:\d+:\d+\)$/,
      ),
      expect.stringMatching(
        /^\[test\/it\] It is broken: mend it\. \[broken\] \(at test\/finding\/report\.test\.ts:\d+:\d+\)$/,
      ),
    ]);
  });

  test('of a check says where its construct was made, and not where the synthesis was', () => {
    const make = (chart: Chart) => new WorkflowTemplate(chart, 'kept');
    const place = /:(\d+):\d+\)?$/;
    const line = Number(place.exec(new Error().stack?.split('\n')[1] ?? '')?.[1]) - 2;
    const errors = placedErrorsOf((chart) => {
      new DagTemplate(make(chart), 'dag');
    });
    expect(errors).toEqual([
      `[test/kept/dag] tasks: The DAG has no task: add one with task(). [missing-tasks] (at test/finding/report.test.ts:${line + 4}:7)`,
    ]);
  });

  test('points at the call that its problem was captured in', () => {
    const chart = new Chart(new App(), 'test');
    const [one, two] = [new Construct(chart, 'one'), new Construct(chart, 'two')];
    const madeAt = new Error();
    const line = Number(/report\.test\.ts:(\d+):/.exec(madeAt.stack ?? '')?.[1]);
    addFindings(one, [{ ...PROBLEM, madeAt }, PROBLEM]);
    addCheck(two, () => [PROBLEM, { ...PROBLEM, madeAt }]);
    const sources = findingsOf(chart).map(({ source }) => /:(\d+):\d+$/.exec(source ?? '')?.[1]);
    expect(sources.map(Number)).toEqual([line, line + 2, line + 3, line]);
    expect(findingsOf(chart)[0]).not.toHaveProperty('madeAt');
  });

  test('is there as data too, for the construct and all in it', () => {
    const chart = new Chart(new App(), 'test');
    const [outer, other] = [new Construct(chart, 'outer'), new Construct(chart, 'other')];
    const inner = new Construct(outer, 'inner');
    addFindings(inner, [PROBLEM]);
    addCheck(outer, () => [{ ...PROBLEM, code: 'later' }]);
    expect(findingsOf(outer)).toEqual([
      {
        ...PROBLEM,
        code: 'later',
        construct: 'test/outer',
        source: expect.stringContaining('report.test.ts:') as string,
      },
      {
        ...PROBLEM,
        construct: 'test/outer/inner',
        source: expect.stringContaining('report.test.ts:') as string,
      },
    ]);
    expect(findingsOf(other)).toEqual([]);
  });
});

describe('checks', () => {
  /** An app of some charts, each with a check that counts how often it runs. */
  function appOf(charts: number) {
    const app = new App();
    const runs: number[] = [];
    for (let index = 0; index < charts; index++) {
      const construct = new Construct(new Chart(app, `chart-${index}`), 'it');
      runs.push(0);
      addCheck(construct, () => {
        runs[index] = (runs[index] ?? 0) + 1;
        return [];
      });
    }
    return { app, runs };
  }

  test('run once each, however often cdk8s asks', () => {
    const { app, runs } = appOf(10);
    let asked = 0;
    new Construct(app, 'counter').node.addValidation({
      validate: () => {
        asked++;
        return [];
      },
    });
    for (const chart of app.charts) chart.toJson();
    expect(asked).toBe(10);
    expect(runs).toEqual(Array.from({ length: 10 }, () => 1));
  });

  test('run again when a model has changed', () => {
    const { app, runs } = appOf(2);
    findingsOf(app);
    findingsOf(app);
    expect(runs).toEqual([1, 1]);
    changed();
    findingsOf(app);
    expect(runs).toEqual([2, 2]);
  });

  test('that throw are findings themselves, and hide no other', () => {
    const errors = errorsOf((chart) => {
      const [one, two] = [new Construct(chart, 'one'), new Construct(chart, 'two')];
      addCheck(one, () => {
        throw new TypeError('x is not iterable');
      });
      addCheck(one, () => [PROBLEM]);
      addCheck(two, () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- as programs in plain JavaScript do
        throw 'a text';
      });
      addFindings(two, [PROBLEM]);
    });
    expect(errors.map((error) => error.replace(/, since it .*: (?=x is|a text)/, ': '))).toEqual([
      "[test/one] This can't be checked: x is not iterable. Look for values of a wrong kind. [invalid-type]",
      '[test/one] It is broken: mend it. [broken]',
      '[test/two] It is broken: mend it. [broken]',
      "[test/two] This can't be checked: a text. Look for values of a wrong kind. [invalid-type]",
    ]);
  });

  test('of the workflow language see what was added after an earlier answer', () => {
    const chart = new Chart(new App(), 'test');
    const kept = new WorkflowTemplate(chart, 'kept');
    const work = new ContainerTemplate(kept, 'work', { container: { image: 'a' } });
    const dag = new DagTemplate(kept, 'dag');
    const codes = () => findingsOf(chart).map((finding) => finding.code);
    expect(codes()).toEqual(['missing-tasks']);
    const task = dag.task('a', work);
    expect(codes()).toEqual([]);
    task.addDependency(task);
    expect(codes()).toEqual(['forbidden-cycle']);
    new ContainerTemplate(kept, 'twice', { name: 'work', container: { image: 'a' } });
    expect(codes().sort()).toEqual(['duplicate-template', 'forbidden-cycle']);
    new Workflow(chart, 'empty');
    expect(codes()).toContain('missing-entrypoint');
  });
});

test('all mistakes of an app are told in one error, each with its construct', () => {
  const errors = errorsOf((chart) => {
    const inner = new Chart(chart, 'inner');
    const kept = new WorkflowTemplate(chart, 'kept', { metadata: { name: 'Not_A_Name' } });
    const work = new ContainerTemplate(kept, 'work', {
      container: { image: 'a', args: ['{{inputs.parameters.gone}}'] },
    });
    const dag = new DagTemplate(kept, 'dag');
    const first = dag.task('first', work);
    first.addDependency(dag.task('second', work, {}, { after: [first] }));
    dag.task('third', work, {}, { when: '{{tasks.gone.status}} == x' });
    new Workflow(inner, 'runs', { entrypoint: 'gone' });
    addFindings(new Construct(inner, 'custom'), [PROBLEM]);
  });
  const lines = errors.map((line, index) => `${/^\[(\S+)\]/.exec(line)?.[1]} ${codesIn(errors)[index]}`);
  expect(lines.sort()).toEqual([
    'test/inner/custom broken',
    'test/inner/runs unknown-entrypoint',
    'test/kept invalid-name',
    'test/kept/dag forbidden-cycle',
    'test/kept/dag unknown-task',
    'test/kept/work unknown-input',
  ]);
});
