import { SIGNATURE_HEADERS, renderSignedSource } from '../event-source';
import type { GitHost } from '../host';
import { commitStatus } from './commit-status';
import { urls } from './urls';
import { reader } from './webhook';

/** Gitea and Forgejo: gitea.com, codeberg.org and self-hosted servers. */
export const gitea = {
  name: 'gitea',
  displayName: 'Gitea',
  factory: 'giteaRepository',
  publicHosts: ['codeberg.org', 'gitea.com'],
  sshHosts: {},
  urls,
  reader,
  renderEventSource: renderSignedSource,
  secretHeaders: SIGNATURE_HEADERS,
  registersHooks: false,
  commitStatus,
} as const satisfies GitHost;
