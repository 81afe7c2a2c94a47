import { posix } from 'node:path';
import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';
import { suggestNames } from '../../finding';
import { checkGitCa } from '../../git/certificate-authority';
import type { GitCredentials } from '../../git/credentials';
import { checkGitCredentials } from '../../git/credentials';
import { checkKnownHosts } from '../../git/push-credentials';
import { checkIssuerUrl } from '../../git/token-issuer';
import { isKnownToArgo } from '../../git/hosts/argo-known-hosts';
import { FULL_HASH, REF_PREFIX, invalidRefName } from '../../git/ref';
import { checkMountPath } from '../../workflow/ports/mount-path';
import { isLockFile, lockFileProblem } from '../cache/check-caches';
import type { GitCloneTemplateProps } from './git-clone-props';
import type { ImageTagFromGit } from './image-tag';
import { IMAGE_TAG_RULES, REPLACEMENTS, imageTagOptions } from './image-tag';
import { ownClone } from './own-clone';
import { checkSubmodules } from './submodules';

/** Checks the properties of a `GitCloneTemplate`. */
export function checkGitClone(props: GitCloneTemplateProps): Problem[] {
  const { gitUrl, depth, credentials, ca, path, revision, imageTag, lockFiles } = props;
  const problems: Problem[] = [];
  if (depth !== undefined && !(Number.isInteger(depth) && depth > 0)) {
    const message = `${String(depth)} is not a number of commits. Use a positive integer, or omit 'depth' for the whole history.`;
    problems.push({ code: 'invalid-depth', message, path: 'depth' });
  }
  problems.push(...checkBranches(props));
  if (revision === '') {
    const message = "'revision' is empty. Set a branch, tag or commit.";
    problems.push({ code: 'missing-revision', message, path: 'revision' });
  }
  if (credentials !== undefined) problems.push(...checkCloneCredentials(credentials, props));
  problems.push(...checkGitCa(ca, 'ca', { url: gitUrl, credentials }), ...checkOwnClone(props));
  problems.push(...checkSubmodules(props));
  if (path !== undefined) problems.push(...checkMountPath(path, 'path'));
  if (imageTag !== undefined) problems.push(...checkImageTag(imageTag, props));
  if (lockFiles !== undefined) problems.push(...checkLockFiles(lockFiles, props));
  return problems;
}

function checkCloneCredentials(credentials: GitCredentials, props: GitCloneTemplateProps): Problem[] {
  const path = 'credentials';
  const { gitUrl } = props;
  const problems = checkGitCredentials(credentials, path);
  if (problems.length > 0) return problems;
  if (gitUrl !== undefined) problems.push(...checkIssuerUrl(credentials, gitUrl, 'gitUrl'));
  if (credentials.knownHosts === undefined) return [...problems, ...checkHostKey(credentials, gitUrl, path)];
  return [...problems, ...checkKnownHosts(credentials.knownHosts, `${path}.knownHosts`)];
}

/** Finds what replaces a clone in the container. */
function checkOwnClone(props: GitCloneTemplateProps): Problem[] {
  const { git, container } = props;
  const clone = ownClone(props);
  if (clone === undefined) return [];
  const problems: Problem[] = [];
  const isForCa = ownClone({ credentials: props.credentials }) === undefined;
  const reason = isForCa ? "'ca'" : 'these credentials';
  const code = 'conflicting-credentials-and-artifact';
  if (git !== undefined) {
    const message = `Argo's Git artifact cannot use ${reason}, so git fetches the repository in the container. Remove 'git'.`;
    problems.push({ code, message, path: 'git' });
  }
  if (container?.command !== undefined || container?.args !== undefined) {
    const message = `'container' replaces the command that fetches the repository with ${reason}. Remove its 'command' and 'args'.`;
    problems.push({ code, message, path: 'container' });
  }
  return problems;
}

/** Finds an SSH server that Argo would refuse to connect to. */
function checkHostKey(credentials: GitCredentials, gitUrl: string | undefined, path: string): Problem[] {
  if (credentials.sshKey === undefined || credentials.insecureIgnoreHostKey === true) return [];
  if (gitUrl === undefined || isTemplated(gitUrl) || isKnownToArgo(gitUrl)) return [];
  const message =
    "Argo's image has no host key of this SSH server, so the clone would fail. Set 'knownHosts', a Secret or ConfigMap with the output of ssh-keyscan.";
  return [{ code: 'missing-known-hosts', message, path }];
}

/** Checks which branches are fetched. Argo fetches all tags in any case. */
function checkBranches({
  depth,
  singleBranch = false,
  revision = '',
  git,
}: GitCloneTemplateProps): Problem[] {
  const path = 'singleBranch';
  if (typeof singleBranch === 'string' && !isTemplated(singleBranch)) {
    const wrong =
      invalidRefName(singleBranch) ?? (REF_PREFIX.test(singleBranch) ? "it starts with 'refs/'" : '');
    if (wrong !== '') {
      const message = `'${singleBranch}' is not a valid branch name: ${wrong}. Use a name such as 'main'.`;
      return [{ code: 'invalid-branch', message, path }];
    }
  }
  if (singleBranch === true && git?.branch === undefined && isNoBranch(revision)) {
    const message = `'${revision}' is not the name of a branch. Set it to the name of a branch that contains the revision.`;
    return [{ code: 'conflicting-revision-and-single-branch', message, path }];
  }
  const isSingle = singleBranch !== false || git?.singleBranch !== undefined;
  if (singleBranch === false && git?.singleBranch === true && git.branch === undefined) {
    const message = "'singleBranch' needs a branch. Set the property 'singleBranch' of the template instead.";
    return [{ code: 'missing-branch', message, path: 'git.singleBranch' }];
  }
  if ((depth ?? git?.depth) === undefined || isSingle) return [];
  const message =
    "'depth' is set, but the last commits of all branches are fetched. Set 'singleBranch' to the branch, or remove 'depth'.";
  return [{ code: 'missing-single-branch', message, path: 'depth' }];
}

/** Whether a revision is a commit or a full ref, neither of which Argo accepts as a branch. */
function isNoBranch(revision: string): boolean {
  return FULL_HASH.test(revision.toLowerCase()) || revision.startsWith('refs/');
}

function checkImageTag(imageTag: ImageTagFromGit, props: GitCloneTemplateProps): Problem[] {
  const { from, replace, file } = imageTagOptions(imageTag);
  const { depth, git, container } = props;
  const path = 'imageTag';
  const problems: Problem[] = [];
  const rules: readonly string[] = IMAGE_TAG_RULES;
  if (!rules.includes(from)) {
    const message = `'${from}' is not a valid 'imageTag'. ${suggestNames(from, rules, '')}`;
    problems.push({ code: 'unknown-image-tag', message, path });
  }
  if (replace !== undefined && !REPLACEMENTS.includes(replace)) {
    const message = `'${replace}' is not allowed as a replacement in image tags. ${suggestNames(replace, REPLACEMENTS, '')}`;
    problems.push({ code: 'invalid-replacement', message, path: `${path}.replace` });
  }
  if (file !== undefined) problems.push(...checkFile(file, `${path}.file`));
  if ((git?.depth ?? depth) !== undefined && (from === 'tag' || from === 'describe')) {
    const message = `The rule '${from}' needs the whole history, but 'depth' is set. Remove 'depth', or use 'exact-tag' or 'commit'.`;
    problems.push({ code: 'conflicting-depth-and-image-tag', message, path });
  }
  if (container?.command !== undefined || container?.args !== undefined) {
    const message = `'container' replaces the command that computes the image tag. Remove its 'command' and 'args', or 'imageTag'.`;
    problems.push({ code: 'conflicting-command-and-image-tag', message, path: 'container' });
  }
  return problems;
}

function checkLockFiles(lockFiles: readonly string[], { container }: GitCloneTemplateProps): Problem[] {
  const path = 'lockFiles';
  const problems = lockFiles.filter((file) => !isLockFile(file)).map((file) => lockFileProblem(file, path));
  if (lockFiles.length === 0) {
    const message =
      "There is no lock file to compute a hash of. Set the files that list the dependencies, or omit 'lockFiles'.";
    problems.push({ code: 'missing-lock-file', message, path });
  }
  if (container?.command !== undefined || container?.args !== undefined) {
    const message = `'container' replaces the command that hashes the lock files. Remove its 'command' and 'args', or 'lockFiles'.`;
    problems.push({ code: 'conflicting-command-and-lock-files', message, path: 'container' });
  }
  return problems;
}

function checkFile(file: string, path: string): Problem[] {
  if (isTemplated(file)) return [];
  const parts = file.split('/');
  const isInside =
    !posix.isAbsolute(file) &&
    !['', '.'].includes(parts.at(-1) ?? '') &&
    !parts.some((part) => part === '..' || part === '.git');
  if (isInside) return [];
  const message = `'${file}' is not a file inside the source. Use a relative path, such as 'version.txt'.`;
  return [{ code: 'invalid-path', message, path }];
}
