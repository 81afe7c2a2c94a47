import { checkSecretKey } from '../../kubernetes/secret-key';
import type { Problem } from '../../finding';
import type { WorkflowResource } from '../../workflow';
import { isTemplated } from '../../argo/templated-text';
import { takesStatuses } from './commit-status-api';
import type { CommitStatusProps } from './commit-status-props';
import { checkRepository } from '../repository/check-repository';

/** The hash of a commit, by SHA-1 or SHA-256. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/** A URL without credentials, a query or a fragment. */
const WEB_URL = /^https?:\/\/[^/?#@\s\\]+(?:\/[^?#\s\\]*)?$/i;

/** How long the name of a status may be, where the provider says it: Bitbucket Cloud's `key`; GitHub's and others' field. */
const LONGEST = { bitbucket: 40, others: 255 };

/** What is wrong with the properties of a `CommitStatus`, of which the context is known. */
export function checkCommitStatus(props: CommitStatusProps & { readonly context: string }): Problem[] {
  const { repository, commit, token, argoUrl, context } = props;
  const problems = [
    ...checkRepository(repository, 'repository'),
    ...checkSecretKey(token, 'token'),
    ...checkContext(context, repository.provider),
  ];
  if (!takesStatuses(repository.provider)) {
    const message =
      "There is no API known to report statuses to: make the repository by githubRepository('…') or one of its siblings.";
    problems.push({ code: 'missing-status-api', message, path: 'repository' });
  }
  if (typeof commit === 'string' && !isTemplated(commit) && !COMMIT.test(commit)) {
    const message = `'${commit}' is not the hash of a commit: give the workflow's argument that has it, such as ci.arguments.revision, or all 40 digits.`;
    problems.push({ code: 'invalid-commit', message, path: 'commit' });
  }
  if (!WEB_URL.test(argoUrl)) {
    // Never repeated: there may be a password in it.
    const message = `The URL of Argo's user interface can't be used: give one such as 'https://argo.acme.dev', with nothing behind its path and no credentials in it.`;
    problems.push({ code: 'invalid-argo-url', message, path: 'argoUrl' });
  }
  return problems;
}

function checkContext(context: string, provider: string): Problem[] {
  const path = 'context';
  const code = 'invalid-context';
  const longest = provider === 'bitbucket' ? LONGEST.bitbucket : LONGEST.others;
  if (context.trim() === '' || context.length > longest) {
    const message = `The name of a status has to have 1 to ${longest} characters, not ${context.length}: give one such as 'ci/build'.`;
    return [{ code, message, path }];
  }
  if (!isTemplated(context)) return [];
  const message = `'${context}' has a variable of Argo's in it, whose value could break the request: give a fixed text such as 'ci/build'.`;
  return [{ code, message, path }];
}

/** Argo runs `onExit` in the place of a hook of the name `exit` (v3.7.6, `WorkflowSpec.GetExitHook`). */
export function checkExitHandler(workflow: WorkflowResource): Problem[] {
  if (workflow.exitHandler === undefined) return [];
  const message = `The workflow ends with '${workflow.exitHandler}', and Argo runs only one exit handler: call 'report' of the CommitStatus from there, with { status: variables.workflow.status }, and say 'exitHandler: false' here.`;
  return [{ code: 'duplicate-exit-handler', message, path: 'exitHandler' }];
}
