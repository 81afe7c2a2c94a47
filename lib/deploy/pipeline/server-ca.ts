import { isHttps, isSameServer } from '../../git/location';
import type { ConfigMapKey } from '../../kubernetes/secret-key';
import type { GitRepository } from '../../git/repository';
import type { PipelineDelivery, PipelineStatus } from './ci-cd-pipeline-props';

/** The properties of a `CiCdPipeline` that decide which server has which certificate. */
interface ServerProps {
  readonly repository: GitRepository;
  readonly ca?: ConfigMapKey;
  readonly deploy: PipelineDelivery;
  readonly commitStatus?: unknown;
}

/** The certificate for git. If the repository is cloned over SSH, `ca` is that of the API for commit statuses. */
export function cloneCa({ repository, ca, commitStatus }: ServerProps): ConfigMapKey | undefined {
  const isOfApi = typeof commitStatus === 'object' && !isHttps(repository.cloneUrl);
  return isOfApi ? undefined : ca;
}

/** The delivery with the certificate of its server, which is the same as that of the repository if both are on one server. */
export function withServerCa({ repository, ca, deploy }: ServerProps): PipelineDelivery {
  if (ca === undefined || deploy.ca !== undefined || !isHttps(deploy.repository)) return deploy;
  return isSameServer(deploy.repository, repository.cloneUrl) ? { ...deploy, ca } : deploy;
}

/** The certificate of the API for commit statuses, which may be on another server than the repository. */
export function statusCa({ repository, ca }: ServerProps, status: PipelineStatus): ConfigMapKey | undefined {
  const { apiUrl, cloneUrl } = repository;
  return status.ca ?? (isHttps(apiUrl) && isSameServer(apiUrl, cloneUrl) ? ca : undefined);
}
