import { addFindings } from '../../finding';
import type { DagTemplate, WorkflowResource } from '../../workflow';
import { Task, allOf, anyOf, errored, failed } from '../../workflow';
import type { Combination, Matrix } from '../test/matrix';
import { checkMatrix, combinationName, combinationsOf, matrixInputs } from '../test/matrix';
import type { TestReportInputs, TestReportOutputs } from '../test/report/test-report-template';
import { TestReportTemplate } from '../test/report/test-report-template';
import { TestTemplate } from '../test/test-template';
import type { CloneOutputs } from './ci-pipeline-props';
import type { AddTest, CiTestProps } from './ci-test-props';

/** The DAG of a CI workflow, and the tasks before and after its tests. */
interface PipelineTasks {
  readonly dag: DagTemplate;
  readonly clone: Pick<Task<{}, CloneOutputs>, 'outputs'>;
  readonly build: Pick<Task, 'addDependency'>;
}

/** A test without the types of its matrix and its reports. */
interface AnyTest {
  readonly tasks: readonly Task[];
  readonly report: Task | undefined;
}

/** Returns the function that adds tests to the DAG of a workflow. */
export function testsOf(workflow: WorkflowResource, pipeline: PipelineTasks): AddTest {
  const add = (name: string, props: CiTestProps): AnyTest => addTest(workflow, pipeline, name, props);
  // The types of the tasks follow from those of the matrix and the reports, which the compiler does not compute here.
  return add as AddTest;
}

function addTest(
  workflow: WorkflowResource,
  { dag, clone, build }: PipelineTasks,
  name: string,
  { matrix = {}, exclude, blocksBuild = true, after, images, ...props }: CiTestProps<Matrix>,
): AnyTest {
  const template = new TestTemplate(workflow, name, { ...props, inputs: matrixInputs(matrix) });
  const problems = checkMatrix(matrix, exclude);
  addFindings(template, problems);
  const combinations = problems.length > 0 ? [] : combinationsOf(matrix, exclude);
  const tasks = combinations.map((combination) => {
    const values = { ...combination, sourceCode: clone.outputs.sourceCode };
    return dag.addTask(new Task(taskName(name, combination), template, values, { after }));
  });
  if (blocksBuild) build.addDependency(...tasks);
  const report =
    props.reports === undefined ? undefined : addReport(workflow, dag, { name, tasks, image: images?.yq });
  return { tasks, report };
}

interface ReportedTest {
  readonly name: string;
  readonly tasks: readonly Task[];
  readonly image: string | undefined;
}

/** Adds a task that runs as soon as all tests have passed or failed. */
function addReport(
  workflow: WorkflowResource,
  dag: DagTemplate,
  { name, tasks, image }: ReportedTest,
): Task<TestReportInputs, TestReportOutputs> | undefined {
  // A test that was interrupted or killed has no reports.
  const values = tasks.map((test) => [test.name, { from: test.outputs.reports, optional: true }] as const);
  const [first, ...others] = tasks.map((test) => anyOf(test, failed(test), errored(test)));
  if (first === undefined) return undefined;
  const names = tasks.map((test) => test.name);
  const template = new TestReportTemplate(workflow, `${name}-report`, { test: name, tasks: names, image });
  return dag.addTask(
    new Task(template.name, template, Object.fromEntries(values), { depends: allOf(first, ...others) }),
  );
}

/** The name of the task of a combination: `unit-22-postgres`. */
function taskName<M extends Matrix>(test: string, combination: Combination<M>): string {
  return Object.keys(combination).length === 0 ? test : `${test}-${combinationName(combination)}`;
}
