import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';
import { checkGitCa } from '../../git/certificate-authority';
import { hasCommitStatuses } from '../../git/hosts';
import { checkRepository } from '../../git/hosts/check-repository';
import type { GitRepository } from '../../git/repository';
import type { IssuedGitToken } from '../../git/token-issuer';
import { isIssued } from '../../git/token-issuer';
import { checkSecretKey } from '../../kubernetes/secret-key';
import type { WorkflowResource } from '../../workflow';
import type { CommitStatusProps } from './commit-status-props';
import { commitStatusApiOf } from './commit-status-request';

/** The hash of a commit, SHA-1 or SHA-256. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/** A URL without credentials, query or fragment. */
const WEB_URL = /^https?:\/\/[^/?#@\s\\]+(?:\/[^?#\s\\]*)?$/i;

/** Checks the properties of a `CommitStatus`, with the default of its context. */
export function checkCommitStatus(props: CommitStatusProps & { readonly context: string }): Problem[] {
  const { repository, commit, token, ca, argoUrl, context } = props;
  return [
    ...checkRepository(repository, 'repository'),
    ...(isIssued(token) ? checkIssuer(token, repository) : checkSecretKey(token, 'token')),
    ...checkGitCa(ca, 'ca', { url: repository.apiUrl }),
    ...checkContext(context, repository),
    ...checkApi(repository),
    ...checkCommit(commit),
    ...checkArgoUrl(argoUrl),
  ];
}

function checkIssuer(token: IssuedGitToken, { host }: GitRepository): Problem[] {
  const { issuer } = token;
  const problems = issuer.check('token');
  if (problems.length > 0 || issuer.server.endsWith(`//${host}`)) return problems;
  const message = `'${issuer.server}' issues no token for '${host}'. Set the App of the repository's host.`;
  return [{ code: 'invalid-git-credentials', message, path: 'token' }];
}

function checkApi(repository: GitRepository): Problem[] {
  if (hasCommitStatuses(repository)) return [];
  const message =
    'The host of the repository has no API for commit statuses. Create the repository with the function of its host.';
  return [{ code: 'missing-status-api', message, path: 'repository' }];
}

function checkCommit(commit: CommitStatusProps['commit']): Problem[] {
  if (typeof commit !== 'string' || isTemplated(commit) || COMMIT.test(commit)) return [];
  const message = `'${commit}' is not the hash of a commit. Use all 40 digits, or the workflow's argument with the hash, such as ci.arguments.revision.`;
  return [{ code: 'invalid-commit', message, path: 'commit' }];
}

function checkArgoUrl(argoUrl: string): Problem[] {
  if (WEB_URL.test(argoUrl)) return [];
  // Not repeated: it may contain a password.
  const message =
    "The URL of Argo's user interface is not valid. Use one such as 'https://argo.acme.dev', without credentials, query or fragment.";
  return [{ code: 'invalid-argo-url', message, path: 'argoUrl' }];
}

function checkContext(context: string, repository: GitRepository): Problem[] {
  const path = 'context';
  const code = 'invalid-context';
  const max = commitStatusApiOf(repository).maxContextLength;
  if (context.trim() === '' || context.length > max) {
    const message = `The context has ${String(context.length)} characters. Use 1 to ${String(max)}, such as 'ci/build'.`;
    return [{ code, message, path }];
  }
  if (!isTemplated(context)) return [];
  const message = `The context '${context}' contains a tag, whose value could break the request. Use a constant, such as 'ci/build'.`;
  return [{ code, message, path }];
}

/** Argo runs `onExit` instead of a hook named `exit` (v3.7.6, `WorkflowSpec.GetExitHook`). */
export function checkExitHandler(workflow: WorkflowResource): Problem[] {
  if (workflow.exitHandler === undefined) return [];
  const message = `The workflow already has the exit handler '${workflow.exitHandler}'. Set 'exitHandler: false', and call 'report' from it with { status: variables.workflow.status }.`;
  return [{ code: 'duplicate-exit-handler', message, path: 'exitHandler' }];
}
