import type { EventPayload, EventValue } from '../payload/event-value';
import { eventPath, eventPayload, jqPath } from '../payload/event-value';
import type { GitRepository, RepositoryOptions } from './git-repository';
import { repositoryAt } from './git-repository';

/** Where in a payload of your own it is said what was pushed. */
export interface PushFieldMapping {
  /** The whole ref: `refs/heads/main`, `refs/tags/v1.0`. */
  readonly ref: EventValue<string>;

  /** The commit that the branch or tag stands at now, in full; all zeros or nothing where it was deleted. */
  readonly commit: EventValue<string>;

  /**
   * The commit that it stood at before.
   *
   * @default - not known: a branch that comes back to an earlier commit does not build it again while that build is there
   */
  readonly before?: EventValue<string>;

  /**
   * The path of the repository, where webhooks of several arrive.
   *
   * @default - every webhook is about this repository
   */
  readonly repository?: EventValue<string>;

  /**
   * The message of the commit.
   *
   * @default - not known: no message keeps a push from starting a build
   */
  readonly message?: EventValue<string>;

  /**
   * Who has pushed.
   *
   * @default - not known: `authors` of a filter matches nobody
   */
  readonly author?: EventValue<string>;

  /**
   * The list of all files that were changed.
   *
   * @default - not known: a filter can't have `paths`
   */
  readonly files?: EventPayload<readonly string[]>;
}

/**
 * A repository whose host sends webhooks of another form: a hook of a bare repository, a mirror, a script.
 * What is sent has to be JSON and to say so, by `Content-Type: application/json`: what curl sends is a form by default.
 *
 * ```ts
 * import { webhookRepository } from 'cdk8s-argo-ci';
 *
 * interface Pushed {
 *   readonly refName: string;
 *   readonly newRev: string;
 * }
 * const repository = webhookRepository<Pushed>('https://git.acme.dev/tools/app.git', (payload) => ({
 *   ref: payload.refName,
 *   commit: payload.newRev,
 * }));
 * ```
 */
export function webhookRepository<Payload>(
  url: string,
  push: (payload: EventPayload<Payload>) => PushFieldMapping,
  options: RepositoryOptions = {},
): GitRepository<Payload, 'other'> {
  const repository = repositoryAt<Payload, 'other'>('other', url, options, (host) => `https://${host}`);
  const fields = push(eventPayload<Payload>([]));
  const program = pushedOf(repository.path, fields);
  return {
    ...repository,
    reader: {
      program,
      tellsFiles: fields.files !== undefined,
      tellsMessages: fields.message !== undefined,
      changes: 1,
    },
  };
}

/** What is read of the payload, as jq. */
function pushedOf(path: string, fields: PushFieldMapping): string {
  const { author, files, repository, ...others } = fields;
  const at = (value: unknown): string => `$body | ${jqPath(eventPath(value as EventValue))}`;
  return `{
    isPush: true,
    repository: ${repository === undefined ? JSON.stringify(path) : `(${at(repository)})`},
${Object.entries(others)
  .map(([name, value]) => `    ${name}: (${at(value)}),`)
  .join('\n')}
    authors: [${author === undefined ? '' : at(author)}],
    files: ${files === undefined ? 'null' : `(${at(files)})`}
  }`;
}
