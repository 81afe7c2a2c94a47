import type { GitHost } from '../host';
import { commitStatus } from './commit-status';
import { urls } from './urls';
import { reader, renderEventSource } from './webhook';

/** GitLab: gitlab.com and self-managed servers. */
export const gitlab = {
  name: 'gitlab',
  displayName: 'GitLab',
  factory: 'gitlabRepository',
  publicHosts: ['gitlab.com'],
  sshHosts: { 'altssh.gitlab.com': 'gitlab.com' },
  urls,
  reader,
  renderEventSource,
  secretHeaders: ['X-Gitlab-Token'],
  registersHooks: true,
  commitStatus,
} as const satisfies GitHost;
