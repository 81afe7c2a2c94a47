import { SIGNATURE_HEADERS, renderSignedSource } from '../event-source';
import type { GitHost } from '../host';
import { urls } from './urls';
import { reader } from './webhook';

/** Any other sender of webhooks: a hook of a bare repository, a mirror, a script. */
export const generic = {
  name: 'other',
  displayName: 'another host',
  factory: 'webhookRepository',
  publicHosts: [],
  sshHosts: {},
  urls,
  reader,
  renderEventSource: renderSignedSource,
  secretHeaders: SIGNATURE_HEADERS,
  registersHooks: false,
  commitStatus: undefined,
} as const satisfies GitHost;
