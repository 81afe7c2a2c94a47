import type * as argoEvents from '../../../imports/argo-events';
import type { GitProvider, NoFilesProvider } from '../../git/hosts';
import type { Ports, Submittable } from '../../workflow';
import type { CancelSuperseded } from '../cancel/cancel-superseded';
import type { PushEvent } from '../push/push-event';
import type { PushFilter } from '../push/push-filter';
import type { PushArguments } from './push-arguments';

/** Maps values of the event to arguments. */
export type PushMapping<A extends Ports, Payload> = (event: PushEvent<Payload>) => PushArguments<A>;

/** The arguments of a build; optional if none is required. */
export type PushArgumentsOf<A extends Ports, Payload> =
  {} extends PushArguments<A>
    ? {
        /** Values for the arguments of the workflow: values of the event, or constants. */
        readonly arguments?: PushMapping<NoInfer<A>, Payload>;
      }
    : {
        /** Values for the arguments of the workflow: values of the event, or constants. */
        readonly arguments: PushMapping<NoInfer<A>, Payload>;
      };

/** Which pushes start a build. Only some hosts list the changed files. */
export type PushFilterOf<Provider extends GitProvider> = Provider extends NoFilesProvider
  ? Omit<PushFilter, 'paths'> & {
      /** The type is the compile error. */
      readonly paths?: 'The webhooks of this Git host do not list changed files';
    }
  : PushFilter;

/** How builds are started. */
export interface PushBuildOptions<A extends Ports = Ports> {
  /** The workflow to run: a `CiWorkflowTemplate` or any other WorkflowTemplate or ClusterWorkflowTemplate. */
  readonly workflow: Submittable<A>;

  /**
   * The prefix of the workflows' names. The commit and a hash of the push follow, so that the same push never starts two
   * workflows: Kubernetes rejects a second object with the same name.
   *
   * @default - the name of the WorkflowTemplate and `-`
   */
  readonly generateName?: string;

  /**
   * Further labels of the workflows.
   *
   * @default - the labels for repository, branch or tag, and commit only
   */
  readonly labels?: { readonly [name: string]: string };

  /**
   * Whether a push stops the running builds of earlier pushes to the same branch or tag. Their exit handlers still run.
   * `true` uses a WorkflowTemplate `cancel-superseded` that all triggers of the namespace share.
   *
   * @default false
   */
  readonly cancelSuperseded?: boolean | CancelSuperseded;

  /**
   * How many of the builds run at once; further ones wait.
   *
   * @default - no limit
   */
  readonly maxBuilds?: number;

  /**
   * How many builds are started per unit of time; further ones are delayed.
   *
   * @default - no limit
   */
  readonly rateLimit?: argoEvents.RateLimit;

  /**
   * The retries if the API server does not accept a workflow. If all fail, the event is lost: a Kubernetes Event
   * `BuildNotStarted` about the Sensor and the Sensor's log report it, and the webhook must be sent again. Later pushes wait
   * until the last attempt, also if the workflow already exists because a webhook was sent twice.
   *
   * @default - nine attempts within four and a half minutes, which outlast the upgrade of an API server
   */
  readonly retryStrategy?: argoEvents.Backoff;

  /**
   * Whether it is intended that no argument is mapped to the pushed commit: the workflow builds the latest commit of the
   * branch when it starts, or builds nothing.
   *
   * @default false
   */
  readonly allowMissingCommit?: boolean;
}

/** Which pushes start which workflow, with what arguments. */
export type PushBuildProps<
  A extends Ports = Ports,
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> = PushBuildOptions<A> & PushFilterOf<Provider> & PushArgumentsOf<A, Payload>;
