import type { GitRepository } from './repository';

/** The states of a build that are reported. */
export const BUILD_STATES = ['pending', 'succeeded', 'failed', 'error', 'stopped'] as const;

/** A state of a build that is reported. */
export type BuildState = (typeof BUILD_STATES)[number];

/** The texts of a commit status. */
export interface StatusTexts {
  /** The name that distinguishes this status from others of the same commit. */
  readonly context: string;

  /** The URL of the build. */
  readonly url: string;

  /** A sentence for users. */
  readonly description: string;
}

/** The URL of a request, in which the commit hash goes between the two parts. */
export type CommitUrl = readonly [start: string, end: string];

/** How a host expects the token: as the rest of a header, or as the password of basic authentication. */
export interface TokenHeader {
  /** The header up to the token: `Authorization: Bearer `. */
  readonly prefix: string;

  /**
   * `plain`: the token follows as it is. `basic`: the token follows as the password of an empty user name, in base64
   * (RFC 7617).
   */
  readonly encoding: 'plain' | 'basic';
}

/** The API of a host for commit statuses. */
export interface CommitStatusApi {
  /** How the token is sent. */
  readonly token: TokenHeader;

  /** The URL below the URL of the API. */
  readonly path: (repository: Pick<GitRepository, 'path'>) => CommitUrl;

  /** The body of the request. */
  readonly body: (state: BuildState, texts: StatusTexts) => object;

  /**
   * Status codes that mean an invalid token although they are no client errors: the host responds with a page to sign in,
   * or redirects to it.
   *
   * @default - none
   */
  readonly signInCodes?: readonly number[];

  /** How many characters a context can have. */
  readonly maxContextLength: number;
}
