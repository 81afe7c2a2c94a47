import { error, warning } from './code-description';

/** Git repositories and credentials, clones and commit statuses. */
export const GIT_CODES = {
  'invalid-repository-url': error(
    'A repository URL is malformed, is not that of a repository, or contains credentials.',
    'The message never repeats the URL, because it may contain a password.',
  ),
  'conflicting-url-and-host': error('A repository URL belongs to another Git host than the one specified.'),
  'invalid-git-credentials': error(
    'Git credentials are incomplete, ambiguous, or do not match the URL.',
    'Set either `token` or `sshKey`.',
  ),
  'missing-known-hosts': error(
    'The host key of the ssh server is not known, so any server could impersonate it.',
    'Set `knownHosts` to what `ssh-keyscan` prints.',
  ),
  'conflicting-credentials-and-artifact': error(
    "A clone in the container is to use fields of Argo's Git artifact, or another command.",
    "Argo's artifact reads tokens from Secrets only, and knows no host keys but those in its image. With an App or `knownHosts`, the template's own script fetches the repository.",
  ),
  'conflicting-credentials-and-submodules': error(
    'Submodules are to be fetched with the credentials of the repository.',
    'Argo logs in to the servers of all submodules with the same credentials, whichever servers `.gitmodules` names.',
  ),
  'unknown-submodule-hosts': warning(
    'Git credentials are sent to hosts that a commit chooses in `.gitmodules`.',
    'Acknowledge the warning if everyone who can push may read the credentials. Otherwise, turn submodules off.',
  ),
  'unused-ca': error(
    'The certificate of an authority is set for a Git server that is not reached over https.',
    'Servers have a certificate for https only. For SSH, set `knownHosts` of the credentials.',
  ),
  'missing-revision': error('The revision to clone is empty.'),
  'invalid-depth': error('The depth of a clone is not a positive integer.'),
  'unknown-image-tag': error('`imageTag` has an unknown value.'),
  'invalid-replacement': error('Image tags cannot contain the replacement character.'),
  'missing-single-branch': warning(
    'A clone has a `depth`, but fetches all branches.',
    'Argo fetches the last commits of every branch and tag, unless `singleBranch` is set.',
  ),
  'conflicting-revision-and-single-branch': error(
    'Only the branch `revision` is to be fetched, but the revision is not a branch.',
    'Set `singleBranch` to the name of a branch that contains the revision.',
  ),
  'missing-branch': error("Argo's `singleBranch` is set without a `branch`."),
  'conflicting-depth-and-image-tag': error(
    '`depth` fetches only part of the history that this image tag needs.',
  ),
  'conflicting-command-and-image-tag': error(
    "The container's command is replaced, but the image tag is computed by the default command.",
  ),
  'conflicting-command-and-lock-files': error(
    "The container's command is replaced, but the hash of the lock files is computed by the default command.",
  ),
  'missing-status-api': error('No API for commit statuses is known for this Git host.'),
  'invalid-argo-url': error(
    "The URL of Argo's user interface is malformed, or contains credentials or a query.",
  ),
  'invalid-commit': error('A commit is not a full hash.'),
  'invalid-context': error('The name of a commit status is empty, too long, or contains a variable.'),
  'duplicate-exit-handler': error(
    'The workflow already has an `onExit`, which replaces the hook that reports the commit status.',
    'Report from that template instead, and set `exitHandler: false`.',
  ),
} as const;
