import type { ImageTagFromGit } from '../../ci/clone/image-tag';
import { imageTagOptions } from '../../ci/clone/image-tag';
import { matchesGlobs, validGlobs } from '../../events/push/glob';
import type { PushFilter } from '../../events/push/push-filter';
import { SKIP_MESSAGES } from '../../events/push/push-filter';
import type { Problem } from '../../finding';
import { locateLike, pushReaderOf } from '../../git/hosts';
import { withoutPort } from '../../git/location';
import type { GitRepository } from '../../git/repository';
import type { GitOpsUpdateTemplateProps } from '../gitops/gitops-update-props';
import { DEFAULT_BRANCH } from '../gitops/gitops-update-props';

/** The text in a commit message that makes Git hosts and triggers skip the build. */
const SKIP = '[skip ci]';

/** Whether the configuration repository is the repository that is built: each delivery is then a push to it. */
export function deliversToItself(repository: GitRepository, url: string): boolean {
  const { host, path } = repository;
  const other = locateLike(repository, url);
  const server = (name: string): string => withoutPort(name.toLowerCase());
  return server(other.host) === server(host) && other.path.toLowerCase() === path.toLowerCase();
}

/** The commit message with a text that makes triggers skip the commit. */
export function skippedMessage(
  message: GitOpsUpdateTemplateProps['message'],
): NonNullable<GitOpsUpdateTemplateProps['message']> {
  return ({ inputs }) => {
    const text = typeof message === 'function' ? message({ inputs }) : message;
    return `${text ?? `Deploy ${inputs.image}:${inputs.tag}`}\n\n${SKIP}`;
  };
}

/** Reports a filter that lets the pipeline's own commits start builds. */
export function checkDeliveryLoop(
  repository: GitRepository,
  { branches, tags, paths, skipMessages = SKIP_MESSAGES }: PushFilter,
  { branch = DEFAULT_BRANCH, updates }: Pick<GitOpsUpdateTemplateProps, 'branch' | 'updates'>,
): Problem[] {
  const isPushed = branches === undefined ? tags === undefined : matchesGlobs(validGlobs(branches), branch);
  const { hasMessage } = pushReaderOf(repository);
  const isSkipped = hasMessage && skipMessages.some((text) => SKIP.includes(text.toLowerCase()));
  const isExcluded =
    paths !== undefined && !updates.some(({ file }) => matchesGlobs(validGlobs(paths), file));
  if (!isPushed || isSkipped || isExcluded) return [];
  const remedy = hasMessage ? `, or add '${SKIP}' to 'skipMessages'` : '';
  const message = `Commits to the branch '${branch}' of this repository would start the next build. Exclude the files by 'paths'${remedy}.`;
  return [{ code: 'forbidden-delivery-loop', message, path: 'deploy' }];
}

/** Reports a filter that lets pushes to any branch be deployed, or no push with a Git tag for the image. */
export function checkDeliveredRefs(
  { branches, tags }: PushFilter,
  imageTag: ImageTagFromGit | undefined,
): Problem[] {
  const isExact = imageTag !== undefined && imageTagOptions(imageTag).from === 'exact-tag';
  if (isExact && tags === undefined) {
    const message =
      "'exact-tag' needs pushes of Git tags, but 'tags' is not set. Set it, such as tags: ['v*'].";
    return [{ code: 'missing-tags', message, path: 'tags' }];
  }
  if (branches !== undefined || tags !== undefined) return [];
  const message =
    "Neither 'branches' nor 'tags' is set, so pushes to any branch would be deployed. Set one, such as branches: ['main'].";
  return [{ code: 'missing-ref-filter', message, path: 'branches' }];
}
