import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { Problem } from '../../lib/finding';
import {
  addCheck,
  addFindings,
  addTreeCheck,
  findingsOf,
  formatFinding,
  invalidateFindings,
} from '../../lib/finding';
import { ContainerTemplate, DagTemplate, Workflow, WorkflowTemplate } from '../../lib';
import { codesIn, errorsOf, placedErrorsOf } from '../support';

const PROBLEM: Problem = { code: 'invalid-value', message: 'It is broken. Repair it.' };

describe('a finding', () => {
  test.each([
    [{}, 'It is broken. Repair it. [invalid-value]'],
    [{ path: 'spec.x' }, 'spec.x: It is broken. Repair it. [invalid-value]'],
    [{ source: 'main.ts:1:2' }, 'It is broken. Repair it. [invalid-value] (at main.ts:1:2)'],
    [{ path: 'x', source: 'main.ts:1:2' }, 'x: It is broken. Repair it. [invalid-value] (at main.ts:1:2)'],
  ])('with %j is formatted as: %s', (more, text) => {
    expect(formatFinding({ ...PROBLEM, severity: 'error', construct: 'a/b', ...more })).toBe(text);
  });

  test('of a constructor stops the synth, and points at the call', () => {
    const errors = placedErrorsOf((chart) => {
      addFindings(new Construct(chart, 'it'), [{ ...PROBLEM, path: 'x' }, PROBLEM]);
    });
    expect(errors).toEqual([
      expect.stringMatching(
        /^\[test\/it\] x: It is broken\. Repair it\. \[invalid-value\] \(at test\/finding\/report\.test\.ts:\d+:\d+\)$/,
      ),
      expect.stringMatching(
        /^\[test\/it\] It is broken\. Repair it\. \[invalid-value\] \(at test\/finding\/report\.test\.ts:\d+:\d+\)$/,
      ),
    ]);
  });

  test('of a check points at where its construct was created, not at the synth', () => {
    const create = (chart: Chart) => new WorkflowTemplate(chart, 'shared');
    const position = /:(\d+):\d+\)?$/;
    const line = Number(position.exec(new Error().stack?.split('\n')[1] ?? '')?.[1]) - 2;
    const errors = placedErrorsOf((chart) => {
      new DagTemplate(create(chart), 'dag');
    });
    expect(errors).toEqual([
      `[test/shared/dag] dag.tasks: The DAG has no tasks. Add one. [missing-tasks] (at test/finding/report.test.ts:${line + 4}:7)`,
    ]);
  });

  test('points at the call that its problem was captured in', () => {
    const chart = new Chart(new App(), 'test');
    const [one, two] = [new Construct(chart, 'one'), new Construct(chart, 'two')];
    const createdAt = new Error();
    const line = Number(/report\.test\.ts:(\d+):/.exec(createdAt.stack ?? '')?.[1]);
    addFindings(one, [{ ...PROBLEM, createdAt }, PROBLEM]);
    addCheck(two, () => [PROBLEM, { ...PROBLEM, createdAt }]);
    const sources = findingsOf(chart).map(({ source }) => /:(\d+):\d+$/.exec(source ?? '')?.[1]);
    expect(sources.map(Number)).toEqual([line, line + 2, line + 3, line]);
    expect(findingsOf(chart)[0]).not.toHaveProperty('createdAt');
  });

  test('is returned as data for the construct and its children', () => {
    const chart = new Chart(new App(), 'test');
    const [outer, other] = [new Construct(chart, 'outer'), new Construct(chart, 'other')];
    const inner = new Construct(outer, 'inner');
    addFindings(inner, [PROBLEM]);
    addCheck(outer, () => [{ ...PROBLEM, code: 'invalid-name' }]);
    expect(findingsOf(outer)).toEqual([
      {
        ...PROBLEM,
        code: 'invalid-name',
        severity: 'error',
        construct: 'test/outer',
        source: expect.stringContaining('report.test.ts:') as string,
      },
      {
        ...PROBLEM,
        severity: 'error',
        construct: 'test/outer/inner',
        source: expect.stringContaining('report.test.ts:') as string,
      },
    ]);
    expect(findingsOf(other)).toEqual([]);
  });
});

describe('checks', () => {
  /** An app with some charts, each with a check that counts its runs. */
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

  test('run once each, however often cdk8s validates the app', () => {
    const { app, runs } = appOf(10);
    let validations = 0;
    new Construct(app, 'counter').node.addValidation({
      validate: () => {
        validations++;
        return [];
      },
    });
    for (const chart of app.charts) chart.toJson();
    expect(validations).toBe(10);
    expect(runs).toEqual(Array.from({ length: 10 }, () => 1));
  });

  test('run again when something in their tree has changed, and in no other', () => {
    const { app, runs } = appOf(2);
    const other = appOf(1);
    const ask = () => {
      [app, other.app].forEach((root) => findingsOf(root));
    };
    ask();
    ask();
    expect([runs, other.runs]).toEqual([[1, 1], [1]]);
    invalidateFindings(new Construct(app, 'changed'));
    ask();
    expect([runs, other.runs]).toEqual([[2, 2], [1]]);
  });

  test('that throw are reported as findings, and hide no others', () => {
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
    const advice =
      'Compare the values here with the types of their properties; if they match, report a bug. [invalid-type]';
    expect(errors).toEqual([
      `[test/one] A check failed with 'TypeError: x is not iterable'. ${advice}`,
      '[test/one] It is broken. Repair it. [invalid-value]',
      '[test/two] It is broken. Repair it. [invalid-value]',
      `[test/two] A check failed with 'a text'. ${advice}`,
    ]);
  });

  test('of the whole tree that throw are reported as findings of the app', () => {
    const errors = errorsOf((chart) => {
      addTreeCheck(chart, {
        find: () => {
          throw new TypeError('x is not iterable');
        },
        hasChanged: () => false,
      });
      addFindings(chart, [PROBLEM]);
    });
    expect(errors).toEqual([
      expect.stringContaining("[] A check failed with 'TypeError: x is not iterable'."),
      '[test] It is broken. Repair it. [invalid-value]',
    ]);
  });

  test('have findings in one line, whatever their messages contain', () => {
    const errors = errorsOf((chart) => {
      addFindings(chart, [{ ...PROBLEM, message: 'a\n\u001b[31mb', path: 'c\u0007' }]);
    });
    expect(errors).toEqual(['[test] c\\u0007: a\\n\\u001b[31mb [invalid-value]']);
  });

  test('of the workflow language see what was added after they ran', () => {
    const chart = new Chart(new App(), 'test');
    const workflow = new WorkflowTemplate(chart, 'workflow');
    const work = new ContainerTemplate(workflow, 'work', { container: { image: 'a:1' } });
    const dag = new DagTemplate(workflow, 'dag');
    const codes = () => findingsOf(chart).map((finding) => finding.code);
    expect(codes()).toEqual(['missing-tasks']);
    const task = dag.task('a', work);
    expect(codes()).toEqual([]);
    task.addDependency(task);
    expect(codes()).toEqual(['forbidden-cycle']);
    new ContainerTemplate(workflow, 'twice', { name: 'work', container: { image: 'a' } });
    expect(codes().sort()).toEqual(['duplicate-template', 'forbidden-cycle']);
    new Workflow(chart, 'empty');
    expect(codes()).toContain('missing-entrypoint');
  });
});

test('all mistakes of an app are reported in one error, each with its construct', () => {
  const errors = errorsOf((chart) => {
    const inner = new Chart(chart, 'inner');
    const template = new WorkflowTemplate(chart, 'template', { metadata: { name: 'Not_A_Name' } });
    const work = new ContainerTemplate(template, 'work', {
      container: { image: 'a', args: ['{{inputs.parameters.gone}}'] },
    });
    const dag = new DagTemplate(template, 'dag');
    const first = dag.task('first', work);
    first.addDependency(dag.task('second', work, {}, { after: [first] }));
    dag.task('third', work, {}, { when: '{{tasks.gone.status}} == x' });
    new Workflow(inner, 'runs', { entrypoint: 'gone' });
    addFindings(new Construct(inner, 'custom'), [PROBLEM]);
  });
  const lines = errors.map((line, index) => `${/^\[(\S+)\]/.exec(line)?.[1]} ${codesIn(errors)[index]}`);
  expect(lines.sort()).toEqual([
    'test/inner/custom invalid-value',
    'test/inner/runs unknown-template',
    'test/template invalid-name',
    'test/template/dag forbidden-cycle',
    'test/template/dag unknown-task',
    'test/template/work unknown-input',
  ]);
});
