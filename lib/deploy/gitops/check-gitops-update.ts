import { gitLogin } from '../../git/credentials';
import { REF_PREFIX, invalidRefName } from '../../git/ref';
import { gitUrlFor } from '../../git/url';
import { IMAGE_REFERENCE } from '../../ci/build/image-reference';
import type { Problem } from '../../finding/index';
import { isTemplated } from '../../argo/templated-text';
import type { FileUpdate } from './file-update';
import { checkGitPushCredentials } from './git-push-credentials';
import type { CommitAuthor, GitOpsUpdateTemplateProps } from './gitops-update-props';
import { DEFAULT_BRANCH } from './gitops-update-props';

/** What is wrong with the properties of a `GitOpsUpdateTemplate`. */
export function checkGitOpsUpdate(props: GitOpsUpdateTemplateProps): Problem[] {
  const { credentials, branch = DEFAULT_BRANCH, attempts = 10, author, images = {}, updates } = props;
  const problems = [...checkRepository(props), ...checkBranch(branch)];
  if (credentials !== undefined) problems.push(...checkGitPushCredentials(credentials, 'credentials'));
  if (author !== undefined) problems.push(...checkAuthor(author));
  if (!(Number.isInteger(attempts) && attempts > 0)) {
    const message = `${String(attempts)} is not a number of attempts: give a whole number above 0.`;
    problems.push({ code: 'invalid-attempts', message, path: 'attempts' });
  }
  for (const [name, image] of Object.entries<string | undefined>({ ...images })) {
    const wrong = image === undefined ? undefined : IMAGE_REFERENCE.check(image);
    if (wrong !== undefined)
      problems.push({ code: 'invalid-image', message: `${wrong}.`, path: `images.${name}` });
  }
  return [...problems, ...checkUpdates(updates)];
}

/** A message never repeats the URL: it may hold a secret. */
function checkRepository({ repository, credentials }: GitOpsUpdateTemplateProps): Problem[] {
  const format = gitUrlFor(gitLogin(credentials));
  const wrong = isTemplated(repository) ? format.checkTemplated?.(repository) : format.check(repository);
  return wrong === undefined
    ? []
    : [{ code: 'invalid-repository-url', message: `${wrong}.`, path: 'repository' }];
}

/** `git` itself takes a name that begins with a dash for an option. */
function checkBranch(branch: string): Problem[] {
  if (isTemplated(branch)) return [];
  const wrong = branch.startsWith('-') ? "no name begins with '-'" : invalidRefName(branch);
  if (wrong === undefined && !REF_PREFIX.test(branch)) return [];
  const why = wrong === undefined ? '' : `: ${wrong}`;
  const message = `'${branch}' can't be the name of a branch${why}. Give one such as 'main', without 'refs/heads/'.`;
  return [{ code: 'invalid-branch', message, path: 'branch' }];
}

/** git leaves these characters out, and takes no author without a name. */
function checkAuthor({ name, email }: CommitAuthor): Problem[] {
  return Object.entries({ name, email }).flatMap(([field, text]): Problem[] => {
    if (/\w/.test(text) && !/[<>\r\n]/.test(text)) return [];
    const message = `git can't take this as the author's ${field}: give a text in one line, without '<' and '>'.`;
    return [{ code: 'invalid-author', message, path: `author.${field}` }];
  });
}

function checkUpdates(updates: readonly FileUpdate[]): Problem[] {
  if (updates.length === 0) {
    const message =
      "There is nothing to update: give 'helmValues', 'kustomizeImage' or 'manifestImage', or several of them.";
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
      const message = `This place is written twice, by updates[${other}] as well: leave one of them out.`;
      found.push({ code: 'duplicate-update', message, path });
    }
    return found;
  });
}

/** What a step writes to. A value is told by its keys, whichever part goes there; everything else by the whole step. */
function placeOf(step: readonly string[]): string {
  const [kind = '', file = '', ...rest] = step;
  return JSON.stringify(kind === 'helm-value' ? [kind, file, rest[1]] : [kind, file, ...rest.slice(0, -1)]);
}
