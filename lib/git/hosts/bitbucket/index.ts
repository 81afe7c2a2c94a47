import { SIGNATURE_HEADERS, renderSignedSource } from '../event-source';
import type { GitHost } from '../host';
import { commitStatus } from './commit-status';
import { urls } from './urls';
import { reader } from './webhook';

/** Bitbucket Cloud. */
export const bitbucket = {
  name: 'bitbucket',
  displayName: 'Bitbucket Cloud',
  factory: 'bitbucketRepository',
  publicHosts: ['bitbucket.org'],
  sshHosts: { 'altssh.bitbucket.org': 'bitbucket.org' },
  urls,
  reader,
  renderEventSource: renderSignedSource,
  secretHeaders: SIGNATURE_HEADERS,
  registersHooks: false,
  commitStatus,
} as const satisfies GitHost;
