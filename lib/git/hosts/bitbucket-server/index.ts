import { SIGNATURE_HEADERS, renderSignedSource } from '../event-source';
import type { GitHost } from '../host';
import { commitStatus } from './commit-status';
import { urls } from './urls';
import { reader } from './webhook';

/** Bitbucket Data Center, formerly Bitbucket Server. */
export const bitbucketServer = {
  name: 'bitbucket-server',
  displayName: 'Bitbucket Data Center',
  factory: 'bitbucketServerRepository',
  publicHosts: [],
  sshHosts: {},
  urls,
  reader,
  renderEventSource: renderSignedSource,
  secretHeaders: SIGNATURE_HEADERS,
  registersHooks: false,
  commitStatus,
} as const satisfies GitHost;
