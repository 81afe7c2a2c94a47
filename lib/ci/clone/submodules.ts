import type { Problem } from '../../finding';
import { gitLogin } from '../../git/credentials';
import { ownClone } from './own-clone';
import type { GitCloneTemplateProps } from './git-clone-props';

/** The properties of a clone that submodules depend on. */
type SubmoduleProps = Pick<GitCloneTemplateProps, 'ca' | 'credentials' | 'git' | 'submodules'>;

/** Whether Argo logs in to the Git server. */
function hasLogin({ credentials, git }: SubmoduleProps): boolean {
  return gitLogin(credentials, git) !== undefined || git?.usernameSecret !== undefined;
}

/**
 * Whether `submodules` lets Argo fetch submodules. Its driver passes the credentials of the repository on to all of
 * them (`SubmoduleUpdateOptions.Auth` in workflow/artifacts/git/git.go), so with credentials it does not by default.
 */
export function fetchesSubmodules(props: SubmoduleProps): boolean {
  const { submodules } = props;
  return typeof submodules === 'object' || (submodules !== false && !hasLogin(props));
}

/** Reports submodules that receive the credentials. */
export function checkSubmodules(props: SubmoduleProps): Problem[] {
  const { submodules, git } = props;
  if (ownClone(props) !== undefined) return checkSubmodulesOfOwnClone(submodules);
  if (!hasLogin(props) || git?.disableSubmodules === true) return [];
  if (submodules === true) {
    const message =
      "Submodules would receive the credentials, whatever their host. Omit it, or set { credentials: 'sent to every host in .gitmodules' }.";
    return [{ code: 'conflicting-credentials-and-submodules', message, path: 'submodules' }];
  }
  const isFetched = git?.disableSubmodules === undefined ? fetchesSubmodules(props) : true;
  if (!isFetched) return [];
  const message =
    "Argo sends the credentials to every host that '.gitmodules' names, and whoever pushes a commit chooses these hosts. Set it to false.";
  const path = typeof submodules === 'object' ? 'submodules' : 'git.disableSubmodules';
  return [{ code: 'unknown-submodule-hosts', message, path }];
}

/** git sends the login to the server of the repository only. A token of an App is for one repository, in any case. */
function checkSubmodulesOfOwnClone(submodules: SubmoduleProps['submodules']): Problem[] {
  if (typeof submodules !== 'object') return [];
  const message =
    'git fetches submodules without credentials. Set it to true to fetch public submodules, or omit it.';
  return [{ code: 'conflicting-credentials-and-submodules', message, path: 'submodules' }];
}
