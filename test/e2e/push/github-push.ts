import { randomBytes } from 'node:crypto';
import type { Delivery, Json } from '../../git/hosts/payloads';
import { delivery } from '../../git/hosts/payloads';

/** A push to a repository on GitHub. */
export interface GitHubPush {
  /** The pushed ref: `refs/heads/main`. */
  readonly ref: string;
  readonly commit: string;
  readonly before?: string;
  readonly message?: string;
  /** The files that the push changed. */
  readonly files?: readonly string[];
  /** The full name of the repository. */
  readonly repository?: string;
}

/** A commit that does not exist. */
export function someCommit(): string {
  return randomBytes(20).toString('hex');
}

/** The webhook that GitHub sends for a push: a recorded one, with the values of this push. */
export function githubPush(push: GitHubPush): Delivery {
  const {
    ref,
    commit,
    before = someCommit(),
    message = 'A change',
    files = ['README.md'],
    repository,
  } = push;
  const recorded = delivery('github', 'branch');
  const { head_commit: head, repository: where } = recorded.body;
  const last: Json = { ...objectOf(head), id: commit, message, added: [], removed: [], modified: files };
  return {
    ...recorded,
    headers: { ...recorded.headers, 'X-GitHub-Delivery': someCommit() },
    body: {
      ...recorded.body,
      ref,
      before,
      after: commit,
      repository: { ...objectOf(where), ...(repository !== undefined && { full_name: repository }) },
      commits: [last],
      head_commit: last,
    },
  };
}

/** The webhook that GitHub sends when a branch is deleted. */
export function githubDeletion(ref: string): Delivery {
  const recorded = delivery('github', 'branch-deleted');
  return { ...recorded, body: { ...recorded.body, ref } };
}

function objectOf(value: Json | undefined): { readonly [key: string]: Json } {
  if (typeof value === 'object' && value !== null && !isList(value)) return value;
  throw new Error(`This is not an object: ${JSON.stringify(value)}`);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
