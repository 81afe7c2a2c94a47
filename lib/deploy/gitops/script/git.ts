/**
 * The part of the script that fetches the configuration repository, commits the updates and pushes the commit. If the
 * branch changes during the push, it starts again from the new head: it neither merges nor pushes by force.
 *
 * `REPOSITORY`, `BRANCH`, `ATTEMPTS`, `MESSAGE`: the properties. `LOGIN`, `LOGIN_FILES`, `CA_FILE`: see `LOG_IN_SCRIPT`.
 */
export const GIT_SCRIPT = String.raw`
fetch() {
  if ! git fetch --quiet --no-tags --depth 1 origin "refs/heads/$BRANCH" 2> "$TEMPORARY/fetch"; then
    cat "$TEMPORARY/fetch" >&2
    fail "The branch '$BRANCH' can't be fetched from the repository: git says why above.$(ca_hint "$TEMPORARY/fetch" ca)"
  fi
  git rev-parse FETCH_HEAD > "$TEMPORARY/head"
}

commit() {
  if [ -z "$MESSAGE" ]; then
    MESSAGE="Deploy $(whole_image)"
  fi
  if [ -n "$SOURCE" ]; then
    set -- --trailer "Source-Commit: $SOURCE@$SOURCE_COMMIT" --trailer "Deployed-To: $TARGET"
  fi
  printf '%s\n' "$MESSAGE" | git commit --quiet --no-verify "$@" --file -
}

# Ends with the commit $1 on the branch. $2: deployed, unchanged, or already-newer.
finish() {
  changed=false
  case $2 in
    deployed)
      changed=true
      git show --stat --format='Pushed %h: %s' "$1"
      ;;
    unchanged) printf "Nothing to change: '%s' has this image already, at %s.\n" "$BRANCH" "$1" ;;
    already-newer)
      printf "Already newer: '%s' has the image of %s, which contains %s, since %s. To deploy the older commit, set 'rollback' to 'true'.\n" \
        "$BRANCH" "$delivered" "$SOURCE_COMMIT" "$1"
      ;;
  esac
  printf '%s' "$1" > "$WORKSPACE/commit"
  printf '%s' "$changed" > "$WORKSPACE/changed"
  printf '%s' "$2" > "$WORKSPACE/outcome"
  exit 0
}

# Whether the last push failed because somebody else pushed: the head is another one than $1, or was just being moved.
lost_race() {
  [ "$(cat "$TEMPORARY/head")" != "$1" ] ||
    grep -q -e 'cannot lock ref' -e 'failed to update ref' -e 'incorrect old value' "$TEMPORARY/push"
}

# Waits longer each time, by chance, so that those who met don't meet again.
back_off() {
  limit=$(($1 * 3))
  [ "$limit" -le 30 ] || limit=30
  sleep $((1 + $(od -An -N2 -tu2 /dev/urandom) % limit))
}

deliver() {
  unset GIT_SSH_COMMAND GIT_SSH
  export GIT_TERMINAL_PROMPT=0 GIT_HTTP_LOW_SPEED_LIMIT=1 GIT_HTTP_LOW_SPEED_TIME=60
  git init --quiet "$WORKSPACE/repository"
  cd "$WORKSPACE/repository"
  git check-ref-format "refs/heads/$BRANCH" || fail "The branch is not the name of one: give one such as 'main'."
  git remote add -- origin "$REPOSITORY"
  log_in "$REPOSITORY" "$LOGIN" "$LOGIN_FILES" credentials
  trust_ca "$REPOSITORY" "${'$'}{CA_FILE-}" ca
  fetch
  attempt=1
  while :; do
    head=$(cat "$TEMPORARY/head")
    git checkout --quiet --force --detach "$head"
    check_order
    update_files "$@"
    if git diff --cached --quiet; then finish "$head" unchanged; fi
    check_reverted
    commit
    ours=$(git rev-parse HEAD)
    if git push --quiet origin "HEAD:refs/heads/$BRANCH" 2> "$TEMPORARY/push"; then finish "$ours" deployed; fi
    fetch
    # The answer to the push got lost.
    if [ "$(cat "$TEMPORARY/head")" = "$ours" ]; then finish "$ours" deployed; fi
    if ! lost_race "$head"; then
      cat "$TEMPORARY/push" >&2
      fail "The commit can't be pushed to the branch '$BRANCH': git says why above."
    fi
    [ "$attempt" -lt "$ATTEMPTS" ] ||
      fail "Somebody else pushed to the branch '$BRANCH' each of $ATTEMPTS times: try again, or allow more 'attempts'."
    attempt=$((attempt + 1))
    echo "Somebody else has pushed in between: attempt $attempt of $ATTEMPTS."
    back_off "$attempt"
    fetch
  done
}
`;
