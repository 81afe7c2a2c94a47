import type * as argoEvents from '../../../imports/argo-events';
import type { Ports, Submittable } from '../../workflow';
import type { CancelSuperseded } from '../cancel/cancel-superseded';
import type { GitProvider } from '../repository/git-repository';
import type { PushArguments } from './push-arguments';
import type { PushEvent } from '../push/push-event';
import type { PushFilter } from '../push/push-filter';

/** How values of the event become arguments. */
export type PushMapping<A extends Ports, Payload> = (event: PushEvent<Payload>) => PushArguments<A>;

/** The arguments of a build; they may be left out where none is required. */
export type PushArgumentsOf<A extends Ports, Payload> =
  {} extends PushArguments<A>
    ? {
        /** Values for the arguments of the workflow, from the event or always the same. */
        readonly arguments?: PushMapping<NoInfer<A>, Payload>;
      }
    : {
        /** Values for the arguments of the workflow, from the event or always the same: all that are required, any of the others. */
        readonly arguments: PushMapping<NoInfer<A>, Payload>;
      };

/** Which pushes start a build. Bitbucket does not say which files were changed. */
export type PushFilterOf<Provider extends GitProvider> = Provider extends 'bitbucket' | 'bitbucket-server'
  ? Omit<PushFilter, 'paths'> & {
      /** For the compiler to say. */
      readonly paths?: "Bitbucket's webhooks do not say which files were changed";
    }
  : PushFilter;

/** How builds are started. */
export interface PushBuildOptions<A extends Ports = Ports> {
  /** The workflow to run, kept in the cluster: a `CiWorkflowTemplate`, any WorkflowTemplate or ClusterWorkflowTemplate. */
  readonly workflow: Submittable<A>;

  /**
   * How the names of the workflows begin. Behind it come the commit and what tells this push from all others, so that
   * the same push never starts two: Kubernetes has no two objects of one name.
   *
   * @default - the name of the WorkflowTemplate and `-`
   */
  readonly generateName?: string;

  /**
   * Further labels of the workflows.
   *
   * @default - those for repository, branch or tag, and commit alone
   */
  readonly labels?: { readonly [name: string]: string };

  /**
   * Whether a push stops the build of an earlier push to the same branch or tag, if that still runs. Its exit handler
   * still does. `true` makes a WorkflowTemplate `cancel-superseded` for it, one for all triggers of the namespace.
   *
   * @default false
   */
  readonly cancelSuperseded?: boolean | CancelSuperseded;

  /**
   * How many of the builds run at once; others wait for their turn.
   *
   * @default - as many as are pushed
   */
  readonly maxBuilds?: number;

  /**
   * How many builds are started in some time; others are started later.
   *
   * @default - all at once
   */
  readonly rateLimit?: argoEvents.RateLimit;

  /**
   * How often and when to try again where the API server takes no workflow. What fails to the end is lost: the Sensor's
   * log says so, and the webhook has to be sent again.
   *
   * @default - five times within fifteen seconds
   */
  readonly retryStrategy?: argoEvents.Backoff;

  /**
   * Whether it is all right that no argument has the commit which was pushed: the workflow builds whatever its
   * branch is at by then, or builds nothing.
   *
   * @default false
   */
  readonly ignoresCommit?: boolean;
}

/** Which pushes start which workflow, with what arguments. */
export type PushBuildProps<
  A extends Ports = Ports,
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> = PushBuildOptions<A> & PushFilterOf<Provider> & PushArgumentsOf<A, Payload>;
