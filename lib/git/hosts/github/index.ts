import { SIGNATURE_HEADERS } from '../event-source';
import type { GitHost } from '../host';
import { commitStatus } from './commit-status';
import { urls } from './urls';
import { reader, renderEventSource } from './webhook';

/** GitHub and GitHub Enterprise. */
export const github = {
  name: 'github',
  displayName: 'GitHub',
  factory: 'githubRepository',
  publicHosts: ['github.com'],
  sshHosts: { 'ssh.github.com': 'github.com' },
  urls,
  reader,
  renderEventSource,
  secretHeaders: SIGNATURE_HEADERS,
  registersHooks: true,
  commitStatus,
} as const satisfies GitHost;
