import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  Workflow,
  WorkflowTemplate,
  findingsOf,
  hook,
  parameter,
} from '../../../lib';
import type { Callable } from '../../../lib';
import { CONTAINER } from '../fixtures';

/** How often the bodies of templates were rendered and checked, by the names of the templates. */
interface Counts {
  readonly rendered: Map<string, number>;
  readonly checked: Map<string, number>;
}

function newCounts(): Counts {
  return { rendered: new Map(), checked: new Map() };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** A template that counts. */
class CountedTemplate extends ContainerTemplate {
  private readonly counts: Counts;

  constructor(scope: Construct, id: string, counts: Counts) {
    super(scope, id, { container: CONTAINER });
    this.counts = counts;
  }

  protected override renderBody(): ReturnType<ContainerTemplate['renderBody']> {
    count(this.counts.rendered, this.node.path);
    return super.renderBody();
  }

  protected override check(): ReturnType<ContainerTemplate['check']> {
    count(this.counts.checked, this.node.path);
    return super.check();
  }
}

/** A DAG that counts. */
class CountedDag extends DagTemplate {
  private readonly counts: Counts;

  constructor(scope: Construct, id: string, counts: Counts) {
    super(scope, id);
    this.counts = counts;
  }

  protected override resolve(): ReturnType<DagTemplate['resolve']> {
    count(this.counts.rendered, this.node.path);
    return super.resolve();
  }
}

/** A task that counts how often its arguments are read, which is once for its manifest and once for its check. */
function countedTemplate(template: Callable, reads: Map<string, number>): Callable {
  return {
    ...template,
    name: template.name,
    inputs: template.inputs,
    outputs: template.outputs,
    templateCall: (caller) => {
      count(reads, caller.node.path);
      return template.templateCall(caller);
    },
    checkCall: () => [],
  };
}

/** What an app writes, by the names of the files. */
function written(app: App): { [file: string]: string } {
  app.synth();
  return Object.fromEntries(
    readdirSync(app.outdir).map((file) => [file, readFileSync(join(app.outdir, file), 'utf8')]),
  );
}

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'resolved-'));
});

afterEach(() => {
  rmSync(outdir, { recursive: true });
});

describe('in a synth', () => {
  test('each template is resolved and checked once, however many charts there are', () => {
    const app = new App({ outdir });
    const counts = newCounts();
    for (let index = 0; index < 50; index++) {
      const workflow = new Workflow(new Chart(app, `chart-${index}`), 'w', { entrypoint: 'main' });
      const work = new CountedTemplate(workflow, 'work', counts);
      const dag = new CountedDag(workflow, 'main', counts);
      dag.task('b', work, {}, { after: [dag.task('a', work)] });
    }
    app.synth();
    expect([...counts.rendered.values()]).toEqual(Array.from({ length: 100 }, () => 1));
    expect([...counts.checked.values()]).toEqual(Array.from({ length: 50 }, () => 1));
    app.synth();
    findingsOf(app);
    expect(new Set(counts.rendered.values())).toEqual(new Set([1]));
    expect(new Set(counts.checked.values())).toEqual(new Set([1]));
  });

  test('each call is resolved once', () => {
    const app = new App({ outdir });
    const workflow = new WorkflowTemplate(new Chart(app, 'chart'), 'w');
    const reads = new Map<string, number>();
    const work = countedTemplate(new ContainerTemplate(workflow, 'work', { container: CONTAINER }), reads);
    const dag = new DagTemplate(workflow, 'dag');
    const steps = new StepsTemplate(workflow, 'steps');
    for (const name of ['a', 'b', 'c']) {
      dag.task(name, work);
      steps.step(name, work);
    }
    app.synth();
    expect(Object.fromEntries(reads)).toEqual({ 'chart/w/dag': 3, 'chart/w/steps': 3 });
  });

  test('each inline template is resolved once, however deep and often it is called', () => {
    const app = new App({ outdir });
    const counts = newCounts();
    const workflow = new WorkflowTemplate(new Chart(app, 'chart'), 'w');
    let dag = new CountedDag(workflow, 'dag', counts);
    for (let depth = 0; depth < 7; depth++) {
      const inner = new CountedDag(dag, 'inner', counts);
      dag.task('a', inner);
      dag.task('b', inner);
      dag = inner;
    }
    dag.task('a', new CountedTemplate(dag, 'leaf', counts));
    app.synth();
    expect(counts.rendered.size).toBe(9);
    expect(new Set(counts.rendered.values())).toEqual(new Set([1]));
  });

  test('only workflows with a change are resolved again', () => {
    const app = new App({ outdir });
    const counts = newCounts();
    const workflows = ['a', 'b'].map((id) => {
      const workflow = new WorkflowTemplate(new Chart(app, id), 'w');
      const dag = new CountedDag(workflow, 'dag', counts);
      const work = new CountedTemplate(workflow, 'work', counts);
      dag.task('work', work);
      return { dag, work };
    });
    app.synth();
    workflows[1]?.dag.task('more', workflows[1].work);
    app.synth();
    expect(Object.fromEntries(counts.rendered)).toEqual({
      'a/w/dag': 1,
      'a/w/work': 1,
      'b/w/dag': 2,
      'b/w/work': 1,
    });
  });
});

/** A program with all that can change later. */
function program() {
  const app = new App({ outdir });
  const workflow = new Workflow(new Chart(app, 'chart'), 'w', { entrypoint: 'dag' });
  const work = new ContainerTemplate(workflow, 'work', {
    inputs: { text: parameter({ value: '' }) },
    container: ({ inputs }) => ({ ...CONTAINER, args: [inputs.text] }),
  });
  const dag = new DagTemplate(workflow, 'dag', { outputs: { result: parameter() } });
  const first = dag.task('first', work);
  dag.setOutputs({ result: first.result });
  const inline = new DagTemplate(dag, 'inline');
  inline.task('inner', work);
  const second = dag.task('second', inline);
  const steps = new StepsTemplate(workflow, 'steps');
  steps.step('first', work);
  return { app, workflow, work, dag, steps, inline, tasks: [first, second] as const };
}

type Program = ReturnType<typeof program>;

describe('a program that changes after a synth', () => {
  test.each<[string, (parts: Program) => unknown]>([
    ['a task', ({ dag, work }) => dag.task('third', work)],
    ['a task of an inline template', ({ inline, work }) => inline.task('third', work)],
    [
      'arguments',
      ({ tasks: [first] }) => {
        first.setArguments({ text: 'new' });
      },
    ],
    [
      'a dependency',
      ({ tasks: [first, second] }) => {
        second.addDependency(first);
      },
    ],
    [
      'a hook of a task',
      ({ tasks: [, second], work }) => {
        second.addHook('exit', hook(work));
      },
    ],
    [
      'outputs',
      ({ dag, tasks: [first] }) => {
        dag.setOutputs({ result: first.exitCode });
      },
    ],
    ['a step', ({ steps, work }) => steps.step('second', work)],
    ['a step of a group', ({ steps, work }) => steps.groups[0]?.step('second', work)],
    ['a hook of a step', ({ steps, work }) => steps.steps[0]?.addHook('exit', hook(work))],
    [
      'the entrypoint',
      ({ workflow, steps }) => {
        workflow.setEntrypoint(steps);
      },
    ],
    [
      'the exit handler',
      ({ workflow, work }) => {
        workflow.setOnExit(work);
      },
    ],
    [
      'a hook of the workflow',
      ({ workflow, work }) => {
        workflow.addHook('exit', hook(work));
      },
    ],
    ['a template', ({ workflow }) => new ContainerTemplate(workflow, 'new', { container: CONTAINER })],
    [
      'an inline template',
      ({ dag }) => dag.task('third', new ContainerTemplate(dag, 'new', { container: CONTAINER })),
    ],
  ])('is rendered with the change: %s', (_, change) => {
    const before = program();
    change(before);
    const expected = written(before.app);
    const after = program();
    expect(written(after.app)).not.toEqual(expected);
    change(after);
    expect(written(after.app)).toEqual(expected);
  });

  test('is checked with the change', () => {
    const { app, workflow, dag, work } = program();
    expect(findingsOf(app)).toEqual([]);
    dag.task('third', work, { text: '{{tasks.gone.status}}' });
    workflow.addHook('never', hook(work));
    expect(findingsOf(app).map(({ code }) => code)).toEqual(['missing-hook-expression', 'unknown-task']);
  });
});
