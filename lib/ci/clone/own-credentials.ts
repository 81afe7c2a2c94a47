import type { GitCredentials, GitSshKey } from '../../git/credentials';
import type { KnownHosts } from '../../git/push-credentials';
import type { IssuedGitToken } from '../../git/token-issuer';
import { isIssued } from '../../git/token-issuer';

/** Credentials that Argo's Git artifact has no fields for. */
export type OwnCredentials = IssuedGitToken | (GitSshKey & KnownHosts);

/**
 * Whether git fetches the repository in the container of the template. Argo's Git artifact reads tokens from Secrets only, and
 * knows no other SSH servers than the public ones whose host keys are in its image (v3.7.6, hack/ssh_known_hosts).
 */
export function clonesItself(credentials: GitCredentials | undefined): credentials is OwnCredentials {
  if (credentials === undefined || isIssued(credentials)) return credentials !== undefined;
  return credentials.sshKey !== undefined && credentials.knownHosts !== undefined;
}
