import type { ImageTagFromGit } from '../../ci/clone/image-tag';
import { imageTagOptions } from '../../ci/clone/image-tag';
import { matchesGlobs, validGlobs } from '../../events/push/glob';
import type { PushFilter } from '../../events/push/push-filter';
import { SKIP_MESSAGES } from '../../events/push/push-filter';
import type { Problem } from '../../finding/index';
import { locateLike, pushReaderOf } from '../../git/hosts/index';
import type { GitRepository } from '../../git/repository';
import type { GitOpsUpdateTemplateProps } from '../gitops/gitops-update-props';
import { DEFAULT_BRANCH } from '../gitops/gitops-update-props';

/** What keeps a commit from being built, as git hosts and triggers know it. */
const SKIP = '[skip ci]';

/** Whether the image is written into the repository that is built: each delivery is a push to it then. */
export function deliversToItself(repository: GitRepository, url: string): boolean {
  const { host, path } = repository;
  const other = locateLike(repository, url);
  // The port of ssh is another than that of the web.
  const server = (name: string): string => name.toLowerCase().replace(/:\d+$/, '');
  return server(other.host) === server(host) && other.path.toLowerCase() === path.toLowerCase();
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
export function checkDeliveryLoop(
  repository: GitRepository,
  { branches, tags, paths, skipMessages = SKIP_MESSAGES }: PushFilter,
  { branch = DEFAULT_BRANCH, updates }: Pick<GitOpsUpdateTemplateProps, 'branch' | 'updates'>,
): Problem[] {
  const isPushed = branches === undefined ? tags === undefined : matchesGlobs(validGlobs(branches), branch);
  const isSkipped =
    pushReaderOf(repository).hasMessage && skipMessages.some((text) => SKIP.includes(text.toLowerCase()));
  const isAside = paths !== undefined && !updates.some(({ file }) => matchesGlobs(validGlobs(paths), file));
  if (!isPushed || isSkipped || isAside) return [];
  const message = `The image is written into the repository and the branch that are built, so that each delivery would start the next build: leave its files out by 'paths', or let '${SKIP}' among the 'skipMessages' keep the commits from being built, where the webhook has their messages.`;
  return [{ code: 'forbidden-delivery-loop', message, path: 'deploy' }];
}

/** Finds a filter by which every branch would be delivered, or none whose image has a name. */
export function checkDeliveredRefs(
  { branches, tags }: PushFilter,
  imageTag: ImageTagFromGit | undefined,
): Problem[] {
  const isExact = imageTag !== undefined && imageTagOptions(imageTag).from === 'exact-tag';
  if (isExact && tags === undefined) {
    const message = `The image is named after the git tag that is pushed, and no tags are: say which, such as tags: ['v*'].`;
    return [{ code: 'missing-tags', message, path: 'tags' }];
  }
  if (branches !== undefined || tags !== undefined) return [];
  const message =
    "Neither branches nor tags are given, so that a push to any branch would be delivered: say which, such as branches: ['main'] or tags: ['v*'].";
  return [{ code: 'missing-ref-filter', message, path: 'branches' }];
}
