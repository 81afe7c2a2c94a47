/**
 * The part of the script that tells whether a revision contains the delivered commit. Argo CD deploys the head of the
 * branch, so it skips a commit that another one follows at once: in a repository with several apps, that is usual. Only
 * the history of the branch tells which of two commits is newer, so it is fetched, without files, as soon as Argo CD
 * reports another commit than the delivered one.
 *
 * `REVISION`: the delivered commit. `REPOSITORY`, `BRANCH`: where it was pushed to. `LOGIN`, `LOGIN_FILES`,
 * `CA_FILE`: see `LOG_IN_SCRIPT`.
 */
export const HISTORY_SCRIPT = String.raw`
check_revision() {
  case $REVISION in
    *[!0-9a-f]*) length=0 ;;
    *) length=$(printf %s "$REVISION" | wc -c) ;;
  esac
  case $((length)) in
    40 | 64) ;;
    *) fail "The revision is not a commit: give its full hash, such as the output 'commit' of a GitOpsUpdateTemplate." ;;
  esac
}

# Prepares the repository, so that missing credentials are reported at once.
open_history() {
  unset GIT_SSH_COMMAND GIT_SSH
  export GIT_TERMINAL_PROMPT=0 GIT_HTTP_LOW_SPEED_LIMIT=1 GIT_HTTP_LOW_SPEED_TIME=60
  git init --quiet --bare "$WORKSPACE/history"
  cd "$WORKSPACE/history"
  git check-ref-format "refs/heads/$BRANCH" || fail "The branch is not the name of one: give one such as 'main'."
  git remote add -- origin "$REPOSITORY"
  log_in "$REPOSITORY" "$LOGIN" "$LOGIN_FILES" credentials
  trust_ca "$REPOSITORY" "${'$'}{CA_FILE-}" ca
  : > "$TEMPORARY/newer"
  : > "$TEMPORARY/others"
}

# Whether the commit $1 is the delivered one or contains it. Each commit is looked up once.
contains_delivery() {
  [ "$1" != "$REVISION" ] || return 0
  if grep -q -x -e "$1" "$TEMPORARY/newer"; then return 0; fi
  if grep -q -x -e "$1" "$TEMPORARY/others"; then return 1; fi
  if ! git fetch --quiet --no-tags --filter=tree:0 origin "+refs/heads/$BRANCH:refs/heads/fetched" 2> "$TEMPORARY/fetch"; then
    history=" The history of the branch '$BRANCH' can't be fetched: $(tail -n 3 "$TEMPORARY/fetch")$(ca_hint "$TEMPORARY/fetch" ca)"
    return 1
  fi
  history=
  git rev-list refs/heads/fetched > "$TEMPORARY/commits"
  grep -q -x -e "$REVISION" "$TEMPORARY/commits" ||
    fail "The commit $REVISION is not on the branch '$BRANCH' of the repository: it was pushed elsewhere, or a forced push has removed it."
  if grep -q -x -e "$1" "$TEMPORARY/commits" && git merge-base --is-ancestor "$REVISION" "$1"; then
    echo "$1" >> "$TEMPORARY/newer"
    return 0
  fi
  echo "$1" >> "$TEMPORARY/others"
  return 1
}

# Sets found to the first of the revisions $1, one a line, that contains the delivered commit. Charts have versions.
find_delivery() {
  found=
  for revision in $1; do
    case $revision in
      *[!0-9a-f]*) continue ;;
    esac
    if contains_delivery "$revision"; then
      found=$revision
      return 0
    fi
  done
  return 1
}
`;
