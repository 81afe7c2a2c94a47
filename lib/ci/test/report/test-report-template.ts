import type { Construct } from 'constructs';
import { libraryImage } from '../../../images/image-settings';
import { renderVariables } from '../../../kubernetes/environment';
import { NOBODY, READ_ONLY_CONTAINER, restrictedPod } from '../../../kubernetes/security-context';
import type { ArtifactPort, Format, HasValue, ParameterPort } from '../../../workflow';
import { ContainerTemplate, LOGS_AS_TERMINATION_MESSAGE, artifact, parameter } from '../../../workflow';
import { COUNT } from '../../defaults/count-format';
import { REPORT_RESOURCES } from '../../defaults/resources';
import { RETRY_INTERRUPTED } from '../../defaults/retry';
import { SUMMARY_CHARACTERS, TEST_REPORT_SCRIPT } from './test-report-script';

const OUTPUTS = { name: 'outputs', mountPath: '/test-report/outputs' };

/** A volume, so that the directory exists if no test has reports. */
const REPORTS = { name: 'reports', mountPath: '/test-report/reports' };

const MOUNTS = [OUTPUTS, REPORTS];

/** A hostile test writes reports of any number and size: neither disk nor time is unlimited. */
const MAX_SIZE = '2Gi';
const DEADLINE_SECONDS = 600;

/** yq frees memory before it reaches the limit, which a report of 40,000 tests would otherwise exceed. */
const YQ_MEMORY = '900MiB';

/** The end of the name of the global output with a summary. */
export const TEST_SUMMARY_SUFFIX = '-test-summary';

/** The inputs of a `TestReportTemplate`: the reports of each test, by the name of its task. */
export interface TestReportInputs {
  readonly [task: string]: ArtifactPort<HasValue>;
}

/** The outputs of a `TestReportTemplate`. They say what the code of the repository has reported. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type TestReportOutputs = {
  /** How many tests were reported. */
  readonly tests: ParameterPort<string, HasValue, string>;
  /** How many of them have failed. */
  readonly failed: ParameterPort<string, HasValue, string>;
  /** How many of them were skipped. */
  readonly skipped: ParameterPort<string, HasValue, string>;
  /** The percentage of lines, or statements of Go, that the tests cover, such as `83.4`; empty without a coverage report. */
  readonly coverage: ParameterPort<string, HasValue, string>;
  /** A sentence with these numbers and the names of failed tests. */
  readonly summary: ParameterPort<string, HasValue, string>;
};

const SUMMARY: Format = {
  name: 'a summary of tests',
  pattern: `[${SUMMARY_CHARACTERS}]{0,300}`,
  check: () => undefined,
};

const PERCENTAGE: Format = {
  name: 'a percentage',
  pattern: '([0-9]{1,3}[.][0-9])?',
  check: (text) => (/^(?:\d{1,3}\.\d)?$/.test(text) ? undefined : `'${text}' is not a percentage`),
};

/** Properties of a `TestReportTemplate`. */
export interface TestReportTemplateProps {
  /** The name of the test, which the global outputs start with. */
  readonly test: string;
  /** The names of its tasks. */
  readonly tasks: readonly string[];
  /** An image with mikefarah/yq 4, a POSIX shell, `awk` and `find`; by default mikefarah/yq, at a fixed version. */
  readonly image: string | undefined;
}

/** A template that summarizes the reports of tests. It runs no code of the repository, and so its outputs can be used anywhere. */
export class TestReportTemplate extends ContainerTemplate<TestReportInputs, TestReportOutputs> {
  constructor(scope: Construct, id: string, { test, tasks, image }: TestReportTemplateProps) {
    const output = (name: string, format: Format) =>
      parameter({ path: `${OUTPUTS.mountPath}/${name}`, globalName: `${test}-test-${name}`, format });
    super(scope, id, {
      activeDeadlineSeconds: DEADLINE_SECONDS,
      retryStrategy: RETRY_INTERRUPTED,
      securityContext: restrictedPod(NOBODY),
      volumes: MOUNTS.map(({ name }) => ({ name, emptyDir: { sizeLimit: MAX_SIZE } })),
      inputs: Object.fromEntries(
        tasks.map(
          (task) => [task, artifact({ path: `${REPORTS.mountPath}/${task}`, optional: true })] as const,
        ),
      ),
      outputs: {
        tests: output('count', COUNT),
        failed: output('failed', COUNT),
        skipped: output('skipped', COUNT),
        coverage: output('coverage', PERCENTAGE),
        summary: output('summary', SUMMARY),
      },
      container: {
        ...LOGS_AS_TERMINATION_MESSAGE,
        image: image ?? libraryImage(scope, 'yq'),
        resources: REPORT_RESOURCES,
        securityContext: READ_ONLY_CONTAINER,
        command: ['sh', '-c', TEST_REPORT_SCRIPT, 'test-report'],
        env: renderVariables({
          REPORTS: REPORTS.mountPath,
          OUTPUTS: OUTPUTS.mountPath,
          GOMEMLIMIT: YQ_MEMORY,
        }),
        volumeMounts: MOUNTS,
      },
    });
  }
}
