import { isTemplated } from '../../argo/templated-text';
import { IMAGE_REFERENCE } from '../../ci/build/image-reference';
import type { Problem } from '../../finding';
import { checkGitCa } from '../../git/certificate-authority';
import { gitLogin } from '../../git/credentials';
import { REF_PREFIX, invalidRefName } from '../../git/ref';
import { checkIssuerUrl } from '../../git/token-issuer';
import { GIT_URL, gitUrlFor } from '../../git/url';
import type { Format } from '../../workflow';
import type { FileUpdate } from './file-update';
import { checkGitPushCredentials } from '../../git/push-credentials';
import type { CommitAuthor, GitOpsSource, GitOpsUpdateTemplateProps } from './gitops-update-props';
import { DEFAULT_ATTEMPTS, DEFAULT_BRANCH } from './gitops-update-props';

/** Checks the properties of a `GitOpsUpdateTemplate`. */
export function checkGitOpsUpdate(props: GitOpsUpdateTemplateProps): Problem[] {
  const {
    branch = DEFAULT_BRANCH,
    attempts = DEFAULT_ATTEMPTS,
    author,
    images = {},
    source,
    updates,
  } = props;
  const problems = [...checkConfigurationRepository(props), ...checkBranch(branch)];
  if (source !== undefined) problems.push(...checkSource(source));
  if (author !== undefined) problems.push(...checkAuthor(author));
  if (!(Number.isInteger(attempts) && attempts > 0)) {
    const message = `${String(attempts)} is not a number of attempts. Use a positive integer.`;
    problems.push({ code: 'invalid-attempts', message, path: 'attempts' });
  }
  return [...problems, ...checkImages({ ...images }), ...checkUpdates(updates)];
}

/** Checks the URL, the credentials and the certificate authority of the configuration repository. */
export function checkConfigurationRepository(
  props: Pick<GitOpsUpdateTemplateProps, 'ca' | 'credentials' | 'repository'>,
): Problem[] {
  const { repository: url, credentials, ca } = props;
  return [
    ...checkRepository(props, 'repository'),
    ...checkGitCa(ca, 'ca', { url, credentials }),
    ...(credentials === undefined ? [] : checkGitPushCredentials(credentials, 'credentials')),
  ];
}

/** Checks the images. */
export function checkImages(images: { readonly [name: string]: string | undefined }): Problem[] {
  return Object.entries(images).flatMap(([name, image]): Problem[] => {
    const wrong = image === undefined ? undefined : IMAGE_REFERENCE.check(image);
    return wrong === undefined
      ? []
      : [{ code: 'invalid-image', message: `${wrong}.`, path: `images.${name}` }];
  });
}

function checkRepository(
  { repository, credentials }: Pick<GitOpsUpdateTemplateProps, 'credentials' | 'repository'>,
  path: string,
): Problem[] {
  const problems = checkUrl(repository, gitUrlFor(gitLogin(credentials)), path);
  return problems.length > 0 ? problems : checkIssuerUrl(credentials, repository, path);
}

/** Messages never repeat the URL, which may contain credentials. */
function checkUrl(url: string, format: Format, path: string): Problem[] {
  const wrong = isTemplated(url) ? format.checkTemplated?.(url) : format.check(url);
  return wrong === undefined ? [] : [{ code: 'invalid-repository-url', message: `${wrong}.`, path }];
}

/** Without a comparison of commits, the URL is only written to commit messages. */
function checkSource({ repository, credentials, ca, allowOlder }: GitOpsSource): Problem[] {
  const path = 'source.repository';
  if (allowOlder === true) return checkUrl(repository, GIT_URL, path);
  return [
    ...checkRepository({ repository, credentials }, path),
    ...checkGitCa(ca, 'source.ca', { url: repository, credentials }),
    ...(credentials === undefined ? [] : checkGitPushCredentials(credentials, 'source.credentials')),
  ];
}

/** git would read a name that starts with a dash as an option. */
export function checkBranch(branch: string): Problem[] {
  if (isTemplated(branch)) return [];
  const wrong = branch.startsWith('-') ? "it starts with '-'" : invalidRefName(branch);
  if (wrong === undefined && !REF_PREFIX.test(branch)) return [];
  const reason = wrong === undefined ? '' : `: ${wrong}`;
  const message = `'${branch}' is not a valid branch name${reason}. Use a name such as 'main', without 'refs/heads/'.`;
  return [{ code: 'invalid-branch', message, path: 'branch' }];
}

/** git removes these characters, and rejects an author without a name. */
function checkAuthor({ name, email }: CommitAuthor): Problem[] {
  return Object.entries({ name, email }).flatMap(([field, text]): Problem[] => {
    if (/\w/.test(text) && !/[<>\r\n]/.test(text)) return [];
    const message = `The author's ${field} is empty or has a line break, '<' or '>'. Remove them.`;
    return [{ code: 'invalid-author', message, path: `author.${field}` }];
  });
}

function checkUpdates(updates: readonly FileUpdate[]): Problem[] {
  if (updates.length === 0) {
    const message = "'updates' is empty. Add at least one 'helmValues', 'kustomizeImage' or 'manifestImage'.";
    return [{ code: 'missing-updates', message, path: 'updates' }];
  }
  const places = new Map<string, number>();
  return updates.flatMap(({ problems, steps }, index): Problem[] => {
    const path = `updates[${index}]`;
    const found = problems.map((problem) => ({
      ...problem,
      path: problem.path === undefined ? path : `${path}.${problem.path}`,
    }));
    for (const step of steps) {
      const place = placeOf(step);
      const other = places.get(place);
      places.set(place, index);
      if (other === undefined) continue;
      const message = `The update writes to the same place as 'updates[${other}]'. Remove one of them.`;
      found.push({ code: 'duplicate-update', message, path });
    }
    return found;
  });
}

/**
 * Identifies the place that a step writes to: a value by its keys, everything else by the whole step except the part.
 */
function placeOf(step: readonly string[]): string {
  const [kind = '', file = '', ...rest] = step;
  return JSON.stringify(kind === 'helm-value' ? [kind, file, rest[1]] : [kind, file, ...rest.slice(0, -1)]);
}
