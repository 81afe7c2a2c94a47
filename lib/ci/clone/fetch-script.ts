import { LOG_IN_SCRIPT } from '../../git/log-in-script';

/**
 * A POSIX shell script that fetches a repository with git, as Argo's Git artifact does: all branches or one, all tags, and a
 * checkout of the revision, which may be a commit, a tag or a branch, with a detached HEAD. It comes before the script that
 * checks what is checked out, and has the same arguments: the directory, and the revision.
 *
 * Its variables: `REPOSITORY`; `LOGIN` and `LOGIN_FILES` for `LOG_IN_SCRIPT`; `DEPTH`, `BRANCH` and `SUBMODULES`, which may be
 * empty; `CA_FILE`, if the authority of the server is a private one. It runs in a subshell, and leaves no way to log in behind: the
 * tasks that get the source know nothing of the credentials. Submodules are fetched without them.
 */
export const FETCH_SCRIPT = String.raw`
set -eu
export LC_ALL=C
# Argo lets everyone write to new files (cmd/argoexec/commands/emissary.go); the modes of files are in images.
umask 022

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

${LOG_IN_SCRIPT.trim()}

commit_in() { git rev-parse --quiet --verify "$1^{commit}" 2>/dev/null; }

is_hash() {
  case $1 in *[!0-9a-f]*) return 1 ;; esac
  [ ${'$'}{#1} -ge 7 ]
}

# The commit of the revision $1: a hash, a tag, or a branch.
commit_of() {
  case $1 in
    refs/heads/*) commit_in "refs/remotes/origin/${'$'}{1#refs/heads/}" ;;
    refs/*) commit_in "$1" ;;
    *) { is_hash "$1" && commit_in "$1"; } || commit_in "refs/tags/$1" || commit_in "refs/remotes/origin/$1" ;;
  esac
}

# Repeats a fetch that fails because the server cannot be reached for a moment: its errors are those of curl, ssh and git.
fetch_refs() {
  for delay in 1 2 4 8 16 0; do
    git fetch --quiet --tags ${'$'}{DEPTH:+"--depth=$DEPTH"} origin "$1" 2>.git/fetch-errors && break
    cat .git/fetch-errors >&2
    [ "$delay" -gt 0 ] && grep -q -i -e 'could not resolve' -e 'connection \(refused\|reset\|timed out\|closed\)' \
      -e "couldn't connect" -e 'failed to connect' -e 'returned error: \(429\|5\)' -e 'early EOF' -e 'disconnect' .git/fetch-errors ||
      fail "The repository can't be fetched: git says why above.$(ca_hint .git/fetch-errors ca)"
    echo "The fetch is repeated in $delay s." >&2
    sleep "$delay"
  done
  rm .git/fetch-errors
}

fetch_source() {
  unset GIT_SSH_COMMAND GIT_SSH GIT_ASKPASS
  export GIT_TERMINAL_PROMPT=0 GIT_HTTP_LOW_SPEED_LIMIT=1 GIT_HTTP_LOW_SPEED_TIME=60
  # The folder's owner is that of the volume, so git has to be told to trust it.
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'
  git init --quiet "$1"
  cd "$1"
  git remote add -- origin "$REPOSITORY"
  branches='refs/heads/*:refs/remotes/origin/*'
  if [ -n "$BRANCH" ]; then
    git check-ref-format "refs/heads/$BRANCH" || fail "'$BRANCH' is not the name of a branch. Set 'singleBranch' to one, or omit it."
    branches="refs/heads/$BRANCH:refs/remotes/origin/$BRANCH"
  fi
  cp .git/config .git/config.without-login
  log_in "$REPOSITORY" "$LOGIN" "$LOGIN_FILES" credentials
  trust_ca "$REPOSITORY" "${'$'}{CA_FILE-}" ca
  fetch_refs "+$branches"
  mv .git/config.without-login .git/config
  found=$(commit_of "$2") ||
    fail "The repository has no commit, tag or branch '$2'${'$'}{DEPTH:+, or it is older than 'depth' allows}. Set 'revision' to one that exists."
  git checkout --quiet --detach "$found"
  [ -z "$SUBMODULES" ] || git submodule --quiet update --init --recursive ||
    fail "The submodules can't be fetched: git says why above. They are fetched without credentials."
}

(fetch_source "$1" "$2")
`;
