/**
 * The part of the script that keeps an older build from replacing what a newer one has deployed. Each commit names the
 * source commit and the place that it writes to in trailers, so that the branch itself tells what is deployed, and the
 * history of the source tells which of two commits is older. Times do not tell: builds wait and webhooks are sent again.
 *
 * `SOURCE`: the URL of the source repository, empty if it is not known. `SOURCE_COMMIT`: the full hash of the commit that
 * the image was built from. `SOURCE_LOGIN`, `SOURCE_LOGIN_FILES`, `SOURCE_CA_FILE`: like `LOGIN`. `TARGET`: the files and values that are
 * updated. `ORDER`: `any`, or `newer`. `ROLLBACK`: `true` or `false`.
 */
export const ORDER_SCRIPT = String.raw`
# Prints the last commit that was deployed to the same place, and the source that it names.
last_delivery() {
  format='%H%x1e%(trailers:key=Deployed-To,valueonly,separator=%x1f)%x1e%(trailers:key=Source-Commit,valueonly,separator=%x1f)'
  git log --format="$format" "$head" | awk -F '\036' '
    !found && split($2, to, "\037") && to[1] == ENVIRON["TARGET"] {
      count = split($3, from, "\037")
      print $1 " " from[count]
      found = 1
    }
  '
}

# Sets last to the commit that was deployed last, and delivered to the source that it names. The branch is fetched as far
# as it takes; git reads the last number as the whole history.
find_delivery() {
  for depth in 100 1000 2147483647; do
    last=$(last_delivery)
    if [ -n "$last" ] || [ "$(git rev-parse --is-shallow-repository)" = false ]; then break; fi
    git fetch --quiet --no-tags --depth "$depth" origin "refs/heads/$BRANCH" ||
      fail "The history of the branch '$BRANCH' can't be fetched from the repository: git says why above."
  done
  last=$(last_delivery)
  delivered=$(printf '%s' "$last" | cut -s -d ' ' -f 2-)
  last=$(printf '%s' "$last" | cut -d ' ' -f 1)
}

# Fetches the commits of all branches and tags of the source, without their files, and lists them.
fetch_source() {
  if [ ! -d "$WORKSPACE/source" ]; then
    git init --quiet --bare "$WORKSPACE/source"
    cd "$WORKSPACE/source"
    git remote add -- origin "$SOURCE"
    log_in "$SOURCE" "$SOURCE_LOGIN" "$SOURCE_LOGIN_FILES" source.credentials
    trust_ca "$SOURCE" "${'$'}{SOURCE_CA_FILE-}" source.ca
  fi
  cd "$WORKSPACE/source"
  if ! git fetch --quiet --no-tags --prune --filter=tree:0 origin '+refs/heads/*:refs/heads/*' '+refs/tags/*:refs/tags/*' 2> "$TEMPORARY/fetch"; then
    cat "$TEMPORARY/fetch" >&2
    fail "The history of the source can't be fetched from '$SOURCE': git says why above.$(ca_hint "$TEMPORARY/fetch" source.ca)"
  fi
  git rev-list --all > "$TEMPORARY/commits"
}

in_source() {
  grep -q -x "$1" "$TEMPORARY/commits"
}

# Ends if what is deployed is newer than SOURCE_COMMIT. A deployed commit that is on no branch or tag any more was
# replaced by a forced push, so that any other commit may follow.
check_order() {
  if [ -z "$SOURCE" ] || [ "$ORDER" = any ] || [ "$ROLLBACK" = true ]; then return 0; fi
  find_delivery
  case $delivered in
    "$SOURCE@$SOURCE_COMMIT") return 0 ;;
    "$SOURCE@"*) delivered=$(printf '%s' "$delivered" | sed 's/.*@//') ;;
    *) return 0 ;;
  esac
  fetch_source
  if in_source "$delivered"; then
    in_source "$SOURCE_COMMIT" ||
      fail "The commit $SOURCE_COMMIT is on no branch or tag of '$SOURCE' any more, and $delivered is deployed: push it again, or set 'rollback' to 'true'."
    if git merge-base --is-ancestor "$SOURCE_COMMIT" "$delivered"; then finish "$last" already-newer; fi
  fi
  cd "$WORKSPACE/repository"
}

# Ends if the delivery of SOURCE_COMMIT was reverted on the branch, as git revert notes it in the message: somebody has
# rolled it back, which a build that runs again does not undo.
check_reverted() {
  if [ -z "$SOURCE" ] || [ "$ORDER" = any ] || [ "$ROLLBACK" = true ]; then return 0; fi
  [ "$delivered" = "$SOURCE@$SOURCE_COMMIT" ] || return 0
  if git log --format=%B "$last..$head" | grep -q -F -e "This reverts commit $last"; then
    fail "The delivery of $SOURCE_COMMIT was reverted on the branch '$BRANCH', so it is not deployed again: set 'rollback' to 'true' to do so."
  fi
}
`;
