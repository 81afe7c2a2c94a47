import { randomBytes } from 'node:crypto';
import type { Delivery, Json } from '../git/hosts/payloads';
import { delivery } from '../git/hosts/payloads';

/** A push to a repository on GitHub. */
export interface GitHubPush {
  /** What is pushed to: `refs/heads/main`. */
  readonly ref: string;
  readonly commit: string;
  readonly before?: string;
  readonly message?: string;
  /** The files that the push has changed. */
  readonly files?: readonly string[];
  /** The path of the repository. */
  readonly repository?: string;
}

/** A commit that nobody has. */
export function someCommit(): string {
  return randomBytes(20).toString('hex');
}

/** The webhook that GitHub sends for a push: one of the kept ones, with other values where it says what was pushed. */
export function githubPush(push: GitHubPush): Delivery {
  const {
    ref,
    commit,
    before = someCommit(),
    message = 'A change',
    files = ['README.md'],
    repository,
  } = push;
  const kept = delivery('github', 'branch');
  const { head_commit: head, repository: where } = kept.body;
  const last: Json = { ...objectOf(head), id: commit, message, added: [], removed: [], modified: files };
  return {
    ...kept,
    headers: { ...kept.headers, 'X-GitHub-Delivery': someCommit() },
    body: {
      ...kept.body,
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
  const kept = delivery('github', 'branch-deleted');
  return { ...kept, body: { ...kept.body, ref } };
}

function objectOf(value: Json | undefined): { readonly [key: string]: Json } {
  if (typeof value === 'object' && value !== null && !isList(value)) return value;
  throw new Error(`This is not an object: ${JSON.stringify(value)}`);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
