/**
 * The payload that Azure DevOps sends for branches and tags that were pushed or deleted: the service hook event
 * `git.push` ("Code pushed"). One push is one event with all changed refs in `resource.refUpdates`.
 *
 * Based on "Service hooks events" in Microsoft's documentation; fields that Azure DevOps Services sends in addition are
 * optional. It lists no changed files. `resource` is complete only if "Resource details to send" of the subscription is
 * "All".
 */
export interface AzureDevOpsPush {
  /** The ID of the subscription. */
  readonly subscriptionId?: string;

  /** The number of the notification, by subscription. */
  readonly notificationId?: number;

  /** The ID of the event, the same for every subscription. */
  readonly id: string;

  /** The event. */
  readonly eventType: 'git.push';

  /** The publisher of the event. */
  readonly publisherId: 'tfs';

  /** A summary, by "Messages to send" of the subscription. */
  readonly message?: Message | null;

  /** A summary with the commits, by "Detailed messages to send" of the subscription. */
  readonly detailedMessage?: Message | null;

  /** The push. */
  readonly resource: Push;

  /** The version of `resource`. */
  readonly resourceVersion: string;

  /** The organization and the project. */
  readonly resourceContainers: Containers;

  /** When the event was created, in ISO 8601 format. */
  readonly createdDate: string;
}

/** A message in several formats. */
export interface Message {
  /** Plain text. */
  readonly text: string;

  /** HTML. */
  readonly html: string;

  /** Markdown. */
  readonly markdown: string;
}

/** A push. */
export interface Push {
  /** Commits of the push. Not sent if the push has no new commits; it can be incomplete. */
  readonly commits?: readonly Commit[];

  /** The branches and tags that were created, moved or deleted. */
  readonly refUpdates: readonly RefUpdate[];

  /** The repository that was pushed to. */
  readonly repository: Repository;

  /** The account that pushed. */
  readonly pushedBy: Identity;

  /** The ID of the push, unique in the repository. */
  readonly pushId: number;

  /** When it was pushed, in ISO 8601 format. */
  readonly date: string;

  /** Its URL in the API. */
  readonly url: string;

  /** Its links in the API. */
  readonly _links?: PushLinks;
}

/** A branch or tag that was created, moved or deleted. */
export interface RefUpdate {
  /** The full ref: `refs/heads/main`, `refs/tags/v1.0.0`. */
  readonly name: string;

  /** The commit before the push: all zeros if the push created it. */
  readonly oldObjectId: string;

  /** The commit after the push: all zeros if the push deleted it, the tag object if it is an annotated tag. */
  readonly newObjectId: string;
}

/** A commit of a push. */
export interface Commit {
  /** Its hash. */
  readonly commitId: string;

  /** The author. */
  readonly author: Person;

  /** The committer. */
  readonly committer: Person;

  /** Its message. */
  readonly comment: string;

  /** Its URL. */
  readonly url: string;
}

/** A person, as recorded by Git. */
export interface Person {
  /** Their name. */
  readonly name: string;

  /** Their email address. */
  readonly email: string;

  /** When they wrote or committed it, in ISO 8601 format. */
  readonly date: string;
}

/** A repository. */
export interface Repository {
  /** Its ID. */
  readonly id: string;

  /** Its name: `app`. */
  readonly name: string;

  /** Its URL in the API. */
  readonly url: string;

  /** Its project. */
  readonly project: Project;

  /** The full ref of its default branch; not sent if the repository is empty. */
  readonly defaultBranch?: string;

  /** The https URL to clone it from: `https://dev.azure.com/acme/shop/_git/app`. */
  readonly remoteUrl: string;
}

/** A project. */
export interface Project {
  /** Its ID. */
  readonly id: string;

  /** Its name. */
  readonly name: string;

  /** Its URL in the API. */
  readonly url: string;

  /** Its state: `wellFormed`. */
  readonly state: string;

  /** Its visibility. */
  readonly visibility?: string;

  /** When it was last updated, in ISO 8601 format. */
  readonly lastUpdateTime?: string;
}

/** An account: a user or a service. */
export interface Identity {
  /** Its ID. */
  readonly id: string;

  /** Its display name. */
  readonly displayName: string;

  /** Its unique name, for users usually the email address. */
  readonly uniqueName: string;

  /** Its URL in the API. */
  readonly url?: string;

  /** The URL of its avatar. */
  readonly imageUrl?: string;

  /** Its descriptor. */
  readonly descriptor?: string;

  /** Its links. */
  readonly _links?: IdentityLinks;
}

/** The links of an account. */
export interface IdentityLinks {
  /** The avatar. */
  readonly avatar: Link;
}

/** The links of a push. */
export interface PushLinks {
  /** The push. */
  readonly self: Link;

  /** The repository. */
  readonly repository: Link;

  /** The commits of the push. */
  readonly commits: Link;

  /** The account that pushed. */
  readonly pusher: Link;

  /** The refs of the push. */
  readonly refs: Link;
}

/** A link. */
export interface Link {
  /** The URL. */
  readonly href: string;
}

/** The organization and the project of an event. */
export interface Containers {
  /** The project collection. */
  readonly collection: Container;

  /** The organization. */
  readonly account: Container;

  /** The project. */
  readonly project: Container;
}

/** An organization or a project. */
export interface Container {
  /** Its ID. */
  readonly id: string;

  /** Its URL. */
  readonly baseUrl?: string;
}
