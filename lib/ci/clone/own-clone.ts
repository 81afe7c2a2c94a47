import type { GitSshKey, GitToken } from '../../git/credentials';
import type { KnownHosts } from '../../git/push-credentials';
import type { IssuedGitToken } from '../../git/token-issuer';
import { isIssued } from '../../git/token-issuer';
import type { ConfigMapKey } from '../../kubernetes/secret-key';
import type { GitCloneTemplateProps } from './git-clone-props';

/** How git in the container of the template logs in to the server, and verifies it. */
export interface OwnClone {
  readonly credentials: GitToken | IssuedGitToken | (GitSshKey & KnownHosts) | undefined;
  readonly ca: ConfigMapKey | undefined;
}

/**
 * How git fetches the repository in the container of the template; undefined if Argo's Git artifact does. The artifact reads tokens
 * from Secrets only, knows no other SSH servers than the public ones whose host keys are in its image (v3.7.6,
 * hack/ssh_known_hosts), and no other authorities than those in its image.
 */
export function ownClone({
  credentials,
  ca,
}: Pick<GitCloneTemplateProps, 'ca' | 'credentials'>): OwnClone | undefined {
  if (isIssued(credentials)) return { credentials, ca };
  if (credentials?.sshKey !== undefined) {
    const { sshKey, knownHosts } = credentials;
    return knownHosts === undefined ? undefined : { credentials: { sshKey, knownHosts }, ca: undefined };
  }
  return ca === undefined ? undefined : { credentials, ca };
}
