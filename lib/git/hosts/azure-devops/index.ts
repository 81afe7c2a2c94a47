import { BEARER_HEADERS, renderBearerSource } from '../event-source';
import type { GitHost } from '../host';
import { commitStatus } from './commit-status';
import { urls } from './urls';
import { reader } from './webhook';

/** Azure DevOps Services. */
export const azureDevOps = {
  name: 'azure-devops',
  displayName: 'Azure DevOps',
  factory: 'azureDevOpsRepository',
  publicHosts: ['dev.azure.com', '.dev.azure.com', '.visualstudio.com'],
  sshHosts: {},
  urls,
  reader,
  // Service hooks sign nothing. They can send basic authentication, which Argo Events cannot check, or any header.
  renderEventSource: renderBearerSource,
  secretHeaders: BEARER_HEADERS,
  registersHooks: false,
  commitStatus,
} as const satisfies GitHost;
