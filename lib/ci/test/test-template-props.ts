import type { ContainerFields, InputPorts, InputReferences, TemplateProps } from '../../workflow';
import type { ArtifactPort, HasValue, NeedsValue } from '../../workflow';
import type { ClaimCacheOptions, DependencyCache } from '../cache/dependency-cache';
import type { TestReports } from './test-reports';

/** The inputs of a `TestTemplate`: its own, and the source. */
export type TestInputs<I extends InputPorts> = I & {
  /** The directory with the source (`source-code`). */
  readonly sourceCode: ArtifactPort<NeedsValue>;
};

/** The outputs of a `TestTemplate` with `reports`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type TestOutputs = {
  /** The files of `reports`, in the directories `junit` and `coverage`. */
  readonly reports: ArtifactPort<HasValue>;
};

/** The outputs of a `TestTemplate` for the type of `reports`. */
export type TestOutputsFor<R extends TestReports | undefined> = [R] extends [TestReports] ? TestOutputs : {};

/** The container of a test: Argo's fields. */
export interface TestContainer extends ContainerFields {
  /** The command that tests, such as `` sh`npm ci && npm test` ``: it fails if its exit code is not 0. */
  readonly command: NonNullable<ContainerFields['command']>;
}

/** A cache that needs nothing from the clone. */
export type TestCache = DependencyCache<ClaimCacheOptions>;

/** What the container of a test can refer to. */
export interface TestPorts<I extends InputPorts> {
  /** References to the inputs. */
  readonly inputs: InputReferences<TestInputs<I>>;
}

/** Properties of a `TestTemplate`. */
export interface TestTemplateProps<
  I extends InputPorts = {},
  R extends TestReports | undefined = TestReports | undefined,
  Returned = TestContainer,
> extends TemplateProps<I> {
  /**
   * The container: Argo's fields, or a function of the inputs that returns them. Its working directory is the source, and its
   * `HOME` an empty directory.
   */
  readonly container: TestContainer | ((ports: TestPorts<I>) => TestContainer & Returned);

  /**
   * The reports that the test writes. They are kept whether or not it passes. If it passes without them, it fails. The image
   * needs a POSIX shell, `find` and `cp`.
   *
   * @default - none
   */
  readonly reports?: R;

  /**
   * Caches of what the test downloads, on claims: `npmCache({ claim: 'npm-cache' })`. Their lock files are in the source.
   *
   * @default - none
   */
  readonly cache?: TestCache | readonly TestCache[];

  /**
   * The directory for the source.
   *
   * @default '/code'
   */
  readonly path?: string;
}
