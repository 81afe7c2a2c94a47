import { splitGitUrl } from '../../git/location';
import type { ConfigMapKey } from '../../kubernetes/secret-key';
import type { GitRepository } from '../../git/repository';
import type { PipelineDelivery } from './ci-cd-pipeline-props';

/** The properties of a `CiCdPipeline` that decide which server has which certificate. */
interface ServerProps {
  readonly repository: GitRepository;
  readonly ca?: ConfigMapKey;
  readonly deploy: PipelineDelivery;
  readonly commitStatus?: unknown;
}

/** The certificate for git. If the repository is cloned over SSH, `ca` is that of the API for commit statuses. */
export function cloneCa({ repository, ca, commitStatus }: ServerProps): ConfigMapKey | undefined {
  return isHttps(repository.cloneUrl) || commitStatus === undefined ? ca : undefined;
}

/** The delivery with the certificate of its server, which is the same as that of the repository if both are on one server. */
export function withServerCa({ repository, ca, deploy }: ServerProps): PipelineDelivery {
  if (ca === undefined || deploy.ca !== undefined || !isHttps(deploy.repository)) return deploy;
  const isSame = splitGitUrl(deploy.repository).host === splitGitUrl(repository.cloneUrl).host;
  return isSame ? { ...deploy, ca } : deploy;
}

/** Whether the server of a URL has a certificate. */
export function isHttps(url: string): boolean {
  return /^https:/i.test(url);
}
