import type { CheckedBody, DependsTask, Task } from '../../workflow';
import type { Exclusion, Matrix, MatrixInputs } from '../test/matrix';
import type { TestReportInputs, TestReportOutputs } from '../test/report/test-report-template';
import type { TestReports } from '../test/test-reports';
import type {
  TestContainer,
  TestInputs,
  TestOutputsFor,
  TestTemplateProps,
} from '../test/test-template-props';

/** Properties of a test of a CI workflow. */
export interface CiTestProps<
  M extends Matrix = {},
  R extends TestReports | undefined = TestReports | undefined,
  Returned = TestContainer,
> extends Omit<TestTemplateProps<MatrixInputs<M>, R, Returned>, 'inputs' | 'name'> {
  /**
   * Runs the test for each combination of values: `{ node: ['22', '24'] }`, at most 256. Each axis is an input:
   * `` ({ inputs }) => ({ image: `node:${inputs.node}`, … }) ``.
   *
   * @default - the test runs once
   */
  readonly matrix?: M;

  /**
   * The combinations to leave out: `[{ node: '22', database: 'mariadb' }]`. An axis that is not listed matches with all of its
   * values.
   *
   * @default - none
   */
  readonly exclude?: readonly Exclusion<NoInfer<M>>[];

  /**
   * Whether the build waits until the test has passed. Otherwise, they run in parallel, and the workflow fails if the test
   * does.
   *
   * @default true
   */
  readonly blocksBuild?: boolean;

  /**
   * More tasks to wait for, such as a quick test.
   *
   * @default - the test waits for the clone
   */
  readonly after?: readonly DependsTask[];

  /**
   * The image of the task that summarizes the reports.
   *
   * @default - mikefarah/yq, at a fixed version
   */
  readonly images?: TestImages;
}

/** The images of a test besides its own. */
export interface TestImages {
  /**
   * An image with mikefarah/yq 4, a POSIX shell, `awk` and `find`.
   *
   * @default - mikefarah/yq, at a fixed version
   */
  readonly yq?: string;
}

/** A test of a CI workflow. */
export interface CiTest<M extends Matrix = {}, R extends TestReports | undefined = undefined> {
  /** The task of each combination of the matrix: one without a matrix. */
  readonly tasks: readonly Task<TestInputs<MatrixInputs<M>>, TestOutputsFor<R>>[];

  /**
   * The task that summarizes the reports, whether or not the test has passed. Its outputs are global outputs of the
   * workflow, too, such as `unit-test-summary` of a test `unit`.
   */
  readonly report: [R] extends [TestReports] ? Task<TestReportInputs, TestReportOutputs> : undefined;
}

/** The method `addTest` of a CI workflow. */
export type AddTest = <
  const M extends Matrix = {},
  const R extends TestReports | undefined = undefined,
  Returned extends object = TestContainer,
>(
  name: string,
  props: CiTestProps<M, R, Returned> & CheckedBody<'container', Returned, TestContainer>,
) => CiTest<M, R>;
