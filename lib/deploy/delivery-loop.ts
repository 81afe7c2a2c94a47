import type { GitRepository } from '../events/repository/git-repository';
import { parseGitUrl } from '../events/repository/repository-url';
import type { PushFilter } from '../events/push/push-filter';
import type { Problem } from '../finding';
import type { GitOpsUpdateTemplateProps } from './gitops-update-props';

/** What keeps a commit from being built, as git hosts and triggers know it. */
const SKIP = '[skip ci]';

/** Whether the image is written into the repository that is built: each delivery is a push to it then. */
export function deliversToItself(repository: GitRepository, url: string): boolean {
  const other = parseGitUrl(url, repository.provider, repository.apiUrl);
  return (
    other.host === repository.host.toLowerCase() && other.path.toLowerCase() === repository.path.toLowerCase()
  );
}

/** The message of a commit that no build is to be started by. */
export function skippedMessage(
  message: GitOpsUpdateTemplateProps['message'],
): NonNullable<GitOpsUpdateTemplateProps['message']> {
  return ({ inputs }) => {
    const text = typeof message === 'function' ? message({ inputs }) : message;
    return `${text ?? `Deploy ${inputs.image}:${inputs.tag}`}\n\n${SKIP}`;
  };
}

/** Finds a filter that would take the pipeline's own commits for pushes to build. */
export function checkDeliveryLoop({ skipMessages, paths }: PushFilter): Problem[] {
  if (paths !== undefined || (skipMessages ?? [SKIP]).includes(SKIP)) return [];
  const message = `The image is written into the repository that is built, so that each delivery would start the next build: put '${SKIP}' among the 'skipMessages', or leave its files out by 'paths'.`;
  return [{ code: 'delivery-loop', message, path: 'skipMessages' }];
}

/** Finds a filter by which every branch would be delivered. */
export function checkDeliveredRefs({ branches, tags }: PushFilter): Problem[] {
  if (branches !== undefined || tags !== undefined) return [];
  const message =
    "Neither branches nor tags are given, so that a push to any branch would be delivered: say which, such as branches: ['main'] or tags: ['v*'].";
  return [{ code: 'every-branch-delivered', message, path: 'branches' }];
}
