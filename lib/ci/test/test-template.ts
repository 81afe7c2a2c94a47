import type { Construct } from 'constructs';
import { addFindings } from '../../finding';
import { NOBODY, RESTRICTED_CONTAINER, restrictedPod } from '../../kubernetes/security-context';
import type { ContainerFields, InputPorts, TemplateBody } from '../../workflow';
import { ContainerTemplate, LOGS_AS_TERMINATION_MESSAGE, artifact } from '../../workflow';
import type { CheckedBody } from '../../workflow';
import { cacheContext, cachesIn, withCaches } from '../cache/cached-container-template';
import { checkCaches } from '../cache/check-caches';
import type { CacheParts } from '../cache/render-caches';
import { renderCaches } from '../cache/render-caches';
import { BUILD_RESOURCES } from '../defaults/resources';
import { RETRY_INTERRUPTED } from '../defaults/retry';
import { COLLECT_REPORTS_SCRIPT } from './collect-reports-script';
import type { TestReports } from './test-reports';
import { checkTestReports, reportPatterns } from './test-reports';
import type { TestContainer, TestInputs, TestOutputsFor, TestTemplateProps } from './test-template-props';

/** The home directory: images rarely have one for the user `nobody`. */
const HOME = { name: 'test-home', mountPath: '/home/test' };

/** The directory that the reports are copied to. */
const REPORTS = { name: 'test-reports', mountPath: '/home/test-reports' };

class TestTemplateClass<I extends InputPorts, R extends TestReports | undefined> extends ContainerTemplate<
  TestInputs<I>,
  TestOutputsFor<R>
> {
  static {
    // The name of the export, for stacks and messages.
    Object.defineProperty(this, 'name', { value: 'TestTemplate' });
  }

  private readonly reports: TestReports | undefined;
  private readonly caches: CacheParts;

  constructor(scope: Construct, id: string, props: TestTemplateProps<I, R>) {
    const { container, reports, cache, path = '/code', inputs, volumes = [], ...template } = props;
    const caches = cachesIn(cache);
    const parts = renderCaches(caches, path);
    const mounts = reports === undefined ? [HOME] : [HOME, REPORTS];
    super(scope, id, {
      retryStrategy: RETRY_INTERRUPTED,
      securityContext: restrictedPod(NOBODY),
      ...template,
      untrustedOutputs: true,
      volumes: [...mounts.map(({ name }) => ({ name, emptyDir: {} })), ...parts.volumes, ...volumes],
      // The inputs are those of the type.
      inputs: { ...inputs, sourceCode: artifact({ name: 'source-code', path }) } as TestInputs<I>,
      ...(reports !== undefined && {
        // The compiler computes the same outputs from the type of `reports`.
        outputs: { reports: artifact({ path: REPORTS.mountPath, optional: true }) },
      }),
      container: (ports): ContainerFields => {
        const {
          env = [],
          volumeMounts = [],
          ...fields
        } = typeof container === 'function' ? container(ports) : container;
        return {
          ...LOGS_AS_TERMINATION_MESSAGE,
          resources: BUILD_RESOURCES,
          securityContext: RESTRICTED_CONTAINER,
          workingDir: path,
          ...fields,
          env: [{ name: 'HOME', value: HOME.mountPath }, ...parts.env, ...env],
          volumeMounts: [...mounts, ...parts.volumeMounts, ...volumeMounts],
        };
      },
    });
    this.reports = reports;
    this.caches = parts;
    const others = { inputs: this.inputs, volumes };
    addFindings(this, checkCaches(caches, cacheContext(others, this.body, parts)));
    if (reports !== undefined) addFindings(this, checkTestReports(reports));
  }

  /** The container, whose command is run by the scripts for caches and reports. */
  protected override renderBody(): TemplateBody {
    const { container, ...body } = super.renderBody();
    const command = withCaches(container?.command, this.caches);
    if (this.reports === undefined) return { ...body, container: { ...container, command } };
    const patterns = [this.reports.junit, this.reports.coverage].map((files) =>
      reportPatterns(files).join('\n'),
    );
    const collect = ['sh', '-c', COLLECT_REPORTS_SCRIPT, 'collect-reports', REPORTS.mountPath, ...patterns];
    return {
      ...body,
      container: { ...container, command: [...collect, ...command] },
    };
  }
}

/**
 * A template that tests the source: a `ContainerTemplate` that meets the restricted Pod Security Standard, runs as the user
 * `nobody`, and keeps reports. `addTest` of a `CiWorkflow` creates one and its tasks.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { TestTemplate, WorkflowTemplate, sh } from 'cdk8s-argo-ci';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new TestTemplate(checks, 'unit-test', {
 *   container: { image: 'node:24', command: sh`npm ci && npm test` },
 *   reports: { junit: 'reports/junit.xml', coverage: 'coverage/lcov.info' },
 * });
 * ```
 */
export interface TestTemplate<
  I extends InputPorts = {},
  R extends TestReports | undefined = TestReports | undefined,
> extends TestTemplateClass<I, R> {}

/** The class of `TestTemplate`. Only a constructor can have a type parameter for what a function returns. */
export const TestTemplate: new <
  I extends InputPorts = {},
  const R extends TestReports | undefined = undefined,
  Returned extends object = TestContainer,
>(
  scope: Construct,
  id: string,
  props: TestTemplateProps<I, R, Returned> & CheckedBody<'container', Returned, TestContainer>,
) => TestTemplate<I, R> = TestTemplateClass;
