import type { Problem } from '../../finding';
import { checkName } from '../../kubernetes/name';
import { checkBranch, checkConfigurationRepository, checkImages } from '../gitops/check-gitops-update';
import { DEFAULT_BRANCH } from '../gitops/gitops-update-props';
import type { ApplicationIdentity } from './application-access';
import type { ArgoApplicationWaitTemplateProps } from './argo-application-wait-props';

/** The default timeout in seconds. */
export const DEFAULT_TIMEOUT = 900;

/** Checks the properties of an `ArgoApplicationWaitTemplate`. */
export function checkArgoApplicationWait(
  props: ArgoApplicationWaitTemplateProps,
  application: ApplicationIdentity,
  namespace: string | undefined,
): readonly Problem[] {
  const { branch = DEFAULT_BRANCH, timeoutSeconds = DEFAULT_TIMEOUT, images } = props;
  return [
    ...checkName(application.name, 'subdomain', 'Application', 'application.name'),
    ...checkName(application.namespace, 'label', 'namespace', 'application.namespace'),
    ...checkConfigurationRepository(props),
    ...checkBranch(branch),
    ...checkTimeout(timeoutSeconds),
    ...checkImages({ ...images }),
    ...checkNamespace(namespace),
  ];
}

function checkTimeout(timeout: number): Problem[] {
  if (Number.isInteger(timeout) && timeout > 0) return [];
  const message = `${String(timeout)} is not a number of seconds. Use a positive integer.`;
  return [{ code: 'invalid-timeout', message, path: 'timeoutSeconds' }];
}

/** The RoleBinding is in the namespace of the Application, so it has to name that of the ServiceAccount. */
function checkNamespace(namespace: string | undefined): Problem[] {
  if (namespace !== undefined) return [];
  const message =
    "The namespace is not known, but the RoleBinding in that of the Application needs it. Set the chart's 'namespace'.";
  return [{ code: 'unknown-namespace', message, path: 'metadata.namespace' }];
}
