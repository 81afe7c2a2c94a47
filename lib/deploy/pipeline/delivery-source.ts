import type { Problem } from '../../finding';
import { checkGitCredentials } from '../../git/credentials';
import { isIssued } from '../../git/token-issuer';
import { isHttps } from '../../git/location';
import type { GitRepository } from '../../git/repository';
import type { GitPushCredentials } from '../../git/push-credentials';
import type { ConfigMapKey } from '../../kubernetes/secret-key';
import type { GitOpsSource } from '../gitops/gitops-update-props';
import type { PipelineCredentials, PipelineDelivery } from './ci-cd-pipeline-props';

/** The properties of a `CiCdPipeline` that the order of deployments depends on. */
interface SourceProps {
  readonly repository: GitRepository;
  readonly credentials?: PipelineCredentials;
  readonly ca?: ConfigMapKey;
  readonly deploy: Pick<PipelineDelivery, 'allowOlder'>;
}

/** The repository whose history tells which of two commits is newer. */
export function deliverySource({ repository, credentials, ca, deploy }: SourceProps): GitOpsSource {
  const usable = usableCredentials(credentials);
  const isCompared = deploy.allowOlder !== true && (credentials === undefined || usable !== undefined);
  return {
    repository: repository.cloneUrl,
    // The check of the clone reports a certificate that an SSH server does not have.
    ...(isCompared
      ? { credentials: usable, ca: isHttps(repository.cloneUrl) ? ca : undefined }
      : { allowOlder: true }),
  };
}

/** Reports an SSH key without the host keys that Git in the container needs; Argo's executor has a list of its own. */
export function checkDeliverySource({ credentials, deploy }: SourceProps): Problem[] {
  if (credentials === undefined || isInvalid(credentials) || deploy.allowOlder === true) return [];
  if (usableCredentials(credentials) !== undefined) return [];
  const message =
    "'knownHosts' is missing, which comparing commits before a deployment needs. Set it to the output of ssh-keyscan, or set 'deploy.allowOlder'.";
  return [{ code: 'missing-known-hosts', message, path: 'credentials' }];
}

/** Whether the check of the clone reports the credentials. */
function isInvalid(credentials: PipelineCredentials): boolean {
  return checkGitCredentials(credentials, 'credentials').length > 0;
}

/** The credentials for a container that runs Git; undefined if there are none, or something is missing. */
function usableCredentials(credentials: PipelineCredentials | undefined): GitPushCredentials | undefined {
  if (credentials === undefined || isInvalid(credentials)) return undefined;
  if (credentials.token !== undefined || isIssued(credentials)) return credentials;
  const { sshKey, knownHosts, insecureIgnoreHostKey } = credentials;
  if (knownHosts !== undefined) return { sshKey, knownHosts };
  return insecureIgnoreHostKey === true ? { sshKey, insecureIgnoreHostKey } : undefined;
}
